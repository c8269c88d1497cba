"""What may not be written to is said, and stays as it was."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import pytest

from axis_tui.loading import load_registry
from tests.hostile.harm import said_by, snapshot
from tests.hostile.pieces import WHOLE


def test_a_folder_that_may_not_be_written_to_is_said(tmp_path: Path) -> None:
    place = tmp_path / "place"
    place.mkdir()
    (place / "registry.toml").write_text(WHOLE)
    place.chmod(0o555)
    fixed = False
    if os.access(place, os.W_OK):  # Root may write anywhere, unless the folder is made immutable.
        fixed = subprocess.run(["chattr", "+i", str(place)], capture_output=True, check=False).returncode == 0
        if not fixed:
            place.chmod(0o755)
            pytest.skip("no folder can be closed to this user")
    try:
        before = snapshot(place)
        source = str(place / "registry.toml")
        status, _, err = said_by("export", "-r", source, "-o", str(place / "new.toml"))
        assert status == 2
        assert "not permitted" in err or "denied" in err.lower()
        assert snapshot(place) == before
    finally:
        if fixed:
            subprocess.run(["chattr", "-i", str(place)], check=False)
        place.chmod(0o755)


@pytest.mark.parametrize(
    "target", ["/dev/full", "/dev/null", "/proc/version", "/dev/stdout/x", "/", ".", "..", ""]
)
def test_what_is_no_file_is_never_written_to(
    target: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "registry.toml").write_text(WHOLE)
    before = snapshot(tmp_path)
    for more in ((), ("--force",)):
        status, _, err = said_by("export", "-r", "registry.toml", "-f", "toml", "-o", target, *more)
        assert status == 2
        assert "Traceback" not in err
    assert snapshot(tmp_path) == before


def test_a_registry_may_be_exported_onto_itself(tmp_path: Path) -> None:
    path = tmp_path / "registry.toml"
    path.write_text(WHOLE)
    registry = load_registry(path).registry
    assert said_by("export", "-r", str(path), "-o", str(path))[0] == 2
    assert path.read_text() == WHOLE
    assert said_by("export", "-r", str(path), "-o", str(path), "--force")[0] == 0
    assert load_registry(path).registry == registry
