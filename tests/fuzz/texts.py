"""Fuzzing what handles text: what cleans it, looks for quotes in it, opens it, and sends it to a visitor."""

from __future__ import annotations

import re
import unicodedata
from urllib.parse import urlsplit

from hypothesis import strategies as st

from axis_tui.model.address import UnfitAddress, read_address
from axis_tui.model.clean import MOST_MARKS, clean, one_line
from axis_tui.model.passage import Found, Text, anchor_quotes, locate, quoted_share
from axis_tui.model.source import Quote, Source
from axis_tui.serving.stream import safe_screen
from axis_tui.ui.cells import cell_width
from axis_tui.ui.text import fit, paragraphs, say, width_of
from tests.fuzz.pieces import NASTIER, anything, encoded
from tests.fuzz.target import same, target
from tests.hostile.harm import raw_in

_ADDRESSES = st.builds(
    "{}{}".format, st.sampled_from(("", "https://", "HTTP://a.org", "http://1")), st.text() | anything
)


@target(text=_ADDRESSES)
def an_address_leads_where_it_says_or_is_refused(text: str) -> None:
    try:
        address = read_address(text)
    except UnfitAddress:
        return
    seen = urlsplit(address.url)
    assert seen.scheme in ("http", "https")
    same((seen.username, seen.hostname), (None, address.host.strip("[]")))
    assert all("!" <= char <= "~" for char in address.url)


@target(data=st.lists(st.sampled_from(NASTIER) | anything, max_size=6).map("".join).map(encoded))
def a_served_screen_asks_for_nothing(data: bytes) -> None:
    shown = safe_screen(data).decode("utf-8")
    left = re.sub(r"\x1b\]52;c;[A-Za-z0-9+/=]*(?:\x07|\x1b\\)", "", shown)
    assert not re.search(r"\x1b[]PX^_]|[\x90\x98\x9d-\x9f]", left)


_MARKS = ("a", "b", " ", "\n", "“", '"', "…", "...", "—", "\u00ad", "A. B", "\u200d", "ﬁ", ".")
_PROSE = st.lists(st.sampled_from(_MARKS), max_size=30).map("".join)


@target(content=_PROSE | anything, exact=_PROSE | anything, around=st.tuples(_PROSE, _PROSE))
def a_quote_is_found_where_it_stands(content: str, exact: str, around: tuple[str, str]) -> None:
    text = Text("text.txt", content, "")
    quote = Quote("q", exact, *around, supports=("t",))
    located = locate(quote, text)
    assert 0 <= located.start <= located.end <= len(content)
    if located.found is Found.VERIFIED:
        assert content[located.start : located.end] == exact
    if exact.strip() and content.count(exact) == 1:
        assert located.found is not Found.MISSING
    anchors = anchor_quotes(Source("s", "S", "A", quotes=(quote,)), text)
    assert 0 <= quoted_share(text, anchors) <= 1
    reached = 0
    for start, end in text.sentences:
        assert reached <= start < end <= len(content)
        reached = end


@target(text=anything, width=st.integers(1, 60), breaks=st.booleans())
def cleaned_text_is_harmless_and_fits(text: str, width: int, breaks: bool) -> None:
    shown = clean(text, breaks=breaks)
    assert not raw_in(shown)
    assert breaks or "\n" not in shown
    assert "\n" not in one_line(text)
    assert clean(shown, breaks=breaks) == shown
    marks = 0
    for char in shown:
        if char not in "\u200b\u200c\u200d\u2060\ufeff":
            marks = marks + 1 if unicodedata.category(char) in ("Mn", "Me") else 0
        assert marks <= MOST_MARKS
    assert width_of(fit((say(text), say(text, "dim")), width)) == width
    for line in paragraphs(shown, width):
        assert width_of(line) <= max(width, 2)
    assert cell_width(one_line(text)) >= 0
