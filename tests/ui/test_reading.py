"""A quote in place: its source's text, with this and every other quote marked."""

from typing import Any

from axis_tui.model.actor import Actor
from axis_tui.model.passage import Text
from axis_tui.model.registry import Registry
from axis_tui.model.source import Quote, Source
from axis_tui.model.tie import Tie
from axis_tui.ui.panes.sentence_rows import SentenceRows
from axis_tui.ui.screens.reading import ReadingScreen
from axis_tui.ui.signs import UNICODE
from tests.ui.driver import browsing

WORDS = (
    "Iran arms Hezbollah, officials said. Nobody said why.\n\n"
    "Iran “arms and funds” it [sic], another said. Iran denies it.\n"
)
TEXT = Text("paper.txt", WORDS, "")
PAPER = Source(
    "paper",
    "The [/] paper",
    "B",
    quotes=(
        Quote("arms", "Iran arms Hezbollah", supports=("iran.arms.hezbollah",)),
        Quote("both", '"arms and funds" it [sic]', supports=("iran.arms.hezbollah", "iran.funds.hezbollah")),
        Quote("denies", "Iran denies it", disputes=("iran.arms.hezbollah",)),
    ),
)
REGISTRY = Registry(
    "t",
    actors={
        a.id: a for a in (Actor("iran", "Iran", "state"), Actor("hezbollah", "Hezbollah", "armed-group"))
    },
    ties={
        t.id: t
        for t in (
            Tie("iran.arms.hezbollah", "iran", "arms", "hezbollah"),
            Tie("iran.funds.hezbollah", "iran", "funds", "hezbollah"),
        )
    },
    sources={"paper": PAPER},
)


def roles(chosen):
    from axis_tui.model.passage import anchor_quotes

    rows = SentenceRows(TEXT, anchor_quotes(PAPER, TEXT), UNICODE, chosen=chosen)
    return [[piece for line in rows.lines(n, 200) for piece in line[1:]] for n in range(len(rows))]


def test_the_chosen_quote_is_lit_and_the_others_are_underlined():
    first, second, third, fourth = roles("both")
    assert first == [("Iran arms Hezbollah", "quoted"), (", officials said.", "")]
    assert second == [("Nobody said why.", "")]
    assert third == [("Iran ", ""), ("“arms and funds” it [sic]", "chosen-quote"), (", another said.", "")]
    assert fourth == [("Iran denies it", "quoted"), (".", "")]


async def test_a_text_opens_at_the_quote_and_says_how_much_of_it_is_quoted():
    async with browsing(REGISTRY, size=(100, 24)) as user:
        await user.app.push_screen(ReadingScreen(REGISTRY, PAPER, TEXT, "denies"))
        await user.waits()
        user.sees("The [/] paper", "quote 3 of 3", "verified", "3 of 4 sentences quoted", "it [sic]")
        screen = user.app.screen
        assert isinstance(screen, ReadingScreen)
        assert screen.rows.cursor == 3


async def test_a_quote_that_stands_only_nearly_so_in_the_text_says_what_differs():
    async with browsing(REGISTRY, size=(160, 24)) as user:
        await user.app.push_screen(ReadingScreen(REGISTRY, PAPER, TEXT, "both"))
        await user.waits()
        user.sees("moved", "Nearly these words", "U+201C")


async def test_n_walks_through_the_quotes_and_says_where_they_end():
    async with browsing(REGISTRY, size=(100, 24)) as user:
        await user.app.push_screen(ReadingScreen(REGISTRY, PAPER, TEXT, "arms"))
        await user.press("n")
        user.sees("quote 2 of 3")
        await user.press("n", "n")
        user.sees("quote 3 of 3", "This is the last quote.")
        await user.press("N")
        user.sees("quote 2 of 3")


async def test_c_leaves_the_sentences_that_carry_no_quote():
    async with browsing(REGISTRY, size=(100, 24)) as user:
        await user.app.push_screen(ReadingScreen(REGISTRY, PAPER, TEXT, "arms"))
        await user.press("c")
        user.sees("Nobody said why.", "1 sentence")
        user.does_not_see("Iran denies it")


async def test_enter_on_a_sentence_leads_to_its_tie_and_asks_where_there_are_several():
    left: list[Any] = []
    async with browsing(REGISTRY, size=(100, 24)) as user:
        user.app.push_screen(ReadingScreen(REGISTRY, PAPER, TEXT, "both"), left.append)
        await user.waits()
        await user.press("enter")
        user.sees("This sentence bears on", "Iran arms Hezbollah", "Iran funds Hezbollah")
        await user.press("j", "enter")
    assert left == [("iran.funds.hezbollah", "paper#both")]
