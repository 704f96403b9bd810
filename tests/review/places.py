"""Sets of spans for comparing, drawn at random or written as one reads them."""

from __future__ import annotations

from hypothesis import strategies as st

from annotator.core.span import Place

LABELS = ("investor", "amount", "project")


def place(start, end, label="investor", span_id=None):
    return Place(start, end, label, span_id or f"{label}:{start}-{end}")


def apart(length=60):
    """Return a strategy of sets in which no span overlaps another."""
    edges = st.lists(st.integers(0, length), unique=True, max_size=16).map(sorted)
    return st.tuples(edges, st.lists(st.sampled_from(LABELS), min_size=8, max_size=8)).map(
        lambda drawn: [
            place(start, end, label)
            for start, end, label in zip(drawn[0][::2], drawn[0][1::2], drawn[1], strict=False)
        ]
    )


def any_set(length=40):
    """Return a strategy of sets, in which spans may overlap and stand in one another."""
    edge = st.integers(0, length)
    one = st.tuples(edge, edge, st.sampled_from(LABELS)).filter(lambda drawn: drawn[0] < drawn[1])
    return st.lists(one, unique=True, max_size=8).map(
        lambda drawn: [place(*each) for each in sorted(drawn)]
    )
