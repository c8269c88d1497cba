"""All keys of the filter language."""

from __future__ import annotations

from axis_tui.search.filtering.actor_keys import ACTOR_KEYS
from axis_tui.search.filtering.evidence_keys import EVIDENCE_KEYS
from axis_tui.search.filtering.filter_key import FilterKey
from axis_tui.search.filtering.tie_keys import TIE_KEYS
from axis_tui.search.filtering.time_keys import TIME_KEYS

FILTER_KEYS: dict[str, FilterKey] = {
    key.name: key for key in (*ACTOR_KEYS, *TIE_KEYS, *EVIDENCE_KEYS, *TIME_KEYS)
}
"""Every key, in the order in which documentation shows them."""
