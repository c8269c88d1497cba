"""Forces that place a network: ties draw actors together, and all actors push one another away.

The method is ForceAtlas2 (Jacomy, Venturini, Heymann and Bastian, PLoS ONE 9(6), 2014), each step
made of a few operations on whole arrays, during which Python's lock is free: the thread that draws
is not held up. The cost of a step grows with the square of the actors.
"""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import numpy.typing as npt

Points = npt.NDArray[np.float64]
"""Right and down, one row a point."""

PUSH = 2.0
"""How strongly actors push one another away."""

GRAVITY = 1.0
"""How strongly all are drawn to the middle, so that parts without ties between them stay together."""

BLOCK = 48
"""Actors whose forces are worked out at once."""

TOLERANCE = 1.0
"""How much swinging is borne for the sake of speed."""


def balance(
    start: Points,
    pairs: npt.NDArray[np.intp],
    rounds: int,
    heed: Callable[[], None],
    weights: npt.NDArray[np.float64] | None = None,
) -> Points:
    """Move points until the forces between them are nearly balanced; `heed` is called before each round."""
    points = start.copy()
    count = len(points)
    drawn = np.ones(len(pairs)) if weights is None else weights
    mass = np.bincount(pairs.ravel(), minlength=count).astype(np.float64) + 1.0
    before = np.zeros_like(points)
    speed, efficiency = 1.0, 1.0
    for _ in range(rounds):
        heed()
        forces = _repel(points, mass) + _attract(points, pairs, drawn)
        centred = points - points.mean(axis=0)
        distance = np.maximum(np.linalg.norm(centred, axis=1), 1e-9)
        forces -= GRAVITY * (mass / distance)[:, None] * centred
        swinging = mass * np.linalg.norm(before - forces, axis=1)
        traction = float((mass * np.linalg.norm(before + forces, axis=1)).sum()) / 2
        speed, efficiency = _accelerate(count, float(swinging.sum()), traction, speed, efficiency)
        points += forces * (speed / (1.0 + np.sqrt(speed * swinging)))[:, None]
        before = forces
    return points


def _repel(points: Points, mass: npt.NDArray[np.float64]) -> Points:
    # Half of the precision is enough for a step. Blocks of rows stay in the processor's cache.
    x, y = np.ascontiguousarray((points - points.mean(axis=0)).T, dtype=np.float32)
    heavy = mass.astype(np.float32)
    forces = np.empty_like(points)
    for start in range(0, len(points), BLOCK):
        rows = slice(start, start + BLOCK)
        across, down = x[rows, None] - x, y[rows, None] - y
        share = across * across
        share += down * down
        share += 1e-4
        np.divide(heavy, share, out=share)
        forces[rows, 0] = np.einsum("ij,ij->i", across, share)
        forces[rows, 1] = np.einsum("ij,ij->i", down, share)
    forces *= (PUSH * mass)[:, None]
    return forces


def _attract(points: Points, pairs: npt.NDArray[np.intp], weights: npt.NDArray[np.float64]) -> Points:
    first, second = pairs[:, 0], pairs[:, 1]
    pull = (points[second] - points[first]) * weights[:, None]
    forces = np.empty_like(points)
    for axis in (0, 1):
        forces[:, axis] = np.bincount(first, pull[:, axis], len(points))
        forces[:, axis] -= np.bincount(second, pull[:, axis], len(points))
    return forces


def _accelerate(
    count: int, swinging: float, traction: float, speed: float, efficiency: float
) -> tuple[float, float]:
    """Go faster while points move straight on, and slower where they swing to and fro."""
    if swinging <= 0 or traction <= 0:
        return speed, efficiency
    ease = 0.05 * np.sqrt(count)
    tolerance = TOLERANCE * max(np.sqrt(ease), min(10.0, ease * traction / count**2))
    if swinging / traction > 2.0:
        if efficiency > 0.05:
            efficiency *= 0.5
        tolerance = max(tolerance, TOLERANCE)
    target = tolerance * efficiency * traction / swinging
    if swinging > tolerance * traction:
        if efficiency > 0.05:
            efficiency *= 0.7
    elif speed < 1000:
        efficiency *= 1.3
    return speed + min(target - speed, 0.5 * speed), efficiency


def push_apart(points: Points, sizes: Points, rounds: int, heed: Callable[[], None]) -> Points:
    """Move points so that boxes of these sizes around them overlap less, each pair the shorter way."""
    points = points.copy()
    half = sizes / 2
    for _ in range(rounds):
        heed()
        near = [np.abs(points[:, axis, None] - points[:, axis]) for axis in (0, 1)]
        hit = (near[0] < half[:, 0, None] + half[:, 0]) & (near[1] < half[:, 1, None] + half[:, 1])
        # Each pair once, the first number the smaller: it tells two points in one place apart.
        first, second = np.nonzero(np.triu(hit, 1))
        if not len(first):
            break
        reach = half[first] + half[second]
        apart = points[second] - points[first]
        overlap = reach - np.abs(apart)
        move = np.where(apart < 0, -1.0, 1.0) * overlap
        across = overlap[:, 0] / reach[:, 0] < overlap[:, 1] / reach[:, 1]
        move[across, 1] = 0.0
        move[~across, 0] = 0.0
        crowd = np.bincount(first, minlength=len(points)) + np.bincount(second, minlength=len(points))
        for axis in (0, 1):
            shift = np.bincount(second, move[:, axis], len(points)) - np.bincount(
                first, move[:, axis], len(points)
            )
            points[:, axis] += 0.5 * shift / np.sqrt(np.maximum(1, crowd))
    return points
