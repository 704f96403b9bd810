"""Reads a label set file, ``*.labels.json``: all of it or nothing.

It is one JSON object in UTF-8, as ``exporters/label_file.py`` writes it::

    {"format": "hashiya-labels", "version": 1, "labels": [
      {"key": "investor", "title_ar": "مستثمر", "title_en": "Investor",
       "color": "#0072b2", "dark_color": "#5cb3e6", "shortcut": "1",
       "guideline": "…", "edges": {"proclitics": "out"},
       "retired": false, "merged_into": ""}]}

The labels are in the order they are shown. Key, titles and colours must be there; what else is
missing has its default (label_set.py and edge_policy.py of core/labels), and an unknown field is
an error.
"""

from __future__ import annotations

import json
import re
from codecs import BOM_UTF8
from typing import TYPE_CHECKING, Any

from annotator.core.errors import ImportFailed, InvalidLabels, Reason
from annotator.core.labels.label_codec import FILE_FORMAT, FILE_VERSION, check_labels, label_of
from annotator.core.labels.label_set import Label, LabelSet

if TYPE_CHECKING:
    from pathlib import Path

_LIMIT = 4 * 1024 * 1024  # bytes
_TOKEN = re.compile(r'"(?:[^"\\]|\\.)*"|[{}\[\]]|[^\s,:{}\[\]"]+')
_FIELDS = {"format": str, "version": int, "labels": list}


def read_label_file(path: Path) -> LabelSet:
    """Return the label set of a file.

    Raises:
        ImportFailed: with the line and what is not right there.
    """
    text = _read(path)
    try:
        found = json.loads(text, object_pairs_hook=_object)
    except json.JSONDecodeError as error:
        raise ImportFailed(
            Reason.BAD_JSON, path=path, line=error.lineno, cause=f"{error.msg} ({error.colno})"
        ) from error
    except (ValueError, RecursionError) as error:
        raise ImportFailed(Reason.BAD_JSON, path=path, cause=str(error)) from error
    contents = _contents(found, path)
    labels: list[Label] = []
    try:
        for content in contents:
            labels.append(label_of(content))
    except InvalidLabels as error:
        raise _failed(error, text, len(labels), path) from error
    try:
        check_labels(LabelSet(tuple(labels)))
    except InvalidLabels as error:
        raise _failed(error, text, _place(labels, error), path) from error
    return LabelSet(tuple(labels))


def _read(path: Path) -> str:
    try:
        with path.open("rb") as file:
            content = file.read(_LIMIT + 1)
    except FileNotFoundError as error:
        raise ImportFailed(Reason.FILE_MISSING, path=path) from error
    except OSError as error:
        cause = error.strerror or str(error)
        raise ImportFailed(Reason.FILE_UNREADABLE, path=path, cause=cause) from error
    if len(content) > _LIMIT:
        raise ImportFailed(Reason.FILE_TOO_LARGE, path=path, limit=_LIMIT)
    try:
        return content.removeprefix(BOM_UTF8).decode()
    except UnicodeDecodeError as error:
        raise ImportFailed(Reason.UNKNOWN_ENCODING, path=path) from error


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """Return an object; a name in it twice is an error, as one of the two would go unseen."""
    found = dict(pairs)
    if len(found) < len(pairs):
        names = [name for name, _ in pairs]
        twice = next(name for name in names if names.count(name) > 1)
        raise ValueError(f"“{twice}” stands twice in one object")
    return found


def _contents(found: Any, path: Path) -> list[Any]:
    if not isinstance(found, dict) or found.get("format") != FILE_FORMAT:
        raise ImportFailed(Reason.NOT_A_LABEL_FILE, path=path)
    for name, kind in _FIELDS.items():
        if name not in found:
            raise ImportFailed(Reason.MISSING_FIELD, path=path, field=name)
        if type(found[name]) is not kind:
            raise ImportFailed(Reason.WRONG_TYPE, path=path, field=name, expected=kind.__name__)
    if found["version"] > FILE_VERSION:
        raise ImportFailed(Reason.LABELS_TOO_NEW, path=path, version=found["version"])
    for name in found.keys() - _FIELDS:
        raise ImportFailed(Reason.WRONG_TYPE, path=path, field=name, expected=" | ".join(_FIELDS))
    contents: list[Any] = found["labels"]
    return contents


def _place(labels: list[Label], error: InvalidLabels) -> int:
    """Return the number of the last label that an error between labels is about."""
    wanted = [
        place
        for place, label in enumerate(labels)
        if label.key == error.details.get("label")
        or (label.is_offered and label.shortcut == error.details.get("shortcut"))
    ]
    return wanted[-1]


def _failed(error: InvalidLabels, text: str, place: int, path: Path) -> ImportFailed:
    """Return a label's error with the line of its field, or of the label where that is missing."""
    starts = _starts(text)
    start, end = starts[place], starts[place + 1] if place + 1 < len(starts) else len(text)
    names = [error.details.get("field"), "shortcut" if "shortcut" in error.details else "key"]
    stand = (text.find(f'"{name}"', start, end) for name in names if name)
    offset = next((found for found in stand if found >= 0), start)
    line = text.count("\n", 0, offset) + 1
    return ImportFailed(error.reason, path=path, line=line, **error.details)


def _starts(text: str) -> list[int]:
    """Return where the labels begin: whatever stands in the one array of the file."""
    starts, depth = [], 0
    for token in _TOKEN.finditer(text):
        if token[0] in ("}", "]"):
            depth -= 1
            continue
        if depth == 2:
            starts.append(token.start())
        depth += token[0] in ("{", "[")
    return starts
