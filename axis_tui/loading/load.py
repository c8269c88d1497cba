"""Loading: a path to a registry, or to all the problems that keep it from being one.

Nothing is half loaded, and nothing is ever written.
"""

from __future__ import annotations

import contextlib
import gc
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from axis_tui.loading.advice import LOOKS, advise
from axis_tui.loading.build import (
    build_actor,
    build_actor_kind,
    build_derived,
    build_source,
    build_tie,
    build_tie_kind,
)
from axis_tui.loading.files import LARGE, RegistryFile, UnreadableFile, find_files, fingerprint, read_file
from axis_tui.loading.findings import Findings
from axis_tui.loading.loaded import Loaded, Origin, RegistryError
from axis_tui.loading.parse import parse_file
from axis_tui.loading.records import Record, count_records, read_records
from axis_tui.loading.rules import RULES, Gathered, apply_rules
from axis_tui.loading.steps import Counting, Tell, tell_nobody
from axis_tui.model.problems import Problem, has_errors
from axis_tui.model.registry import FORMAT, Registry
from axis_tui.model.source import quote_ref


def load_registry(path: Path, *, once: bool = False, tell: Tell = tell_nobody) -> Loaded:
    """Load the registry at a path, a folder or one file; raises RegistryError with all problems.

    With `once`, that may be a pipe or standard input, which nobody can read again. `tell` is told
    how far it is.
    """
    with _nothing_collected():
        counting = Counting(tell)
        files, problems, findings, gathered = _read(path, once, counting)
        problems += findings.placed(files, counting)
        if has_errors(problems):
            raise RegistryError(path, problems)
        return Loaded(
            _build(gathered), path, tuple(files), problems, fingerprint(path, files), _origins(gathered)
        )


def check_registry(path: Path, *, once: bool = False) -> tuple[Problem, ...]:
    """List everything that is wrong with the registry at a path, errors and warnings."""
    with _nothing_collected():
        counting = Counting()
        files, problems, findings, _ = _read(path, once, counting)
        return problems + findings.placed(files, counting)


@contextlib.contextmanager
def _nothing_collected() -> Iterator[None]:
    """Look for no garbage meanwhile: nearly all that is made here stays, and to look takes as long again."""
    if not gc.isenabled():
        yield
        return
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


def _read(
    path: Path, once: bool, counting: Counting
) -> tuple[list[RegistryFile], tuple[Problem, ...], Findings, Gathered]:
    found = list(_read_files(path, once, counting))
    files = [one for one in found if isinstance(one, RegistryFile)]
    counting.begin("parse", sum(len(file.text) for file in files))
    documents: list[dict[str, Any]] = []
    problems: list[Problem] = []
    for one in found:
        document = _parse(one, counting) if isinstance(one, RegistryFile) else one
        if isinstance(document, Problem):
            problems.append(document)
        if isinstance(one, RegistryFile):
            documents.append({} if isinstance(document, Problem) else document)
    counting.begin("check", sum(map(count_records, documents)))
    findings = Findings()
    records: list[Record] = []
    for number, tables in enumerate(documents):
        records += read_records(tables, number, findings, counting)
    gathered = Gathered(records)
    if not problems:
        # Where a file could not be read at all, what points into it would all seem to dangle.
        counting.begin("compare", len(RULES) + len(LOOKS))
        _one_registry_table(gathered, files, findings)
        apply_rules(gathered, findings, counting)
        advise(gathered, findings, counting)
    return files, tuple(problems), findings, gathered


def _parse(file: RegistryFile, counting: Counting) -> dict[str, Any] | Problem:
    """Parse a file; a large one by pieces, where that can be done."""
    left = len(file.text)

    def count(letters: int) -> None:
        nonlocal left
        left -= letters
        counting.count(letters)

    tables: dict[str, Any] | None = None
    if left >= LARGE:
        from axis_tui.loading.chunks import parse_in_chunks

        tables = parse_in_chunks(file.text, count)
    document = parse_file(file) if tables is None else tables
    counting.count(left)
    return document


def _read_files(path: Path, once: bool, counting: Counting) -> Iterator[RegistryFile | Problem]:
    """Read every file; gives the problem instead of one that cannot be read."""
    try:
        paths = find_files(path)
    except UnreadableFile as unreadable:
        yield unreadable.problem
        return
    counting.begin("read", len(paths))
    for file in paths:
        try:
            # What lies in a folder is read again and again, and never waited for.
            yield read_file(file, once=once and file == path)
        except UnreadableFile as unreadable:
            yield unreadable.problem
        counting.count()


def _one_registry_table(gathered: Gathered, files: list[RegistryFile], findings: Findings) -> None:
    tables = gathered["registry"]
    if not tables and files:
        message = f"a registry needs the table [registry] with format = {FORMAT} and a title"
        if not files[0].text.strip():
            message = f"the file is empty; {message}"
        if "registry" not in {finding.key for finding in findings}:
            findings.error(Origin(0, ()), "missing-table", "registry", message, "registry")
    for table in tables[1:]:
        first = files[tables[0].origin.file].name
        findings.error(table.origin, "duplicate-table", "registry", f"[registry] stands in {first} already")
    for table in tables:
        number = table.values.get("format", FORMAT)
        if number != FORMAT:
            message = f"format: this program reads format {FORMAT}, not {number}"
            findings.error(table.origin, "bad-format", "registry", message, "format")


def _build(gathered: Gathered) -> Registry:
    head = gathered["registry"][0]
    inside = head.inside[0].values if head.inside else None
    actors = [build_actor(record) for record in gathered["actor"]]
    ties = [build_tie(record) for record in gathered["tie"]]
    sources = [build_source(record, record.inside) for record in gathered["source"]]
    return Registry(
        title=head.values["title"],
        description=head.values.get("description", ""),
        language=head.values.get("language", "en"),
        imported=head.values.get("imported", False),
        derived=build_derived(inside) if inside is not None else None,
        own_actor_kinds=tuple(build_actor_kind(record) for record in gathered["actor_kind"]),
        own_tie_kinds=tuple(build_tie_kind(record) for record in gathered["tie_kind"]),
        actors={actor.id: actor for actor in actors},
        ties={tie.id: tie for tie in ties},
        sources={source.id: source for source in sources},
    )


def _origins(gathered: Gathered) -> dict[tuple[str, str], Origin]:
    origins = {
        (table, record.id): record.origin
        for table in ("actor", "tie", "source")
        for record in gathered[table]
    }
    for source in gathered["source"]:
        origins |= {("quote", quote_ref(source.id, quote.id)): quote.origin for quote in source.inside}
    return origins
