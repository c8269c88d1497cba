"""The line at the top that says how much is shown."""

from __future__ import annotations

import msgspec

from tests.ui.driver import browsing
from tests.ui.networks import alliance


async def test_where_the_counts_do_not_fit_they_are_said_briefly_and_all_of_them() -> None:
    long = msgspec.structs.replace(alliance(), title="An alliance of long standing")
    async with browsing(long, size=(80, 24)) as user:
        await user.search("tie:directs")
        user.sees("2/5 actors · 1/4 ties · 2/5 quotes · 2/3 sources")
    async with browsing(long, size=(130, 24)) as user:
        await user.search("tie:directs")
        user.sees("2 of 5 actors · 1 of 4 ties · 2 of 5 quotes · 2 of 3 sources")
