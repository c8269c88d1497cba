"""Rules that concern several records: ids, ends, kinds, quotes, and what a curator should look at."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping

from axis_tui.loading.findings import Findings
from axis_tui.loading.records import LONGEST_GUESS, Record, listed
from axis_tui.loading.steps import Counting
from axis_tui.loading.tables import MOST_WORDS
from axis_tui.model.clean import clean
from axis_tui.model.source import Stance, quote_ref
from axis_tui.model.vocabulary import BUILTIN_ACTOR_KINDS, BUILTIN_TIE_KINDS

STANCES = tuple(str(stance) for stance in Stance)
"""The keys of a quote's stances; a member of an enumeration is looked up several times as slowly."""

MOST_NEAR = 3
"""Kinds of a like spelling that stand before all others."""

NEVER_BLANK = {"tie_kind": ("inverse",), "actor": ("aliases",), "source": ("authors", "derived_from")}
"""Keys that need not be there, but say something where they are."""


class Gathered:
    """All records of a registry, by table, with the ids that they declare."""

    def __init__(self, records: Iterable[Record]) -> None:
        """Sort records by table; quotes are kept with their sources too."""
        self.by_table: dict[str, list[Record]] = defaultdict(list)
        for record in records:
            self.by_table[record.table].append(record)
            for inner in record.inside:
                self.by_table[inner.table].append(inner)

    def __getitem__(self, table: str) -> list[Record]:
        """Give the records of a table in the order in which they were read."""
        return self.by_table.get(table, [])

    def ids(self, table: str) -> dict[str, Record]:
        """Give the first record of each id in a table, whether sound or not."""
        found: dict[str, Record] = {}
        for record in self[table]:
            if record.has_id:
                found.setdefault(record.id, record)
        return found

    @property
    def imported(self) -> bool:
        """True where the registry says that it was brought in from elsewhere."""
        return any(record.values.get("imported", False) for record in self["registry"])


def apply_rules(gathered: Gathered, findings: Findings, counting: Counting) -> None:
    """Hold all records against the rules of the format that concern more than one value."""
    for rule in RULES:
        rule(gathered, findings)
        counting.count()


def _fail(findings: Findings, record: Record, code: str, message: str, *key: str | int) -> None:
    findings.error(record.origin, code, record.call, message, *key)
    record.sound = False


def _unique_ids(gathered: Gathered, findings: Findings) -> None:
    scopes = [gathered[table] for table in ("actor_kind", "tie_kind", "actor", "tie", "source")]
    scopes += [source.inside for source in gathered["source"]]
    for records in scopes:
        first: dict[str, Record] = {}
        for record in records:
            if not record.has_id:
                continue
            if first.setdefault(record.id, record) is record:
                continue
            what = record.table.rpartition(".")[2].replace("_", " ")
            hint = "; give one of them another id"
            if record.table == "tie" and "id" not in record.values:
                hint = "; two ties share subject, kind and object, so one needs an id of its own"
            key = ("id",) if "id" in record.values else ()
            _fail(
                findings,
                record,
                "duplicate-id",
                f"another {what} has the id “{clean(record.id)}”{hint}",
                *key,
            )


def _known_kinds(gathered: Gathered, findings: Findings) -> None:
    builtin = {
        "actor": [kind.id for kind in BUILTIN_ACTOR_KINDS],
        "tie": [kind.id for kind in BUILTIN_TIE_KINDS],
    }
    for table, ids in builtin.items():
        known = {*ids, *gathered.ids(f"{table}_kind")}
        with_kind = [record for record in gathered[table] if "kind" in record.values]
        wrong = [record for record in with_kind if record.values["kind"] not in known]
        for record in wrong:
            kind = record.values["kind"]
            # The kinds are many: they stand once, and not at every tie of a kind that nobody declared.
            hint = _right_kinds(table, kind, sorted(known), findings, all_of_them=record is wrong[0])
            _fail(findings, record, "dangling-kind", f"kind: there is no {table} kind “{kind}”{hint}", "kind")


def _right_kinds(table: str, kind: str, known: list[str], findings: Findings, *, all_of_them: bool) -> str:
    """Say which kind may have been meant, and which there are, those of a like spelling first."""
    near = _near(kind, known, findings, most=MOST_NEAR)
    asked = f"; did you mean “{near[0]}”?" if near else ""
    if not all_of_them:
        return asked or "; the kinds are listed at the first such problem"
    kinds = listed([*near, *(other for other in known if other not in near)])
    return f"{asked or ';'} {'There' if near else 'there'} are {kinds}; [[{table}_kind]] declares another"


