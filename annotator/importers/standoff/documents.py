"""Reads the files of a folder that is read as one: each a document, and a sidecar beside them."""

from __future__ import annotations

from typing import TYPE_CHECKING, BinaryIO

from annotator.core.errors import ImportFailed, Reason
from annotator.core.exchange.extras import SIDECAR
from annotator.core.progress import silent
from annotator.importers.faults import faults_of
from annotator.importers.lines import numbered_lines
from annotator.importers.records.lines import check_count, parse_object

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path
    from typing import Any

    from annotator.core.document import Record
    from annotator.core.progress import Progress

    Beside = dict[str, dict[str, Any]]
    """The value of Hashiya's field, see core/exchange, by a file's name without suffix."""
    ReadDocument = Callable[[BinaryIO, Path, Beside], Iterator[Record | ImportFailed]]


def read_documents(
    folder: Path, paths: Sequence[Path], read: ReadDocument, report: Progress
) -> Iterator[Record | ImportFailed]:
    """Stream the documents of a folder's files, or what is wrong with each. Progress is in files.

    Raises:
        ImportFailed: FILE_EMPTY where there are none, or TOO_MANY_RECORDS.
    """
    if not paths:
        raise ImportFailed(Reason.FILE_EMPTY, path=folder)
    known: dict[Path, Beside] = {}
    for number, path in enumerate(paths, 1):
        check_count(number)
        if path.parent not in known:
            known = {path.parent: {}}
            yield from _sidecar_faults(path.parent, known[path.parent])
        try:
            with path.open("rb") as file:
                yield from read(file, path, known[path.parent])
        except ImportFailed as fault:
            yield fault
        except OSError as error:
            cause = error.strerror or str(error)
            yield ImportFailed(Reason.FILE_UNREADABLE, path=path, cause=cause)
        report(number, len(paths))


def _sidecar_faults(folder: Path, found: Beside) -> Iterator[ImportFailed]:
    """Find what an export of ours says of the files of a folder; stream what is wrong with it."""
    path = folder / SIDECAR
    if not path.exists():
        return

    def take(_line: int, content: bytes) -> None:
        each = parse_object(content)
        found[str(each.pop("file", ""))] = each

    with path.open("rb") as file:
        yield from faults_of(numbered_lines(file, path, 0, silent), take, path)
