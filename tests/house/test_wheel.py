"""What people install: the wheel holds the bundled registry and works from any directory."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from axis_tui import __version__
from tests.house.paths import DATA, ROOT

pytestmark = pytest.mark.skipif(
    not (DATA / "actors.toml").exists(), reason="there is no bundled registry in data/ yet"
)


@pytest.fixture(scope="module")
def unpacked(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the content of a freshly built wheel."""
    folder = tmp_path_factory.mktemp("wheel")
    build = "import sys; from hatchling.build import build_wheel; build_wheel(sys.argv[1])"
    run = subprocess.run(
        [sys.executable, "-c", build, str(folder)], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert run.returncode == 0, run.stderr
    (wheel,) = folder.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(folder / "content")
    return folder / "content"


def test_the_wheel_carries_the_bundled_registry(unpacked: Path) -> None:
    carried = unpacked / "axis_tui" / "data"
    for path in DATA.rglob("*.toml"):
        assert (carried / path.relative_to(DATA)).read_bytes() == path.read_bytes()
    assert (carried / "actors.toml").exists()


def test_the_wheel_carries_neither_tests_nor_a_second_data_folder(unpacked: Path) -> None:
    tops = {path.name for path in unpacked.iterdir()}
    assert tops == {"axis_tui", f"axis_tui-{__version__}.dist-info"}


def test_the_program_runs_from_another_directory(unpacked: Path, tmp_path: Path) -> None:
    run = subprocess.run(
        [sys.executable, "-m", "axis_tui", "--version"],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(unpacked), "PYTHONSAFEPATH": "1"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (run.returncode, run.stdout.strip()) == (0, f"axis-tui {__version__}")
