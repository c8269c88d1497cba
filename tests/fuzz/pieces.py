"""Text to throw at a program: arbitrary, nasty, and nearly right."""

from __future__ import annotations

from hypothesis import strategies as st

from tests.strategies import NASTY

NASTIER = (
    *NASTY,
    "\x1b[2J",
    "\x1b]52;c;aGk=\x07",
    "\x9b31m",
    "\x00",
    "\x7f",
    "\r",
    "\r\n",
    "\n",
    "\t",
    "\ud800",
    "\ufffe",
    "e" + "\u0301" * 9,
    "\u0488" * 9,
    "\u034f",
    "\u2066",
    "ﷺ",
    "İ",
    "ß",
    "ǅ",
    "\U0001f1f1\U0001f1e7",
    "٣",
    "²",
)
"""Text that has broken a program somewhere, with what the format itself does not allow."""

TOKENS = (
    "[registry]\nformat = 1\ntitle = 'T'\n",
    "[[actor]]\n",
    "[[tie]]\n",
    "[[source]]\n",
    "[[source.quote]]\n",
    "[[actor_kind]]\n",
    "[[tie_kind]]\n",
    "[registry.derived]\n",
    "[source.quote]\n",
    "[actor]\n",
    "[[actor.x]]\n",
    "[a.b.c]\n",
    "id = 'a'\n",
    "id = 'b'\n",
    'name = "N"\n',
    "kind = 'person'\n",
    "kind = 'arms'\n",
    "aliases = [",
    "aliases = ['x', 'y']\n",
    "subject = 'a'\n",
    "object = 'b'\n",
    "since = 2024-01-01\n",
    "until = '2024/..'\n",
    "since = 07:32:00\n",
    "exported = 2024-01-01T00:00:00Z\n",
    "reliability = 'A'\n",
    "credibility = ",
    "supports = ['a.arms.b']\n",
    "disputes = [",
    "exact = '''\n",
    "'''",
    '"""',
    "format = 1\n",
    "title = ''\n",
    "imported = true\n",
    "glyph = '◆'\n",
    "a.b.c = 1\n",
    "a = {b = {c = 1}}\n",
    "nan",
    "-inf",
    "0x" + "f" * 5000,
    "9" * 5000,
    "1e400",
    "\\u0000",
    "\\uD800",
    "\\U0010FFFF",
    "=",
    "[",
    "]",
    "{",
    "}",
    ",",
    ".",
    "#",
    "\n",
    "\r\n",
    "\r",
    " ",
    "\t",
    "'",
    '"',
    "\\",
    "\ufeff",
    "\x00",
    "\x1b",
)
"""Pieces of registries, right and wrong."""

anything = st.lists(st.sampled_from(NASTIER) | st.text(max_size=6) | st.characters(), max_size=12).map(
    "".join
)
"""Any text at all, lone surrogates and controls among it."""

toml_like = st.lists(st.sampled_from(TOKENS) | st.sampled_from(NASTY), max_size=40).map("".join)
"""Text that a TOML parser gets far into."""


def encoded(text: str) -> bytes:
    """Text as bytes, lone surrogates too."""
    return text.encode("utf-8", "surrogatepass")


@st.composite
def mutated(draw: st.DrawFn, texts: st.SearchStrategy[bytes]) -> bytes:
    """Bytes that were valid once: pieces of them cut, doubled, moved, replaced."""
    data = draw(texts)
    for _ in range(draw(st.integers(1, 4))):
        start = draw(st.integers(0, len(data)))
        stop = min(len(data), start + draw(st.sampled_from((0, 1, 2, 5, 20, 200))))
        how = draw(st.sampled_from(("cut", "double", "put", "swap", "end")))
        if how == "cut":
            data = data[:start] + data[stop:]
        elif how == "double":
            data = data[:stop] + data[start:stop] + data[stop:]
        elif how == "put":
            piece = draw(st.sampled_from(TOKENS).map(encoded) | st.binary(max_size=3))
            data = data[:start] + piece + data[stop:]
        elif how == "swap":
            data = data[stop:] + data[:stop]
        else:
            data = data[:start]
    return data
