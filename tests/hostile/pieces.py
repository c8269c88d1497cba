"""Pieces of registries in TOML, of which hostile ones are put together."""

from __future__ import annotations


def quoted(text: str) -> str:
    """Write text as a basic string of TOML: what may not stand there raw becomes an escape."""
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return '"' + "".join(f"\\u{ord(c):04X}" if c < " " or "\x7f" <= c < "\xa0" else c for c in escaped) + '"'


HEAD = '[registry]\nformat = 1\ntitle = "Title"\n'

TIE = '[[tie]]\nsubject = "a"\nkind = "arms"\nobject = "b"\n'
ACTORS = (
    '[[actor]]\nid = "a"\nname = "A"\nkind = "person"\n[[actor]]\nid = "b"\nname = "B"\nkind = "person"\n'
)
SOURCE = '[[source]]\nid = "s"\ntitle = "S"\nreliability = "B"\n'
QUOTE = '[[source.quote]]\nid = "q"\nexact = "Words."\nsupports = ["a.arms.b"]\n'
WHOLE = HEAD + ACTORS + TIE + SOURCE + QUOTE
"""The smallest registry with everything in it."""


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


def crowd(actors: int) -> bytes:
    """A registry of many actors, with a tie for each."""
    pairs = [(f"p{n}", f"p{n * 7919 % actors}") for n in range(actors) if n != n * 7919 % actors]
    return (HEAD + people(actors) + tied(pairs)).encode()
