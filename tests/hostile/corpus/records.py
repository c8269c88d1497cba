"""Records that contradict, repeat or miss one another, and records of nothing."""

from __future__ import annotations

from collections.abc import Iterator

from tests.hostile.pieces import ACTORS, HEAD, QUOTE, SOURCE, TIE, WHOLE, derived, tied


def records() -> Iterator[tuple[str, str, str]]:
    yield "a key twice", "not-toml", WHOLE.replace('name = "A"', 'name = "A"\nname = "A"')
    yield (
        "a key twice, once in quotation marks",
        "not-toml",
        WHOLE.replace('name = "A"', 'name = "A"\n"name" = "A"'),
    )
    yield "a table twice", "not-toml", WHOLE + HEAD
    yield "a table and a list of one name", "not-toml", WHOLE + "[actor]\n"
    yield "a table that is a list", "wrong-type", WHOLE.replace("[registry]", "[[registry]]")
    yield "a list that is a table", "wrong-type", HEAD + '[actor]\nid = "a"\nname = "A"\nkind = "person"\n'
    yield "a table that is text", "wrong-type", "registry = 'x'\n"
    yield "a list that is a number", "wrong-type", "actor = 1\n" + HEAD
    yield "a list of numbers", "wrong-type", "actor = [1, 2]\n" + HEAD
    yield "quotes that are text", "wrong-type", HEAD + SOURCE + "quote = 'x'\n"
    yield "a table in a table", "wrong-type", WHOLE.replace("[[source.quote]]", "[source.quote]")
    yield "the same actor twice", "duplicate-id", WHOLE + ACTORS
    yield "the same tie twice", "duplicate-id", WHOLE + TIE
    yield "the same source twice", "duplicate-id", WHOLE + SOURCE
    yield "the same quote twice", "duplicate-id", WHOLE + QUOTE
    yield (
        "ids that look alike",
        "",
        WHOLE.replace('"a"', '"iran-1"').replace('"b"', '"iran-l"').replace("a.arms.b", "iran-1.arms.iran-l"),
    )
    yield (
        "ids alike after NFKC",
        "",
        WHOLE
        + '[[tie]]\nid = "ﬁ"\nsubject = "b"\nkind = "arms"\nobject = "a"\n'
        + ('[[tie]]\nid = "fi"\nsubject = "b"\nkind = "leads"\nobject = "a"\n')
        + SOURCE.replace('"s"', '"s2"')
        + QUOTE.replace('"a.arms.b"', '"ﬁ", "fi"'),
    )
    yield "ids alike but for case", "", WHOLE + QUOTE.replace('"q"', '"Q"').replace("Words", "Others")
    yield "an id in Cyrillic", "bad-id", WHOLE.replace('"a"', '"а"')
    yield "an id in full width", "bad-id", WHOLE.replace('"a"', '"ａ"')
    yield "an id that is a path", "bad-id", WHOLE.replace('"a"', '"../../etc/passwd"')
    yield "an id that is a dash", "", WHOLE.replace('"a"', '"-"').replace("a.arms", "-.arms")
    yield (
        "ids that are options",
        "",
        WHOLE.replace('"a"', '"--help"').replace('"b"', '"-r"').replace("a.arms.b", "--help.arms.-r"),
    )
    yield (
        "ids that are words of Python",
        "",
        WHOLE.replace('"a"', '"none"').replace('"b"', '"nan"').replace("a.arms.b", "none.arms.nan"),
    )
    for key in ("__proto__", "__class__", "constructor", '""', '"\\n"', '"[/]"', '"a b"'):
        yield f"the key {key}", "unknown-key", WHOLE + f"{key} = 1\n"
        yield f"the table {key}", "unknown-table", WHOLE + f"[{key}]\n"
    yield "a registry table too many", "unknown-key", HEAD + "[registry.other]\n"
    yield "nothing but dangling", "dangling-actor", HEAD + TIE + SOURCE + QUOTE
    yield "an unknown tie", "dangling-tie", WHOLE + 'disputes = ["x.y.z"]\n'
    yield "an unknown speaker", "dangling-actor", WHOLE + 'speaker_actor = "nobody"\n'
    yield "an unknown kind of actor", "dangling-kind", WHOLE.replace('"person"', '"persom"')
    yield "an unknown kind of tie", "dangling-kind", WHOLE.replace('"arms"', '"arm"')
    yield "an actor tied to itself", "self-tie", WHOLE.replace('object = "b"', 'object = "a"')
    yield "a tie without a quote", "tie-without-quote", HEAD + ACTORS + TIE
    yield (
        "a quote without a tie",
        "quote-without-tie",
        WHOLE.replace('supports = ["a.arms.b"]', "supports = []"),
    )
    yield "a quote that is for and against", "", WHOLE + 'disputes = ["a.arms.b"]\nqualifies = ["a.arms.b"]\n'
    yield (
        "a tie named by a quote 300 times",
        "",
        WHOLE.replace('["a.arms.b"]', "[" + '"a.arms.b", ' * 300 + "]"),
    )
    yield "a source derived from itself", "", derived({"s": ["s"]})
    yield "two sources derived from each other", "", derived({"s": ["t"], "t": ["s"]})
    yield "a circle of 300 sources", "", derived({f"s{n}": [f"s{(n + 1) % 300}"] for n in range(300)})
    yield "a chain of 400 sources", "", derived({f"s{n}": [f"s{n + 1}"] for n in range(400)})
    yield "400 independent sources", "", derived({f"s{n}": [] for n in range(400)})
    yield (
        "300 entangled sources",
        "",
        derived({f"s{n}": [f"t{n}", f"t{n + 1}", f"t{n * 7 % 300}"] for n in range(300)}),
    )
    yield "a source derived from 5,000 texts", "", derived({"s": [f"text {n}" for n in range(5_000)]})
    yield "actors without ties", "", HEAD + ACTORS
    yield (
        "a symmetric kind both ways",
        "",
        HEAD
        + '[[tie_kind]]\nid = "allied"\nlabel = "is allied with"\nsymmetric = true\n'
        + (ACTORS + tied([("a", "b"), ("b", "a")], "allied")),
    )
    yield (
        "a built-in kind replaced",
        "",
        WHOLE + '[[actor_kind]]\nid = "person"\nlabel = "[/]"\nglyph = "◆"\nascii = "["\n',
    )


