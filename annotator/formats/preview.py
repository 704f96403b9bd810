"""Looks at the beginning of a file: its format, encoding and columns, and its first records."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import islice
from typing import TYPE_CHECKING

from annotator.core.errors import ImportFailed
from annotator.core.progress import silent
from annotator.formats.form import AS_FOUND, Form
from annotator.formats.places import Place, holds_files, places
from annotator.formats.reading import (
    check_format,
    folder_format,
    foreign_faults,
    opened,
    read_each,
)
from annotator.importers.encoding_guess import guess_encoding
from annotator.importers.mojibake import find_mojibake
from annotator.importers.tables.columns import ROWS_LOOKED_AT, roles_of, settled_roles

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from annotator.core.document import Record
    from annotator.formats.reading import Source
    from annotator.importers.mojibake import RepairedLine

RECORDS, ROWS = 3, ROWS_LOOKED_AT  # that a preview shows
_LOOKED_AT = 20_000  # code points of a text in which mojibake is looked for


@dataclass(frozen=True, slots=True)
class Preview:
    """What the beginning of a file shows, read in ``form``, in which nothing is left open.

    ``is_certain`` tells whether the encoding can be no other. ``roles`` say what the column under
    each of the ``headers`` holds; other formats than tables have none. ``records`` are the first
    ones, ``faults`` what is wrong up to there; ``mojibake`` is a line of them that was once read in
    a wrong encoding. ``size`` is in bytes. A folder or an archive of ``files`` has the form in
    which each of them is read, and shows the records of the first.
    """

    path: Path
    form: Form
    size: int = 0
    is_certain: bool = True
    headers: tuple[str, ...] = ()
    roles: tuple[str, ...] = ()
    rows: tuple[tuple[str, ...], ...] = ()
    records: tuple[Record, ...] = ()
    faults: tuple[ImportFailed, ...] = ()
    mojibake: RepairedLine | None = None
    files: int = 0


def preview(path: Path, form: Form = AS_FOUND) -> Preview:
    """Return what a file or folder begins with; a reader that needs the whole file reads it.

    What cannot be read is told by ``faults``.
    """
    found = Preview(path, form)
    try:
        with foreign_faults(path):
            check_format(form.format, path)
            if holds_files(path, form.format):
                return _look_inside(path, form)
            if path.is_dir():
                format = folder_format(path, form.format)
                found = replace(found, form=replace(form, format=format.name))
            else:
                found = _look_at_file(path, form)
    except ImportFailed as fault:
        return replace(found, faults=(fault,))
    return _with_records(found)


def _look_inside(path: Path, form: Form) -> Preview:
    with places([path], lambda _: form) as inside:
        files = [each for each in inside if isinstance(each, Place)]
        faults = [each for each in inside if isinstance(each, ImportFailed)]
        found = Preview(path, form, sum(each.size for each in files), files=len(files))
        if files:
            first = preview(files[0].path, form)
            for fault in first.faults:
                fault.path = files[0].shown
            faults = [*first.faults, *faults]
            found = replace(found, records=first.records, mojibake=first.mojibake)
    return replace(found, faults=tuple(faults[:RECORDS]))


def _look_at_file(path: Path, form: Form) -> Preview:
    is_certain = True
    with opened(path, form) as source:
        encoding = form.encoding
        if source.format.is_text and encoding is None:
            guess = guess_encoding(source.raw)
            encoding, is_certain = guess.encoding, guess.is_certain
            if encoding is not None and encoding != "utf-8":
                form = replace(form, encoding=encoding)
                # In another encoding the content may show another format.
                with opened(path, form) as source_again:
                    return _looked_at(source_again, form, encoding, is_certain)
        return _looked_at(source, form, encoding, is_certain)


def _looked_at(source: Source, form: Form, encoding: str | None, is_certain: bool) -> Preview:
    form = Form(source.format.name, encoding, form.columns)
    found = Preview(source.path, form, source.size, is_certain)
    if source.format.rows is None:
        return found
    listed = source.format.rows(source.file, source.path, source.size, silent)
    first = list(islice((tuple(row) for _, row in listed if any(row)), ROWS + 1))
    if not first:
        return found
    try:
        roles = tuple(settled_roles(first[0], form.columns, first[1:]))
    except ImportFailed:
        roles = _roles_at_fault(first[0], form)  # the records will say what is wrong
    return replace(found, headers=first[0], roles=roles, rows=tuple(first[1:]))


def _roles_at_fault(headers: Sequence[str], form: Form) -> tuple[str, ...]:
    try:
        return tuple(roles_of(headers, form.columns))
    except ImportFailed:
        return tuple(roles_of(headers, {}))


def _with_records(found: Preview) -> Preview:
    records: list[Record] = []
    faults: list[ImportFailed] = []
    try:
        for each in _first(found):
            if isinstance(each, ImportFailed):
                faults.append(each)
            else:
                records.append(each)
    except ImportFailed as fault:
        faults.append(fault)
    repairs = (find_mojibake(record.document.text[:_LOOKED_AT]) for record in records)
    mojibake = next((repair.lines[0] for repair in repairs if repair), None)
    return replace(found, records=tuple(records), faults=tuple(faults), mojibake=mojibake)


def _first(found: Preview) -> Iterator[Record | ImportFailed]:
    return islice(read_each(found.path, found.form, silent), RECORDS)
