"""Commands: each declared once. Bindings, footer, palette, help and docs/keys.md are derived from here."""

from __future__ import annotations

from collections.abc import Callable

import msgspec
from textual.binding import Binding, BindingType

from axis_tui.ui import availability as why


class Command(msgspec.Struct, frozen=True):
    """Something that a key, the palette or a click does."""

    id: str
    """Names the action (`action_<id>`), the binding in a keymap, and the entry in docs/keys.md."""
    keys: tuple[str, ...]
    title: str
    sentence: str
    group: str
    where: str = "browser"
    """"list" in every list, "browser" in the main screen, "anywhere" on every screen."""
    footer: tuple[str, ...] = ()
    """The panes in whose footer it stands."""
    label: str = ""
    """Its word in the footer."""
    unavailable: Callable[[why.Browsing], str | None] = why.always
    """Says why the command cannot act now; None where it can."""


MOVE, FIND, LOOK, TAKE, CURATE, PROGRAM = "Move", "Find", "Look", "Take away", "Curate", "Program"
GROUPS = (MOVE, FIND, LOOK, TAKE, CURATE, PROGRAM)
"""The groups of commands, in the order in which help and documentation show them."""

_LISTS = ("actors", "ties", "evidence")

COMMANDS: tuple[Command, ...] = (
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
        footer=_LISTS,
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
        footer=("ties",),
        label="back",
        unavailable=why.no_way_back,
    ),
    Command(
        "forward",
        ("]", "alt+right"),
        "Forward",
        "Go forward along the trail.",
        MOVE,
        unavailable=why.no_way_forward,
    ),
    Command(
        "leave",
        ("escape",),
        "One level up",
        "Close what is open, lift the filter, or move the light one pane back. Never quits.",
        MOVE,
    ),
    Command(
        "find",
        ("/",),
        "Find an actor",
        "Filter by name or alias, or by kind:state tie:arms with:iran contested:yes … (docs/filters.md).",
        FIND,
        footer=_LISTS,
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
        footer=_LISTS,
        label="everything",
    ),
    Command(
        "order",
        ("o",),
        "Order of the actors",
        "List the actors by number of ties, or by name.",
        FIND,
        footer=("actors",),
        label="order",
    ),
    Command(
        "about",
        ("i",),
        "About this actor",
        "Show the chosen actor's names, dates and summary.",
        LOOK,
        footer=("ties",),
        label="about",
        unavailable=why.no_actor,
    ),
    Command(
        "next_quote",
        ("J",),
        "Next quote",
        "Move to the next quote, whichever pane has the light.",
        LOOK,
        unavailable=why.no_quote,
    ),
    Command(
        "previous_quote",
        ("K",),
        "Previous quote",
        "Move to the quote before, whichever pane has the light.",
        LOOK,
        unavailable=why.no_quote,
    ),
    Command(
        "sources",
        ("s",),
        "Sources",
        "List the sources with their grades and quotes.",
        LOOK,
        footer=_LISTS,
        label="sources",
        unavailable=why.no_sources,
    ),
    Command(
        "map",
        ("m",),
        "Map",
        "Draw the chosen actor among its neighbours; every line leads to its quotes.",
        LOOK,
        footer=("actors", "ties"),
        label="map",
        unavailable=why.no_actor,
    ),
    Command(
        "path",
        ("p",),
        "Path",
        "Show how two actors are tied: the two pinned ones, or the chosen one and another.",
        LOOK,
        footer=("actors",),
        label="path",
        unavailable=why.no_actor,
    ),
    Command(
        "read",
        ("v",),
        "Read in place",
        "Open the text of the chosen quote's source, with every quote marked; needs --texts.",
        LOOK,
        footer=("evidence",),
        label="in place",
        unavailable=why.no_text,
    ),
    Command(
        "gaps",
        ("u",),
        "Gaps",
        "List what the evidence lacks: lone sources, low grades, contested, undated, possible twins.",
        LOOK,
    ),
    Command("warnings", ("w",), "Warnings", "List what was found odd while the registry loaded.", LOOK),
    Command("theme", ("t",), "Theme", "Choose the colours; the choice is kept.", LOOK, "anywhere"),
    Command(
        "pin",
        ("space",),
        "Pin",
        "Pin the chosen actor, or unpin it. Pinned actors can be exported together.",
        TAKE,
        footer=("actors", "ties"),
        label="pin",
        unavailable=why.no_actor,
    ),
    Command("unpin_all", ("U",), "Unpin all", "Unpin every actor.", TAKE, unavailable=why.no_pins),
    Command(
        "export",
        ("x",),
        "Export",
        "Write a part of the registry to a file that this program opens again.",
        TAKE,
        footer=("actors", "ties"),
        label="export",
        unavailable=why.no_actor,
    ),
    Command(
        "copy",
        ("y",),
        "Copy the quote",
        "Send the chosen quote with its attribution to the terminal's clipboard.",
        TAKE,
        footer=("evidence",),
        label="copy",
        unavailable=why.no_quote,
    ),
    Command(
        "edit",
        ("e",),
        "Edit the record",
        "Open the actor, tie or quote in your editor ($EDITOR), at its line; it is loaded again on return.",
        CURATE,
        unavailable=why.no_actor,
    ),
    Command("help", ("?", "f1"), "Help", "Every key and every sign.", PROGRAM, "anywhere", _LISTS, "help"),
    Command("suspend", ("ctrl+z",), "Suspend", "Go back to the shell; fg returns.", PROGRAM, "anywhere"),
    Command("quit", ("q", "ctrl+q"), "Quit", "Leave the program.", PROGRAM, "anywhere"),
)
"""Every command, in the order in which help and documentation list them."""

BY_ID: dict[str, Command] = {command.id: command for command in COMMANDS}
"""The commands by id."""


def bindings(*places: str) -> list[BindingType]:
    """Give the key bindings of the commands that apply in these places; their ids are those of a keymap."""
    return [
        Binding(
            ",".join(command.keys),
            command.id if command.where == "list" else f"command('{command.id}')",
            command.title,
            show=False,
            id=command.id,
        )
        for command in COMMANDS
        if command.where in places
    ]


_LABELS = {
    "up": "↑", "down": "↓", "left": "←", "right": "→", "enter": "↵", "space": "space", "escape": "esc",
    "pageup": "pgup", "pagedown": "pgdn", "backspace": "bksp", "f1": "F1",
}  # fmt: skip


def key_label(key: str) -> str:
    """Write a key as it stands on a keyboard: "^p", "shift+tab", "?"."""
    if key.startswith("ctrl+") and len(key) == 6:
        return "^" + key[-1]
    head, plus, last = key.rpartition("+")
    return head + plus + _LABELS.get(last, last)


def keys_markdown() -> str:
    """Write docs/keys.md: every command by group, with its keys and what it does."""
    parts = ["# Keys\n\nGenerated from `axis_tui/ui/commands.py`. In the browser, `?` shows the same.\n"]
    for group in GROUPS:
        parts.append(f"\n## {group}\n\n| keys | command | what it does |\n|---|---|---|\n")
        for command in COMMANDS:
            if command.group == group:
                keys = " ".join(f"`{key_label(key)}`" for key in command.keys)
                parts.append(f"| {keys} | {command.title} | {command.sentence} |\n")
    return "".join(parts)
