"""The choice among forms: what loses least and has lines enough; at last, which ties fall away."""

from __future__ import annotations

from axis_tui.drawing.ego_plan import Plan

MOST_VERBS_CUT = 0.09
"""The share of a side's ties whose verb may be cut before lighter ties give way."""


def choose(options: list[list[Plan]], lines: int) -> tuple[list[Plan], frozenset[str]]:
    """Choose one form of each block so that all fit into so many lines.

    Where they do not, or too many verbs would be cut, gives also the ties that should fall
    away; the choice is then to be made again without them.
    """
    chosen = [forms[-1] for forms in options]
    at = [len(forms) - 1 for forms in options]
    used = sum(plan.height for plan in chosen)
    while used > lines:
        lower = [
            ((chosen[n].loss, options[n][at[n] - 1].loss), chosen[n].height - options[n][at[n] - 1].height, n)
            for n in range(len(chosen))
            if at[n] > 0
        ]
        if not lower:
            return chosen, _lightest(chosen, used - lines)
        _, saved, n = min(lower, key=lambda one: ((one[0][1] - one[0][0]) / one[1], -one[2]))
        at[n] -= 1
        used -= saved
        chosen[n] = options[n][at[n]]
    ties = sum(len(plan.block.ties) for plan in chosen)
    cut_short = sum(len(row.ties) for plan in chosen for row in plan.rows if not row.whole)
    too_many = cut_short - int(ties * MOST_VERBS_CUT)
    if too_many > 0:
        return chosen, _lightest(chosen, too_many, only_further=True)
    return chosen, frozenset()


def _lightest(chosen: list[Plan], count: int, *, only_further: bool = False) -> frozenset[str]:
    """Give the ties of the lightest rows, about half as many as would be needed.

    Of each neighbour the heaviest row stays longest, so that as many neighbours as possible
    stand on the map. Only half go at once, because forms may become lower without them.
    """
    rows = []
    for plan in chosen:
        by_weight = sorted(plan.rows, key=lambda row: row.strand.weight, reverse=True)
        rows += [(number == 0, row.strand.weight, row.ties) for number, row in enumerate(by_weight)]
    rows.sort(key=lambda row: row[:2])
    if only_further:
        rows = [row for row in rows if not row[0]]
    return frozenset(tie for _, _, ties in rows[: (count + 1) // 2] for tie in ties)
