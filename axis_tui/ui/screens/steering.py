"""Steering: the commands that every look has, and those of the browser that it passes on."""

from __future__ import annotations

from typing import ClassVar

from textual.binding import Binding, BindingType

from axis_tui.drawing.cells import Canvas
from axis_tui.ui.commands import Command, bindings
from axis_tui.ui.screens.headline import amounts
from axis_tui.ui.screens.sharing import SharingScreen


class SteeringScreen(SharingScreen):
    """Finds actors, runs the browser's commands, saves its picture, and closes.

    Gives back the id of a command of the browser to run next, if any.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        *bindings("view", "anywhere"),
        Binding("escape", "leave", "Back", show=False),
        Binding("x", "picture", "Save the picture", show=False),
    ]

    command_id = ""
    """The command that opens this view; its key closes it again."""

    @property
    def kept_as(self) -> str:
        """What is kept of this view so that the next start opens it again."""
        return self.command_id

    def canvas_to_save(self) -> tuple[Canvas, str, str] | None:
        """Give the picture to save, its title and the name of its file; None where there is none."""
        return None

    def why_not(self, command: Command) -> str | None:
        """Say why a command cannot run now."""
        if command.where == "view":
            return command.unavailable(self.owner)
        return super().why_not(command)

    async def action_command(self, command_id: str) -> None:
        """Run a command of this screen, or one of the browser: another view takes the place of this one."""
        from axis_tui.ui.commands import BY_ID

        command = BY_ID[command_id]
        if command.where != "view" or hasattr(self, f"action_{command_id}"):
            await super().action_command(command_id)
        elif command_id == self.command_id:
            self.leave()
        elif (reason := self.why_not(command)) is not None:
            self.tell(reason, "warn")
        elif command.opens:
            self.dismiss(command_id)
        else:
            self.tell("")
            await self.owner.action_command(command_id)

    def action_find(self) -> None:
        """Ask for an actor, and go there."""
        from axis_tui.ui.screens.asking import AskActorScreen

        def go(actor: str | None) -> None:
            if actor is not None:
                self.go(actor)

        question = "Go to which actor?"
        self.app.push_screen(AskActorScreen(self.whole, self.owner.search_index(), question), go)

    def action_palette(self) -> None:
        """Open the list of everything."""
        from axis_tui.ui.screens.palette import PaletteScreen

        def go(chosen: tuple[str, str] | None) -> None:
            if chosen is None:
                return
            if chosen[0] == "actor":
                self.go(chosen[1])
            else:
                self.run_worker(self.action_command(chosen[1]))

        self.app.push_screen(PaletteScreen(self.owner, self.owner.search_index()), go)

    def action_picture(self) -> None:
        """Save the picture as SVG or text."""
        from axis_tui.ui.screens.picture import PictureScreen

        picture = self.canvas_to_save()
        if picture is None:
            self.tell("There is no picture to save.", "warn")
            return

        def done(words: str | None) -> None:
            if words:
                self.tell(words)

        from axis_tui.drawing.footnote import with_footnote

        canvas, title, name = picture
        self.app.push_screen(PictureScreen(with_footnote(canvas, self._through()), title, name), done)

    def _through(self) -> str:
        """Say through which filters everything is seen; nothing where there are none."""
        from axis_tui.ui.chips import chip_words

        words = chip_words(self.view, self.whole)
        return f"Filters: {words}. {amounts(self.whole, self.owner.seen, ', ')}." if words else ""

    def action_leave(self) -> None:
        """Go back to the browser, which shows what is chosen here."""
        self.leave()

    def leave(self) -> None:
        """Close this view."""
        self.dismiss(None)
