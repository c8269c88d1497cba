"""Neighbouring cells of one line: what a cursor lights, and what a click hits."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Span:
    """Neighbouring cells of one line."""

    y: int
    start: int
    stop: int
    """The first cell after it."""
