"""The address of a source: shown whole, and opened in the web browser once its host is confirmed."""

from __future__ import annotations

from typing import ClassVar

from textual import work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Container

from axis_tui.model.address import MOST_BYTES, Address, UnfitAddress, read_address
from axis_tui.model.clean import clean
from axis_tui.ui.clipboard import sent
from axis_tui.ui.opening import find_browser, open_address
from axis_tui.ui.screens.over import OverScreen
from axis_tui.ui.text import Line, content, paragraphs
from axis_tui.ui.widgets.row_source import RowSource
from axis_tui.ui.widgets.rows import Rows

COPIED = sent("The address was")


class AddressScreen(OverScreen[str]):
    """Gives back a sentence about what became of the address; None where it was left."""

    DEFAULT_CSS = "AddressScreen .over.small { width: 80; max-height: 100%; }"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "open", "Open", show=False, priority=True),
        Binding("y", "copy", "Copy", show=False),
        Binding("O", "leave", "Back", show=False),
    ]

    def __init__(self, url: str) -> None:
        super().__init__()
        self._shown = clean(url)
        self._browser: list[str] | None = None
        self._address: Address | None = None
        self._unfit = ""
        try:
            self._address = read_address(url)
        except UnfitAddress as unfit:
            self._unfit = str(unfit)
        else:
            self._shown = self._address.url

    def compose(self) -> ComposeResult:
        """Lay out the question and the address."""
        self.rows = Rows(classes="pane")
        self.rows.border_title = content(("Address", ""))
        yield Container(self.rows, classes="over small")

    def on_mount(self) -> None:
        """Ask, or say why nothing can be opened."""
        self._browser = find_browser(self.app)
        if self._address is None:
            self._ask(f"This address is not opened: {self._unfit}.", "warn", "y copies · esc back")
        elif self._browser is None:
            self.app.copy_to_clipboard(self._shown)
            why = "Nothing is opened from this page." if self._is_page else "There is no web browser here."
            self._ask(f"{why} {COPIED}", "good", "esc back")
        else:
            words = f"Open {self._address.host} in the web browser?"
            self._ask(words, "title", "enter opens · y copies · esc back")

    @property
    def _is_page(self) -> bool:
        return getattr(self.app, "read_only", False)

    def _ask(self, words: str, role: str, keys: str) -> None:
        place = (self._address.place, self._address.host) if self._address else (0, "")
        self.rows.show(AddressRows(words, role, self._shown, *place))
        self.rows.border_subtitle = content((keys, ""))

    def action_open(self) -> None:
        """Hand the address to the web browser."""
        if self._address is None:
            return
        if self._browser is None:
            self.dismiss(COPIED)
        else:
            self._ask(f"Opening {self._address.host} …", "dim", "esc back")
            self._open(self._browser, self._address)

    @work(thread=True, exclusive=True, exit_on_error=False, description="opening")
    def _open(self, browser: list[str], address: Address) -> None:
        reason = open_address(browser, address)
        self.app.call_from_thread(self._opened, address, reason)

    def _opened(self, address: Address, reason: str | None) -> None:
        if not self.is_current:
            return
        if reason is None:
            self.dismiss(f"{address.host} was handed to the web browser.")
        else:
            self._ask(
                f"The web browser did not open it: {reason}", "bad", "enter tries again · y copies · esc back"
            )

    def action_copy(self) -> None:
        """Send the address to the terminal's clipboard."""
        self.app.copy_to_clipboard(self._shown.encode()[:MOST_BYTES].decode("utf-8", "ignore"))
        self.dismiss(COPIED)


class AddressRows(RowSource):
    """A sentence and an address below it, both whole, with the host marked in it."""

    even = False

    def __init__(self, words: str, role: str, shown: str, place: int, host: str) -> None:
        self._words, self._role = words, role
        self._shown = shown if len(shown) <= MOST_BYTES else shown[:MOST_BYTES]
        self._more = len(shown) - len(self._shown)
        self._span = (place, place + len(host))

    def __len__(self) -> int:
        """Count the rows: the sentence, a gap, the address."""
        return 3

    def lines(self, index: int, width: int) -> list[Line]:
        """Wrap the sentence or the address."""
        if index == 0:
            return paragraphs(clean(self._words), width, self._role)
        if index == 1:
            return [()]
        spans = (self._span,) if self._span[1] else ()
        lines = paragraphs(self._shown, width, spans=spans, marked="strong")
        return [*lines, ((f"… and {self._more:,} letters more", "dim"),)] if self._more else lines

    def choosable(self, index: int) -> bool:
        """There is nothing to choose."""
        return False
