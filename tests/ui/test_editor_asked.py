"""The editor that opens unasked: only on the user's own files, and only one that the user named."""

from contextlib import nullcontext

import pytest

from axis_tui.loading import bundled_registry, load_registry
from axis_tui.model.problems import Problem, Severity
from axis_tui.ui.screens.problems import ProblemsScreen
from tests.ui.curating import PAIRS, open_on, whole
from tests.ui.driver import browsing


def only_vi(monkeypatch, editor: str) -> list[list[str]]:
    """Let nobody have an editor but vi, and the user perhaps name one; give what is called."""
    monkeypatch.delenv("VISUAL", raising=False)
    monkeypatch.setenv("EDITOR", editor)
    monkeypatch.setattr("shutil.which", lambda name: name if name == "vi" else None)
    return no_editor(monkeypatch)


@pytest.mark.parametrize(("editor", "asks"), [("", True), ("my-vim -u none", False)])
async def test_an_editor_that_nobody_named_opens_only_when_asked_twice(
    tmp_path, monkeypatch, editor: str, asks: bool
):
    path = tmp_path / "r.toml"
    path.write_text(whole(*PAIRS))
    called = only_vi(monkeypatch, editor)
    async with open_on(path) as user:
        monkeypatch.setattr(user.app, "suspend", nullcontext)
        await user.press("e")
        assert bool(called) is not asks
        if not asks:
            return
        user.sees("e again opens r.toml at line 4 in vi (:q! leaves it).")
        await user.press("j", "e")
        assert not called, "another record is asked about anew"
        await user.press("i", "e")
        assert not called, "another command was run meanwhile"
        await user.press("e")
        assert called == [["vi", "+12", str(path)]]


async def test_the_programs_own_data_opens_only_when_asked_twice(monkeypatch):
    monkeypatch.setenv("VISUAL", "vim")
    called = no_editor(monkeypatch)
    async with browsing(load_registry(bundled_registry()), (80, 24)) as user:
        monkeypatch.setattr(user.app, "suspend", nullcontext)
        await user.press("e")
        user.sees("e again opens the program's own actors.toml at line", "in vim")
        assert not called
        await user.press("e")
        assert len(called) == 1


@pytest.mark.parametrize("loads", [True, False])
@pytest.mark.parametrize(("editor", "asks"), [("", True), ("my-vim -u none", False)])
async def test_the_list_of_problems_asks_as_the_browser_does(
    tmp_path, monkeypatch, editor: str, asks: bool, loads: bool
):
    path = tmp_path / "r.toml"
    path.write_text(whole(*PAIRS).replace('kind = "state"', 'kind = "state"\nsince = "nonsense"', not loads))
    called = only_vi(monkeypatch, editor)
    async with open_on(path) as user:
        monkeypatch.setattr(user.app, "suspend", nullcontext)
        if loads:
            odd = Problem(str(path), 4, 1, Severity.WARNING, "odd", "iran", "name", "something is odd")
            user.app.push_screen(ProblemsScreen([odd], path, loads=True))
            await user.waits()
        line = 4 if loads else 8
        await user.press("e")
        assert bool(called) is not asks
        if asks:
            user.sees(f"e again opens r.toml at line {line} in vi (:q! leaves it).")
            await user.press("?", "escape", "enter")
            assert not called, "another command was run meanwhile"
            await user.press("enter")
        assert [words[-2] for words in called] == [f"+{line}" if asks else "none"]


def no_editor(monkeypatch) -> list[list[str]]:
    called: list[list[str]] = []

    def note(words, check):
        called.append(words)
        return type("Done", (), {"returncode": 0})

    monkeypatch.setattr("axis_tui.ui.editor.subprocess.run", note)
    return called
