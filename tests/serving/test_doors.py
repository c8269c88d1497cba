"""Who is let in, and who is not."""

from __future__ import annotations

import pytest

from axis_tui.serving.doors import Door, address


def test_each_start_has_a_long_word_of_its_own() -> None:
    one, other = Door("127.0.0.1"), Door("127.0.0.1")
    assert one.token != other.token
    assert len(one.token) >= 32
    assert one.knows_token(one.token)
    for wrong in ("", one.token[:-1], one.token + "a", other.token, one.token.swapcase(), "é", "\ud800"):
        assert not one.knows_token(wrong)


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "::1"])
def test_this_machine_knows_itself_by_three_names(host: str) -> None:
    door = Door(host)
    for known in ("127.0.0.1:8000", "localhost", "LOCALHOST:1", "[::1]:8000", "127.0.0.1"):
        assert door.knows_host(known)
    for foreign in (
        "evil.example:8000",
        "",
        "127.0.0.1.evil.example",
        "localhost.",
        "127.0.0.1:8000:1",
        "::1",
    ):
        assert not door.knows_host(foreign)
    for broken in (
        "localhost:8000 ",
        "local host",
        "localhost/",
        "a@localhost",
        "localhost:",
        "localhost:123456",
    ):
        assert not door.knows_host(broken)


def test_another_address_is_known_by_itself_and_by_the_names_it_is_given() -> None:
    door = Door("192.0.2.7", ("Registry.example",))
    assert door.knows_host("192.0.2.7:80")
    assert door.knows_host("registry.example")
    assert not door.knows_host("localhost")
    assert not Door("0.0.0.0", ("a.example",)).knows_host("0.0.0.0:80")


@pytest.mark.parametrize(
    ("origin", "own"),
    [
        ("http://localhost:8000", True),
        ("https://LOCALHOST:8000", True),
        ("http://localhost", False),
        ("http://localhost:8001", False),
        ("http://evil.example", False),
        ("http://localhost:8000.evil.example", False),
        ("file://", False),
        ("null", False),
        ("", False),
    ],
)
def test_only_a_page_of_the_same_name_and_port_is_our_own(origin: str, own: bool) -> None:
    assert Door("localhost").is_own_page(origin, "localhost:8000") is own


def test_an_address_is_written_as_it_is_typed() -> None:
    assert address("127.0.0.1", 80, "word") == "http://127.0.0.1:80/word/"
    assert address("::1", 8000, "word") == "http://[::1]:8000/word/"
