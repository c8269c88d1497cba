"""Which addresses may be opened: only those that every program reads alike."""

from __future__ import annotations

from urllib.parse import urlsplit

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from axis_tui.model.address import MOST_BYTES, Address, UnfitAddress, read_address

FIT = {
    "https://www.example.org": "www.example.org",
    "http://example.org/": "example.org",
    "HTTPS://Example.ORG:8443/a?b=c#d": "example.org",
    "https://example.org./x": "example.org.",
    "https://xn--80ak6aa92e.com/": "xn--80ak6aa92e.com",
    "http://192.0.2.7/": "192.0.2.7",
    "http://[2001:db8::1]:80/": "[2001:db8::1]",
    "https://example.org/a@b": "example.org",
    "https://example.org?next=https://other.org": "example.org",
    "https://example.org/" + "a" * (MOST_BYTES - 20): "example.org",
}

UNFIT = {
    "": "there is none",
    "example.org": "neither http",
    "//example.org": "neither http",
    "javascript:alert(1)": "neither http",
    "data:text/html,x": "neither http",
    "file:///etc/passwd": "neither http",
    "ftp://example.org/": "neither http",
    "-new-window": "neither http",
    "view-source:https://example.org": "neither http",
    "https:example.org": "neither http",
    "https:/example.org": "neither http",
    "https:///example.org": "no host",
    "https://?a": "no host",
    "https://user@example.org/": "user's name",
    "https://example.org:443@evil.org/": "user's name",
    "https://example.org\\@evil.org/": "“\\”",
    "https://exаmple.org/": "ASCII",
    "https://example。org/": "ASCII",
    "https://example.org／@evil.org/": "user's name",
    "https://ℂafe.org/": "ASCII",
    "https://example.org:0/": "host or port",
    "https://example.org:99999/": "host or port",
    "https://example.org:8O/": "host or port",
    "https://example.org:/": "host or port",
    "https://[::1/": "host or port",
    "https://::1/": "host or port",
    "https://[::1%25eth0]/": "number",
    "https://[::g]/": "number",
    "http://0x7f.1/": "number",
    "http://2130706433/": "number",
    "http://127.1/": "number",
    "http://0177.0.0.1/": "number",
    "http://256.1.1.1/": "number",
    "https://a..b/": "no name",
    "https://-a.org/": "no name",
    "https://%65xample.org/": "no name",
    "https://a,b.org/": "no name",
    "https://a;b.org/": "no name",
    "https://$(reboot).org/": "no name",
    "https://" + "a" * 64 + ".org/": "no name",
    "https://" + "a." * 130 + "org/": "no name",
    "https://example.org/a b": "spaces",
    "https://example.org/\x1b]0;x\x07": "spaces",
    "https://example.org/\n": "spaces",
    "https://example.org/\u202egro.live": "spaces",
    "https://example.org/\u200b": "spaces",
    "https://example.org/\ud800": "spaces",
    " https://example.org/": "spaces",
    "https://example.org/<script>": "“<”",
    'https://example.org/"': '“"”',
    "https://example.org/`id`": "“`”",
    "https://example.org/" + "a" * MOST_BYTES: "longer",
    "https://example.org/" + "é" * 1_000: "longer",
}


@pytest.mark.parametrize("url", FIT)
def test_an_address_of_the_web_may_be_opened(url: str) -> None:
    assert read_address(url) == Address(url, FIT[url], url.index("//") + 2)


@pytest.mark.parametrize("url", UNFIT)
def test_any_other_is_refused_with_the_reason(url: str) -> None:
    with pytest.raises(UnfitAddress) as refused:
        read_address(url)
    assert UNFIT[url] in str(refused.value)


def test_other_letters_behind_the_host_are_written_in_ascii() -> None:
    assert read_address("https://de.wikipedia.org/wiki/Straße#ü").url == (
        "https://de.wikipedia.org/wiki/Stra%C3%9Fe#%C3%BC"
    )
    assert read_address("https://example.org/%C3%BC%").url == "https://example.org/%C3%BC%"


PIECES = st.sampled_from(
    [
        *"/\\@:?#%[]. \t\n\r\x00\x1b-_~;,&$'\"<>{}|`^",
        "http",
        "https",
        "://",
        "example.org",
        "evil.com",
        "user",
    ]
    + [
        "127.0.0.1",
        "0x7f000001",
        "::1",
        "xn--a",
        "。",
        "／",
        "а",
        "é",
        "\u202e",
        "\u200d",
        "\ud800",
        "8080",
        "99999",
    ]
)


@given(
    text=st.builds(
        "{}{}".format,
        st.sampled_from(["", "https://", "HTTP://"]),
        st.text() | st.lists(PIECES, max_size=12).map("".join),
    )
)
@example(text="https://a.org:80#@evil.com/")
@example(text="https://a.org?@evil.com/")
def test_what_is_opened_leads_where_it_says(text: str) -> None:
    try:
        address = read_address(text)
    except UnfitAddress:
        return
    assert all("\x21" <= char <= "\x7e" for char in address.url)
    assert len(address.url) <= MOST_BYTES
    seen = urlsplit(address.url)
    assert seen.scheme in ("http", "https")
    assert (seen.username, seen.password) == (None, None)
    assert (seen.hostname or "") == address.host.strip("[]")
    assert address.url[address.place :].lower().startswith(address.host)
    assert seen.port is None or 0 < seen.port < 65_536
    assert read_address(address.url) == address
