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

    def deal(
        self, labels: Mapping[str, frozenset[str]], groups: Mapping[str, str] | None = None
    ) -> dict[str, str]:
        """Return the split of each document id, by the labels that its spans have.

        Iterative stratification (Sechidis, Tsoumakas and Vlahavas 2011): the documents with the
        rarest label are dealt first, each to the split that lacks most of that label, then most
        documents. Documents of one of the ``groups``, by id, are dealt together, large groups
        before small ones. The same documents, groups, shares and seed give the same splits.
        """
        chance = random.Random(self.seed)
        shuffled = sorted(labels)
        chance.shuffle(shuffled)
        shares = [share / sum(self.shares) for share in self.shares]
        # Documents without a span are a stratum of their own.
        sorts = {document: labels[document] or frozenset({""}) for document in shuffled}
        counts = Counter(label for document in shuffled for label in sorts[document])
        lacking = {label: [share * n for share in shares] for label, n in counts.items()}
        room = [share * len(shuffled) for share in shares]
        left = [(unit, _sorts_of(unit, sorts)) for unit in _units(shuffled, groups or {})]
        dealt: dict[str, str] = {}
        while counts:
            rarest = min(counts, key=lambda label: (counts[label], label))
            for unit, has in left:
                if rarest not in has:
                    continue
                index = _emptiest(shares, lacking[rarest], room)
                dealt.update(dict.fromkeys(unit, NAMES[index]))
                room[index] -= len(unit)
                for label, count in has.items():
                    lacking[label][index] -= count
                    counts[label] -= count
            left = [(unit, has) for unit, has in left if unit[0] not in dealt]
            counts = +counts
        return dealt


def _units(documents: list[str], groups: Mapping[str, str]) -> list[tuple[str, ...]]:
    """Return what is dealt together, largest first, else in the documents' order."""
    units: dict[tuple[bool, str], list[str]] = {}
    for document in documents:
        group = groups.get(document)
        units.setdefault((group is None, document if group is None else group), []).append(document)
    return sorted(map(tuple, units.values()), key=len, reverse=True)


def _sorts_of(unit: tuple[str, ...], sorts: Mapping[str, frozenset[str]]) -> Counter[str]:
    return Counter(label for document in unit for label in sorts[document])


def _emptiest(shares: list[float], lacking: list[float], room: list[float]) -> int:
    """Return the split, among those with a share, that lacks most."""
    used = [index for index, share in enumerate(shares) if share]
    return max(used, key=lambda index: (round(lacking[index], 9), round(room[index], 9)))
