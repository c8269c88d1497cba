"""Registries that are broken or mean harm, made in code: name → what is in the file, and what comes of it."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations
from typing import NamedTuple


class Case(NamedTuple):
    """One registry as a file."""

    data: bytes
    refused: str
    """The code of a problem that keeps it from loading; empty where it loads."""


def quoted(text: str) -> str:
    """Write text as a basic string of TOML: what may not stand there raw becomes an escape."""
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return '"' + "".join(f"\\u{ord(c):04X}" if c < " " or "\x7f" <= c < "\xa0" else c for c in escaped) + '"'


HEAD = '[registry]\nformat = 1\ntitle = "Title"\n'

FIELDS = {
    "title of the registry": "[registry]\nformat = 1\ntitle = {}\n",
    "description": HEAD + "description = {}\n",
    "label of a kind": HEAD + '[[actor_kind]]\nid = "k"\nlabel = {}\n',
    "plural of a kind": HEAD + '[[actor_kind]]\nid = "k"\nlabel = "K"\nplural = {}\n',
    "label of a tie kind": HEAD + '[[tie_kind]]\nid = "k"\nlabel = {}\ninverse = "x"\n',
    "inverse of a tie kind": HEAD + '[[tie_kind]]\nid = "k"\nlabel = "x"\ninverse = {}\n',
    "name": HEAD + '[[actor]]\nid = "z"\nname = {}\nkind = "person"\n',
    "alias": HEAD + '[[actor]]\nid = "z"\nname = "Z"\nkind = "person"\naliases = ["x", {}]\n',
    "summary": HEAD + '[[actor]]\nid = "z"\nname = "Z"\nkind = "person"\nsummary = {}\n',
    "source title": HEAD + '[[source]]\nid = "s"\nreliability = "A"\ntitle = {}\n',
    "publisher": HEAD + '[[source]]\nid = "s"\nreliability = "A"\ntitle = "S"\npublisher = {}\n',
    "author": HEAD + '[[source]]\nid = "s"\nreliability = "A"\ntitle = "S"\nauthors = [{}]\n',
    "url": HEAD + '[[source]]\nid = "s"\nreliability = "A"\ntitle = "S"\nurl = {}\n',
    "archived": HEAD + '[[source]]\nid = "s"\nreliability = "A"\ntitle = "S"\narchived = {}\n',
    "derived from": HEAD + '[[source]]\nid = "s"\nreliability = "A"\ntitle = "S"\nderived_from = [{}]\n',
    "notes": HEAD + '[[source]]\nid = "s"\nreliability = "A"\ntitle = "S"\nnotes = {}\n',
    "retrieved": HEAD + '[[source]]\nid = "s"\nreliability = "A"\ntitle = "S"\nretrieved = {}\n',
}
"""Every key that takes text, in a registry where it stands alone, with a place for the text."""

TIE = '[[tie]]\nsubject = "a"\nkind = "arms"\nobject = "b"\n'
ACTORS = (
    '[[actor]]\nid = "a"\nname = "A"\nkind = "person"\n[[actor]]\nid = "b"\nname = "B"\nkind = "person"\n'
)
SOURCE = '[[source]]\nid = "s"\ntitle = "S"\nreliability = "B"\n'
QUOTE = '[[source.quote]]\nid = "q"\nexact = "Words."\nsupports = ["a.arms.b"]\n'
WHOLE = HEAD + ACTORS + TIE + SOURCE + QUOTE
"""The smallest registry with everything in it."""

QUOTE_FIELDS = {key: WHOLE + f"{key} = {{}}\n" for key in ("prefix", "suffix", "speaker", "note")} | {
    "exact": WHOLE.replace('"Words."', "{}")
}


def everywhere(text: str) -> str:
    """A registry in which every text is the same."""
    words = quoted(text)
    return f"""[registry]
