"""The filter language: the same in the browser's filter line, in `--where` and in saved views."""

from axis_tui.search.filtering.completion import Completion, complete_filter
from axis_tui.search.filtering.filters import Narrowed, check_filter, filtered, narrow
from axis_tui.search.filtering.syntax import parse_filter
from axis_tui.search.filtering.tree import FilterError

__all__ = [
    "Completion",
    "FilterError",
    "Narrowed",
    "check_filter",
    "complete_filter",
    "filtered",
    "narrow",
    "parse_filter",
]
