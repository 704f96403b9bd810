"""What the label set is after all that several people did to it.

Each change is taken as what it changed, not as the whole set that it left: who gives one label
another title does not take back the label that somebody else added meanwhile. Of two changes to
one label the later holds. A label that spans have stays, retired if somebody removed it who did
not know of them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from annotator.core.labels.label_codec import label_content
from annotator.core.labels.label_set import Label
from annotator.store.annotation_sets import read_labels_in_use
from annotator.store.log.events import decode, encode

if TYPE_CHECKING:
    from collections.abc import Iterable, Set

    from annotator.store.file.database import Database

Content = dict[str, Any]
"""A label as it stands in an event."""

STUB_PLACE = 1 << 40
"""The place of a label that spans have and nobody described, until labels are settled."""


def stub(key: str) -> Content:
    """Return a label of which nothing is known but its key."""
    return label_content(Label(key, key, key, "#6b6b6b", "#a8a8a8", retired=True))


def has_retired(database: Database) -> bool:
    """Tell whether a label is retired, or nobody described it: it may be there for spans alone."""
    return bool(
        database.value(
            "SELECT 1 FROM label WHERE place >= ? OR json_extract(content, '$.retired') LIMIT 1",
            (STUB_PLACE,),
        )
    )


def settle_labels(database: Database) -> None:
    """Make the table of labels what the log gives, inside the open transaction."""
    history = [
        (kind, decode(body))
        for kind, body in database.rows(
            "SELECT kind, body FROM event WHERE document IS NULL"
            " AND kind IN ('project.begun', 'labels.changed') ORDER BY clock, id"
        )
    ]
    used = read_labels_in_use(database)
    wanted = {
        label["key"]: (place, encode(label))
        for place, label in enumerate(fold_labels(history, used))
    }
    found = {key: row for key, *row in database.rows("SELECT key, place, content FROM label")}
    for key in found.keys() - wanted.keys():
        database.execute("DELETE FROM label WHERE key = ?", (key,))
    for key, row in wanted.items():
        if found.get(key) != list(row):
            database.execute(
                "INSERT INTO label (key, place, content) VALUES (?, ?, ?) ON CONFLICT (key)"
                " DO UPDATE SET place = excluded.place, content = excluded.content",
                (key, *row),
            )


def fold_labels(history: Iterable[tuple[str, Any]], used: Set[str]) -> list[Content]:
    """Return the labels in order, after events of kind and content in canonical order.

    ``used`` are the keys that spans have.
    """
    history = list(history)
    told = {
        label["key"]: label
        for _kind, content in history
        for part in ("before", "labels", "after")
        for label in content.get(part, ())
    }
    kept = _Kept(used)
    for kind, content in history:
        if kind == "project.begun":
            kept.begin(content["labels"])
        else:
            kept.change(content["before"], content["after"])
        kept.make_right()
    for key in sorted(used - kept.labels.keys()):
        kept.retire(told.get(key, stub(key)))
    kept.make_right()
    return list(kept.labels.values())


class _Kept:
    """The labels as they are after some events; ``_dropped`` are there only for their spans."""

    def __init__(self, used: Set[str]) -> None:
        self._used = set(used)
        self._dropped = set[str]()
        self.labels: dict[str, Content] = {}

    def begin(self, labels: list[Content]) -> None:
        """Take in the labels of a project that was begun, but none that is there already."""
        for label in labels:
            if label["key"] not in self.labels or label["key"] in self._dropped:
                self.labels.pop(label["key"], None)
                self._put(label)

    def change(self, before: list[Content], after: list[Content]) -> None:
        """Take in what one change changed, and its order."""
        former = {label["key"]: label for label in before}
        latter = {label["key"]: label for label in after}
        for key, label in latter.items():
            if former.get(key) != label:
                self._put(label)
        needed = self._needed()
        for key, label in latter.items():
            if key not in self.labels and key in needed:
                self.retire(label)
        for key in former.keys() - latter.keys():
            label = self.labels.pop(key, former[key])
            if key in needed:
                self.retire(label)
        ordered = {key: self.labels[key] for key in latter if key in self.labels}
        rest = sorted(self.labels.keys() - ordered.keys(), key=list(self.labels).index)
        self.labels = ordered | {key: self.labels[key] for key in rest}

    def _needed(self) -> set[str]:
        """Return the labels that spans have, or that others are merged into."""
        return self._used | {each.get("merged_into", "") for each in self.labels.values()}

    def _put(self, label: Content) -> None:
        self.labels[label["key"]] = label
        self._dropped.discard(label["key"])

    def retire(self, label: Content) -> None:
        """Keep a label for its spans alone."""
        self.labels[label["key"]] = label | {"retired": True}
        self._dropped.add(label["key"])

    def make_right(self) -> None:
        """Mend what two changes that are right each by itself can leave together."""
        while unneeded := self._dropped - self._needed():
            for key in unneeded:
                self.labels.pop(key, None)
            self._dropped -= unneeded
        shortcuts = set[str]()
        for key, label in self.labels.items():
            if into := label.get("merged_into"):
                label = _without(label, "merged_into") | self._target(key, into)
            shortcut = label.get("shortcut")
            if shortcut and not label.get("retired") and not label.get("merged_into"):
                if shortcut in shortcuts:
                    label = _without(label, "shortcut")
                shortcuts.add(shortcut)
            self.labels[key] = label

    def _target(self, key: str, into: str) -> Content:
        """Return which label one is merged into: the last of a chain, none where it is a ring."""
        passed = [key]
        while into in self.labels and into not in passed:
            further = self.labels[into].get("merged_into")
            if not further:
                return {"merged_into": into}
            passed.append(into)
            into = further
        return {}


def _without(label: Content, field: str) -> Content:
    return {name: value for name, value in label.items() if name != field}
