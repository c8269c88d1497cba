"""Files change under a filter: what of it still means something stands, and the rest is lifted aloud."""

from axis_tui.ui.following import lifted_words
from tests.ui.curating import HEAD, PAIRS, look_twice, open_on, whole
from tests.ui.networks import alliance

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
