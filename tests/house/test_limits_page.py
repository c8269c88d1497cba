"""docs/security.md says each limit as the code has it."""

from __future__ import annotations

import re

from axis_tui.graph import paths
from axis_tui.loading import files, findings, tables, values
from axis_tui.search import query
from axis_tui.search.filtering import syntax
from axis_tui.ui import clipboard
from axis_tui.ui.panes import evidence_rows
from tests.house.paths import ROOT

LIMITS = {
    "a file": (files.MOST_MEGABYTES,),
    "a query": (query.LONGEST_QUERY,),
    "a filter": (syntax.LONGEST, syntax.DEEPEST),
    "a quote on the screen": (evidence_rows.MOST_LETTERS,),
    "a quote": (tables.MOST_WORDS,),
    "a number": (values.MOST_BITS,),
    "chains between two actors": (paths.MOST, paths.MOST_WALKED),
    "the clipboard": (clipboard.MOST_BYTES // 1000,),
    "a message about a fault": (findings.MOST_LETTERS,),
    "guesses at what was meant": (findings.MOST_COMPARISONS,),
}
"""What the page limits, and the numbers in the order in which it says them."""


def test_every_limit_is_the_one_of_the_code() -> None:
    page = (ROOT / "docs" / "security.md").read_text("utf-8")
    table = page.partition("### Limits that are said aloud")[2].partition("\n## ")[0]
    rows = re.findall(r"^\| ([^|]+) \| ([^|]+) \|$", table, re.MULTILINE)[1:]
    said = {
        what: tuple(int(number.replace(",", "")) for number in re.findall(r"\d[\d,]*", limit))
        for what, limit in rows
    }
    assert said == LIMITS


def test_what_is_sent_to_the_clipboard_is_cut_at_its_limit_and_in_no_letter() -> None:
    most = clipboard.MOST_BYTES
    assert clipboard.fitting("a" * most) == ("a" * most, True)
    assert clipboard.fitting("a" * (most - 1) + "é") == ("a" * (most - 1), False)