def _complete_tie_kinds(gathered: Gathered, findings: Findings) -> None:
    for record in gathered["tie_kind"]:
        if "inverse" not in record.values and not record.values.get("symmetric", False) and record.sound:
            message = "[[tie_kind]] needs the key “inverse” unless it is symmetric"
            _fail(findings, record, "missing-key", message, "inverse")


def _say_something(gathered: Gathered, findings: Findings) -> None:
    for table, keys in NEVER_BLANK.items():
        for record in gathered[table]:
            for key in keys:
                value = record.values.get(key, ())
                items = enumerate(value) if isinstance(value, tuple) else [(None, value)]
                for number in (number for number, text in items if not text.strip()):
                    at = (key,) if number is None else (key, number)
                    message = f"{key}: it is empty; say something here, or leave it out"
                    _fail(findings, record, "empty-text", message, *at)


def _tie_ends(gathered: Gathered, findings: Findings) -> None:
    actors = gathered.ids("actor")
    for record in gathered["tie"]:
        for end in ("subject", "object"):
            _known_actor(actors, record, end, findings)
        subject = record.values.get("subject")
        if subject is not None and subject == record.values.get("object"):
            message = f"a tie needs two actors; both ends of this one are “{subject}”"
            _fail(findings, record, "self-tie", message, "object")


def _known_actor(actors: Mapping[str, Record], record: Record, key: str, findings: Findings) -> None:
    name = record.values.get(key)
    if name is not None and name not in actors:
        _fail(
            findings,
            record,
            "dangling-actor",
            f"{key}: there is no actor “{name}”{_close(name, actors, findings)}",
            key,
        )


def _close(name: str, names: Collection[str], findings: Findings) -> str:
    close = _near(name, names, findings)
    return f"; did you mean “{clean(close[0])}”?" if close else "; enter it, or name another"


def _near(name: str, names: Collection[str], findings: Findings, most: int = 1) -> list[str]:
    """Give the names that are spelled like one, the nearest first; none where too many were compared."""
    from difflib import get_close_matches

    may = len(name) <= LONGEST_GUESS and findings.may_compare(len(names))
    near = [other for other in names if len(other) <= LONGEST_GUESS] if may else []
    return get_close_matches(name, near, n=most, cutoff=0.6)


def _date_order(gathered: Gathered, findings: Findings) -> None:
    for record in (*gathered["actor"], *gathered["tie"]):
        since, until = record.values.get("since"), record.values.get("until")
        if since and until and since.earliest > until.latest:
            message = f"until: {until.text} lies before since, {since.text}; exchange or mend them"
            _fail(findings, record, "date-order", message, "until")


def _quotes(gathered: Gathered, findings: Findings) -> None:
    actors, ties = gathered.ids("actor"), gathered.ids("tie")
    for record in gathered["source.quote"]:
        values = record.values
        words = len(values.get("exact", "").split())
        if words > MOST_WORDS:
            message = (
                f"exact: {words} words; a quote has at most {MOST_WORDS}, so cut it to the clause that counts"
            )
            _fail(findings, record, "quote-too-long", message, "exact")
        _known_actor(actors, record, "speaker_actor", findings)
        for stance in STANCES:
            for number, tie in enumerate(values.get(stance, ())):
                if tie not in ties:
                    message = f"{stance}: there is no tie “{clean(tie)}”{_close(tie, ties, findings)}"
                    _fail(findings, record, "dangling-tie", message, stance, number)
        if record.sound and not any(values.get(stance) for stance in STANCES):
            message = "the quote names no tie; say with supports, qualifies or disputes on which it bears"
            _fail(findings, record, "quote-without-tie", message)


def _ties_have_quotes(gathered: Gathered, findings: Findings) -> None:
    quoted = {
        tie
        for quote in gathered["source.quote"]
        for stance in STANCES
        for tie in quote.values.get(stance, ())
    }
    for record in gathered["tie"]:
        if record.id in quoted or not record.has_id:
            continue
        message = (
            f"no quote bears on the tie “{clean(record.id)}”; add one that supports, qualifies or disputes it"
        )
        if gathered.imported:
            findings.warn(record.origin, "tie-without-quote", record.call, message)
        else:
            _fail(findings, record, "tie-without-quote", message)


RULES = (
    _unique_ids,
    _known_kinds,
    _complete_tie_kinds,
    _say_something,
    _tie_ends,
    _date_order,
    _quotes,
    _ties_have_quotes,
)
"""The rules, in the order in which they are applied."""


def quote_names(gathered: Gathered) -> Iterable[tuple[str, Record]]:
    """Give each quote with its full name, `source-id#quote-id`."""
    for source in gathered["source"]:
        for quote in source.inside:
            yield quote_ref(source.id, quote.id), quote
