"""Find names however they are typed, and words in quotes."""

from axis_tui.search.building import Cancelled
from axis_tui.search.fold import Folded, fold, fold_text
from axis_tui.search.index import NameIndex
from axis_tui.search.interim import PlainNames
from axis_tui.search.named import Hit, Named
from axis_tui.search.occurrences import find_names
from axis_tui.search.passages import PassageHit, PassageIndex

__all__ = [
    "Cancelled",
    "Folded",
    "Hit",
    "NameIndex",
    "Named",
    "PassageHit",
    "PassageIndex",
    "PlainNames",
    "find_names",
    "fold",
    "fold_text",
]