format = 1
title = {words}
description = {words}
[[actor_kind]]
id = "kind"
label = {words}
plural = {words}
[[tie_kind]]
id = "does"
label = {words}
inverse = {words}
[[actor]]
id = "a"
name = {words}
kind = "kind"
aliases = [{words}]
summary = {words}
[[actor]]
id = "b"
name = {words}
kind = "kind"
[[tie]]
subject = "a"
kind = "does"
object = "b"
summary = {words}
[[source]]
id = "s"
title = {words}
reliability = "B"
publisher = {words}
authors = [{words}]
url = {words}
archived = {words}
derived_from = [{words}]
notes = {words}
[[source.quote]]
id = "q"
exact = {words}
prefix = {words}
suffix = {words}
speaker = {words}
note = {words}
supports = ["a.does.b"]
"""


MARKUP = {
    "closing tag": "a [/] b",
    "action": "[@click=app.quit]x[/]",
    "colour": "[red]x",
    "sic": "he [sic] said",
    "open bracket": "[b",
    "escaped bracket": "\\[/]",
    "link": "[link=file:///etc/passwd]x[/link]",
    "variable": "$primary $text-error",
    "format": "{0} {x!r} %s %(y)d",
    "html": "<b onmouseover=alert(1)>x</b> &lt; <!-- -->",
    "shell": "`id`; $(reboot) && rm -rf / | sh",
    "formula": '=HYPERLINK("http://x","y")',
    "full-width formula": "＝1+1",
    "dot keyword": "node [label=<<b>x</b>>] \\",
    "mermaid": 'end"]; click n0 "javascript:alert(1)"',
    "markdown": "[x](javascript:alert(1)) ![y](file:///etc/passwd)",
    "javascript": "javascript:alert(1)",
    "option": "--force",
    "quotes": "\"\"\" ''' \\u0041 \\",
    "xml": "]]> <!DOCTYPE x [<!ENTITY y SYSTEM 'file:///etc/passwd'>]> &y;",
    "null words": "None null NaN true undefined",
}
"""Words that some reader of them would obey."""

LETTERS = {
    "piled marks": "Z" + "\u0301\u0300\u0302" * 40 + "algo",
    "marks alone": "\u0301" * 30,
    "enclosing marks": "a" + "\u0488" * 30,
    "grapheme joiners": "a" + "\u034f" * 30 + "b",
    "marks parted by joiners": ("\u0301" * 4 + "\u200d") * 20,
    "joiners": "👩‍👩‍👧‍👦 می‌خواهم",
    "a pile of joiners": "a" + "\u200d" * 500 + "b",
    "zero width": "a\u200b\u200b\u2060b",
    "byte order mark inside": "a\ufeffb",
    "variation selectors": "❤\ufe0f" + "\ufe0e" * 20,
    "tags": "a\U000e0041\U000e007fb",
    "line separators": "a\u2028b\u2029c",
    "annotation": "a\ufff9b\ufffac\ufffb",
    "no characters": "a\ufffe\uffff\U0001fffeb",
    "private use": "a\ue000\U000f0000b",
    "flags": "🇱🇧🇮🇷🇱",
    "arabic": "حزب الله في لبنان ١٢٣",
    "hebrew": "אסמאעיל קאאני",
    "wide": "漢字かな交じり文 한국어",
    "wide and combining": "か\u3099\u3099\u3099",
    "ligature": "﷽ ﷺ",
    "soft hyphens": "a\u00ad" * 50,
    "fillers": "\u3164\u115f\u2800x",
    "spaces": "\u00a0\u2003a\u3000\u202f",
    "tibetan": "ཧཱུྃ" * 20,
    "emoji with skin": "👍🏽👩🏾‍🚀",
    "turkish": "İıſßǅ",
    "box": "│─┘◆●▲",
}
"""Words that are hard to measure."""

BIDI = {
    f"bidi U+{ord(c):04X}": f"a{c}gnp.exe"
    for c in "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
}

ESCAPED = {
    "escaped NUL": "\\u0000",
    "escaped BEL": "\\u0007",
    "escaped backspace": "\\b",
    "escaped vertical tab": "\\u000b",
    "escaped form feed": "\\f",
    "escaped return": "\\r",
    "escaped ESC": "\\u001b[2J",
    "escaped title": "\\u001b]0;owned\\u0007",
    "escaped clipboard": "\\u001b]52;c;aGk=\\u0007",
    "escaped link": "\\u001b]8;;http://x\\u001b\\\\",
    "escaped device control": "\\u001bP+q544e\\u001b\\\\",
    "escaped DEL": "\\u007f",
    "escaped CSI of C1": "\\u009b31m",
    "escaped next line": "\\u0085",
}
"""Control characters, written as TOML allows it."""


def long_names(count: int) -> str:
    return ", ".join(f'"Alias {number}"' for number in range(count))


def quoting(ties: list[str], size: int = 100) -> str:
    """Quotes that bear on all of these ties."""
    parts = [ties[at : at + size] for at in range(0, len(ties), size)]
    return SOURCE + "".join(
        f'[[source.quote]]\nid = "q{n}"\nexact = "Words {n}."\nsupports = {part!r}\n'
        for n, part in enumerate(parts)
    )


def people(count: int, more: str = "") -> str:
    return "".join(
        f'[[actor]]\nid = "p{n}"\nname = "Person {n}"\nkind = "person"\n{more}' for n in range(count)
    )


def tied(pairs: list[tuple[str, str]], kind: str = "arms") -> str:
    """Ties of these pairs, with the quotes for them."""
    ids = [f"t{number}" for number in range(len(pairs))]
    ties = "".join(
        f'[[tie]]\nid = "{id}"\nsubject = "{a}"\nkind = "{kind}"\nobject = "{b}"\n'
        for id, (a, b) in zip(ids, pairs, strict=True)
    )
    return ties + quoting(ids)


def derived(parents: dict[str, list[str]]) -> str:
    """A registry whose sources are derived from one another."""
    sources = "".join(
        f'[[source]]\nid = "{id}"\ntitle = "S"\nreliability = "B"\nderived_from = {behind!r}\n'
        f'[[source.quote]]\nid = "q"\nexact = "Words {id}."\nsupports = ["a.arms.b"]\n'
        for id, behind in parents.items()
    )
    return HEAD + ACTORS + TIE + sources


def dated(key: str, value: str) -> str:
    return HEAD + ACTORS + TIE + f"{key} = {value}\n" + SOURCE + QUOTE


def hostile_registry() -> str:
    """A registry with every hostile text in it, each as a name, an alias, a summary and a quote."""
    texts = [*MARKUP.values(), *LETTERS.values(), *BIDI.values()]
    parts = [HEAD.replace('"Title"', quoted("".join(texts)[:400])), ACTORS.replace('"A"', '"Anna"')]
    for number, text in enumerate(texts):
        words = quoted(text)
        parts.append(f"""
