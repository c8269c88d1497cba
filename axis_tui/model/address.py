"""Addresses of web pages, as strangers wrote them: which may be handed to a web browser, and where it leads.

A web browser reads an address in its own way, and what it fetches is not always what a person
read. So only what all read alike is let through: the rest is shown, and never opened.
"""

from __future__ import annotations

import ipaddress
import re
from typing import NamedTuple
from urllib.parse import quote

MOST_BYTES = 2_048
"""Bytes of an address at most, as it would be opened."""

_LONGEST_HOST = 253

_VISIBLE = "".join(map(chr, range(0x21, 0x7F)))
_NEVER = '"<>\\^`{|}'
"""Printable ASCII that stands in no address. Some programs take `\\` for `/`, and so see another host."""

_PARTS = re.compile(r"(?:http|https)://(?P<authority>[^/?#]*)([/?#].*)?", re.IGNORECASE)
_HOST = re.compile(r"(?P<host>\[[^\]]*\]|[^:\[\]]*)(?::(?P<port>[0-9]{1,5}))?")
_LABEL = re.compile(r"[A-Za-z0-9_](?:[A-Za-z0-9_-]{0,61}[A-Za-z0-9_])?")
_NUMBER = re.compile(r"[0-9]+|0[xX][0-9A-Fa-f]*")


class UnfitAddress(ValueError):
    """An address that is not opened; the text ends the sentence "it is not opened, because …"."""


class Address(NamedTuple):
    """An address that may be opened."""

    url: str
    """In visible ASCII characters: what the web browser is given."""
    host: str
    """The host's name or number in small letters, without the port."""
    place: int
    """Where in the address the host begins."""


def read_address(text: str) -> Address:
    """Read an address that may be opened; raises UnfitAddress with the reason for any other."""
    if not text:
        raise UnfitAddress("there is none")
    if len(text.encode("utf-8", "surrogatepass")) > MOST_BYTES:
        raise UnfitAddress("it is longer than 2 kB")
    if any(char.isspace() or not char.isprintable() for char in text):
        raise UnfitAddress("it holds spaces or control characters")
    if held := [char for char in _NEVER if char in text]:
        raise UnfitAddress(f"it holds “{held[0]}”, which stands in no address")
    parts = _PARTS.fullmatch(text)
    if parts is None:
        raise UnfitAddress("it begins with neither http:// nor https://")
    if not parts["authority"]:
        raise UnfitAddress("it names no host")
    if "@" in parts["authority"]:
        raise UnfitAddress("it holds a user's name before its host")
    host = _read_host(parts["authority"])
    url = quote(text, safe=_VISIBLE)
    if len(url) > MOST_BYTES:
        raise UnfitAddress("it is longer than 2 kB")
    return Address(url, host, parts.start("authority"))


def _read_host(authority: str) -> str:
    match = _HOST.fullmatch(authority)
    if not authority.isascii():
        raise UnfitAddress("its host is not written in ASCII letters")
    if match is None or (match["port"] and not 1 <= int(match["port"]) <= 65_535):
        raise UnfitAddress("its host or port is none")
    host = match["host"].lower()
    if host.startswith("["):
        _check(ipaddress.IPv6Address, host[1:-1])
        return host
    labels = host.removesuffix(".").split(".")
    if len(host) > _LONGEST_HOST or not all(_LABEL.fullmatch(label) for label in labels):
        raise UnfitAddress("its host has no name that a host may have")
    if _NUMBER.fullmatch(labels[-1]):
        # Else "0x7f.1" or "2130706433" would lead to a machine that nobody reads in it.
        _check(ipaddress.IPv4Address, host)
    return host


def _check(kind: type[ipaddress.IPv4Address | ipaddress.IPv6Address], number: str) -> None:
    if "%" in number:
        raise UnfitAddress("its host's number is none")
    try:
        kind(number)
    except ValueError:
        raise UnfitAddress("its host's number is none") from None
