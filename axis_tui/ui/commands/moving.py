"""The commands that move the light and find names and quotes."""

from __future__ import annotations

from axis_tui.ui import availability as why
from axis_tui.ui.commands.command import FIND, MOVE, Command

MOVING: tuple[Command, ...] = (
    Command("down", ("j", "down"), "Next row", "Move down; the other panes follow.", MOVE, "list"),
    Command("up", ("k", "up"), "Previous row", "Move up; the other panes follow.", MOVE, "list"),
    Command("first", ("g", "home"), "First row", "Go to the top of the list.", MOVE, "list"),
    Command("last", ("G", "end"), "Last row", "Go to the bottom of the list.", MOVE, "list"),
    Command("page_down", ("pagedown", "ctrl+d"), "Page down", "Move down by a window.", MOVE, "list"),
    Command("page_up", ("pageup", "ctrl+u"), "Page up", "Move up by a window.", MOVE, "list"),
    Command(
        "enter",
        ("enter",),
        "Go on",
        "From an actor to its ties; from a tie to the actor at its other end; from a quote to its source.",
        MOVE,
        "list",
    ),
    Command("next_pane", ("tab", "l", "right"), "Next pane", "Move the light to the next pane.", MOVE),
    Command(
        "previous_pane", ("shift+tab", "h", "left"), "Previous pane", "Move the light one pane back.", MOVE
    ),
    Command("pane_1", ("1",), "Actors", "Move the light to the actors.", MOVE),
    Command(
        "pane_2", ("2",), "Ties", "Move the light to the chosen actor's ties.", MOVE, unavailable=why.no_ties
    ),
    Command("pane_3", ("3",), "Evidence", "Move the light to the evidence.", MOVE),
    Command(
        "back",
        ("[", "backspace", "alt+left"),
        "Back",
        "Go back along the trail.",
        MOVE,
        "view",
        label="back",
        unavailable=why.no_way_back,
    ),
    Command(
        "forward",
        ("]", "alt+right"),
        "Forward",
        "Go forward along the trail.",
        MOVE,
        "view",
        unavailable=why.no_way_forward,
    ),
    Command(
        "leave",
        ("escape",),
        "One level up",
        "Close what is open, or give up a search; else move the light one pane back; from the actors, lift "
        "the filter. Never quits.",
        MOVE,
    ),
    Command(
        "find",
        ("/",),
        "Find an actor",
        "Filter by name or alias, or by kind:state tie:arms with:iran contested:yes … (docs/filters.md).",
        FIND,
        "view",
        label="find",
    ),
    Command(
        "passages",
        ("ctrl+f",),
        "Search the quotes",
        "Search the words of all quotes; each passage leads to its tie.",
        FIND,
        unavailable=why.no_sources,
    ),
    Command(
        "palette",
        ("ctrl+p", ":"),
        "Everything",
        "Every command and every actor, by name.",
        FIND,
        "anywhere",
        label="everything",
    ),
    Command(
        "order",
        ("o",),
        "Order of the actors",
        "List the actors by number of ties, or by name.",
        FIND,
        label="order",
    ),
    Command(
        "strict",
        ("ctrl+t",),
        "Strict matching",
        "Find names only as they are typed, letter by letter; pressed again, however they are spelled.",
        FIND,
    ),
)
