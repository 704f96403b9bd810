"""Lets an import make very many objects without Python looking through them time and again."""

from __future__ import annotations

import gc
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_MANY = 200_000  # new objects between two collections: some batches of records


@contextmanager
def rarely_collected() -> Iterator[None]:
    """Let Python look for cycles rarely in a block that makes none, and whose objects are many.

    In the window it never looks by itself; see ``gui/garbage.py``, whose rules stay as they are.
    """
    thresholds = gc.get_threshold()
    if not gc.isenabled() or not thresholds[0]:
        yield
        return
    gc.set_threshold(_MANY, *thresholds[1:])
    try:
        yield
    finally:
        gc.set_threshold(*thresholds)