[[actor]]
id = "x{number}"
name = {words}
kind = "person"
aliases = [{words}]
summary = {words}
[[tie]]
id = "t{number}"
subject = "a"
kind = "arms"
object = "x{number}"
summary = {words}
[[source]]
id = "s{number}"
title = {words}
reliability = "B"
publisher = {words}
url = {words}
[[source.quote]]
id = "q"
exact = {words}
speaker = {words}
note = {words}
supports = ["t{number}"]
""")
    return "".join(parts)


def _texts() -> Iterator[tuple[str, str, str]]:
    for name, text in (MARKUP | LETTERS | BIDI).items():
        yield name, "", everywhere(text)
    for name, text in ESCAPED.items():
        yield name, "control-character", WHOLE.replace('"A"', f'"a{text}b"')
    for field, template in (FIELDS | QUOTE_FIELDS).items():
        yield f"escape in {field}", "control-character", template.replace("{}", '"x\\u001b[2Jy"')
    for name, char in (("ESC", "\x1b"), ("NUL", "\0"), ("BEL", "\a"), ("DEL", "\x7f"), ("CR", "\r")):
        yield f"raw {name} in a string", "not-toml", WHOLE.replace('"A"', f'"a{char}b"')
        yield f"raw {name} in a comment", "not-toml", WHOLE + f"# a{char}b\n"
        yield f"raw {name} as a key", "not-toml", WHOLE + f"a{char}b = 1\n"
    yield "raw CSI of C1 in a string", "control-character", WHOLE.replace('"A"', '"a\x9b31mb"')
    yield "raw CSI of C1 in a comment", "", WHOLE + "# a\x9b31mb\n"
    yield "escape in a key", "unknown-key", WHOLE + '"\\u001b[2J" = 1\n'
    yield "escape in a table", "unknown-table", WHOLE + '["\\u001b]0;x\\u0007"]\n'
    yield "escape in an id", "bad-id", WHOLE.replace('"a"', '"a\\u001b[2J"')
    yield "escape in a tie's id", "bad-id", WHOLE.replace("[[tie]]", '[[tie]]\nid = "a\\u001b[2J"')
    yield "escape in a kind", "bad-id", WHOLE.replace('"person"', '"per\\u001bson"')
    yield "escape in a date", "bad-date", dated("since", '"2024\\u001b[2J"')
    yield "escape in a country", "control-character", WHOLE.replace('"A"', '"A"\ncountries = ["\\u001b"]')
    yield (
        "escape as a glyph",
        "control-character",
        WHOLE + '[[actor_kind]]\nid="k"\nlabel="k"\nglyph="\\u001b"\n',
    )
    yield "a mark as a glyph", "bad-value", WHOLE + '[[actor_kind]]\nid="k"\nlabel="k"\nglyph="\\u0301"\n'
    yield (
        "a direction as a glyph",
        "bad-value",
        WHOLE + '[[actor_kind]]\nid="k"\nlabel="k"\nglyph="\\u202e"\n',
    )
    yield "a wide glyph", "bad-value", WHOLE + '[[actor_kind]]\nid="k"\nlabel="k"\nglyph="漢"\n'
    yield "half a pair of surrogates", "not-toml", WHOLE.replace('"A"', '"\\uD800"')
    yield "beyond Unicode", "not-toml", WHOLE.replace('"A"', '"\\U00110000"')
    yield "an escape of TOML 1.1", "not-toml", WHOLE.replace('"A"', '"\\e[2J"')


def _sizes() -> Iterator[tuple[str, str, str]]:
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


def _depths() -> Iterator[tuple[str, str, str]]:
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


def _numbers() -> Iterator[tuple[str, str, str]]:
    for name, number in {
        "not a number": "nan",
        "infinity": "inf",
        "minus infinity": "-inf",
        "overflowing": "1e400",
        "a fraction": "1.0",
        "true": "true",
    }.items():
        yield f"{name} as a grade", "wrong-type", WHOLE + f"credibility = {number}\n"
        yield f"{name} as a date", "wrong-type", dated("since", number)
        yield f"{name} as a name", "wrong-type", WHOLE.replace('"A"', number)
        yield f"{name} as the format", "wrong-type", WHOLE.replace("= 1\n", f"= {number}\n")
    huge = {"decimal": "9" * 5_000, "hexadecimal": "0x" + "f" * 5_000, "binary": "0b" + "1" * 20_000}
    for name, number in huge.items():
        code = "not-toml" if name == "decimal" else "bad-value"
        yield f"a huge {name} number as a grade", code, WHOLE + f"credibility = {number}\n"
        yield f"a huge {name} number as the format", code, WHOLE.replace("= 1\n", f"= {number}\n")
        code = "not-toml" if name == "decimal" else "wrong-type"
        yield f"a huge {name} number as a name", code, WHOLE.replace('"A"', number)
        yield f"a huge {name} number as a date", code, dated("since", number)
        yield f"a huge {name} number as an id", code, WHOLE.replace('id = "q"', f"id = {number}")
    for grade in ("0", "7", "-1", "9223372036854775807"):
        yield f"the grade {grade}", "bad-value", WHOLE + f"credibility = {grade}\n"
    yield "a format to come", "bad-format", WHOLE.replace("format = 1", "format = 2")


def _records() -> Iterator[tuple[str, str, str]]:
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


def _dates() -> Iterator[tuple[str, str, str]]:
    for value in (
        "0001-01-01",
        "9999-12-31",
        '"2024-02-29"',
        '"0001/.."',
        '"../9999"',
        '"9999%"',
        '"0001~/9999?"',
    ):
        yield f"since {value}", "", dated("since", value)
    wrong = """0000 00000 2024-13 2024-00 2024-02-30 2023-02-29 10000 .. ../.. / 2024/2023 2024-1 ２０２４
        ٢٠٢٤ -0001 2024-01-01T00:00:00 1/2 2024//2025 2024~~ ~2024 2024-W01 2024-06-31 20240101 now []"""
    for value in wrong.split():
        yield f"since “{value}”", "bad-date", dated("since", f'"{value}"')
    yield "since 60 letters of spaces", "bad-date", dated("since", f'"{" " * 60}"')
    yield "an empty date", "bad-date", dated("since", '""')
    yield "a date-time for a date", "bad-date", dated("since", "2024-01-01T00:00:00Z")
    yield "a date-time before all time", "bad-date", dated("since", "0001-01-01T00:00:00+23:59")
    yield "a time for a date", "wrong-type", dated("since", "07:32:00")
    yield "an end before the beginning", "date-order", dated("since", "2024-01-02\nuntil = 2024-01-01")
    yield "a day that is none", "not-toml", dated("since", "2024-02-30")
    yield (
        "exported at the end of time",
        "",
        WHOLE.replace(
            "[[actor]]", "[registry.derived]\nexported = 9999-12-31T23:59:59.999999-23:59\n[[actor]]", 1
        ),
    )
    yield (
        "exported before all time",
        "",
        WHOLE.replace("[[actor]]", "[registry.derived]\nexported = 0001-01-01T00:00:00+23:59\n[[actor]]", 1),
    )


