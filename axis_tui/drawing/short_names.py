"""Short names: names cut where there is no room, never so that two actors of a picture look alike."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator

from axis_tui.model.letters import Cluster, clusters

FEWEST = 10
"""Letters that stay before the cut."""


class ShortNames:
    """The names of one picture, and the shortest forms in which they are still told apart.

    A name is cut at its end ("Islamic Resi…") or, where others begin alike, in the middle
    ("Islamic Re…Iraq"). Where only fewer letters than `FEWEST` have room at all, on the
    smallest screens, the name is cut there, unique or not.
    """

    def __init__(self, names: Iterable[str], sign: str = "…") -> None:
        """Take all names that the picture may show."""
        self._sign = sign
        alike: dict[str, set[tuple[Cluster, ...]]] = defaultdict(set)
        for name in dict.fromkeys(names):
            alike[_text(clusters(name)[:FEWEST])].add(clusters(name))
        self._alike = {head: sorted(group) for head, group in alike.items()}
        self._endings = {head: sorted(name[::-1] for name in group) for head, group in self._alike.items()}
        self._forms: dict[str, list[tuple[int, str]]] = {}

    def fit(self, name: str, cells: int) -> str | None:
        """Give the longest form of a name that takes at most so many cells, or None where none does."""
        for size, form in self._forms_of(name):
            if size <= cells:
                return form
        return None

    def squeeze(self, name: str, cells: int) -> str:
        """Give a form of a name that takes at most so many cells, cut wherever it must be."""
        form = self.fit(name, cells)
        if form is not None:
            return form
        head: list[Cluster] = []
        for part in clusters(name):
            if _size([*head, part]) > cells - 1:
                break
            head.append(part)
        return _text(head) + self._sign if cells > 0 else ""

    def shortest(self, name: str) -> int:
        """Count the cells of the shortest form of a name."""
        return self._forms_of(name)[-1][0]

    def forms(self, name: str) -> Iterator[str]:
        """Give the forms of a name, the whole name first, each shorter than the one before."""
        return (form for _, form in self._forms_of(name))

    def _forms_of(self, name: str) -> list[tuple[int, str]]:
        """List the forms of a name with their widths, longest first; the whole name leads."""
        if name not in self._forms:
            self._forms[name] = self._find_forms(clusters(name))
        return self._forms[name]

    def _find_forms(self, whole: tuple[Cluster, ...]) -> list[tuple[int, str]]:
        forms = [(_size(whole), _text(whole))]
        head = _text(whole[:FEWEST])
        common = _most_common(whole, self._alike[head])
        for letters in range(len(whole) - 2, max(FEWEST, common + 1) - 1, -1):
            self._add(forms, whole[:letters])
        if len(self._alike[head]) < 2:
            return forms
        least = 1 + _most_common(whole[::-1], self._endings[head])
        word = len(whole) - 1 - max((at for at, part in enumerate(whole) if part[0] == " "), default=-1)
        # A whole last word tells more than its last letters.
        for ending in sorted({least, word} if least < word <= FEWEST else {least}, reverse=True):
            for letters in range(len(whole) - ending - 2, FEWEST - 1, -1):
                self._add(forms, whole[:letters], whole[-ending:])
        return forms

    def _add(
        self, forms: list[tuple[int, str]], head: tuple[Cluster, ...], tail: tuple[Cluster, ...] = ()
    ) -> None:
        """Add a form if it is shorter than those before; names are cut only after a letter or a digit."""
        size = _size(head) + 1 + _size(tail)
        if size < forms[-1][0] and head[-1][0][0].isalnum():
            forms.append((size, _text(head) + self._sign + _text(tail)))


def _most_common(name: tuple[Cluster, ...], others: list[tuple[Cluster, ...]]) -> int:
    """Count the letters with which a name begins as another does; in a sorted list that is a neighbour."""
    at = bisect_left(others, name)
    beside = others[max(0, at - 1) : at] + others[at + 1 : at + 2]
    return max((_common(name, other) for other in beside), default=0)


def _common(one: tuple[Cluster, ...], other: tuple[Cluster, ...]) -> int:
    for number, (first, second) in enumerate(zip(one, other, strict=False)):
        if first != second:
            return number
    return min(len(one), len(other))


def _size(parts: Iterable[Cluster]) -> int:
    return sum(cells for _, cells in parts)


def _text(parts: Iterable[Cluster]) -> str:
    return "".join(letter for letter, _ in parts)
