"""Find names however they are typed, and words in quotes."""

from axis_tui.search.fold import Folded, fold, fold_text
from axis_tui.search.index import NameIndex
from axis_tui.search.named import Hit, Named
from axis_tui.search.occurrences import find_names

__all__ = ["Folded", "Hit", "NameIndex", "Named", "find_names", "fold", "fold_text"]
