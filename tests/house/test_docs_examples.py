"""The examples in the documentation are what they say they are."""

import re

import pytest

from axis_tui.loading import check_registry
from axis_tui.model.dates import parse_date
from tests.house.paths import ROOT

PAGE = ROOT / "docs" / "registry.md"
EXAMPLES = re.findall(r"```toml\n(.*?)```", PAGE.read_text("utf-8"), re.S)


@pytest.mark.parametrize("example", EXAMPLES, ids=range(len(EXAMPLES)))
def test_a_registry_shown_as_an_example_loads_without_a_problem(example, tmp_path):
    path = tmp_path / "example.toml"
    path.write_text(example, "utf-8")
    assert [problem.line_text for problem in check_registry(path)] == []


def test_every_date_in_the_table_of_dates_means_what_stands_beside_it():
    section = PAGE.read_text("utf-8").split("## Dates")[1].split("## ")[0]
    assert parse_date("2024-01~").words in section
    assert parse_date("2023-10-07/..").words in section
    for written in re.findall(r'`"([^"]+)"`', section):
        parse_date(written)
