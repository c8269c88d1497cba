"""Files that are no text, or text in another encoding, or half of one."""

from __future__ import annotations

from collections.abc import Iterator

from tests.hostile.pieces import WHOLE


def files() -> Iterator[tuple[str, str, bytes]]:
    whole = WHOLE.encode()
    yield "a byte order mark alone", "missing-table", b"\xef\xbb\xbf"
    yield "a byte order mark", "", b"\xef\xbb\xbf" + whole
    yield "two byte order marks", "not-toml", b"\xef\xbb\xbf" * 2 + whole
    yield "CRLF", "", whole.replace(b"\n", b"\r\n")
    yield "a byte order mark and CRLF", "", b"\xef\xbb\xbf" + whole.replace(b"\n", b"\r\n")
    yield "CR alone", "not-toml", whole.replace(b"\n", b"\r")
    yield "CRCRLF", "not-toml", whole.replace(b"\n", b"\r\r\n")
    yield (
        "CRLF inside a text of many lines",
        "",
        whole.replace(b'"Words."', b'"""One\r\ntwo"""').replace(b"\n", b"\r\n", 3),
    )
    yield "no newline at the end", "", whole.rstrip(b"\n")
    yield "UTF-16", "not-utf-8", WHOLE.encode("utf-16")
    yield "UTF-16 without a mark", "not-toml", WHOLE.encode("utf-16-le")
    yield "UTF-32", "not-utf-8", WHOLE.encode("utf-32")
    yield "Latin-1", "not-utf-8", WHOLE.replace('"A"', '"é"').encode("latin-1")
    yield "a byte cut off", "not-utf-8", whole + "# é".encode()[:-1]
    yield "an overlong slash", "not-utf-8", whole + b"# \xc0\xaf\n"
    yield "a surrogate in UTF-8", "not-utf-8", whole + b"# \xed\xa0\x80\n"
    yield "nothing but NUL", "not-toml", b"\0" * 1000
    yield "half a file", "not-toml", whole[: whole.index(b"Words") + 2]
    yield "a gzip file", "not-utf-8", b"\x1f\x8b\x08\x00\x00\x00\x00\x00\x00\x03"
    yield "a picture", "not-utf-8", b"\x89PNG\r\n\x1a\n"
    yield "a web page", "not-toml", b"<!DOCTYPE html><html><script>alert(1)</script></html>"
    yield "JSON", "not-toml", b'{"registry": {"format": 1}}'
    yield "a merge conflict", "not-toml", whole + b"<<<<<<< HEAD\nx = 1\n=======\n>>>>>>> other\n"
