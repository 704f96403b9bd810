"""The beginning of a file, as the formats look at it to recognise their own."""

from __future__ import annotations

import re
from codecs import BOM_UTF8
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

PEEK = 256 * 1024  # bytes looked at
_ROWS = 200  # lines looked at
_TOKENS = re.compile(r'"((?:[^"\\]|\\.)*+)"(\s*:)?|[\[\]{}]', re.DOTALL)


@dataclass(frozen=True, slots=True)
class Beginning:
    """A file's suffix in small letters and what it begins with.

    ``keys`` are those of the first JSON object, empty where there is none. ``rows`` are the first
    lines cut into columns at tabs, or where there are none at spaces; blank lines have no column.
    """

    suffix: str
    content: bytes
    keys: frozenset[str]
    rows: tuple[tuple[str, ...], ...]


def look_at(path: Path, content: bytes) -> Beginning:
    """Return what the beginning of a file shows."""
    content = content[:PEEK].removeprefix(BOM_UTF8)
    text = content.decode("utf-8", "replace").lstrip()
    is_json = text.startswith(("{", "["))
    # The last line may be cut off.
    rows = () if is_json else tuple(map(columns, text.split("\n")[: _ROWS + 1][:-1]))
    keys = _first_keys(text) if is_json else frozenset[str]()
    return Beginning(path.suffix.lower(), content, keys, rows)


def columns(line: str) -> tuple[str, ...]:
    """Cut a line at tabs, or where there are none at spaces."""
    line = line.strip("\r\n ")
    if "\t" in line:
        return tuple(part.strip(" ") for part in line.split("\t") if part.strip(" "))
    return tuple(part for part in line.split(" ") if part)


def _first_keys(text: str) -> frozenset[str]:
    keys = set[str]()
    wanted = 2 if text.startswith("[") else 1
    depth = 0
    for token in _TOKENS.finditer(text):
        mark = token.group()
        if mark in ("{", "["):
            depth += 1
        elif mark in ("}", "]"):
            depth -= 1
            if depth < wanted:
                break
        elif depth == wanted and token.group(2):
            keys.add(token.group(1))
    return frozenset(keys)
