"""What the browser makes of the command line, before it opens."""

from __future__ import annotations

import msgspec
import pytest

from axis_tui.model.actor import Actor
from axis_tui.ui.session import _actor_called
from tests.ui.networks import alliance


def test_an_actor_is_named_by_its_id_or_by_a_name_that_is_its_alone() -> None:
    registry = alliance()
    assert _actor_called(registry, "quds") == "quds"
    assert _actor_called(registry, " qassem SOLEIMANI") == "soleimani"


def test_a_name_that_is_only_like_an_actor_s_is_refused_and_the_actor_offered() -> None:
    with pytest.raises(LookupError) as refused:
        _actor_called(alliance(), "hezbolla")
    said = str(refused.value.args[0])
    assert said.startswith("there is no actor “hezbolla”; did you mean hezbollah (Hezbollah)")
    with pytest.raises(LookupError, match=r"there is no actor “qqqq”$"):
        _actor_called(alliance(), "qqqq")


def test_a_name_of_several_actors_is_refused_with_their_ids() -> None:
    whole = alliance()
    twins = {id: Actor(id, "The Twin", "person") for id in ("one", "two")}
    both = msgspec.structs.replace(whole, actors={**whole.actors, **twins})
    with pytest.raises(LookupError, match="“the twin” is a name of one, two; give one by its id"):
        _actor_called(both, "the twin")
