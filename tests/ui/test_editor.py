from pathlib import Path

import pytest

from axis_tui.ui.editor import editor_command, find_editor

FILE = Path("/tmp/my registry/actors.toml")


@pytest.mark.parametrize(
    ("editor", "words"),
    [
        ("vim", ["vim", "+7", str(FILE)]),
        ("/usr/bin/nano -w", ["/usr/bin/nano", "-w", "+7", str(FILE)]),
        ("emacsclient -t", ["emacsclient", "-t", "+7", str(FILE)]),
        ("hx", ["hx", f"{FILE}:7"]),
        ("code", ["code", "--wait", "--goto", f"{FILE}:7"]),
        ("code -w", ["code", "-w", "--goto", f"{FILE}:7"]),
        ("gvim", ["gvim", "-f", "+7", str(FILE)]),
        ("my-own-editor", ["my-own-editor", str(FILE)]),
    ],
)
def test_each_editor_is_told_the_line_in_its_own_way(editor, words):
    assert editor_command(editor, FILE, 7) == words


def test_visual_comes_before_editor(monkeypatch):
    monkeypatch.setenv("EDITOR", "ed")
    monkeypatch.setenv("VISUAL", "vim")
    assert find_editor() == "vim"
    monkeypatch.delenv("VISUAL")
    assert find_editor() == "ed"


def test_where_no_editor_is_named_a_usual_one_is_looked_for(monkeypatch):
    monkeypatch.delenv("EDITOR", raising=False)
    monkeypatch.delenv("VISUAL", raising=False)
    monkeypatch.setattr("shutil.which", lambda name: name if name == "vi" else None)
    assert find_editor() == "vi"
    monkeypatch.setattr("shutil.which", lambda name: None)
    assert find_editor() is None
