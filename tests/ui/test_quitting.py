"""Leaving the program while it is working something out."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.ui.terminal import Terminal

ENDLESS = """
import sys, time
from pathlib import Path
import networkx as nx
from axis_tui.ui import open_browser

def never_ready(*arguments, **options):
    Path({begun!r}).touch()
    time.sleep(600)

nx.community.louvain_partitions = never_ready
sys.exit(open_browser(None))
"""


@pytest.mark.parametrize("keys", [b"R", b"Mo"])
def test_q_leaves_at_once_though_communities_are_still_looked_for(keys: bytes, tmp_path: Path) -> None:
    begun = tmp_path / "begun"
    code = ENDLESS.format(begun=os.fspath(begun))
    terminal = Terminal(code, XDG_STATE_HOME=str(tmp_path), XDG_CACHE_HOME=str(tmp_path))
    terminal.read_until(lambda written: b"Hezbollah" in written)
    terminal.type(keys)
    terminal.read_until(lambda written: begun.exists())
    terminal.type(b"q")
    assert terminal.end() == 0
    assert b"\x1b[?1049l" in terminal.written
