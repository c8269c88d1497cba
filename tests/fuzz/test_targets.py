"""Each target of the fuzzer with a few examples, so that none goes stale; `make fuzz` gives it many."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings

from tests.fuzz.__main__ import FEWER
from tests.fuzz.targets import TARGETS


@pytest.mark.parametrize("name", TARGETS)
def test_a_target_holds_for_a_few_examples(name: str) -> None:
    function, arguments = TARGETS[name]
    examples = 3 if name in FEWER else 10
    rules = settings(
        max_examples=examples, deadline=None, database=None, suppress_health_check=list(HealthCheck)
    )
    rules(given(**arguments)(function))()
