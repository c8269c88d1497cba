"""Every kind of problem, each in a registry of its own that is broken in this one way.

`tests/registries/broken/<code>/<case>.toml` holds the registry; `expected.txt` beside the
folders holds what `check` says of each, so that a changed word or place is seen in review.
Write it anew with `python -m tests.loading.test_broken_registries` and read the difference.
"""

import re

import pytest

from axis_tui.loading import RegistryError, check_registry, load_registry
from axis_tui.loading.codes import ERRORS, WARNINGS
from axis_tui.model.problems import Severity
from tests.house.paths import ROOT

BROKEN = ROOT / "tests" / "registries" / "broken"
EXPECTED = BROKEN / "expected.txt"
CASES = sorted(path.relative_to(BROKEN).as_posix() for path in BROKEN.glob("*/*.toml"))


def said_of(case: str) -> str:
    lines = [p.line_text.replace(f"{BROKEN}/", "") + f" <{p.record}>" for p in check_registry(BROKEN / case)]
    return "\n".join(lines)


@pytest.mark.parametrize("case", CASES)
def test_a_broken_registry_is_described_as_expected(case):
    expected = [line for line in EXPECTED.read_text("utf-8").splitlines() if line.startswith(f"{case}:")]
    assert said_of(case).splitlines() == expected


@pytest.mark.parametrize("case", CASES)
def test_a_broken_registry_has_the_problem_of_its_folder_at_a_line_of_the_file(case):
    problems = check_registry(BROKEN / case)
    code = case.split("/")[0]
    found = [problem for problem in problems if problem.code == code]
    assert found
    lines = (BROKEN / case).read_bytes().count(b"\n") + 1
    assert all(1 <= problem.line <= lines and problem.column >= 1 for problem in problems)


@pytest.mark.parametrize("case", CASES)
def test_a_registry_loads_exactly_when_it_has_no_error(case):
    problems = check_registry(BROKEN / case)
    if any(problem.severity is Severity.ERROR for problem in problems):
        with pytest.raises(RegistryError) as caught:
            load_registry(BROKEN / case)
        assert caught.value.problems == problems
    else:
        assert load_registry(BROKEN / case).problems == problems


@pytest.mark.parametrize("case", CASES)
def test_a_byte_order_mark_and_windows_line_ends_move_no_problem(case, tmp_path):
    found = []
    plain = (BROKEN / case).read_bytes()
    for data in (plain, b"\xef\xbb\xbf" + plain.replace(b"\n", b"\r\n")):
        (tmp_path / "registry.toml").write_bytes(data)
        problems = check_registry(tmp_path / "registry.toml")
        found.append([problem.line_text.replace(r"\x0d\x0a", r"\x0a") for problem in problems])
    assert found[0] == found[1] != []


def test_tabs_are_as_good_as_spaces(tmp_path):
    text = (BROKEN / "dangling-kind" / "misspelt-tie-kind.toml").read_text("utf-8")
    (tmp_path / "registry.toml").write_text(re.sub(r"(?m)^(\w+) = ", "\t\\1\t=\t", text), "utf-8")
    (problem,) = check_registry(tmp_path / "registry.toml")
    assert (problem.code, problem.line, problem.column) == ("dangling-kind", 18, 9)


def test_every_code_that_a_file_alone_can_show_has_a_broken_registry():
    of_the_disk = {"missing-file", "unreadable-file", "too-large", "duplicate-table"}
    assert {case.split("/")[0] for case in CASES} | of_the_disk == ERRORS.keys() | WARNINGS.keys()


if __name__ == "__main__":
    EXPECTED.write_text("\n".join(said_of(case) for case in CASES) + "\n", "utf-8")
