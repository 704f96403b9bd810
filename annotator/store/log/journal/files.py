"""The files of a journal, a day each: what lines they have, and where they are sound."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any

import orjson

from annotator.store.file.backups import kept_beside
from annotator.store.file.project_file import make_durable
from annotator.store.log.journal.lines import FIELDS

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from annotator.core.progress import Progress

_LINES = 1000  # between two reports: some 10 ms
_TAIL = 1 << 16  # bytes that are read at once, from the end


def journal_folder(project: Path) -> Path:
    """Return where a project's journal is."""
    return kept_beside(project) / "journal"


def day_files(folder: Path) -> list[Path]:
    """Return the files of a journal, first days first."""
    return sorted(folder.glob("????-??-??.jsonl"))


def parse(line: bytes) -> dict[str, Any] | None:
    """Return the event of a line; None where it is none."""
    try:
        content = orjson.loads(line)
    except ValueError:
        return None
    if not isinstance(content, dict) or not content.keys() >= set(FIELDS):
        return None
    return content


def read_lines(file: Path) -> Iterator[dict[str, Any]]:
    """Yield the events of a file's sound lines; others are passed over."""
    with file.open("rb") as lines:
        for line in lines:
            content = parse(line)
            if content is not None:
                yield content


def last_line(file: Path) -> dict[str, Any] | None:
    """Return the event of a file's last line, after cutting off lines that are none."""
    with file.open("r+b") as content:
        end = size = content.seek(0, os.SEEK_END)
        while end:
            start = _line_start(content, end)
            content.seek(start)
            line = content.read(end - start)
            found = parse(line) if line.endswith(b"\n") else None
            if found is not None:
                if end != size:
                    content.truncate(end)
                return found
            end = start
        content.truncate(0)
    return None


def cut_unsound(file: Path, report: Progress) -> None:
    """Cut a file at its first unsound line: a power cut can lose the middle and keep the end.

    Raises:
        Cancelled: from ``report``; nothing was cut.
    """
    with file.open("r+b") as content:
        sound, last = 0, None
        for number, line in enumerate(content):
            if number % _LINES == 0:
                report(0, 0)
            event = parse(line) if line.endswith(b"\n") else None
            if event is None or (last is not None and event["seq"] != last + 1):
                break
            sound, last = sound + len(line), event["seq"]
        content.truncate(sound)


def sync(file: Path) -> None:
    """Put a file and its name on the disk."""
    with file.open("rb") as content:
        os.fsync(content.fileno())
    make_durable(file.parent)


def _line_start(content: Any, end: int) -> int:
    """Return where the line begins that ends before ``end``."""
    place = end - 1
    while place > 0:
        start = max(0, place - _TAIL)
        content.seek(start)
        found: int = content.read(place - start).rfind(b"\n")
        if found >= 0:
            return start + found + 1
        place = start
    return 0
