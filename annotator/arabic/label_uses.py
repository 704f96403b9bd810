"""Which labels the same words have: what tells that somebody labels them now so, now otherwise."""

from __future__ import annotations

from typing import TYPE_CHECKING

from annotator.arabic.folding import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping


class LabelUses:
    """Counts the labels of quotes that fold to the same; white space around and between is one."""

    def __init__(self, uses: Iterable[tuple[str, str, int]] = ()) -> None:
        self._counts: dict[str, dict[str, int]] = {}
        for quote, label, count in uses:
            self.add(quote, label, count)

    def add(self, quote: str, label: str, count: int = 1) -> None:
        """Count a quote with a label; a negative count takes it back."""
        form = _form(quote)
        labels = self._counts.setdefault(form, {})
        labels[label] = labels.get(label, 0) + count
        if labels[label] <= 0:
            del labels[label]
        if not labels:
            del self._counts[form]

    def others(self, quote: str, label: str) -> Mapping[str, int]:
        """Return how often each other label stands on the same words; empty where none does."""
        labels = self._counts.get(_form(quote))
        if not labels or labels.keys() == {label}:
            return {}
        return {key: count for key, count in labels.items() if key != label}


def _form(quote: str) -> str:
    # Words of signs and marks alone fold to nothing, and are not all the same words.
    return " ".join(fold(quote).split()) or quote
