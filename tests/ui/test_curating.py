"""Looking after a registry: its files change under the browser, and the browser keeps up."""

import asyncio
from contextlib import asynccontextmanager, nullcontext
from pathlib import Path
from threading import Event

from axis_tui.loading import RegistryError, load_registry
from axis_tui.ui import following
from axis_tui.ui.app import Browser
from axis_tui.ui.following import change_words, lifted_words
from axis_tui.ui.view import View
from tests.ui.driver import User, browsing, loaded
from tests.ui.networks import alliance

HEAD = '[registry]\nformat = 1\ntitle = "Who arms whom"\n'
ACTORS = "".join(
    f'[[actor]]\nid = "{name.lower()}"\nname = "{name}"\nkind = "state"\n'
    for name in ("Iran", "Syria", "Iraq")
)


def ties(*pairs):
    return "".join(f'[[tie]]\nsubject = "{a}"\nkind = "arms"\nobject = "{b}"\n' for a, b in pairs)


def quotes(*pairs):
    source = '[[source]]\nid = "paper"\ntitle = "A paper"\nreliability = "B"\n'
    return source + "".join(
        f'[[source.quote]]\nid = "{a}-{b}"\nexact = "{a} arms {b}"\nsupports = ["{a}.arms.{b}"]\n'
        for a, b in pairs
    )


def whole(*pairs):
    return HEAD + ACTORS + ties(*pairs) + quotes(*pairs)


PAIRS = (("iran", "syria"), ("iran", "iraq"))


@asynccontextmanager
async def open_on(path: Path):
    try:
        app = Browser(load_registry(path), path=path)
    except RegistryError as error:
        app = Browser(problems=error.problems, path=path)
    async with app.run_test(size=(160, 40)) as pilot:
        await pilot.pause()
        await app.workers.wait_for_complete()
        yield User(app, pilot)


async def until(done):
    """Wait for what no worker's end tells of."""
    for _ in range(2000):
        if done():
            return
        await asyncio.sleep(0.01)
    raise AssertionError("waited in vain")


async def look_twice(user):
    """Let the browser notice a change, as it does by itself within two seconds."""
    user.app._look()
    user.app._look()
    for _ in range(3):
        # The loading, the laying out, and what these start.
        await user.app.workers.wait_for_complete()
        await user.waits()


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
        await user.press("j", "enter")
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
        user.sees("unknown-key")
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


MILITIA = '[[actor_kind]]\nid = "militia"\nlabel = "militia"\n'


def with_militia():
    text = whole(*PAIRS).replace(HEAD, HEAD + MILITIA)
    return text.replace('name = "Iraq"\nkind = "state"', 'name = "Iraq"\nkind = "militia"')


async def test_a_filter_that_the_changed_files_do_not_know_is_lifted_aloud(tmp_path):
    path = tmp_path / "registry.toml"
    path.write_text(with_militia(), "utf-8")
    async with open_on(path) as user:
        await user.press("/", *"kind:militia", "enter")
        user.sees("1 of 3 actors")
        path.write_text(whole(*PAIRS), "utf-8")
        await look_twice(user)
        user.sees("The filter kind:militia is not known any more: lifted.", "3 actors")
        path.write_text(whole(*PAIRS, ("syria", "iraq")), "utf-8")
        await look_twice(user)
        user.sees("Loaded again, with changes: +1 tie")
        user.does_not_see("lifted")


async def test_a_filter_that_still_stands_is_not_said_to_be_lifted(tmp_path):
    path = tmp_path / "registry.toml"
    path.write_text(whole(*PAIRS), "utf-8")
    async with open_on(path) as user:
        await user.press("/", *"kind:state", "enter")
        path.write_text(whole(*PAIRS, ("syria", "iraq")), "utf-8")
        await look_twice(user)
        user.sees("Loaded again", "kind:state")
        user.does_not_see("lifted")


def test_of_a_filter_only_what_is_not_known_is_named():
    assert lifted_words(alliance(), "kind:state") == ""
    assert "kind:dragon is not" in lifted_words(alliance(), "kind:dragon")
    assert lifted_words(alliance(), "kind:state kind:dragon") == (
        "The filter kind:dragon is not known any more: lifted."
    )
    assert "kind:dragon kind:state is not" in lifted_words(alliance(), "kind:dragon kind:state")


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


async def test_what_is_undone_after_the_files_changed_leaves_the_filter(tmp_path):
    path = tmp_path / "one.toml"
    path.write_text(whole(*PAIRS))
    async with open_on(path) as user:
        await user.search("kind:state")
        await user.press("enter", "space")
        path.write_text(whole(*PAIRS) + "# a note\n")
        await look_twice(user)
        await user.press("z")
        assert user.app.screen.view.pins == ()
        assert user.app.screen.view.lens.where == "kind:state"
