"""The browser in a web page: a server that shows one registry to a few visitors, only to be read.

Each visitor has a browser in a process of its own; the page draws what that writes. The
server speaks HTTP with aiohttp and takes the page's terminal from textual-serve, both of
which come with the extra `axis-tui[serve]`. Nothing else of textual-serve is used: it has no
login, asks for neither Host nor Origin, hands its command to a shell, starts as many
processes as anybody asks for, and its page loads a font from elsewhere.
"""
