"""Advice: what loads, but a curator should look at."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from itertools import islice

from axis_tui.loading.findings import Findings
from axis_tui.loading.records import Record
from axis_tui.loading.rules import Gathered, quote_names
from axis_tui.model.clean import clean
from axis_tui.model.standing import count_words
from axis_tui.model.vocabulary import BUILTIN_TIE_KINDS

MOST_OTHERS = 5
"""Further bearers of a name that a warning lists."""


def advise(gathered: Gathered, findings: Findings) -> None:
    """Note what is allowed but may be a slip: look-alike ids, shared names and words, loose actors."""
    _ambiguous_aliases(gathered, findings)
    _actors_without_ties(gathered, findings)
    _look_alike_ids(gathered, findings)
    _shared_quotes(gathered, findings)
    _shared_triples(gathered, findings)


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


def _shared_quotes(gathered: Gathered, findings: Findings) -> None:
    first: dict[str, str] = {}
    for name, record in quote_names(gathered):
        exact = record.values.get("exact")
        if exact is not None and first.setdefault(exact, name) != name:
            message = f"exact: the same words are quoted as “{clean(first[exact])}”"
            findings.warn(record.origin, "shared-quote", record.call, message, "exact")


def _shared_triples(gathered: Gathered, findings: Findings) -> None:
    symmetric = {kind.id: kind.symmetric for kind in BUILTIN_TIE_KINDS}
    symmetric |= {record.id: bool(record.values.get("symmetric")) for record in gathered["tie_kind"]}
    first: dict[tuple[object, ...], Record] = {}
    for record in gathered["tie"]:
        values = record.values
        triple: tuple[object, ...] = (values.get("subject"), values.get("kind"), values.get("object"))
        if None in triple:
            continue
        if symmetric.get(str(triple[1])):
            triple = (*sorted((str(triple[0]), str(triple[2]))), triple[1])
        twin = first.setdefault(triple, record)
        if twin is not record and twin.id != record.id:
            turned = twin.values.get("subject") != values.get("subject")
            same = "says the same from its other end" if turned else "has the same subject, kind and object"
            message = f"the tie “{clean(twin.id)}” {same}"
            findings.warn(record.origin, "same-triple", record.call, message)
