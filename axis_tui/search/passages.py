"""Search the words of passages: ranked, with the matched words marked.

Case, marks and apostrophes do not matter. Words in quotation marks stand together, in this order, and
so do the parts of a hyphenated word. The last word may be unfinished while it is typed. Passages that
hold all terms come first; among them rare words count for more, and short passages (BM25).
"""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from math import log

from axis_tui.search.explain import merge_spans
from axis_tui.search.fold import Folded, fold
from axis_tui.search.occurrences import is_genitive
from axis_tui.search.terms import PassageTerm, parse_passage_query
from axis_tui.search.words import folded_words

STEEPNESS, LENGTH_SHARE = 1.2, 0.6
"""BM25's two numbers: how fast repetition stops counting, and how much a long passage is held back."""


@dataclass(frozen=True, slots=True)
class PassageHit:
    """A passage that answers a query."""

    key: str
    """What the passage was given with."""
    text: str
    """The passage."""
    spans: tuple[tuple[int, int], ...]
    """Character ranges of the text that matched, in order and apart."""
    score: float
    """The higher the better; comparable within one search only."""
    terms: int
    """How many of the query's terms it holds."""


class PassageIndex:
    """Passages and the places of their words."""

    def __init__(self, passages: Iterable[tuple[str, str]]) -> None:
        """Take pairs of a key and a text."""
        self._passages = tuple(passages)
        self._places: dict[str, dict[int, list[int]]] = defaultdict(dict)
        self._sizes: list[int] = []
        for number, (_, text) in enumerate(self._passages):
            words = passage_words(text)[1]
            self._sizes.append(len(words))
            for place, (word, _, _) in enumerate(words):
                self._places[word].setdefault(number, []).append(place)

    @cached_property
    def _words(self) -> list[str]:
        """Return all words, in order."""
        return sorted(self._places)

    def search(self, query: str, limit: int = 50) -> list[PassageHit]:
        """Return the passages that hold most of the query's terms, best first; nothing for no terms."""
        terms = parse_passage_query(query)
        scores: dict[int, float] = defaultdict(float)
        held: dict[int, int] = defaultdict(int)
        marked: dict[int, list[tuple[int, int]]] = defaultdict(list)
        mean = sum(self._sizes) / max(len(self._sizes), 1)
        for term in terms:
            found = self._find(term)
            rarity = log(1 + (len(self._passages) - len(found) + 0.5) / (len(found) + 0.5))
            for number, places in found.items():
                damping = STEEPNESS * (1 - LENGTH_SHARE + LENGTH_SHARE * self._sizes[number] / mean)
                scores[number] += rarity * len(places) * (STEEPNESS + 1) / (len(places) + damping)
                held[number] += 1
                marked[number] += [(place, place + len(term.words)) for place in places]
        order = sorted(scores, key=lambda number: (-held[number], -scores[number], number))
        return [self._hit(number, marked[number], scores[number], held[number]) for number in order[:limit]]

    def _find(self, term: PassageTerm) -> dict[int, list[int]]:
        """Return, for each passage that holds a term, the places of the term's first word."""
        *before, last = term.words
        found = self._holders(last, term.unfinished)
        for distance, word in enumerate(reversed(before), start=1):
            others = self._holders(word, unfinished=False)
            kept = {
                number: [place for place in places if place - distance in set(others.get(number, ()))]
                for number, places in found.items()
            }
            found = {number: places for number, places in kept.items() if places}
        return {number: [place - len(before) for place in places] for number, places in found.items()}

    def _holders(self, word: str, unfinished: bool) -> dict[int, list[int]]:
        """Return where a word stands, or every word that begins with it."""
        if not unfinished:
            return self._places.get(word, {})
        holders: dict[int, list[int]] = defaultdict(list)
        for begun in self._words[bisect_left(self._words, word) : bisect_left(self._words, word + "~")]:
            for number, places in self._places[begun].items():
                holders[number] += places
        return holders

    def _hit(self, number: int, marked: Sequence[tuple[int, int]], score: float, held: int) -> PassageHit:
        """Return a passage with the ranges of the words that matched."""
        key, text = self._passages[number]
        folded, words = passage_words(text)
        spans = [folded.original(words[start][1], words[end - 1][2]) for start, end in marked]
        return PassageHit(key, text, merge_spans(spans), round(score, 3), held)


def passage_words(text: str) -> tuple[Folded, list[tuple[str, int, int]]]:
    """Return a folded text and its words with their places in it; a genitive's s is left off."""
    folded = fold(text)
    words: list[tuple[str, int, int]] = []
    for word, start, end in folded_words(folded.text):
        cut = end - 1 if end - start > 1 and is_genitive(folded, text, end - 1) else end
        words.append((word[: cut - start], start, cut))
    return folded, words
