"""Who is let in: whoever has the address, under a name of this server, from a page of this server."""

from __future__ import annotations

import hmac
import re
import secrets

LOOPBACK = frozenset({"127.0.0.1", "::1", "localhost"})
"""Names of this machine for itself; nobody else can reach what listens there."""

EVERYWHERE = frozenset({"", "0.0.0.0", "::"})
"""What one listens on to be reached under every address, and which is itself the name of none."""

_HOST = re.compile(r"(\[[0-9A-Fa-f:.]+\]|[A-Za-z0-9._-]+)(:[0-9]{1,5})?")


class Door:
    """What is asked of every request before it is answered."""

    def __init__(self, host: str, names: tuple[str, ...] = ()) -> None:
        """Let in requests to the address that is listened on, or to one of further names."""
        own = LOOPBACK if host in LOOPBACK else {host} - EVERYWHERE
        self.names = frozenset(name.lower().strip("[]") for name in (*own, *names))
        self.token = secrets.token_urlsafe(24)
        """The long word in the address, made anew for each start."""

    def knows_host(self, header: str) -> bool:
        """Tell whether a request's Host is a name of this server.

        A page of somebody else can give its own name the address of this machine, and so
        have a web browser ask here on its behalf; what it cannot do is leave out its name.
        """
        match = _HOST.fullmatch(header)
        return match is not None and match[1].lower().strip("[]") in self.names

    def knows_token(self, word: str) -> bool:
        """Tell whether this is the word, in a time that says nothing of how much of it is right."""
        return hmac.compare_digest(word.encode("utf-8", "replace"), self.token.encode())

    def is_own_page(self, origin: str, host: str) -> bool:
        """Tell whether a request comes from the page that was given out under the same name."""
        return origin.lower() in {f"{scheme}://{host.lower()}" for scheme in ("http", "https")}


def address(host: str, port: int, token: str) -> str:
    """Write the address that a visitor types."""
    name = f"[{host}]" if ":" in host else host
    return f"http://{name}:{port}/{token}/"
