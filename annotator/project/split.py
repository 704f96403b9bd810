"""Deals documents out to train, dev and test."""

from __future__ import annotations

import random
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

NAMES = ("train", "dev", "test")


@dataclass(frozen=True, slots=True)
class Split:
    """Shares of train, dev and test, which need not add up to 100, and a seed."""

    shares: tuple[float, float, float]
    seed: int = 0

    def deal(self, labels: Mapping[str, frozenset[str]]) -> dict[str, str]:
        """Return the split of each document id, by the labels that its spans have.

        Iterative stratification (Sechidis, Tsoumakas and Vlahavas 2011): the documents with the
        rarest label are dealt first, each to the split that lacks most of that label, then most
        documents. The same documents, shares and seed give the same splits.
        """
        chance = random.Random(self.seed)
        left = sorted(labels)
        chance.shuffle(left)
        shares = [share / sum(self.shares) for share in self.shares]
        # Documents without a span are a stratum of their own.
        sorts = {document: labels[document] or frozenset({""}) for document in left}
        counts = Counter(label for document in left for label in sorts[document])
        lacking = {label: [share * n for share in shares] for label, n in counts.items()}
        room = [share * len(left) for share in shares]
        dealt: dict[str, str] = {}
        while counts:
            rarest = min(counts, key=lambda label: (counts[label], label))
            for document in [each for each in left if rarest in sorts[each]]:
                index = _emptiest(shares, lacking[rarest], room)
                dealt[document] = NAMES[index]
                room[index] -= 1
                for label in sorts[document]:
                    lacking[label][index] -= 1
                    counts[label] -= 1
            left = [each for each in left if each not in dealt]
            counts = +counts
        return dealt


def _emptiest(shares: list[float], lacking: list[float], room: list[float]) -> int:
    """Return the split, among those with a share, that lacks most."""
    used = [index for index, share in enumerate(shares) if share]
    return max(used, key=lambda index: (round(lacking[index], 9), round(room[index], 9)))
