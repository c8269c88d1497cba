"""Looking after a registry: its files change under the browser, and the browser keeps up."""

from contextlib import nullcontext
from pathlib import Path
from threading import Event

from axis_tui.loading import load_registry
from axis_tui.ui import following
from axis_tui.ui.app import Browser
from axis_tui.ui.following import change_words
from axis_tui.ui.view import View
from tests.ui.curating import PAIRS, look_twice, open_on, until, whole
from tests.ui.driver import browsing, loaded
from tests.ui.networks import alliance


async def test_a_changed_registry_is_shown_at_the_place_where_the_user_is(tmp_path):
    path = tmp_path / "r.toml"
    path.write_text(whole(*PAIRS))
    async with open_on(path) as user:
        await user.press("2", "j", "enter")
        user.sees("Iran › Syria")
        path.write_text(whole(*PAIRS, ("iraq", "syria")))
        await look_twice(user)
        user.sees("3 ties", "Iran › Syria", "+1 tie")
        assert user.main.pane == "ties"


async def test_a_broken_edit_keeps_the_last_good_registry_and_says_where_it_is_broken(tmp_path):
    path = tmp_path / "r.toml"
    path.write_text(whole(*PAIRS))
    async with open_on(path) as user:
        path.write_text(whole(*PAIRS) + "nonsense = 1\n")
        await look_twice(user)
        user.sees("2 ties", "do not load", "last good state")
        await user.press("w")
        user.sees("unknown-key", f"{path}")
        await user.press("escape")
        path.write_text(whole(*PAIRS))
        await look_twice(user)
        user.does_not_see("last good state")


async def test_a_registry_that_shrinks_is_pointed_out(tmp_path):
    path = tmp_path / "r.toml"
    path.write_text(whole(*PAIRS, ("iraq", "syria")))
    async with open_on(path) as user:
        path.write_text(whole(PAIRS[0]))
        await look_twice(user)
        user.sees("has shrunk", "1 tie")


async def test_what_arrives_under_another_screen_is_shown_when_that_is_left(tmp_path):
    path = tmp_path / "r.toml"
    path.write_text(whole(*PAIRS))
    async with open_on(path) as user:
        await user.press("s")
        path.write_text(whole(*PAIRS, ("iraq", "syria")))
        await look_twice(user)
        user.sees("1 Sources")
        await user.press("escape")
        await user.waits()
        user.sees("3 ties")


async def test_a_registry_that_did_not_load_is_opened_once_it_does(tmp_path):
    path = tmp_path / "r.toml"
    path.write_text("nonsense")
    async with open_on(path) as user:
        user.sees("does not load")
        path.write_text(whole(*PAIRS))
        await look_twice(user)
        user.sees("Who arms whom", "2 ties")


async def test_e_opens_the_record_at_its_line_and_loads_again_on_return(tmp_path, monkeypatch):
    path = tmp_path / "r.toml"
    path.write_text(whole(*PAIRS))
    called = []

    def edit(words, check):
        called.append(words)
        path.write_text(whole(*PAIRS, ("iraq", "syria")))
        return type("Done", (), {"returncode": 0})

    monkeypatch.setenv("VISUAL", "vim")
    monkeypatch.setattr("axis_tui.ui.editor.subprocess.run", edit)
    async with open_on(path) as user:
        monkeypatch.setattr(user.app, "suspend", nullcontext)
        await user.press("2", "j", "e")
        await user.app.workers.wait_for_complete()
        await user.waits()
        user.sees("3 ties")
    line = path.read_text().splitlines().index("[[tie]]") + 1
    second = path.read_text().splitlines().index("[[tie]]", line) + 1
    assert called == [["vim", f"+{line}", str(path)]] or called == [["vim", f"+{second}", str(path)]]


async def test_without_a_text_at_hand_v_says_how_to_have_one(tmp_path):
    path = tmp_path / "r.toml"
    path.write_text(whole(*PAIRS))
    async with open_on(path) as user:
        await user.press("2", "v")
        user.sees("--texts FOLDER")


async def test_v_opens_the_quote_in_its_text_and_enter_comes_back_to_its_tie(tmp_path):
    from axis_tui.model.passage import Text

    path = tmp_path / "r.toml"
    path.write_text(whole(*PAIRS))
    async with open_on(path) as user:
        user.app.texts = (Text("paper.txt", "They say that iran arms iraq. And iran arms syria.", ""),)
        await user.press("2", "v")
        user.sees("Text", "verified", "They say that")
        await user.press("n", "enter")
        assert user.main.view.tie in {"iran.arms.syria", "iran.arms.iraq"}
        assert user.main.pane == "evidence"


async def test_u_lists_gaps_and_enter_goes_to_the_record(tmp_path):
    path = tmp_path / "r.toml"
    path.write_text(whole(*PAIRS))
    async with open_on(path) as user:
        await user.press("u")
        await user.app.workers.wait_for_complete()
        await user.waits()
        user.sees("ties on one source 2")
        await user.press("tab", "j", "enter")
        assert user.main.view.tie == "iran.arms.iraq"


