"""Too much of everything: letters, records, and tables in tables."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from tests.hostile.pieces import ACTORS, HEAD, SOURCE, TIE, WHOLE, long_names, people, tied


def sizes() -> Iterator[tuple[str, str, str]]:
    long = "x" * 300_000
    words = "word " * 60_000
    yield "a name of 300,000 letters", "", WHOLE.replace('"A"', f'"{long}"')
    yield "a name of 60,000 words", "", WHOLE.replace('"A"', f'"{words}"')
    yield "a name of 20,000 wide letters", "", WHOLE.replace('"A"', f'"{"漢" * 20_000}"')
    yield "a name of 50,000 marks", "", WHOLE.replace('"A"', f'"a{chr(0x301) * 50_000}"')
    yield "a name of 50,000 brackets", "", WHOLE.replace('"A"', f'"{"[" * 50_000}"')
    yield "a title of 300,000 letters", "", WHOLE.replace('"Title"', f'"{long}"').replace('"S"', f'"{long}"')
    yield (
        "an id of 100,000 letters",
        "",
        WHOLE.replace('"a"', f'"{"a" * 100_000}"').replace("a.arms", "a" * 100_000 + ".arms"),
    )
    yield "a bad id of 100,000 letters", "bad-id", WHOLE.replace('"a"', f'"{"A" * 100_000}"')
    yield "a quote of one word of 300,000 letters", "", WHOLE.replace("Words.", long)
    yield "a quote of 60 words of 5,000 letters", "", WHOLE.replace("Words.", ("y" * 5_000 + " ") * 60)
    yield "a quote of 61 words", "quote-too-long", WHOLE.replace("Words.", "w " * 61)
    yield "a quote of 60,000 words", "quote-too-long", WHOLE.replace("Words.", words)
    yield "a quote of 5,000 lines", "", WHOLE.replace("Words.", "\\n" * 5_000 + "x")
    yield "a summary of 60,000 words", "", WHOLE.replace('"A"', f'"A"\nsummary = "{words}"')
    yield "a note of 60,000 words", "", WHOLE + f'note = "{words}"\n'
    yield "a speaker of 60,000 words", "", WHOLE + f'speaker = "{words}"\n'
    yield "an address of 100,000 letters", "", WHOLE.replace('"S"', f'"S"\nurl = "http://{"x" * 100_000}"')
    yield (
        "a kind of 60,000 words",
        "",
        WHOLE + f'[[tie_kind]]\nid = "arms"\nlabel = "{words}"\ninverse = "{words}"\n',
    )
    yield "an unknown kind of 100,000 letters", "dangling-kind", WHOLE.replace('"arms"', f'"{"k" * 100_000}"')
    yield "an unknown key of 100,000 letters", "unknown-key", WHOLE + f"{'k' * 100_000} = 1\n"
    yield (
        "an unknown value of 100,000 letters",
        "bad-value",
        WHOLE.replace('"B"\n[[', f'"{"B" * 100_000}"\n[['),
    )
    yield "5,000 aliases", "", WHOLE.replace('"A"', f'"A"\naliases = [{long_names(5_000)}]')
    yield (
        "1,500 aliases for each of two",
        "",
        WHOLE.replace('"A"', f'"A"\naliases = [{long_names(1_500)}]').replace(
            '"B"\nkind', f'"B"\naliases = [{long_names(1_500)}]\nkind'
        ),
    )
    yield "one alias 5,000 times", "", WHOLE.replace('"A"', '"A"\naliases = [' + '"X", ' * 5_000 + "]")
    yield "5,000 authors", "", WHOLE.replace('"S"', f'"S"\nauthors = [{long_names(5_000)}]')
    yield (
        "5,000 identifiers",
        "",
        WHOLE.replace('"A"', '"A"\nsame_as = [' + ", ".join(f'"x:{n}"' for n in range(5_000)) + "]"),
    )
    yield "5,000 countries", "", WHOLE.replace('"A"', '"A"\ncountries = [' + '"IR", ' * 5_000 + "]")
    yield (
        "400 actors of one name",
        "",
        HEAD + people(400).replace("Person ", "Same ").replace("name", "aliases = ['One']\nname"),
    )
    yield (
        "2,000 unknown actors",
        "dangling-actor",
        HEAD + people(500) + tied([(f"q{n}", f"r{n}") for n in range(1_000)]),
    )
    yield (
        "2,000 unknown ties",
        "dangling-tie",
        WHOLE + f"disputes = {[f't.t.t{n}' for n in range(2_000)]!r}\n",
    )
    yield "5,000 unknown keys", "unknown-key", WHOLE + "".join(f"k{n} = 1\n" for n in range(5_000))
    yield "5,000 empty actors", "missing-key", HEAD + "[[actor]]\n" * 5_000
    yield "200 ties of one pair", "", HEAD + ACTORS + tied([("a", "b")] * 200)
    yield (
        "14 actors all tied to each other",
        "",
        HEAD + people(14) + tied(list(combinations([f"p{n}" for n in range(14)], 2))),
    )
    yield (
        "a chain of 300 actors",
        "",
        HEAD + people(300) + tied([(f"p{n}", f"p{n + 1}") for n in range(299)]),
    )
    yield (
        "a star of 300 actors",
        "",
        HEAD + people(300) + tied([("p0", f"p{n}") for n in range(1, 300)]),
    )
    yield (
        "a quote on 300 ties",
        "",
        HEAD
        + people(301)
        + "".join(f'[[tie]]\nid="t{n}"\nsubject="p0"\nkind="arms"\nobject="p{n + 1}"\n' for n in range(300))
        + SOURCE
        + f'[[source.quote]]\nid="q"\nexact="All."\nsupports={[f"t{n}" for n in range(300)]!r}\n',
    )
    yield (
        "400 quotes on a tie",
        "",
        HEAD
        + ACTORS
        + TIE
        + SOURCE
        + "".join(
            f'[[source.quote]]\nid="q{n}"\nexact="Words {n}."\nsupports=["a.arms.b"]\n' for n in range(400)
        ),
    )


def depths() -> Iterator[tuple[str, str, str]]:
    yield "100,000 arrays in arrays", "not-toml", WHOLE + "x = " + "[" * 100_000 + "]" * 100_000 + "\n"
    yield "100,000 arrays never closed", "not-toml", WHOLE + "x = " + "[" * 100_000
    yield "400 tables in tables", "unknown-key", WHOLE + "x = " + "{a = " * 400 + "1" + "}" * 400 + "\n"
    yield "50,000 tables in tables", "not-toml", WHOLE + "x = " + "{a = " * 50_000
    yield "a key of 900 parts", "unknown-key", WHOLE + "x" + ".a" * 900 + " = 1\n"
    yield "a key of 50,000 parts", "not-toml", WHOLE + "x" + ".a" * 50_000 + " = 1\n"
    yield "a table of 900 parts", "unknown-table", WHOLE + "[x" + ".a" * 900 + "]\n"
    yield "500 keys of 90 parts", "unknown-key", WHOLE + "".join(f"k{n}{'.a' * 90} = 1\n" for n in range(500))
    yield "tables in every field", "wrong-type", WHOLE.replace('"A"', "{x = {y = {z = 1}}}")
    yield "arrays in every field", "wrong-type", WHOLE.replace('"A"', "[[[[[]]]]]")
