"""No file that does not fit in one reading."""

from __future__ import annotations

from statistics import median

from tests.house.paths import package_files, place

LARGEST = 300
MEDIAN = 90


def lines_by_place() -> dict[str, int]:
    files = package_files(".py", ".tcss")
    return {place(path): len(path.read_text("utf-8").splitlines()) for path in files}


def test_every_file_fits_in_one_reading() -> None:
    too_long = [f"{place}: {lines} lines" for place, lines in lines_by_place().items() if lines > LARGEST]
    assert not too_long, f"over {LARGEST} lines; find the second thing in it and give it a file: {too_long}"


def test_most_files_are_short() -> None:
    sizes = lines_by_place()
    largest_first = sorted(sizes.items(), key=lambda entry: -entry[1])
    middle = median(sizes.values())
    assert middle < MEDIAN, f"the median file has {middle:.0f} lines; the largest are {largest_first[:8]}"
