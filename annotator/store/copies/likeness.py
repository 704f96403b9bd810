"""Compares sketches of texts, and finds few among many that may be alike.

Sketches are of 16-bit values. Near copies have a band of three equal values, nearly always
(locality-sensitive hashing: Indyk and Motwani, Approximate nearest neighbors, 1998).
"""

from __future__ import annotations

from array import array
from operator import eq

LEAST = 0.4
"""The likeness of near copies; see the table of tests/benchmarks/copies.py."""

_WIDTH = 3  # values of a band


def bands_of(sketch: bytes) -> list[int]:
    """Return the bands of a sketch, as numbers that fit into 63 bits."""
    values = array("H", sketch[: len(sketch) & ~1])  # an odd byte is damage, for a check to find
    found = []
    for place in range(len(values) // _WIDTH):
        one, two, three = values[_WIDTH * place : _WIDTH * (place + 1)]
        found.append(place << 48 | one << 32 | two << 16 | three)
    return found


def likeness(one: bytes, other: bytes) -> float:
    """Return from 0 to 1 how alike the texts of two sketches are."""
    values, others = (array("H", each[: len(each) & ~1]) for each in (one, other))
    return float(sum(map(eq, values, others)) / max(len(values), 1))
