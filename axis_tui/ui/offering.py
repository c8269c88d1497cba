"""Offering: what else a typed line may mean, where it finds nobody or only what sounds like it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from functools import lru_cache

from axis_tui.model.kinds import TieKind
from axis_tui.model.registry import Registry
from axis_tui.model.standing import count_words
from axis_tui.search import Hit, PassageIndex
from axis_tui.search.filtering.terms import FILTER_KEYS
from axis_tui.search.fold import fold_text
from axis_tui.search.terms import parse_passage_query

MOST_COUNTED = 5_000
"""Quotes up to which those that hold the words are counted."""

_ALIKE = 0.75
"""From here on two words are taken for forms of one: "armed" and "arms"."""

_QUESTION = frozenset(
    "who whom whose what which where when how why does do did is are was were has have had be been "
    "the a an and or by of to in on from for with against between tie ties actor actors all any".split()
)
"""Words of a question that name neither a tie nor an actor."""

Find = Callable[[str], Mapping[str, Hit]]
"""Finds actors by words of their names, best first."""


@dataclass(frozen=True)
class Offer:
    """Something to do instead, by a key that is named."""

    key: str
    """Empty where nothing can be done."""
    words: str
    query: str = ""
    """What would stand in the filter line."""


def is_weak(hits: Iterable[Hit]) -> bool:
    """Tell whether nobody was found, or only those whose names are somewhat like what was typed."""
    return all(hit.sounds_like or "typo" in hit.why for hit in hits)


def offer_filter(registry: Registry, words: str, find: Find) -> Offer | None:
    """Offer the filter that a line of words may stand for: a kind of tie or of actor, perhaps of somebody."""
    typed = fold_text(words).split()
    if typed and _begins_a_key(typed[-1]):
        # Tab completes the key.
        return None
    telling = [word for word in typed if word not in _QUESTION]
    if (kind := _actor_kind(registry, " ".join(telling))) is not None:
        return Offer("tab", f"kind:{kind} lists the {registry.actor_kinds[kind].plural}", f"kind:{kind}")
    for number, word in enumerate(telling):
        if (tie := _tie_kind(registry, word)) is not None:
            actor = next(iter(_meant(find, telling[:number] + telling[number + 1 :])), None)
            return _of_tie(registry, tie, actor)
    if len(telling) == len(typed) or not (meant := _meant(find, telling)):
        return None
    name = " ".join(telling)
    return Offer("tab", f"{name} finds {registry.actors[next(iter(meant))].name}", name)


def words_to_quote(words: str) -> str:
    """Give the words that are looked for among the quotes: without those that only make a question."""
    telling = [word for word in words.split() if fold_text(word) not in _QUESTION]
    return words if '"' in words or not telling else " ".join(telling)


def offer_quotes(registry: Registry, words: str, counted: tuple[int, int] | None) -> Offer | None:
    """Offer the quotes: how many hold all the words, and how many some, where that was counted."""
    if not registry.quotes:
        return None
    told = words_to_quote(words)
    these = "this word" if len(told.split()) == 1 else "these words"
    every, some = (these, f"some of {these}")
    if told != words.strip():
        every, some = (f" {join} ".join(told.split()) for join in ("and", "or"))
    if counted is None:
        return Offer("^f", f"looks for {every} in {count_words(len(registry.quotes), 'quote')}")
    if counted[0]:
        return Offer("^f", f"finds {count_words(counted[0], 'quote')} with {every}")
    if counted[1]:
        return Offer("^f", f"finds {count_words(counted[1], 'quote')} with {some}")
    return Offer("", f"No quote holds {every}.")


def count_quotes(index: PassageIndex, words: str) -> tuple[int, int]:
    """Count the quotes that hold all of the words, and those that hold some of them."""
    told = words_to_quote(words)
    terms = len(parse_passage_query(told))
    held = [hit.terms for hit in index.search(told, limit=MOST_COUNTED)]
    return sum(number == terms for number in held), len(held)


def _begins_a_key(word: str) -> bool:
    return len(word) >= 3 and any(key.startswith(word) for key in FILTER_KEYS)


def _meant(find: Find, words: list[str]) -> list[str]:
    """Give the actors that words plainly name."""
    return [hit.id for hit in find(" ".join(words)).values() if not is_weak([hit])] if words else []


def _of_tie(registry: Registry, kind: TieKind, actor: str | None) -> Offer:
    whom = "one another" if kind.symmetric else "whom"
    query, says = f"tie:{kind.id}", f"shows who {kind.label} {whom}"
    if actor is not None:
        query, says = f"{query} with:{actor}", f"{says}, with {registry.actors[actor].name} at one end"
    return Offer("tab", f"{query} {says}", query)


def _tie_kind(registry: Registry, word: str) -> TieKind | None:
    forms = _forms_of_ties(tuple(registry.tie_kinds[id] for id in registry.used_tie_kinds))
    found = _nearest(word, forms)
    return forms[found] if found else None


@lru_cache(maxsize=4)
def _forms_of_ties(kinds: tuple[TieKind, ...]) -> dict[str, TieKind]:
    """Give the words by which kinds of tie are known; of two kinds with one word the first has it."""
    return {
        form: kind for kind in reversed(kinds) for form in _telling(f"{kind.inverse} {kind.label} {kind.id}")
    }


def _actor_kind(registry: Registry, word: str) -> str | None:
    forms = {
        form: id
        for id in registry.used_actor_kinds
        for form in (
            id,
            fold_text(registry.actor_kinds[id].label),
            fold_text(registry.actor_kinds[id].plural),
        )
    }
    found = _nearest(word, forms)
    return forms[found] if found else None


def _telling(words: str) -> list[str]:
    return [word for word in re.split(r"[\s-]+", fold_text(words)) if len(word) > 3 and word not in _QUESTION]


def _nearest(word: str, forms: Iterable[str]) -> str | None:
    """Give the form that is the word, or so like it that it may be another form of it."""
    known = list(forms)
    if word in known:
        return word
    near = get_close_matches(word, known, n=1, cutoff=_ALIKE) if len(word) > 3 else []
    return near[0] if near and near[0][:3] == word[:3] else None
