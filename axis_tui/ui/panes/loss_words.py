"""What is lost with a source, in words: each loss with its reason, and the sums of all."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum

import msgspec

from axis_tui.graph.losses import BrokenChain
from axis_tui.model.captions import sentence
from axis_tui.model.clean import one_line
from axis_tui.model.losses import Losses, Rank, evidence_left
from axis_tui.model.registry import Registry
from axis_tui.model.source import Evidence, Stance
from axis_tui.model.standing import count_words
from axis_tui.ui.text import Line, fit, paragraphs


class Kind(Enum):
    """A kind of loss, by its heading."""

    FALLEN = "Ties that fall"
    UNSUPPORTED = "Ties that only hedging or denying quotes are left on"
    LONE = "Ties that rest on one source from then on"
    SETTLED = "Ties no longer contested"
    STRANDED = "Actors that lose all ties"
    CHAINS = "Chains that grow longer or break"
    TIE_RANKS = "Ranks that fall or rise, by number of ties"
    BROKERS = "Ranks that fall or rise, by betweenness"


Loss = str | Rank | BrokenChain
"""A tie or an actor by id, a rank, or a chain."""


class Row(msgspec.Struct, frozen=True):
    """One loss."""

    kind: Kind
    record: Loss


def tell_loss(registry: Registry, losses: Losses, row: Row) -> tuple[str, str]:
    """Say what is lost, and why or how much."""
    kind, record = row.kind, row.record
    actors = registry.actors
    if isinstance(record, Rank):
        return actors[record.actor].name, _rank_words(kind, record)
    if isinstance(record, BrokenChain):
        after = f"{count_words(record.after, 'tie')} apart" if record.after else "no chain is left"
        names = f"{actors[record.first].name} and {actors[record.second].name}"
        return names, f"{record.before:,}, then {after}"
    if kind is Kind.STRANDED:
        return actors[record].name, f"had {count_words(registry.degree(record), 'tie')}"
    return sentence(registry, registry.ties[record]), _reason(registry, losses, kind, record)


def _reason(registry: Registry, losses: Losses, kind: Kind, tie_id: str) -> str:
    """Say what a tie loses, or what is left to it."""
    left = evidence_left(registry, tie_id, losses.without)
    if kind is Kind.FALLEN:
        return f"had {count_words(registry.standing(tie_id).quotes, 'quote')}"
    if kind is Kind.UNSUPPORTED:
        return f"left: {_stances(left)}"
    if kind is Kind.SETTLED:
        gone = [item for item in registry.evidence_of(tie_id) if item.source.id in losses.without]
        return f"gone: {_stances([item for item in gone if item.stance is not Stance.SUPPORTS])}"
    supporting = [item.source for item in left if item.stance is Stance.SUPPORTS]
    names = dict.fromkeys(
        f"{source.publisher or source.title} ({source.reliability})" for source in supporting
    )
    return ", ".join(names)


def sum_lines(words: str, width: int, most: int, sign: str) -> list[Line]:
    """Wrap the sums of what falls to a few lines; where they need more, the last one ends in the sign."""
    lines = paragraphs(one_line(words), width, "strong")
    if len(lines) <= most:
        return lines
    return [*lines[: most - 1], fit((*lines[most - 1], (" " * width, "")), max(1, width), sign)]


def _stances(evidence: Sequence[Evidence]) -> str:
    """Count quotes by what they do: "1 hedging, 2 against"."""
    words = {Stance.SUPPORTS: "for", Stance.QUALIFIES: "hedging", Stance.DISPUTES: "against"}
    counts = {stance: sum(item.stance is stance for item in evidence) for stance in Stance}
    return ", ".join(f"{count:,} {words[stance]}" for stance, count in counts.items() if count)


def _rank_words(kind: Kind, rank: Rank) -> str:
    """Say from which rank an actor moves to which, and with how many ties."""
    way = "falls" if rank.after > rank.before else "rises"
    moved = f"{way} from rank {rank.before:,} to {rank.after:,}"
    if kind is Kind.BROKERS:
        return moved
    after = count_words(round(rank.figure_after), "tie")
    same = rank.figure_before == rank.figure_after
    return f"{moved} ({after})" if same else f"{moved} ({rank.figure_before:,.0f}, then {after})"
