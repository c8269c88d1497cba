"""What passes between a page and a browser, and what does not."""

from __future__ import annotations

import json
import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from axis_tui.serving.stream import HIGHEST, WIDEST, NoMessage, bounded, packet, read_message, safe_screen

COPY = b"\x1b]52;c;SXJhbg==\x07"


@pytest.mark.parametrize(
    "data", [b"", b"Iran \x1b[1;31marms\x1b[0m", "真主党 ⚖ حزب".encode(), b"\x1b[?2026h", COPY]
)
def test_a_screen_and_a_text_for_the_clipboard_pass(data: bytes) -> None:
    assert safe_screen(data) == data


ENDED = [
    b"\x1b]52;c;?\x07",
    b"\x1b]52;c;?\x1b\\",
    b"\x1b]52;;SXJhbg==\x07",
    b"\x1b]52;p;SXJhbg==\x07",
    b"\x1b]52;c;" + b"A" * 200_000 + b"\x07",
    b"\x1b]0;title\x07",
    b"\x1b]8;;javascript:alert(1)\x1b\\",
    b"\x1b]8;;https://evil.example\x07",
    b"\x1b]10;?\x07",
    b"\x1bP+q544e\x1b\\",
    b"\x1b_Gf=32\x1b\\",
    b"\x1b^x\x1b\\",
    b"\x1bXx\x1b\\",
    "\x9d52;c;?\x9c".encode(),
    "\x90q\x9c".encode(),
]
"""Commands with a text, other than the one that puts a text into the clipboard."""


@pytest.mark.parametrize("data", [*ENDED, b"\x1b]52;c;?", b"\x1b"], ids=lambda data: repr(data[:12]))
def test_no_other_command_with_a_text_passes(data: bytes) -> None:
    assert safe_screen(b"before" + data) == b"before"


@pytest.mark.parametrize("data", ENDED, ids=lambda data: repr(data[:12]))
def test_what_comes_after_a_command_that_does_not_pass_does(data: bytes) -> None:
    assert safe_screen(data + COPY + b"after") == COPY + b"after"


PIECES = st.sampled_from(
    [b"\x1b", b"]", b"52;c;", b"?", b"\x07", b"\\", b"P", b"_", b"\xc2\x9d", b"\xc2\x9c", b"Q=="]
)


@given(data=st.lists(PIECES | st.binary(max_size=3), max_size=20).map(b"".join))
@example(data=b"\x1b\x1b]52;c;?\x07")
@example(data=b"\x1b\x1b]52;c;?\x07]52;c;?\x07")
@example(data=b"\x1b\x1b]0;\x07]52;c;?\x07")
def test_nothing_that_passes_asks_for_the_clipboard(data: bytes) -> None:
    shown = safe_screen(data)
    left = re.sub(rb"\x1b\]52;c;[A-Za-z0-9+/=]*(?:\x07|\x1b\\)", b"", shown)
    assert not re.search(rb"\x1b[\]PX^_]|\xc2[\x9d\x90\x98\x9e\x9f]", left)


def test_keys_and_sizes_become_packets() -> None:
    assert read_message('["stdin", "é"]') == b"D\0\0\0\x02" + "é".encode()
    assert read_message('["stdin", "\\ud800x"]') == packet(b"D", b"x")
    sized = read_message('["resize", {"width": 1000000000, "height": -1}]')
    assert sized is not None
    assert json.loads(sized[5:]) == {"type": "resize", "width": WIDEST, "height": 1}
    assert read_message('["focus"]') == packet(b"M", b'{"type": "focus"}')


@pytest.mark.parametrize(
    "text", ['["ping", "1"]', '["quit"]', '["deliver_chunk_request", {}]', '["stdin", 1]', "[1]", '["exit"]']
)
def test_what_is_none_of_the_browser_s_business_is_left(text: str) -> None:
    assert read_message(text) is None


@pytest.mark.parametrize(
    "text",
    ["", "x", "{}", "[]", "1", "[" * 100_000, '["resize"]', '["resize", {}]', '["resize", {"width": "1"}]']
    + ['["resize", {"width": 1.5, "height": 2}]', "9" * 5_000, '["resize", [1, 2]]'],
    ids=lambda text: text[:20],
)
def test_what_no_page_of_ours_sends_is_refused(text: str) -> None:
    with pytest.raises(NoMessage):
        read_message(text)


@given(width=st.integers(), height=st.integers())
def test_no_window_is_larger_than_a_browser_can_keep(width: int, height: int) -> None:
    wide, high = bounded(width, height)
    assert 1 <= wide <= WIDEST
    assert 1 <= high <= HIGHEST
