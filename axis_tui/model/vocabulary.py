"""The built-in vocabulary: kinds of actor and kinds of tie that every registry may use.

A registry adds to it, or replaces an entry by its id, with `[[actor_kind]]` and
`[[tie_kind]]`; that is how the program serves networks of any subject. The entries
here cover alliances, armed groups, states and the people in them.
"""

from __future__ import annotations

from axis_tui.model.kinds import ActorKind, TieKind, Tone

BUILTIN_ACTOR_KINDS: tuple[ActorKind, ...] = (
    ActorKind("person", "person", "people", "▲", "i"),
    ActorKind("armed-group", "armed group", "armed groups", "◉", "G"),
    ActorKind("alliance", "alliance", "alliances", "◆", "%"),
    ActorKind("state", "state", "states", "■", "#"),
    ActorKind("military", "state military", "state militaries", "▣", "M"),
    ActorKind("agency", "state body", "state bodies", "□", "S"),
    ActorKind("party", "political body", "political bodies", "◇", "V"),
    ActorKind("organisation", "organisation", "organisations", "▽", "@"),
)
"""Actor kinds, in the order in which lists and legends show them."""

_H, _C, _X, _N = Tone.HIERARCHY, Tone.COOPERATION, Tone.HOSTILITY, Tone.NEUTRAL

BUILTIN_TIE_KINDS: tuple[TieKind, ...] = (
    # Hierarchy: who is over, in or of whom.
    TieKind("leads", "leads", "is led by", tone=_H),
    TieKind("commands", "commands", "is commanded by", tone=_H),
    TieKind("directs", "directs", "is directed by", tone=_H),
    TieKind("founded", "founded", "was founded by", tone=_H),
    TieKind("deputy-of", "is deputy leader of", "has as deputy leader", tone=_H),
    TieKind("speaks-for", "speaks for", "has as spokesman", tone=_H),
    TieKind("official-of", "is an official of", "has as an official", tone=_H),
    TieKind("part-of", "is part of", "includes", tone=_H),
    TieKind("proxy-of", "is a proxy of", "has as a proxy", tone=_H),
    TieKind("loyal-to", "is loyal to", "has the loyalty of", tone=_H),
    TieKind("succeeded", "succeeded", "was succeeded by", tone=_H),
    # Cooperation: who helps whom.
    TieKind("arms", "arms", "is armed by", tone=_C),
    TieKind("funds", "funds", "is funded by", tone=_C),
    TieKind("trains", "trains", "is trained by", tone=_C),
    TieKind("supports", "supports", "is supported by", tone=_C),
    TieKind("inspires", "inspires", "is inspired by", tone=_C),
    TieKind("hosts", "hosts", "is hosted by", tone=_C),
    TieKind("allied-with", "is allied with", "is allied with", symmetric=True, tone=_C),
    TieKind("coordinates-with", "coordinates with", "coordinates with", symmetric=True, tone=_C),
    # Hostility: who acts against whom.
    TieKind("attacks", "attacks", "is attacked by", tone=_X),
    TieKind("killed", "killed", "was killed by", tone=_X),
    TieKind("fights", "fights", "fights", symmetric=True, tone=_X),
    TieKind("threatens", "threatens", "is threatened by", tone=_X),
    TieKind("opposes", "opposes", "is opposed by", tone=_X),
    TieKind("rivals", "rivals", "rivals", symmetric=True, tone=_X),
    TieKind("spies-on", "spies on", "is spied on by", tone=_X),
    TieKind("detained", "detained", "was detained by", tone=_X),
    TieKind("sanctions", "sanctions", "is sanctioned by", tone=_X),
    TieKind("accuses", "accuses", "is accused by", tone=_X),
    TieKind("condemns", "condemns", "is condemned by", tone=_X),
    TieKind("pressures", "pressures", "is pressured by", tone=_X),
    # Neutral: dealings that are neither for nor against.
    TieKind("negotiates-with", "negotiates with", "negotiates with", symmetric=True, tone=_N),
    TieKind("mediates-among", "mediates among", "has as mediator", tone=_N),
    TieKind("restrains", "restrains", "is restrained by", tone=_N),
    TieKind("forces-in", "has forces in", "hosts forces of", tone=_N),
    TieKind("halted-attacks-on", "halted attacks on", "saw attacks halted by", tone=_N),
)
"""Tie kinds, by tone, in the order in which the ties of an actor are grouped."""
