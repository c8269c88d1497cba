"""What the view of a path says around its drawing."""

from __future__ import annotations

import msgspec

from tests.registries_in_code import network, tie
from tests.ui.driver import browsing

TWO_WAYS = network(
    tie("a", "arms", "b"), tie("b", "arms", "c"), tie("a", "attacks", "d"), tie("d", "arms", "c")
)


async def test_at_80_columns_the_key_that_leaves_out_hostile_ties_and_the_order_are_said() -> None:
    async with browsing(TWO_WAYS, size=(80, 24), actor="a") as user:
        user.main.show_path("a", "c")
        await user.waits()
        user.sees("w no hostile ties", "chain 1 of 2", "best attested first", "esc back")
        await user.press("w")
        await user.waits()
        user.main.tell("")
        user.sees("w hostile ties too", "without hostile ties", "chain 1 of 1")


async def test_the_order_of_the_chains_is_said_where_the_names_leave_no_room_for_it_beside_them() -> None:
    long = TWO_WAYS
    for id in "ac":
        actor = msgspec.structs.replace(long.actors[id], name=f"The {id} of a name that is long")
        long = msgspec.structs.replace(long, actors={**long.actors, id: actor})
    async with browsing(long, size=(80, 24), actor="a") as user:
        user.main.show_path("a", "c")
        await user.waits()
        user.sees("chain 1 of 2", "best attested first")
