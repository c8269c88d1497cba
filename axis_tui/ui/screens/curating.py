"""Curating: reading in place, what the evidence lacks, editing a record, keeping up with the files."""

from __future__ import annotations

from axis_tui.loading import Loaded
from axis_tui.model.problems import Problem, Severity
from axis_tui.model.source import quote_ref
from axis_tui.model.standing import count_words
from axis_tui.ui.screens.taking import TakingScreen


class CuratingScreen(TakingScreen):
    """The commands of those who look after a registry."""

    _arrived: tuple[Loaded, tuple[str, str]] | None = None

    def on_mount(self) -> None:
        """Open the chains between two actors or what else the browser was asked for, or was left with."""
        between, look = getattr(self.app, "between", None), getattr(self.app, "look", "")
        if between is None and look.startswith("path "):
            from axis_tui.ui.kept_views import kept_ends

            between = kept_ends(look, self.whole)
        if between is not None:
            self.call_after_refresh(self.show_path, *between)
        elif look:
            self.call_after_refresh(self.action_command, look)

    # --- Reading in place --------------------------------------------------------------------

    def action_read(self) -> None:
        """Open the text of the chosen quote at its place."""
        item = self.evidence_pane.evidence
        text = self.texts.get(item.source.id) if item else None
        if item is None or text is None:
            return
        from axis_tui.ui.screens.reading import ReadingScreen

        self.app.push_screen(ReadingScreen(self.registry, item.source, text, item.quote.id), self.go_to_quote)

    def action_open_address(self) -> None:
        """Show the address of the chosen quote's source, to be opened in the web browser."""
        from axis_tui.ui.screens.address import AddressScreen

        if self.source_here is not None and (url := self.whole.sources[self.source_here].url):
            self.app.push_screen(AddressScreen(url), lambda words: self.tell(words or ""))

    def go_to_quote(self, chosen: tuple[str, str] | None) -> None:
        """Go to a tie, at one of its quotes; None leaves everything as it is."""
        if chosen is None:
            return
        tie_id, ref = chosen
        tie = self.whole.ties[tie_id]
        actor = self.view.actor if self.view.actor in (tie.subject, tie.object) else tie.subject
        self.go_to(actor or tie.subject, tie_id)
        refs = [item.ref for item in self.registry.evidence_of(tie_id)]
        if ref in refs:
            self.change(self.view.choosing_quote(refs.index(ref)))
        self.light("evidence")

    def action_passages(self) -> None:
        """Search the words of the quotes."""
        from axis_tui.ui.screens.passages import PassagesScreen

        self.app.push_screen(PassagesScreen(self.registry), self.go_to_quote)

    # --- Gaps --------------------------------------------------------------------------------

    def action_gaps(self) -> None:
        """List what the evidence lacks."""
        from axis_tui.graph.gaps import Gap
        from axis_tui.ui.screens.gaps import GapsScreen

        def go(gap: Gap | None) -> None:
            if gap is None:
                return
            if gap.table == "actor":
                self.go_to(gap.record)
                self.light("actors")
            elif gap.table == "tie":
                self.go_to_quote((gap.record, ""))
            else:
                _, quote = self.registry.quotes[gap.record]
                self.go_to_quote((quote.tie_ids[0], gap.record))

        self.app.push_screen(GapsScreen(self.registry), go)

    # --- Editing -----------------------------------------------------------------------------

    def action_edit(self) -> None:
        """Open the chosen record in the user's editor, and load the registry again on return."""
        table, record = self._record()
        if record is None:
            return
        try:
            path, line, _ = self.loaded.place_of(table, record)
        except (KeyError, IndexError):
            self.tell("This record was not read from a file.", "warn")
            return
        if self.edit_at(path, line):
            self._load_again()

    def _load_again(self) -> None:
        from axis_tui.ui.following import FollowsFiles

        if isinstance(self.app, FollowsFiles) and self.app.path is not None:
            self.app.load_again()

    def _record(self) -> tuple[str, str | None]:
        """Give the record that is looked at: by pane, a quote, a tie or an actor."""
        item = self.evidence_pane.evidence
        if self.pane == "evidence" and item is not None:
            return "quote", quote_ref(item.source.id, item.quote.id)
        if self.pane != "actors" and self.view.tie is not None:
            return "tie", self.view.tie
        return "actor", self.view.actor

    # --- Keeping up with the files -----------------------------------------------------------

    def hold_back(self, problems: tuple[Problem, ...]) -> None:
        """Keep the registry that is shown, and say that the files do not load as they are now."""
        self.broken = problems
        errors = sum(problem.severity is Severity.ERROR for problem in problems)
        self.write_bars()
        self.tell(f"The files changed and do not load: {count_words(errors, 'error')}. w lists them.", "warn")

    def take(self, loaded: Loaded, said: tuple[str, str]) -> None:
        """Show a registry that was loaded again, at the place where the user is, and say what changed."""
        from axis_tui.ui.screens.problems import ProblemsScreen

        self.broken = ()
        if isinstance(self.app.screen, ProblemsScreen):
            # What it lists is mended.
            self.app.pop_screen()
        self._arrived = (loaded, said)
        self._show_arrived()

    def _show_arrived(self) -> None:
        if self._arrived is None or self.app.screen is not self:
            # A screen that lies over this one shows the registry it was given, until it is left.
            return
        (loaded, said), self._arrived = self._arrived, None
        from axis_tui.ui.finding import read_query

        query, registry = self.view.query, loaded.registry
        asked = read_query(registry, query)
        stands = bool(query) and (asked.error is None or asked.unfinished)
        self.show_registry(
            loaded,
            self.view.surviving(registry.actors, registry.ties, registry.sources),
            typed="" if stands else query,
        )
        if stands:
            self.change(self.view.asking(query, asked.words, asked.where), remember=False)
        self.tell(*said)

    def on_screen_resume(self) -> None:
        """Take what arrived or was changed while another screen lay over this one."""
        super().on_screen_resume()
        if self._arrived is not None:
            self.call_after_refresh(self._show_arrived)

    def action_warnings(self) -> None:
        """List what is wrong with the files as they are, or the warnings of the registry."""
        problems = self.broken or self.loaded.problems
        if not problems:
            self.tell("Nothing odd was found while this registry loaded.", "good")
            return
        from axis_tui.ui.screens.problems import ProblemsScreen

        self.app.push_screen(ProblemsScreen(problems, self.loaded.path, loads=True))