def test_a_view_keeps_what_survives_a_change():
    view = View().choosing_actor("a").choosing_tie("t").following("t", "b").pinning("b").pinning("c")
    kept = view.surviving({"b", "c"}, {"u"}, set())
    assert (kept.actor, kept.tie, kept.behind, kept.pins) == ("b", None, (), ("b", "c"))


def test_growing_is_told_in_passing_and_shrinking_as_a_warning(tmp_path):
    few, many = (
        load_registry(_written(tmp_path, n, p)).registry for n, p in (("a", PAIRS[:1]), ("b", PAIRS))
    )
    assert change_words(few, many)[1] == "good"
    assert change_words(many, few)[1] == "warn"


def _written(folder, name, pairs):
    (folder / f"{name}.toml").write_text(whole(*pairs))
    return folder / f"{name}.toml"


async def test_the_list_of_problems_leads_to_the_editor_and_closes_when_they_are_mended(
    tmp_path, monkeypatch
):
    path = tmp_path / "r.toml"
    path.write_text(whole(*PAIRS) + "nonsense = 1\n")
    called = []

    def mend(words, check):
        called.append(words)
        path.write_text(whole(*PAIRS))
        return type("Done", (), {"returncode": 0})

    monkeypatch.setenv("VISUAL", "vim")
    monkeypatch.setattr("axis_tui.ui.editor.subprocess.run", mend)
    async with open_on(path) as user:
        user.sees("does not load")
        monkeypatch.setattr(user.app, "suspend", nullcontext)
        await user.press("e")
        assert called == [["vim", f"+{len(whole(*PAIRS).splitlines()) + 1}", str(path)]]
        await look_twice(user)
        user.sees("Who arms whom", "2 ties")
        path.write_text(whole(*PAIRS) + "nonsense = 1\n")
        await look_twice(user)
        await user.press("w")
        user.sees("unknown-key", "The files do not load as they are now: 1 error")
        path.write_text(whole(*PAIRS) + "nonsense = 1\nother = 2\n")
        await look_twice(user)
        user.sees("now: 2 errors", "other")
        await user.press("j")
        assert user.app.screen.query_one("#problems").cursor == 1
        path.write_text(whole(*PAIRS))
        await look_twice(user)
        await user.waits()
        user.sees("1 Actors", "2 ties")


async def test_a_registry_that_arrives_while_a_name_is_typed_leaves_the_light_on_the_line(tmp_path):
    async with browsing(alliance(), (120, 30)) as user:
        await user.search("i")
        await user.app._arrived(loaded(alliance().subset(["iran", "oman", "quds"])))
        await user.types("ran")
        assert user.main.actors_pane.is_typing
        user.sees("iran", "1 of 3")
        assert user.main.view.actor == "iran"


async def test_the_light_stays_where_it_is_when_a_registry_arrives_under_a_filter(tmp_path):
    async with browsing(alliance(), (120, 30)) as user:
        await user.search("kind:state")
        await user.press("enter", "down")
        here = user.main.view.actor
        await user.app._arrived(loaded(alliance()))
        await user.settled()
        assert user.main.view.actor == here
        user.sees("kind:state", "2 of 5")


async def test_a_load_that_takes_longer_than_a_later_one_is_thrown_away(tmp_path, monkeypatch):
    path = tmp_path / "one.toml"
    path.write_text(whole(*PAIRS))
    begun, may_end, ended = Event(), Event(), []

    def load_slowly(where: Path):
        loaded = load_registry(where)
        if not begun.is_set():
            begun.set()
            may_end.wait(10)
        return loaded

    take_over = Browser._take_over

    async def counted(app, *found):
        await take_over(app, *found)
        ended.append(found)

    monkeypatch.setattr(Browser, "_take_over", counted)

    async with open_on(path) as user:
        monkeypatch.setattr(following, "load_registry", load_slowly)
        path.write_text(whole(*PAIRS, ("syria", "iraq")))
        user.app.load_again()
        # Not `waits`, which waits for the slow load as well.
        await until(begun.is_set)
        path.write_text(whole(PAIRS[0]))
        user.app.load_again()
        await until(lambda: len(user.app.loaded.registry.ties) == 1)
        may_end.set()
        await until(lambda: len(ended) == 2)
        await user.waits()
        assert len(user.app.loaded.registry.ties) == 1
        user.sees("1 tie ")


async def test_a_break_under_another_screen_is_still_told_of_when_that_is_left(tmp_path):
    path = tmp_path / "one.toml"
    path.write_text(whole(*PAIRS))
    async with open_on(path) as user:
        await user.press("question_mark")
        path.write_text(whole(*PAIRS, ("syria", "iraq")))
        await look_twice(user)
        path.write_text(whole(*PAIRS) + "[[tie]]\n")
        await look_twice(user)
        await user.press("escape")
        await user.waits()
        assert len(user.app.screen.registry.ties) == 3
        assert user.app.screen.broken
