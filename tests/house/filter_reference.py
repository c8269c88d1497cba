"""The parts of docs/filters.md that come from the code, and examples run on the bundled registry."""

from __future__ import annotations

from collections.abc import Callable

from axis_tui.loading import bundled_registry, load_registry
from axis_tui.model.standing import count_words
from axis_tui.search.filtering import check_filter, narrow
from axis_tui.search.filtering.terms import FILTER_KEYS
from tests.house.filling import filled
from tests.house.paths import ROOT

EXAMPLES = {
    "kind:armed-group": "the armed groups and their ties",
    "tie:arms with:iran": "whom Iran arms, or who arms Iran",
    "with:iran contested:yes": "what is contested between Iran and anybody",
    "with:iran with:hezbollah contested:yes": "the contested ties between these two",
    "both:state tone:hostility": "which states are hostile to one another",
    "tone:hostility -with:israel": "hostile ties that are not with Israel",
    "sources:>=2 grade:>=B": "what two independent sources say, one of them graded B or better",
    "sources:1 grade:<C": "what one source alone says, and that a poor one",
    "speaker:nasrallah": "what Nasrallah is quoted on",
    "(tie:commands or tie:leads) kind:person": "the people who lead or command",
    "country:IQ as-of:2024-02": "Iraqi actors, as of February 2024",
    "hashd or muqawama": "two names, however they are spelled",
}
MISTAKES = ("kind:armd-group tie:arms", "with:iran (tie:arms or tie:funds", "grade:good")


def filters_page() -> str:
    """Give docs/filters.md with each marked part as the code says it."""
    return filled(ROOT / "docs" / "filters.md", PARTS)


def _keys() -> str:
    rows = "\n".join(f"| `{key.name}:` | {key.values} | {key.doc} |" for key in FILTER_KEYS.values())
    return f"| key | value | |\n|---|---|---|\n{rows}"


def _examples() -> str:
    registry = load_registry(bundled_registry()).registry
    rows = []
    for text, meaning in EXAMPLES.items():
        left = narrow(registry, text)
        counts = f"{count_words(len(left.actors), 'actor')}, {count_words(len(left.ties), 'tie')}"
        rows.append(f"| `{text}` | {meaning} | {counts} |")
    return "| filter | | leaves |\n|---|---|---|\n" + "\n".join(rows)


def _mistakes() -> str:
    registry = load_registry(bundled_registry()).registry
    shown = []
    for text in MISTAKES:
        error = check_filter(registry, text)
        assert error is not None, f"{text} was to be a mistake"
        shown.append(f"{error.pointed(text)}\n{error.message}")
    return "```\n" + "\n\n".join(shown) + "\n```"


PARTS: dict[str, Callable[[], str]] = {"keys": _keys, "examples": _examples, "mistakes": _mistakes}
