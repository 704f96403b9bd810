"""Finds in corrections what a guideline should say: the same words dropped or taken in again."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from annotator.arabic.folding import fold
from annotator.core.edits.edits import ChangeLabels
from annotator.core.labels.label_set import LabelSet

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from annotator.core.span import Span
    from annotator.core.verdict import Verdict

_ENOUGH = 3  # corrections of one kind that make a rule
_LONGEST = 40  # code points of words that are worth a line


class Advice(StrEnum):
    """What the corrections have in common."""

    DROP = "drop"
    TAKE_IN = "take_in"
    RELABEL = "relabel"
    REJECT = "reject"
    ASKED = "asked"


@dataclass(frozen=True, slots=True)
class GuidelineSuggestion:
    """A line that a label's guideline could have, with the verdicts that speak for it.

    ``words`` are those dropped, taken in, relabelled or rejected; for ASKED the reviewer's note, or
    without one the words that were judged. ``other_label`` is the one that RELABEL gives.
    """

    label: str
    advice: Advice
    words: str
    verdict_ids: tuple[str, ...]
    other_label: str = ""

    @property
    def count(self) -> int:
        """How many corrections say so."""
        return len(self.verdict_ids)


def suggest(verdicts: Iterable[Verdict], enough: int = _ENOUGH) -> list[GuidelineSuggestion]:
    """Return what at least ``enough`` corrections have in common, the most frequent first.

    Words are the same as they are folded for search; the first spelling found is shown. What a
    reviewer asked the guideline to say is suggested even once.
    """
    found: dict[tuple[str, Advice, str, str], list[tuple[str, str]]] = defaultdict(list)
    for verdict in verdicts:
        for advice, words, other_label in _advice(verdict):
            label = verdict.subject.label
            form = " ".join(fold(words).split()) or words
            found[label, advice, form, other_label].append((words, verdict.id))
    suggestions = [
        GuidelineSuggestion(label, advice, said[0][0], tuple(name for _, name in said), other)
        for (label, advice, _form, other), said in found.items()
        if len(said) >= (1 if advice is Advice.ASKED else enough)
    ]
    return sorted(suggestions, key=lambda each: (-each.count, each.label, each.advice, each.words))


def write_line(labels: LabelSet, label_key: str, line: str, annotator_id: str) -> ChangeLabels:
    """Return the edit that writes a line at the end of a label's guideline."""
    changed = tuple(
        replace(label, guideline=f"{label.guideline}\n{line}".lstrip("\n"))
        if label.key == label_key
        else label
        for label in labels
    )
    return ChangeLabels(annotator_id, labels, LabelSet(changed))


def _advice(verdict: Verdict) -> Iterator[tuple[Advice, str, str]]:
    if verdict.guideline_should_say:
        yield Advice.ASKED, verdict.note.strip() or verdict.subject.text, ""
    before, after = verdict.judged, verdict.corrected
    if before is None:
        return
    if after is None:
        if verdict.outcome is None and len(before.text) <= _LONGEST:
            yield Advice.REJECT, before.text, ""
        return
    if after.label != before.label and len(before.text) <= _LONGEST:
        yield Advice.RELABEL, before.text, after.label
    for advice, inner, outer in ((Advice.DROP, after, before), (Advice.TAKE_IN, before, after)):
        for words in _margins(inner, outer):
            if words and len(words) <= _LONGEST:
                yield advice, words, ""


def _margins(inner: Span, outer: Span) -> Iterator[str]:
    """Yield what ``outer`` has before and after ``inner``, where they share words."""
    if inner.start < outer.end and outer.start < inner.end:
        yield outer.text[: max(0, inner.start - outer.start)].strip()
        yield outer.text[len(outer.text) - max(0, outer.end - inner.end) :].strip()
