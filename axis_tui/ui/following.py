"""Following the files: when somebody changes the registry, what is on the screen changes with it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Generic, TypeVar

from textual import work
from textual.app import App
from textual.worker import Worker, get_current_worker

from axis_tui.loading import Loaded, RegistryError, files, load_registry
from axis_tui.loading.watching import Watch
from axis_tui.model.problems import Problem
from axis_tui.model.registry import Registry
from axis_tui.model.standing import count_words

if TYPE_CHECKING:
    from axis_tui.ui.screens.main import MainScreen

LOOK_EVERY = 0.7
"""Seconds between two looks at the files; a change is shown at the second look that finds it at rest."""

Result = TypeVar("Result")


class FollowsFiles(App[Result], Generic[Result]):
    """An app that loads its registry again when the files change, and keeps the last good one."""

    loaded: Loaded | None = None
    """The registry that is shown; None where none has loaded yet."""
    path: Path | None = None
    """Where it was read."""
    waits = False
    """True while the registry is loaded for the first time."""

    def follow(self) -> None:
        """Begin to look at the files."""
        if self.path is not None:
            self._watch = Watch(self.path)
            self.set_interval(LOOK_EVERY, self._look)

    def _look(self) -> None:
        if not self.waits and self._watch.changed():
            self.load_again()

    def load_again(self) -> None:
        """Load the registry once more, beside the screen's own work."""
        # Here and not there: what changes from now on is to be noticed, whichever load is done first.
        self._watch.accept()
        main = self._main_screen()
        if main is not None and self.path is not None and _is_large(self.path):
            main.tell(f"The files have changed and are loaded again {main.signs.cut}", "dim")
        self._load()

    @work(thread=True, exclusive=True, group="loading")
    def _load(self) -> None:
        assert self.path is not None
        worker = get_current_worker()
        found: Loaded | RegistryError
        try:
            found = _load_files(self.path, worker)
        except RegistryError as error:
            found = error
        except _NotWanted:
            return
        # Textual awaits a coroutine here, though its types know only plain callables.
        self.call_from_thread(self._take_over, worker, found)  # type: ignore[arg-type]

    async def _take_over(self, worker: Worker[None], found: Loaded | RegistryError) -> None:
        if worker.is_cancelled:
            # A load that was begun later has the files as they are; this one was begun before.
            return
        if isinstance(found, RegistryError):
            self._broken(found.problems)
        else:
            await self._arrived(found)

    def _broken(self, problems: tuple[Problem, ...]) -> None:
        main = self._main_screen()
        if main is not None:
            main.hold_back(problems)
        from axis_tui.ui.screens.problems import ProblemsScreen

        for screen in self.screen_stack:
            if isinstance(screen, ProblemsScreen):
                screen.show_problems(problems)

    async def _arrived(self, loaded: Loaded) -> None:
        before, self.loaded = self.loaded, loaded
        main = self._main_screen()
        if main is not None and before is not None:
            said, role = change_words(before.registry, loaded.registry)
            query = main.view.query
            if not lifted_words(before.registry, query) and (lifted := lifted_words(loaded.registry, query)):
                said, role = f"{said} {lifted}", "warn"
            main.take(loaded, (said, role))
            return
        from axis_tui.ui.screens.main import MainScreen

        # The problems stay beneath: nothing leads back to them.
        await self.push_screen(MainScreen(loaded))

    def _main_screen(self) -> MainScreen | None:
        from axis_tui.ui.screens.main import MainScreen

        return next((screen for screen in self.screen_stack if isinstance(screen, MainScreen)), None)


class _NotWanted(Exception):
    """The files are loaded by another worker, or the program ends."""


def _is_large(path: Path) -> bool:
    return files.size_of(path) >= files.LARGE


def _load_files(path: Path, worker: Worker[None]) -> Loaded:
    """Load a registry; a large one in a process of its own, where it does not hold up the screen."""
    if not _is_large(path):
        return load_registry(path)
    from axis_tui.loading.beside import LoadingBeside

    def heed() -> None:
        if worker.is_cancelled:
            raise _NotWanted

    return LoadingBeside(path).take(heed=heed)


def lifted_words(registry: Registry, query: str) -> str:
    """Say which filter is lifted because a registry does not know what it asks for; empty where none is."""
    if not query:
        return ""
    from axis_tui.search.filtering.tokens import cut_tokens
    from axis_tui.ui.finding import read_query

    asked = read_query(registry, query)
    if asked.error is None:
        return ""
    # Where something is left of the filter, what is not known is its last part.
    wrong = query[cut_tokens(query)[-1].start :] if asked.where else query
    return f"The filter {wrong} is not known any more: lifted."


def change_words(before: Registry, after: Registry) -> tuple[str, str]:
    """Say how much a registry grew or shrank, and in which role: a file cut short is to be noticed."""
    if before == after:
        return "Loaded again: nothing has changed.", "good"
    counts = (
        (len(before.actors), len(after.actors), "actor"),
        (len(before.ties), len(after.ties), "tie"),
        (len(before.quotes), len(after.quotes), "quote"),
    )
    parts = [
        f"{now - was:+,} {word}{'' if abs(now - was) == 1 else 's'}"
        for was, now, word in counts
        if now != was
    ]
    if any(now < was * 0.7 for was, now, _ in counts):
        left = ", ".join(count_words(now, word) for _, now, word in counts)
        return f"The registry has shrunk: {', '.join(parts)}. Left are {left}.", "warn"
    return f"Loaded again, with changes{': ' + ', '.join(parts) if parts else ''}.", "good"
