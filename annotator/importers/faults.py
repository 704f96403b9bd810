"""Places what is wrong with a part of a file, so that its reader can go on with the next part.

A reader streams records, and in the place of one whatever is wrong with it. What it raises ends it.
"""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, TypeVar

from annotator.core.errors import ImportFailed, Reason
from annotator.importers.limits import FAULT_LIMIT

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path

    from annotator.core.document import Record

    Part = TypeVar("Part")

# Of these one part has as much as any other.
_WHOLE_FILE = frozenset(
    {Reason.NOT_TEXT, Reason.UNKNOWN_ENCODING, Reason.TOO_MANY_RECORDS, Reason.TAGS_WITHOUT_NAMES}
)


def fault_at(error: ImportFailed, path: Path, line: int, **details: object) -> ImportFailed:
    """Return what is wrong with a part, with its place and perhaps other details.

    Raises:
        ImportFailed: the same, where it is wrong with the whole file and reading cannot go on.
    """
    place = error.path or path
    found = {**error.details, **details}
    fault = ImportFailed(error.reason, path=place, line=error.line or line, **found)
    if error.reason in _WHOLE_FILE:
        raise fault from error
    return fault


def faults_of(
    parts: Iterable[tuple[int, Part]], take: Callable[[int, Part], None], path: Path
) -> Iterator[ImportFailed]:
    """Let each part be taken with its line, and stream what is wrong with some of them."""
    for line, part in parts:
        try:
            take(line, part)
        except ImportFailed as error:
            yield fault_at(error, path, line)


def record_unless(
    faults: Iterable[ImportFailed], make: Callable[[], Record], path: Path
) -> Iterator[Record | ImportFailed]:
    """Stream what is wrong with a document by line; where nothing is, the record made of it."""
    found: list[ImportFailed] = []
    last: ImportFailed | None = None
    try:
        # Not more than anybody collects: they are held in memory.
        for fault in islice(faults, FAULT_LIMIT):
            found.append(fault)
    except ImportFailed as error:
        last = error
    yield from sorted(found, key=lambda fault: (str(fault.path), fault.line or 0))
    if last is not None:
        raise last
    if not found:
        try:
            yield make()
        except ImportFailed as error:
            yield fault_at(error, path, 1)
