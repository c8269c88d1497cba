"""No file that does not fit in one reading."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from statistics import median

from tests.house.paths import ROOT, package_files, place

LARGEST = 300
MEDIAN = 90


def lines_of(files: Iterable[Path]) -> dict[str, int]:
    return {place(path): len(path.read_text("utf-8").splitlines()) for path in files}


def lines_by_place() -> dict[str, int]:
    return lines_of(package_files(".py", ".tcss"))


def test_every_file_fits_in_one_reading() -> None:
    sizes = lines_by_place() | lines_of((ROOT / "tests").rglob("*.py"))
    too_long = [f"{place}: {lines} lines" for place, lines in sizes.items() if lines > LARGEST]
    assert not too_long, f"over {LARGEST} lines; find the second thing in it and give it a file: {too_long}"


def test_most_files_are_short() -> None:
    sizes = lines_by_place()
    largest_first = sorted(sizes.items(), key=lambda entry: -entry[1])
    middle = median(sizes.values())
    assert middle < MEDIAN, f"the median file has {middle:.0f} lines; the largest are {largest_first[:8]}"
