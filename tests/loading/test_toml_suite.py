"""The TOML project's own test files: what is invalid is refused with a place, what is valid is read."""

import pytest

from axis_tui.loading import check_registry
from tests.house.paths import ROOT

SUITE = ROOT.parent / "shared" / "samples" / "toml-test" / "tests"
"""Lies beside a checkout where it was put there; it is too large to carry along."""

LIST = SUITE / "files-toml-1.0.0"
NAMES = LIST.read_text("utf-8").split() if LIST.exists() else []
FILES = [name for name in NAMES if name.endswith(".toml")]
NOT_TOML = {"not-toml", "not-utf-8"}

pytestmark = pytest.mark.skipif(not FILES, reason=f"the TOML project's test files are not at {SUITE}")


def test_every_invalid_file_is_refused_with_line_and_column():
    invalid = [name for name in FILES if name.startswith("invalid/")]
    assert len(invalid) > 400
    for name in invalid:
        (problem,) = check_registry(SUITE / name)
        assert problem.code in NOT_TOML, name
        assert problem.line >= 1, name
        assert problem.column >= 1, name


def test_no_valid_file_is_called_invalid():
    valid = [name for name in FILES if name.startswith("valid/")]
    assert len(valid) > 150
    for name in valid:
        assert not {problem.code for problem in check_registry(SUITE / name)} & NOT_TOML, name