def _empty() -> Iterator[tuple[str, str, str]]:
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
    yield "an empty alias", "", WHOLE.replace('"A"', '"A"\naliases = [""]')
    yield (
        "empty lists and texts",
        "",
        WHOLE.replace('"A"', '"A"\naliases = []\nsummary = ""\ncountries = []')
        + ('note = ""\nspeaker = ""\nprefix = ""\nqualifies = []\n'),
    )
    yield "an actor of nothing", "missing-key", WHOLE + "[[actor]]\n"
    yield "a source of nothing", "missing-key", HEAD + ACTORS + TIE + "[[source]]\n[[source.quote]]\n"
    yield "a source without quotes", "", WHOLE + SOURCE.replace('"s"', '"s2"')


def _bytes() -> Iterator[tuple[str, str, bytes]]:
    whole = WHOLE.encode()
    yield "a byte order mark alone", "missing-table", b"\xef\xbb\xbf"
    yield "a byte order mark", "", b"\xef\xbb\xbf" + whole
    yield "two byte order marks", "not-toml", b"\xef\xbb\xbf" * 2 + whole
    yield "CRLF", "", whole.replace(b"\n", b"\r\n")
    yield "a byte order mark and CRLF", "", b"\xef\xbb\xbf" + whole.replace(b"\n", b"\r\n")
    yield "CR alone", "not-toml", whole.replace(b"\n", b"\r")
    yield "CRCRLF", "not-toml", whole.replace(b"\n", b"\r\r\n")
    yield (
        "CRLF inside a text of many lines",
        "",
        whole.replace(b'"Words."', b'"""One\r\ntwo"""').replace(b"\n", b"\r\n", 3),
    )
    yield "no newline at the end", "", whole.rstrip(b"\n")
    yield "UTF-16", "not-utf-8", WHOLE.encode("utf-16")
    yield "UTF-16 without a mark", "not-toml", WHOLE.encode("utf-16-le")
    yield "UTF-32", "not-utf-8", WHOLE.encode("utf-32")
    yield "Latin-1", "not-utf-8", WHOLE.replace('"A"', '"é"').encode("latin-1")
    yield "a byte cut off", "not-utf-8", whole + "# é".encode()[:-1]
    yield "an overlong slash", "not-utf-8", whole + b"# \xc0\xaf\n"
    yield "a surrogate in UTF-8", "not-utf-8", whole + b"# \xed\xa0\x80\n"
    yield "nothing but NUL", "not-toml", b"\0" * 1000
    yield "half a file", "not-toml", whole[: whole.index(b"Words") + 2]
    yield "a gzip file", "not-utf-8", b"\x1f\x8b\x08\x00\x00\x00\x00\x00\x00\x03"
    yield "a picture", "not-utf-8", b"\x89PNG\r\n\x1a\n"
    yield "a web page", "not-toml", b"<!DOCTYPE html><html><script>alert(1)</script></html>"
    yield "JSON", "not-toml", b'{"registry": {"format": 1}}'
    yield "a merge conflict", "not-toml", whole + b"<<<<<<< HEAD\nx = 1\n=======\n>>>>>>> other\n"


def _all() -> Iterator[tuple[str, Case]]:
    for part in (_texts, _sizes, _depths, _numbers, _records, _dates, _empty):
        for name, refused, text in part():
            yield name, Case(text.encode(), refused)
    for name, refused, data in _bytes():
        yield name, Case(data, refused)


CASES: dict[str, Case] = dict(_all())
"""Every registry by its name."""


def crowd(actors: int) -> bytes:
    """A registry of many actors, with a tie for each."""
    pairs = [(f"p{n}", f"p{n * 7919 % actors}") for n in range(actors) if n != n * 7919 % actors]
    return (HEAD + people(actors) + tied(pairs)).encode()
