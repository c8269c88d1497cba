"""Finding actors and commands."""

from __future__ import annotations

import re

from axis_tui.model.actor import Actor
from axis_tui.model.registry import Registry
from axis_tui.search import Named, NameIndex
from axis_tui.ui.panes.actor_rows import ActorRows
from axis_tui.ui.signs import UNICODE
from tests.ui.driver import browsing
from tests.ui.networks import alliance


async def test_a_filter_shows_the_best_match_while_typing() -> None:
    async with browsing(alliance()) as user:
        await user.search("hezb")
        user.sees("1 of 5 actors", "Ties of Hezbollah", "by match")
        assert user.main.view.actor == "hezbollah"


async def test_a_match_by_alias_says_which() -> None:
    async with browsing(alliance()) as user:
        await user.search("suleimani")
        user.sees("Qassem Soleimani", "“Suleimani”")


async def test_enter_keeps_what_was_found_and_esc_shows_all_again() -> None:
    async with browsing(alliance()) as user:
        await user.search("quds")
        await user.press("enter")
        user.sees("1 of 5")
        await user.press("escape")
        user.sees("5 actors")
        user.does_not_see("1 of 5")
        assert user.main.view.actor == "quds"


async def test_letters_typed_in_the_filter_are_no_commands() -> None:
    async with browsing(alliance()) as user:
        await user.search("qsx?")
        assert user.app.is_running
        assert user.main.view.query == "qsx?"


async def test_nothing_found_says_so() -> None:
    async with browsing(alliance()) as user:
        await user.search("zzzzzz")
        user.sees("No actor is called", "0 of 5")
        await user.press("enter", "escape")
        user.sees("Ties of Iran")


async def test_the_palette_finds_commands_and_actors() -> None:
    async with browsing(alliance()) as user:
        await user.press("ctrl+p")
        user.sees("Everything", "Export", "Sources")
        await user.types("hezb")
        user.sees("◉ Hezbollah")
        await user.press("enter")
        user.sees("Ties of Hezbollah")
        assert user.main.view.actor == "hezbollah"


async def test_the_palette_runs_commands_and_says_why_one_cannot_run() -> None:
    async with browsing(alliance()) as user:
        await user.press("colon")
        await user.types("unpin")
        user.sees("No actor is pinned.")
        await user.press("enter")
        user.sees("No actor is pinned. Space pins the chosen one.")
        await user.answers("ctrl+p", "sources")
        user.sees("3 sources", "The long way to Beirut")


async def test_one_key_finds_names_only_as_they_are_typed_and_again_however_they_are_spelled() -> None:
    async with browsing(alliance()) as user:
        await user.search("sulaimany")
        user.sees("1 of 5 actors", "Qassem Soleimani")
        await user.press("ctrl+t")
        user.sees("0 of 5 actors", "only as they are typed")
        await user.press("ctrl+u")
        await user.types("leimani")
        user.sees("1 of 5 actors", "as typed")
        await user.press("ctrl+t")
        user.sees("however spelled")


async def test_a_filter_leaves_the_light_where_it_is_if_it_can() -> None:
    async with browsing(alliance(), actor="quds") as user:
        await user.search("tie:part-of")
        await user.press("enter")
        assert user.main.view.actor == "quds"
        user.sees("Ties of Quds Force")


async def test_half_a_word_that_leads_nowhere_does_not_move_the_light_for_good() -> None:
    async with browsing(alliance(), actor="hezbollah") as user:
        await user.search("oman")
        assert user.main.view.actor == "oman"
        await user.types("xqxqxq")
        user.sees("0 of 5 actors")
        assert user.main.view.actor == "hezbollah"
        assert user.main.view.behind == ()


async def test_a_name_within_more_words_is_found_and_said_to_be_only_like_them() -> None:
    async with browsing(alliance(), actor="hezbollah") as user:
        await user.search("oman xqxqxq")
        user.sees("1 of 5 actors", "partly alike", "nothing close")
        await user.press("ctrl+u")
        await user.types("oman")
        user.sees("by match")


async def test_a_sign_that_other_languages_have_is_answered_with_ours() -> None:
    async with browsing(alliance()) as user:
        await user.search("!tone:hostility kind:state")
        user.sees("did you mean -tone:hostility?")


async def test_each_hit_says_why_it_was_found_where_its_letters_do_not_show_it() -> None:
    async with browsing(alliance()) as user:
        await user.search("hizbolah")
        user.sees("other spelling")
        await user.press("ctrl+u")
        await user.types("hezbollxh")
        user.sees("1 typo")
        await user.press("ctrl+u")
        await user.types("hezb")
        user.does_not_see("prefix")
        await user.press("ctrl+u")
        await user.types("'hezb")
        user.sees("Hezbollah")
        user.does_not_see("part of the name")
        await user.press("ctrl+u")
        await user.types("'uleim")
        user.sees("“Suleimani” alias")


def test_of_an_alias_that_has_no_room_the_end_is_cut_and_never_why_it_matched() -> None:
    actor = Actor("a", "Popular Mobilization Forces", "armed-group", aliases=("al-Hashd ash-Shaabi of Iraq",))
    registry = Registry("R", actors={"a": actor})
    for width in range(25, 60):
        (hit,) = NameIndex([Named("a", actor.names)]).search("haschd asch-schaabi")
        rows = ActorRows(registry, ["a"], UNICODE, matches={"a": hit})
        _, below = ("".join(words for words, _ in line) for line in rows.lines(0, width))
        assert len(below) == width
        assert re.search("[^ ]” other spelling", below)
