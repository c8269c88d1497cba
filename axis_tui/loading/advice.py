"""Advice: what loads, but a curator should look at."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from itertools import islice

from axis_tui.loading.findings import Findings
from axis_tui.loading.records import Record
from axis_tui.loading.rules import Gathered, quote_names
from axis_tui.loading.steps import Counting
from axis_tui.model.clean import clean
from axis_tui.model.standing import count_words
from axis_tui.model.vocabulary import BUILTIN_TIE_KINDS

MOST_OTHERS = 5
"""Further bearers of a name that a warning lists."""

_SHORTEST_SLIP = 5
"""Letters and digits from which on one that differs makes a slip rather than another word."""

_LONGEST_SLIP = 80
"""Letters of free text up to which it may be a misspelt id."""

_MOST_SLIPS = 1_000
"""Free texts that are compared with the ids; further ones would tell nobody anything new."""


def advise(gathered: Gathered, findings: Findings, counting: Counting) -> None:
    """Note what is allowed but may be a slip: misspelt and look-alike ids, shared names and words."""
    for look in LOOKS:
        look(gathered, findings)
        counting.count()


def _ambiguous_aliases(gathered: Gathered, findings: Findings) -> None:
    bearers: dict[str, dict[str, tuple[Record, tuple[str | int, ...]]]] = defaultdict(dict)
    for record in gathered["actor"]:
        name = record.values.get("name")
        if name:
            bearers[_same(name)].setdefault(record.id, (record, ("name",)))
        for number, alias in enumerate(record.values.get("aliases", ())):
            bearers[_same(alias)].setdefault(record.id, (record, ("aliases", number)))
    for held in bearers.values():
        if len(held) < 2:
            continue
        for actor_id, (record, key) in held.items():
            if key == ("name",):
                continue
            # One alias may stand with every actor: what names all the others there would never end.
            first = islice((other for other in held if other != actor_id), MOST_OTHERS)
            others = " and ".join(f"“{other}”" for other in first)
            if (more := len(held) - 1 - MOST_OTHERS) > 0:
                others += f" and {count_words(more, 'other')}"
            name = record.values["aliases"][key[1]]
            message = f"the alias “{clean(name)}” also names {others}; a search shows both"
            findings.warn(record.origin, "ambiguous-alias", record.call, message, *key)
        if all(key == ("name",) for _, key in held.values()):
            record = list(held.values())[-1][0]
            message = f"another actor has the name “{clean(record.values['name'])}” too"
            findings.warn(record.origin, "ambiguous-alias", record.call, message, "name")


def _same(text: str) -> str:
    return " ".join(unicodedata.normalize("NFKC", text).casefold().split())


def _actors_without_ties(gathered: Gathered, findings: Findings) -> None:
    tied = {tie.values.get(end) for tie in gathered["tie"] for end in ("subject", "object")}
    for record in gathered["actor"]:
        if record.has_id and record.id not in tied:
            message = f"no tie names the actor “{clean(record.id)}”"
            findings.warn(record.origin, "actor-without-ties", record.call, message)


_TWINS = str.maketrans({"0": "o", "1": "l", "i": "l", "-": "", "_": "", ".": "", ":": ""})


def _look_alike_ids(gathered: Gathered, findings: Findings) -> None:
    scopes = [gathered[table] for table in ("actor", "tie", "source")]
    scopes += [source.inside for source in gathered["source"]]
    for records in scopes:
        first: dict[str, Record] = {}
        for record in records:
            if not record.has_id:
                continue
            shape = unicodedata.normalize("NFKC", record.id).casefold().translate(_TWINS).replace("rn", "m")
            twin = first.setdefault(shape, record)
            # An id that stands twice is an error, and was told.
            if twin.id != record.id and not _are_numbered_apart(twin.id, record.id):
                message = f"the id “{clean(record.id)}” is easily taken for “{clean(twin.id)}”"
                key = ("id",) if "id" in record.values else ()
                findings.warn(record.origin, "look-alike-ids", record.call, message, *key)


def _are_numbered_apart(one: str, other: str) -> bool:
    """Tell whether two ids have the same digits, parted into other numbers: "1-11" and "11-1"."""
    numbers, others = (re.findall(r"\d+", id) for id in (one, other))
    return numbers != others and "".join(numbers) == "".join(others)


def _misspelt_sources(gathered: Gathered, findings: Findings) -> None:
    """Note what a source is said to be derived from where that is nearly the id of another source.

    As free text it would stand for a text of its own, and the copy count as independent of its original.
    """
    ids = {record.id for record in gathered["source"] if record.has_id}
    others = (
        (record, number, text)
        for record in gathered["source"]
        for number, text in enumerate(record.values.get("derived_from", ()))
        if text not in ids and _without_a_letter(text)
    )
    slips = [(*slip, _without_a_letter(slip[2])) for slip in islice(others, _MOST_SLIPS)]
    # The ids may be many, so what they are compared with is kept, and they are not.
    near: dict[str, list[str]] = {rest: [] for *_, rests in slips for rest in rests}
    for id in sorted(ids) if near else ():
        for rest in _without_a_letter(id):
            if rest in near:
                near[rest].append(id)
    for record, number, text, rests in slips:
        meant = next((id for rest in rests for id in near[rest] if id != record.id), None)
        if meant is not None:
            said = (
                f"“{clean(text)}” is no source here; did you mean “{clean(meant)}”? It is taken as free text."
            )
            findings.warn(record.origin, "misspelt-source", record.call, said, "derived_from", number)


def _without_a_letter(text: str) -> list[str]:
    """Give a text's letters and digits, whole and with any one left out; a slip has one of these, too."""
    if len(text) > _LONGEST_SLIP:
        return []
    folded = re.sub(r"[\W_]+", "", unicodedata.normalize("NFKC", text).casefold())
    if len(folded) < _SHORTEST_SLIP:
        return []
    return [folded, *dict.fromkeys(folded[:at] + folded[at + 1 :] for at in range(len(folded)))]


