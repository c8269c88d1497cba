"""A run of the browser: from a path to an exit status, with nothing left behind on the terminal."""

from __future__ import annotations

import gc
import os
import sys
import traceback
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from axis_tui.model.clean import one_line

if TYPE_CHECKING:
    from axis_tui.loading import Loaded
    from axis_tui.model.passage import Text
    from axis_tui.model.registry import Registry
    from axis_tui.ui.app import Browser
    from axis_tui.ui.view import View

UNFIT = 2
"""The exit status where there is no terminal to draw on, or no registry to show."""

MOST_MEANT = 3
"""Actors that are offered where what was typed names none, or several."""

_ELSEWHERE = "`axis-tui show`, `search`, `path` and `export` print to pipes, see `axis-tui --help`"


class Opening(NamedTuple):
    """Where the browser opens, as the user named it."""

    actor: str | None = None
    tie: str | None = None
    between: tuple[str, str] | None = None
    texts: Path | None = None
    view: str | None = None
    """A view as a line."""
    read_only: bool = False
    """True for a visitor of a served page, whose terminal the page is."""


def run(path: Path | None, opening: Opening) -> int:
    """Open the browser and give its exit status."""
    if not opening.read_only and (reason := _unfit()) is not None:
        return _tell(f"axis-tui: {reason}; {_ELSEWHERE}", UNFIT)
    app: Browser | None = None
    # Nothing that is made until the first paint is thrown away again: collecting it would only cost time.
    gc.disable()
    try:
        app = _make_app(path, opening)
        app.run()
    except LookupError as unknown:
        if app is not None:
            return _tell_crash(unknown)
        return _tell(f"axis-tui: {unknown.args[0]}", UNFIT)
    except Exception as error:
        return _tell_crash(error)
    _keep(app)
    if app.crash is not None:
        return _tell_crash(app.crash)
    if app.refused is not None:
        return _tell(f"axis-tui: {app.refused.args[0]}", UNFIT)
    if app.problems and app.loaded is None:
        return UNFIT
    return app.return_code or 0


def _keep(app: Browser) -> None:
    """Keep the view for the next time, whatever ended the program."""
    if app.keeps_views and app.view is not None and app.loaded is not None:
        from axis_tui.ui.kept_views import keep_view

        keep_view(app.loaded.path, app.view, app.look)


def _make_app(path: Path | None, opening: Opening) -> Browser:
    from axis_tui.loading import RegistryError, bundled_registry, files
    from axis_tui.loading.ahead import LoadingAhead

    where = path if path is not None else bundled_registry()
    if files.size_of(where) >= files.LARGE:
        return _make_waiting_app(where, opening)
    ahead = LoadingAhead(where)
    # This takes longer than to load most registries.
    from axis_tui.ui.app import Browser

    try:
        loaded = ahead.take()
    except RegistryError as error:
        return Browser(problems=error.problems, path=where, read_only=opening.read_only)
    app = Browser(path=where, read_only=opening.read_only)
    app.take_up(loaded, find_start(loaded, opening))
    return app


def _make_waiting_app(where: Path, opening: Opening) -> Browser:
    """Open at once, on a screen that says how far the loading is."""
    from axis_tui.loading.beside import LoadingBeside

    beside = LoadingBeside(where)
    from axis_tui.ui.app import Browser
    from axis_tui.ui.screens.loading import LoadingScreen

    return Browser(
        path=where, read_only=opening.read_only, first=lambda: LoadingScreen(where, opening, beside)
    )


class Start(NamedTuple):
    """Where the browser opens, in a registry that is loaded."""

    actor: str | None = None
    tie: str | None = None
    between: tuple[str, str] | None = None
    view: View | None = None
    look: str = ""
    texts: tuple[Text, ...] = ()


def find_start(loaded: Loaded, opening: Opening) -> Start:
    """Find what the user named in a registry; raises LookupError where it is not there."""
    registry, actor, tie, between = loaded.registry, opening.actor, opening.tie, opening.between
    if tie is not None and tie not in registry.ties:
        raise LookupError(f"there is no tie “{tie}”; `axis-tui show ACTOR` lists the ties of an actor")
    view, look = _start_view(loaded, opening)
    return Start(
        actor=_actor_called(registry, actor) if actor is not None else None,
        tie=tie,
        between=(_actor_called(registry, between[0]), _actor_called(registry, between[1]))
        if between
        else None,
        view=view,
        look=look,
        texts=_read_texts(opening.texts),
    )


def _start_view(loaded: Loaded, opening: Opening) -> tuple[View | None, str]:
    """Give the view that is asked for, else the one that was left when the user did not ask for a place."""
    if opening.view is None:
        if opening != Opening(texts=opening.texts):
            return None, ""
        from axis_tui.ui.commands import BY_ID
        from axis_tui.ui.kept_views import kept_ends, kept_look, kept_view

        look = kept_look(loaded.path)
        opens = look == "sources" or kept_ends(look, loaded.registry) or (look in BY_ID and BY_ID[look].opens)
        return kept_view(loaded.path, loaded.registry), look if opens else ""
    from axis_tui.ui.kept_views import named_views
    from axis_tui.ui.view_line import read_view

    line = named_views(loaded.path).get(opening.view, opening.view)

    def find(words: str) -> str | None:
        try:
            return _actor_called(loaded.registry, words)
        except LookupError:
            return None

    try:
        return read_view(loaded.registry, line, find)
    except ValueError as error:
        raise LookupError(f"--view: {error}") from None


def _actor_called(registry: Registry, words: str) -> str:
    """Give the id of the actor that is meant: by id, or by a name that is its alone; likeness is offered."""
    named = [actor.id for actor in registry.called(words)]
    if len(named) == 1:
        return named[0]
    if named:
        raise LookupError(f"“{words}” is a name of {', '.join(named[:MOST_MEANT])}; give one by its id")
    from axis_tui.search.actors import actor_index

    hits = actor_index(registry).search(words, limit=MOST_MEANT)
    near = " or ".join(f"{hit.id} ({registry.actors[hit.id].name})" for hit in hits)
    raise LookupError(f"there is no actor “{words}”" + (f"; did you mean {near}?" if near else ""))


def _read_texts(folder: Path | None) -> tuple[Text, ...]:
    if folder is None:
        return ()
    from axis_tui.loading.files import UnreadableFile
    from axis_tui.loading.texts import read_texts

    try:
        return read_texts(folder)
    except UnreadableFile as unreadable:
        raise LookupError(f"{unreadable.problem.place}: {unreadable.problem.message}") from unreadable


def _unfit() -> str | None:
    """Say why the browser cannot run here."""
    if os.environ.get("TERM") == "dumb":
        return "the browser needs a terminal that can move the cursor (TERM is dumb)"
    # Textual draws on standard error where standard output is taken.
    if not all(stream is not None and stream.isatty() for stream in (sys.stdin, sys.stdout, sys.stderr)):
        return "the browser needs a terminal"
    return None


def _tell_crash(error: BaseException) -> int:
    from axis_tui.ui.state import keep_log

    path = keep_log("".join(traceback.format_exception(error)))
    where = f"What happened is written in {path}" if path else "It could not be written down"
    name = type(error).__name__
    return _tell(
        f"axis-tui stopped: something went wrong inside it ({name}). Your files are untouched. {where}.", 1
    )


def _tell(words: str, status: int) -> int:
    try:
        sys.stderr.write(one_line(words) + "\n")
    except (OSError, ValueError):
        return status
    return status
