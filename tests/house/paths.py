"""Where things lie in a checkout."""

from __future__ import annotations

import subprocess
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "axis_tui"
DATA = ROOT / "data"
TEXTS = ROOT.parent / "shared" / "texts"
"""The full texts are others' work: they lie beside a checkout at most, never in it."""


def package_files(*suffixes: str) -> list[Path]:
    """The package's files with one of these suffixes (".py"), by path."""
    return sorted(path for path in PACKAGE.rglob("*") if path.suffix in suffixes)


def committed_files() -> list[Path]:
    """Every file that git tracks; nothing where this is no git checkout."""
    if not (ROOT / ".git").exists():
        return []
    listing = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=True)
    paths = (ROOT / name for name in listing.stdout.split("\0") if name)
    return [path for path in paths if path.is_file()]


def place(path: Path) -> str:
    """How a message names a file: from the top of the checkout."""
    return str(path.relative_to(ROOT))