def empty() -> Iterator[tuple[str, str, str]]:
    yield "an empty file", "missing-table", ""
    yield "spaces alone", "missing-table", "  \n\t\n"
    yield "a comment alone", "missing-table", "# nothing\n"
    yield "a header alone", "missing-key", "[registry]\n"
    yield "a registry without actors", "", HEAD
    for key, text in (("name", 'name = ""'), ("title", 'title = "  "'), ("exact", 'exact = "\\n"')):
        start = WHOLE.index(f"{key} = ")
        stop = WHOLE.index("\n", start)
        yield f"an empty {key}", "empty-text", WHOLE[:start] + text + WHOLE[stop:]
    yield "an empty id", "bad-id", WHOLE.replace('id = "a"', 'id = ""')
    yield "an empty alias", "empty-text", WHOLE.replace('"A"', '"A"\naliases = [""]')
    yield (
        "empty lists and texts",
        "",
        WHOLE.replace('"A"', '"A"\naliases = []\nsummary = ""\ncountries = []')
        + ('note = ""\nspeaker = ""\nprefix = ""\nqualifies = []\n'),
    )
    yield "an actor of nothing", "missing-key", WHOLE + "[[actor]]\n"
    yield "a source of nothing", "missing-key", HEAD + ACTORS + TIE + "[[source]]\n[[source.quote]]\n"
    yield "a source without quotes", "", WHOLE + SOURCE.replace('"s"', '"s2"')
