"""Ties: claims about two actors."""

from __future__ import annotations

import msgspec

from axis_tui.model.dates import Date


class Tie(msgspec.Struct, frozen=True):
    """A claim that a subject stands in some kind of tie to an object."""

    id: str
    """`subject.kind.object` where the registry gives no other."""
    subject: str
    """The id of the actor of whom the claim speaks."""
    kind: str
    """The id of a tie kind."""
    object: str
    """The id of the other actor."""
    since: Date | None = None
    until: Date | None = None
    summary: str = ""

    @property
    def is_undated(self) -> bool:
        """True where neither end of the tie is dated."""
        return self.since is None and self.until is None

    def other_end(self, actor_id: str) -> str:
        """Give the id of the actor at the end that is not `actor_id`."""
        return self.object if actor_id == self.subject else self.subject


def default_tie_id(subject: str, kind: str, object_: str) -> str:
    """Give the id of a tie that is not given one of its own."""
    return f"{subject}.{kind}.{object_}"
