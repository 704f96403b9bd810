"""Sketches of texts by which near copies are found: MinHash of their folded runs of words.

Two texts are as like as the share of their runs of words that both have; the share of equal values
in two sketches estimates that (Broder, On the resemblance and containment of documents, 1997).
"""

from __future__ import annotations

import re
from array import array

from annotator.arabic.folding import fold

_RUN = 3  # words
_VALUES = 128
_SEED = 20261126  # of all sketches: those of two seeds cannot be compared
_WORD = re.compile(r"\w+")


def scheme() -> str:
    """Return how sketches are made: those of two schemes cannot be compared."""
    from rensa import RMinHash

    return f"rensa {RMinHash.ALGORITHM_VERSION}, {_RUN} words, {_VALUES} values"


def sketch(text: str) -> bytes:
    """Return the sketch of a text, of 128 values of 16 bits; an empty one where it has no words.

    Marks, spelling, digits and punctuation make no difference.
    """
    from rensa import RMinHash  # only here: nobody who finds no copies needs it

    runs = runs_of(text)
    if not runs:
        return b""
    made = RMinHash(num_perm=_VALUES, seed=_SEED)
    made.update(runs)
    # The lower half of a value tells it from others as well as all of it.
    return array("H", [value & 0xFFFF for value in made.digest()]).tobytes()


def runs_of(text: str) -> list[str]:
    """Return the runs of three words of a text; one that is shorter is a run itself."""
    words = _WORD.findall(fold(text))
    if len(words) < _RUN:
        return [" ".join(words)] if words else []
    return list(map(" ".join, zip(words, words[1:], words[2:], strict=False)))
