"""What every screen has: commands that say why they cannot act, a line for messages, the way out."""

from __future__ import annotations

import inspect
from functools import partial
from typing import TYPE_CHECKING, TypeVar

from textual import events, on
from textual.await_complete import AwaitComplete
from textual.binding import Binding
from textual.screen import Screen

from axis_tui.ui.commands import BY_ID, Command, key_label
from axis_tui.ui.notices import show_notice
from axis_tui.ui.read_only import refusal
from axis_tui.ui.signs import UNICODE, Signs, choose_signs
from axis_tui.ui.text import Line, fit, say, width_of
from axis_tui.ui.widgets.bar import KeyBar

if TYPE_CHECKING:
    from pathlib import Path

    from axis_tui.ui.screens.owning import OwnerScreen

Result = TypeVar("Result")

MESSAGE_STAYS = 8.0
"""Seconds for which a message takes the place of the keys, where no command comes first."""


class CommandScreen(Screen[Result]):
    """A screen whose keys run commands."""

    ALLOW_SELECT = False

    @property
    def signs(self) -> Signs:
        """The signs that this terminal shows."""
        return getattr(self.app, "signs", UNICODE)

    @property
    def is_open(self) -> bool:
        """True from when its widgets are there until it is closed; work beside it may end later."""
        return self.is_mounted and self in self.app.screen_stack

    _outcome: tuple[Result | None] | None = None

    def dismiss(self, result: Result | None = None) -> AwaitComplete:
        """Close this screen: once, and where another one lies over it, when that is closed.

        Textual would close the one on top in its place, and call back twice.
        """
        if self.is_active:
            return super().dismiss(result)
        self._outcome = (result,)
        return AwaitComplete()

    @on(events.ScreenResume)
    def _close_at_last(self) -> None:
        if self._outcome is not None:
            self.dismiss(*self._outcome)

    async def action_command(self, command_id: str) -> None:
        """Run a command, or say why it cannot run now."""
        command = BY_ID[command_id]
        if command_id != "edit":
            # After any other command the editor is asked about anew.
            self._to_edit = None
        if (reason := self.why_not(command)) is not None:
            self.tell(reason, "warn")
            return
        if command.opens and not hasattr(self, f"action_{command_id}"):
            self._open_instead(command_id)
            return
        self.tell("")
        if command.where == "list":
            done = getattr(self.focused, f"action_{command_id}", lambda: None)()
        else:
            done = getattr(self, f"action_{command_id}")()
        if inspect.isawaitable(done):
            await done

    def _open_instead(self, command_id: str) -> None:
        """Open a view of the network in the place of this screen, from the browser beneath."""
        if (owner := self.browser) is not None:
            self.dismiss(None)
            self.app.call_later(owner.action_command, command_id)

    @property
    def browser(self) -> OwnerScreen | None:
        """The browser beneath this screen, if it is open."""
        from axis_tui.ui.screens.owning import OwnerScreen

        return next((screen for screen in self.app.screen_stack if isinstance(screen, OwnerScreen)), None)

    def filters_line(self) -> Line:
        """Say through which filters everything is seen; nothing where there are none."""
        owner = self.browser
        if owner is None or owner.view.lens.is_clear:
            return ()
        from axis_tui.ui.chips import chip_words

        words = say(f"filters: {chip_words(owner.view, owner.whole)}", "warn")
        return fit((words,), min(width_of((words,)), self.size.width // 2), self.signs.cut)

    def why_not(self, command: Command) -> str | None:
        """Say why a command cannot run on this screen now."""
        if (reason := refusal(self.app, command.id)) is not None:
            return reason
        if command.opens and (owner := self.browser) is not None:
            return command.unavailable(owner)  # type: ignore[arg-type]
        if command.where != "list" and not hasattr(self, f"action_{command.id}"):
            return f"{command.title}: not on this screen. Esc goes back."
        return None

    def tell(self, words: str, role: str = "good") -> None:
        """Show a message on the key line till the next command; a long one above it, till the next key."""
        bars = self.query(KeyBar)
        line: Line = (say(words, role),) if words else ()
        if words and (not bars or width_of(line) > self.size.width - 2):
            show_notice(self.app, words)
            line = ()
        for bar in bars:
            bar.message = line
        if line:
            self.set_timer(MESSAGE_STAYS, partial(self._forget, line))

    def say_unbound(self, key: str) -> None:
        """Say that a key does nothing here, where there is a line of keys to say it on."""
        if self.query(KeyBar):
            self.tell(f"{key.strip() or 'space'} is no key here; ? lists them.", "dim")

    def _forget(self, line: Line) -> None:
        """Show the keys again, unless something else was told meanwhile."""
        for bar in self.query(KeyBar):
            if bar.message == line:
                bar.message = ()

    _to_edit: tuple[Path, int] | None = None
    """The file and line that the next press opens in the editor, while the line of the keys says so."""

    def edit_at(self, path: Path, line: int) -> bool:
        """Open a file in the user's editor, where need be only when asked twice; True where it was opened."""
        from axis_tui.ui.editor import edit_file, question

        words = question(path, line, self.size.width - 2)
        if words is not None and self._to_edit != (path, line):
            self._ask_to_edit((path, line), words)
            return False
        self._to_edit = None
        if (reason := edit_file(self.app, path, line)) is not None:
            self.tell(reason, "warn")
        return True

    def _ask_to_edit(self, asked: tuple[Path, int], words: str) -> None:
        def stop() -> None:
            if self._to_edit is asked:
                self._to_edit = None

        self.tell(words, "warn")
        self._to_edit = asked
        self.set_timer(MESSAGE_STAYS, stop)

    def action_quit(self) -> None:
        """Leave the program."""
        self.app.exit()

    def action_suspend(self) -> None:
        """Go back to the shell for a while."""
        self.app.action_suspend_process()

    def action_help(self) -> None:
        """Open the help."""
        from axis_tui.ui.screens.help import HelpScreen

        self.app.push_screen(HelpScreen(self.own_keys()))

    def own_keys(self) -> list[tuple[tuple[str, ...], str]]:
        """Give the keys that only this screen has, and what each does."""
        return [
            (tuple(binding.key.split(",")), binding.description)
            for its_class in type(self).__mro__
            if issubclass(its_class, CommandScreen)
            for binding in its_class.__dict__.get("BINDINGS", ())
            if isinstance(binding, Binding) and not binding.id and binding.description
        ]

    def action_theme(self) -> None:
        """Choose a theme."""
        from axis_tui.ui.screens.theme import ThemeScreen

        self.app.push_screen(ThemeScreen())

    @on(KeyBar.Chosen)
    async def _key_clicked(self, event: KeyBar.Chosen) -> None:
        event.stop()
        await self.action_command(event.command_id)


def key_entries(*command_ids: str, **labels: str) -> tuple[tuple[str, str, str], ...]:
    """Give the entries of a key line for some commands: id, key and label."""
    ascii = choose_signs().is_ascii
    return tuple(
        (
            name,
            key_label(BY_ID[name].keys[0], ascii=ascii),
            labels.get(name) or BY_ID[name].label or BY_ID[name].title.lower(),
        )
        for name in command_ids
    )
