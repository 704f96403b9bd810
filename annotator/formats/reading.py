"""Opens what is to be imported, finds out its format and hands it to that format's reader."""

from __future__ import annotations

import os
import stat
from io import BufferedReader, FileIO
from typing import TYPE_CHECKING

from annotator.core.errors import ImportFailed, Reason
from annotator.formats.table import FORMATS, READ
from annotator.importers.beginning import PEEK, Beginning, look_at

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from annotator.core.document import Record
    from annotator.core.progress import Progress
    from annotator.formats.format import Format


def read_file(path: Path, format: str | None, report: Progress) -> Iterator[Record]:
    """Stream the records of a file or folder; where no format is named, of the one it shows.

    Progress is in bytes.

    Raises:
        ImportFailed: it cannot be read, or something in it is not right.
    """
    if format is not None and format not in READ:
        raise ImportFailed(Reason.UNKNOWN_FORMAT, path=path, format=format, known=", ".join(READ))
    try:
        if path.is_dir():
            yield from _read_folder(path, format, report)
            return
        with BufferedReader(FileIO(path), PEEK) as file:
            status = os.fstat(file.fileno())
            size = status.st_size if stat.S_ISREG(status.st_mode) else 0
            found = FORMATS[format] if format else _recognised(look_at(path, file.peek()))
            if found.read is None:
                raise ImportFailed(Reason.NOT_A_FOLDER, path=path, format=found.name)
            yield from found.read(file, path, size, report)
    except FileNotFoundError as error:
        raise ImportFailed(Reason.FILE_MISSING, path=path) from error
    except OSError as error:
        cause = error.strerror or str(error)
        raise ImportFailed(Reason.FILE_UNREADABLE, path=path, cause=cause) from error


def _read_folder(path: Path, format: str | None, report: Progress) -> Iterator[Record]:
    candidates = [FORMATS[format]] if format else FORMATS.values()
    for each in candidates:
        if each.read_folder is None:
            continue
        if format or (each.recognises_folder and each.recognises_folder(path)):
            return each.read_folder(path, report)
    raise ImportFailed(Reason.FILE_UNREADABLE, path=path, cause="It is a folder.")


def _recognised(beginning: Beginning) -> Format:
    for each in FORMATS.values():
        if each.read and each.recognises(beginning):
            return each
    for each in FORMATS.values():
        if each.read and beginning.suffix in each.suffixes:
            return each
    return FORMATS["jsonl" if beginning.content.lstrip().startswith(b'{"') else "text"]
