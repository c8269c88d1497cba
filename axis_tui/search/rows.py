"""The rows of an index: every name and every alias is one, and belongs to an owner."""

from collections.abc import Iterable, Sequence
from typing import Protocol

from axis_tui.search.asked import Asked
from axis_tui.search.meanings import GENERIC, PARTICLES
from axis_tui.search.named import Named
from axis_tui.search.ranking import Entry
from axis_tui.search.vocabulary import Vocabulary
from axis_tui.search.words import is_article

KEPT = 100
"""How many rows are looked at closely."""

KEPT_LOOSELY = 80
"""How many, where every word of a row may be compared with the query's."""

LONGEST_INITIALS = 8
"""More words than this have no initials that anybody would type."""

SEVERAL_NAMES = 0.25
"""What it adds to the weight of a thing that it is known under many names: somebody looked after it."""


class Rows(Protocol):
    """Names and aliases by row number, however they are held."""

    vocabulary: Vocabulary

    def __len__(self) -> int:
        """Return how many rows there are."""

    def owner(self, row: int) -> int:
        """Return the number of the thing whose name the row is."""

    def rows_of(self, owner: int) -> Iterable[int]:
        """Return the rows of an owner: its shown name, then its aliases."""

    def is_alias(self, row: int) -> bool:
        """Whether the row is not the shown name of its owner."""

    def text(self, row: int) -> str:
        """Return the name as it is stored."""

    def folded(self, row: int) -> str:
        """Return the name folded, its words parted by one space."""

    def entry(self, row: int) -> Entry:
        """Return the name's words made ready for rating."""

    def identity(self, owner: int) -> tuple[str, str]:
        """Return the id and the shown name of an owner."""

    def prior(self, owner: int) -> float:
        """Return how weighty an owner is, from 0 to 1."""

    def entries(self, rows: Sequence[int]) -> Iterable[Entry]:
        """Return the words of some names, faster than one by one."""

    def candidates(self, asked: Asked, most: int) -> Iterable[int]:
        """Return the rows that hold the most, by weight, of what the query's tokens may stand for."""

    def beginning(self, text: str, most: int) -> Iterable[int]:
        """Return rows whose folded name begins with a folded text: the weightiest, if there are more."""

    def holding(self, keys: Sequence[str]) -> Iterable[int]:
        """Return the rows that hold all these words, letter by letter."""

    def initials(self, letters: str) -> Iterable[int]:
        """Return the rows whose words begin with these letters, one each."""

    def containing(self, texts: Sequence[str]) -> Iterable[int]:
        """Return rows whose folded name may contain all these texts: at least those that do."""


def initials_of(folded: str) -> set[str]:
    """Return the initials of a folded name, with and without its particles; none for a single word.

    Numbers stand in them whole, and are initials without the words of many organisations, too: M23 is
    the March 23 Movement.
    """
    words = folded.split()
    own = [word for place, word in enumerate(words) if not _is_tying(words, place)]
    told = [word for word in own if word not in GENERIC] if any(map(str.isdigit, own)) else own
    both = {"".join(map(_initial, some)) for some in (words, own, told) if len(some) > 1}
    return {letters for letters in both if len(letters) <= LONGEST_INITIALS}


def _is_tying(words: Sequence[str], place: int) -> bool:
    """Whether a word of a name only ties others together: a particle or an article."""
    following = words[place + 1] if place + 1 < len(words) else ""
    return words[place] in PARTICLES or is_article(words[place], following)


def _initial(word: str) -> str:
    """Return the first letter of a word, or the whole of a number."""
    return word if word.isdigit() else word[0]


def prior_of(one: Named, heaviest: float) -> float:
    """Return how weighty a thing is, from 0 to 1: the first ties and further names count most."""
    ties = (max(one.weight, 0.0) / heaviest) ** 0.5 if heaviest > 0 else 0.0
    return float(min(1.0, ties + SEVERAL_NAMES * (1 - 1 / max(len(one.names), 1))))
