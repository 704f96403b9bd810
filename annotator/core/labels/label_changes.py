"""Changes of a label set, each a new set; nothing of them takes a label from under its spans."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from enum import StrEnum, auto
from typing import TYPE_CHECKING

from annotator.core.errors import InvalidLabels, Reason
from annotator.core.labels.label_set import Label, LabelSet

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

SHORTCUTS = "123456789"

_LONGEST_KEY = 40  # characters, so that a number still goes behind it
_NO_KEY_LETTER = re.compile(r"[^a-z0-9]+")


def added(labels: LabelSet, label: Label) -> LabelSet:
    """Return the labels with one more, the last."""
    return LabelSet((*labels, label))


def moved(labels: LabelSet, key: str, place: int) -> LabelSet:
    """Return the labels with one at another place, counted from 0 among all."""
    rest = [label for label in labels if label.key != key]
    rest[place:place] = [label for label in labels if label.key == key]
    return LabelSet(tuple(rest))


def replaced(labels: LabelSet, key: str, label: Label) -> LabelSet:
    """Return the labels with another in the place of one; what is merged into it follows a key."""

    def change(each: Label) -> Label:
        if each.key == key:
            return label
        follows = each.merged_into and each.merged_into == key
        return replace(each, merged_into=label.key) if follows else each

    return _each(labels, change)


def retired(labels: LabelSet, key: str) -> LabelSet:
    """Return the labels with one that is offered no more; its spans stay its own."""

    def change(each: Label) -> Label:
        return replace(each, retired=True, merged_into="") if each.key == key else each

    return _each(labels, change)


def offered_again(labels: LabelSet, key: str) -> LabelSet:
    """Return the labels with one that was retired or merged; its spans are its own again.

    It loses its shortcut where another has it by now.
    """
    used = {each.shortcut for each in labels.offered() if each.key != key}

    def change(each: Label) -> Label:
        if each.key != key:
            return each
        shortcut = "" if each.shortcut in used else each.shortcut
        return replace(each, retired=False, merged_into="", shortcut=shortcut)

    return _each(labels, change)


def merged(labels: LabelSet, key: str, into: str) -> LabelSet:
    """Return the labels with one under another; what was merged into it before goes along.

    Raises:
        InvalidLabels: BAD_LABEL, where ``into`` is the label itself, unknown, or merged.
    """
    target = labels.get(into)
    if target is None or target.merged_into or into == key:
        raise InvalidLabels(
            Reason.BAD_LABEL, label=key, field="merged_into", expected="another label"
        )

    def change(each: Label) -> Label:
        is_meant = key in (each.key, each.merged_into)
        return replace(each, merged_into=into, retired=False) if is_meant else each

    return _each(labels, change)


def without(labels: LabelSet, key: str, counts: Mapping[str, int]) -> LabelSet:
    """Return the labels without one that has no spans, nor has any that is merged into it.

    ``counts`` are spans by the keys they were stored with. Labels merged into it stay, retired.

    Raises:
        InvalidLabels: LABEL_IN_USE.
    """
    family = [label.key for label in labels if key in (label.key, label.merged_into)]
    if any(counts.get(each) for each in family):
        raise InvalidLabels(Reason.LABEL_IN_USE, label=key)
    kept = (label for label in labels if label.key != key)
    return LabelSet(
        tuple(
            replace(label, merged_into="", retired=True) if label.merged_into == key else label
            for label in kept
        )
    )


def joined(labels: LabelSet, others: LabelSet, *, keep: bool = False) -> LabelSet:
    """Return the labels with those of another set, as a label set file brings them.

    A label of the same key is replaced in its place, or kept; new ones come last. Of two with one
    shortcut the later gives it up. What is merged into a merged label goes where that one went.
    """
    ours = [label if keep else others.get(label.key) or label for label in labels]
    ours += [label for label in others if label.key not in labels]
    used = set[str]()
    for place, label in enumerate(ours):
        if not label.is_offered or not label.shortcut:
            continue
        if label.shortcut in used:
            ours[place] = replace(label, shortcut="")
        used.add(label.shortcut)
    into = {label.key: label.merged_into for label in ours if label.merged_into}
    return _each(
        LabelSet(tuple(ours)),
        lambda each: replace(each, merged_into=into.get(each.merged_into, each.merged_into)),
    )


def shown_counts(labels: LabelSet, counts: Mapping[str, int]) -> dict[str, int]:
    """Return how many spans are shown with each label, from those by the keys they are stored with.

    A merged label shows none: its spans count for the one it is merged into.
    """
    shown = dict.fromkeys(labels.keys(), 0)
    for label in labels:
        shown[label.merged_into or label.key] += counts.get(label.key, 0)
    return shown


def free_shortcut(labels: LabelSet) -> str:
    """Return the first digit that no offered label has; empty where all nine are taken."""
    used = {label.shortcut for label in labels.offered()}
    return next((digit for digit in SHORTCUTS if digit not in used), "")


def free_key(labels: LabelSet, title: str) -> str:
    """Return a key for a new label, after its English title where that has Latin letters."""
    words = _NO_KEY_LETTER.sub("_", title.lower()).strip("_")[:_LONGEST_KEY].strip("_")
    first = words if words[:1].isalpha() else f"label_{words}".rstrip("_")
    key, number = first, 1
    while key in labels:
        number += 1
        key = f"{first}_{number}"
    return key


class Changed(StrEnum):
    """What a change did to a label."""

    ADDED = auto()
    REMOVED = auto()
    RENAMED = auto()
    RECOLORED = auto()
    SHORTCUT = auto()
    GUIDELINE = auto()
    EDGES = auto()
    RETIRED = auto()
    MERGED = auto()
    OFFERED_AGAIN = auto()
    REORDERED = auto()


@dataclass(frozen=True, slots=True)
class LabelChange:
    """One thing that differs between two label sets; without a label it is the order."""

    what: Changed
    before: Label | None = None
    after: Label | None = None


def difference(before: LabelSet, after: LabelSet) -> tuple[LabelChange, ...]:
    """Return what makes one label set out of another, label by label."""
    found: list[LabelChange] = []
    for label in after:
        old = before.get(label.key)
        if old is None:
            found.append(LabelChange(Changed.ADDED, None, label))
        else:
            found += [LabelChange(what, old, label) for what in _changes(old, label)]
    gone = (label for label in before if label.key not in after)
    found += [LabelChange(Changed.REMOVED, label, None) for label in gone]
    staying = [key for key in before.keys() if key in after]  # noqa: SIM118  a set of labels
    if staying != [key for key in after.keys() if key in before]:  # noqa: SIM118
        found.append(LabelChange(Changed.REORDERED))
    return tuple(found)


def _changes(old: Label, new: Label) -> Iterator[Changed]:
    if (old.title_ar, old.title_en) != (new.title_ar, new.title_en):
        yield Changed.RENAMED
    if (old.color, old.dark_color) != (new.color, new.dark_color):
        yield Changed.RECOLORED
    if old.shortcut != new.shortcut:
        yield Changed.SHORTCUT
    if old.guideline != new.guideline:
        yield Changed.GUIDELINE
    if old.edges != new.edges:
        yield Changed.EDGES
    if (old.retired, old.merged_into) != (new.retired, new.merged_into):
        fate = Changed.MERGED if new.merged_into else Changed.RETIRED
        yield Changed.OFFERED_AGAIN if new.is_offered else fate


def _each(labels: LabelSet, change: Callable[[Label], Label]) -> LabelSet:
    return LabelSet(tuple(map(change, labels)))
