"""Labels as JSON, in events, in the project file and in label set files; and what is right."""

from __future__ import annotations

import re
from dataclasses import fields
from typing import Any

from annotator.core.errors import AnnotatorError, InvalidLabels, Reason
from annotator.core.json_values import is_unicode
from annotator.core.labels.edge_policy import EdgePolicy
from annotator.core.labels.label_set import Label, LabelSet

FILE_FORMAT = "hashiya-labels"
FILE_VERSION = 1
FILE_SUFFIX = ".labels.json"

_KEY = re.compile(r"[A-Za-z][A-Za-z0-9_-]{0,49}")
_COLOR = re.compile(r"#[0-9a-f]{6}")
_SHORTCUT = re.compile(r"[1-9]?")
_LONGEST_TITLE = 60  # characters: it stands on chips and tags
_LONGEST_GUIDELINE = 20_000


def label_content(label: Label) -> dict[str, Any]:
    """Return a label as a JSON object; what has its default is left out but for the edges."""
    content: dict[str, Any] = {
        field.name: getattr(label, field.name)
        for field in fields(label)
        if field.name != "edges"
        and (getattr(label, field.name) or field.name in ("title_ar", "title_en"))
    }
    return content | {"edges": label.edges.to_dict()}


def label_of(content: Any) -> Label:
    """Return the label of a JSON object.

    Raises:
        InvalidLabels: BAD_LABEL with ``label``, ``field`` and ``expected``.
    """
    if not isinstance(content, dict):
        raise _bad("", "label", "a JSON object")
    key = str(content.get("key", ""))
    known = {field.name for field in fields(Label)}
    for name, value in content.items():
        if name not in known:
            raise _bad(key, name, "not a field of a label")
        expected: type = bool if name == "retired" else dict if name == "edges" else str
        if not isinstance(value, expected):
            raise _bad(key, name, expected.__name__)
    for name in ("key", "title_ar", "title_en", "color", "dark_color"):
        if name not in content:
            raise _bad(key, name, "missing")
    try:
        edges = EdgePolicy.from_dict(content.get("edges", {}))
    except AnnotatorError as error:
        raise _bad(key, str(error.details["field"]), str(error.details["expected"])) from error
    label = Label(**(content | {"edges": edges}))
    check_label(label)
    return label


def is_label_key(text: str) -> bool:
    """Tell whether this can be the key of a label."""
    return _KEY.fullmatch(text) is not None


def check_label(label: Label) -> None:
    """Raise InvalidLabels where a label is not right in itself."""
    for name, pattern, expected in (
        ("key", _KEY, "a Latin letter, then letters, digits, - or _; 50 at most"),
        ("color", _COLOR, "#rrggbb"),
        ("dark_color", _COLOR, "#rrggbb"),
        ("shortcut", _SHORTCUT, "1–9"),
    ):
        if not pattern.fullmatch(getattr(label, name)):
            raise _bad(label.key, name, expected)
    for name in ("title_ar", "title_en"):
        title = getattr(label, name)
        visible = is_unicode(title) and title == title.strip() and title.isprintable()
        if not visible or not 1 <= len(title) <= _LONGEST_TITLE:
            raise _bad(label.key, name, f"1–{_LONGEST_TITLE} visible characters")
    if not is_unicode(label.guideline) or len(label.guideline) > _LONGEST_GUIDELINE:
        raise _bad(label.key, "guideline", f"{_LONGEST_GUIDELINE} characters at most")


def check_labels(labels: LabelSet) -> None:
    """Raise InvalidLabels where a label set is not right in itself.

    Keys are distinct, and so are the shortcuts of the labels that are offered; a label is merged
    into one that is not merged itself.
    """
    keys, shortcuts = set[str](), set[str]()
    for label in labels:
        check_label(label)
        if label.key in keys:
            raise InvalidLabels(Reason.DUPLICATE_LABEL, label=label.key)
        keys.add(label.key)
        if label.is_offered and label.shortcut:
            if label.shortcut in shortcuts:
                raise InvalidLabels(Reason.DUPLICATE_SHORTCUT, shortcut=label.shortcut)
            shortcuts.add(label.shortcut)
    for label in labels:
        other = labels.get(label.merged_into) if label.merged_into else None
        if label.merged_into and (other is None or other.merged_into):
            raise _bad(label.key, "merged_into", "the key of a label that is not merged")


def _bad(label: str, field: str, expected: str) -> InvalidLabels:
    return InvalidLabels(Reason.BAD_LABEL, label=label, field=field, expected=expected)
