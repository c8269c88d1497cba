"""docs/architecture.md names what is there."""

from __future__ import annotations

import re

from tests.house.paths import PACKAGE, ROOT

PAGE = (ROOT / "docs" / "architecture.md").read_text("utf-8")


def test_the_page_names_every_room_and_no_other() -> None:
    tree = PAGE.partition("```\naxis_tui/\n")[2].partition("```")[0]
    named, above = set(), ""
    for indent, room in re.findall(r"^( +)(\w+)/", tree, re.MULTILINE):
        above = room if len(indent) == 2 else above
        named.add(room if len(indent) == 2 else f"{above}/{room}")
    rooms = {path.parent.relative_to(PACKAGE).as_posix() for path in PACKAGE.rglob("__init__.py")} - {"."}
    assert named == rooms


def test_every_file_that_the_page_names_is_there() -> None:
    named = re.findall(r"`([a-z_]+/[a-z_/]+\.py)`", PAGE)
    assert named
    assert not [name for name in named if not (PACKAGE / name).exists()]
