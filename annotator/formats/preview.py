"""Looks at the beginning of a file: its format, encoding and columns, and its first records."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import islice
from types import MappingProxyType
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
from annotator.importers.encodings.encoding_guess import guess_encoding
from annotator.importers.encodings.mojibake import find_mojibake
from annotator.importers.tables.columns import ROWS_LOOKED_AT, roles_of, settled_roles

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

    from annotator.core.document import Record
    from annotator.importers.encodings.mojibake import RepairedLine

RECORDS, ROWS = 3, ROWS_LOOKED_AT  # that a preview shows
_LOOKED_AT = 20_000  # code points of a text in which mojibake is looked for


@dataclass(frozen=True, slots=True)
class Inner:
    """A file inside a folder or archive: its form as in a Preview, or why it cannot be read.

    ``wanted`` is the form in which it was looked at, with what that left open.
    """

    path: Path
    form: Form = AS_FOUND
    wanted: Form = AS_FOUND
    size: int = 0
    is_certain: bool = True
    fault: ImportFailed | None = None


@dataclass(frozen=True, slots=True)
class Preview:
    """What the beginning of a file shows, read in ``form``, in which nothing is left open.

    ``is_certain`` tells whether the encoding can be no other. ``roles`` say what the column under
    each of the ``headers`` holds; other formats than tables have none. ``records`` are the first
    ones, ``faults`` what is wrong up to there; ``mojibake`` is a line of them that was once read in
    a wrong encoding. ``size`` is in bytes. A folder or an archive of ``files`` has the form in
    which each of them is read; ``inside`` are these, and what cannot be read, and ``at`` is the
    one whose records are shown.
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
    inside: tuple[Inner, ...] = ()
    at: Path | None = None


def preview(
    path: Path,
    form: Form = AS_FOUND,
    forms: Mapping[Path, Form] = MappingProxyType({}),
    at: Path | None = None,
    before: Iterable[Inner] = (),
) -> Preview:
    """Return what a file or folder begins with; a reader that needs the whole file reads it.

    ``forms`` are those of files inside that are read in another, ``at`` is the one to show.
    What is known of files inside from ``before`` is kept where their form is the same. What cannot
    be read is told by ``faults``.
    """
    found = Preview(path, form)
    try:
        with foreign_faults(path):
            check_format(form.format, path)
            if holds_files(path, form.of(path).format):
                known = {each.path: each for each in before}
                return _look_inside(path, form, forms, at, known)
            form = form.of(path)
            if path.is_dir():
                format = folder_format(path, form.format)
                found = replace(found, form=replace(form, format=format.name))
            else:
                found = _look_at_file(path, form)
    except ImportFailed as fault:
        return replace(found, faults=(fault,))
    return _with_records(found)


def _look_inside(
    path: Path,
    form: Form,
    forms: Mapping[Path, Form],
    at: Path | None,
    known: Mapping[Path, Inner],
) -> Preview:
    with places([path], lambda shown: forms.get(shown, form)) as found:
        files = [each for each in found if isinstance(each, Place)]
        # A folder that is read as one has no files to choose from.
        apart = [each for each in found if not (isinstance(each, Place) and each.path.is_dir())]
        inside = tuple(_inner(each, forms.get(_shown(each), form), known) for each in apart)
        faults = [each for each in found if isinstance(each, ImportFailed)]
        whole = Preview(
            path,
            form,
            sum(each.size for each in files),
            all(each.is_certain for each in inside),
            files=len(files),
            inside=inside,
        )
        shown = next((each for each in files if each.shown == at), next(iter(files), None))
        if shown is not None:
            first = preview(shown.path, forms.get(shown.shown, form).of(shown.shown))
            for fault in first.faults:
                fault.path = shown.shown
            faults = [*first.faults, *faults]
            whole = replace(whole, records=first.records, mojibake=first.mojibake, at=shown.shown)
    return replace(whole, faults=tuple(faults[:RECORDS]))


def _shown(place: Place | ImportFailed) -> Path:
    path = place.shown if isinstance(place, Place) else place.path
    assert path is not None
    return path


def _inner(place: Place | ImportFailed, wanted: Form, known: Mapping[Path, Inner]) -> Inner:
    path = _shown(place)
    form = replace(wanted.of(path), of_suffix={})
    if isinstance(place, ImportFailed):
        return Inner(path, form, form, fault=place)
    before = known.get(path)
    if before is not None and before.wanted == form and before.size == place.size:
        return before
    try:
        with foreign_faults(place.path):
            found, is_certain = _form_of(place.path, form)
    except ImportFailed as fault:
        fault.path = path
        return Inner(path, form, form, place.size, fault=fault)
    return Inner(path, found, form, place.size, is_certain or not place.size)


def _form_of(path: Path, form: Form) -> tuple[Form, bool]:
    """Return the form in which a file is read, and whether its encoding can be no other."""
    is_certain = True
    with opened(path, form) as source:
        name, encoding = source.format.name, form.encoding
        if source.format.is_text and encoding is None:
            guess = guess_encoding(source.raw)
            encoding, is_certain = guess.encoding, guess.is_certain
    if encoding not in (None, "utf-8", form.encoding):
        # In another encoding the content may show another format.
        with opened(path, replace(form, encoding=encoding)) as source:
            name = source.format.name
    return Form(name, encoding, form.columns), is_certain


def _look_at_file(path: Path, form: Form) -> Preview:
    form, is_certain = _form_of(path, form)
    with opened(path, form) as source:
        found = Preview(path, form, source.size, is_certain)
        if source.format.rows is None:
            return found
        listed = source.format.rows(source.file, path, source.size, silent)
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