def _shared_quotes(gathered: Gathered, findings: Findings) -> None:
    first: dict[str, str] = {}
    for name, record in quote_names(gathered):
        exact = record.values.get("exact")
        if exact is not None and first.setdefault(exact, name) != name:
            message = f"exact: the same words are quoted as “{clean(first[exact])}”"
            findings.warn(record.origin, "shared-quote", record.call, message, "exact")


def _shared_triples(gathered: Gathered, findings: Findings) -> None:
    labels = {kind.id: (kind.label, kind.inverse) for kind in BUILTIN_TIE_KINDS}
    symmetric = {kind.id: kind.symmetric for kind in BUILTIN_TIE_KINDS}
    for kind in gathered["tie_kind"]:
        labels[kind.id] = (kind.values.get("label", ""), kind.values.get("inverse", ""))
        symmetric[kind.id] = bool(kind.values.get("symmetric"))
    opposites = _opposites({kind: ways for kind, ways in labels.items() if not symmetric[kind]})
    first: dict[tuple[object, ...], Record] = {}
    for record in gathered["tie"]:
        values = record.values
        triple: tuple[object, ...] = (values.get("subject"), values.get("kind"), values.get("object"))
        if None in triple:
            continue
        if symmetric.get(str(triple[1])):
            one, other = sorted((str(triple[0]), str(triple[2])))
            triple = (one, triple[1], other)
        elif triple[1] in opposites:
            triple = (triple[2], opposites[triple[1]], triple[0])
        twin = first.setdefault(triple, record)
        if twin is not record and twin.id != record.id:
            turned = twin.values.get("subject") != values.get("subject")
            same = "says the same from its other end" if turned else "has the same subject, kind and object"
            message = f"the tie “{clean(twin.id)}” {same}"
            findings.warn(record.origin, "same-triple", record.call, message)


def _opposites(labels: dict[str, tuple[str, str]]) -> dict[object, str]:
    """Give each kind that only says another one from the other end: "is owned by" for "owns"."""
    first: dict[tuple[str, str], str] = {}
    opposites: dict[object, str] = {}
    for kind, (label, inverse) in labels.items():
        if label and (inverse, label) in first:
            opposites[kind] = first[inverse, label]
        first.setdefault((label, inverse), kind)
    return opposites


LOOKS = (
    _ambiguous_aliases,
    _actors_without_ties,
    _look_alike_ids,
    _misspelt_sources,
    _shared_quotes,
    _shared_triples,
)
"""What is looked for, in the order in which it is."""
