"""Shows how a format writes a record, and counts what it would lose, in a folder that goes."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

import orjson

from annotator.core.exchange.losses import Losses, LossKind
from annotator.core.progress import silent
from annotator.exporters.drafts import files_in
from annotator.exporters.records.jsonl import content_of
from annotator.exporters.terms import Portion
from annotator.formats.reading import read_file
from annotator.formats.table import FORMATS
from annotator.formats.writing.holding import held

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from annotator.core.document import Record
    from annotator.core.exchange.losses import Loss
    from annotator.exporters.terms import Terms
    from annotator.formats.format import Format

_MOST = 20_000  # characters of a file that are shown


@dataclass(frozen=True, slots=True)
class Page:
    """The beginning of a file, as it will be written; ``is_cut`` where it goes on."""

    name: str
    text: str
    is_cut: bool = False


@dataclass(frozen=True, slots=True)
class Preview:
    """What would be written of one record: the pages of its files.

    ``is_binary``: the format is no text, and the one page has what its reader gives back.
    """

    pages: tuple[Page, ...] = ()
    is_binary: bool = False


def preview(record: Record, format: str, terms: Terms) -> Preview | None:
    """Return the files that an export of one record would be; None where the format has no place.

    Raises:
        ExportFailed: NEEDS_PACKAGE.
    """
    chosen = FORMATS[format]
    terms = replace(terms, losses=Losses())
    with TemporaryDirectory() as place:
        out = Path(place) / "first"
        kept = list(_write([record], out, chosen, terms))
        if kept == [None]:
            return None
        names = list(files_in(out)) if out.is_dir() else [""]
        # What is about the data (a card, types of another program) after the data.
        pages = [_page(out / name, name) for name in sorted(names, key=_is_beside)]
        if all(page is not None for page in pages):
            return Preview(tuple(page for page in pages if page is not None))
        options = orjson.OPT_INDENT_2
        back = [orjson.dumps(content_of(each), option=options) for each in _read(out, format)]
    text = b"\n".join(back).decode()
    return Preview((Page("", text[:_MOST], len(text) > _MOST),), is_binary=True)


def foresee_losses(records: Iterable[Record], format: str, terms: Terms) -> tuple[Loss, ...]:
    """Return what an export of these records would lose, by writing it where nobody looks.

    Raises:
        ExportFailed: NEEDS_PACKAGE.
    """
    terms = replace(terms, losses=Losses())
    with TemporaryDirectory() as place:
        for _ in _write(records, Path(place) / "all", FORMATS[format], terms):
            pass
    return terms.losses.listed()


def _write(
    records: Iterable[Record], out: Path, format: Format, terms: Terms
) -> Iterator[Record | None]:
    """Write records as ``writing.write_portions`` does, without proof; yield what was kept."""
    ids: list[str] = []

    def fed() -> Iterator[Record]:
        for record in records:
            ids.append(record.document.id)
            yield held(record, format.holds, terms.losses)

    if format.write_folder is not None:
        out.mkdir()
        kept = format.write_folder([Portion("", fed())], out, terms)
        yield from _counted(kept, ids, terms)
        return
    assert format.write is not None
    with out.open("wb") as file:
        yield from _counted(format.write(fed(), file, terms), ids, terms)


def _counted(
    kept: Iterator[Record | None], ids: list[str], terms: Terms
) -> Iterator[Record | None]:
    for index, record in enumerate(kept):
        if record is None:
            terms.losses.add(LossKind.DOCUMENT, ids[index])
        yield record


def _page(path: Path, name: str) -> Page | None:
    """Return the page of a file; None where it is no text."""
    try:
        text = path.read_bytes().decode()
    except UnicodeDecodeError:
        return None
    if "\0" in text:
        return None
    return Page(name, text[:_MOST], len(text) > _MOST)


def _is_beside(name: str) -> bool:
    return name.rpartition("/")[2] in ("README.md", "TypeSystem.xml")


def _read(out: Path, format: str) -> Iterator[Record]:
    return read_file(out, format, silent)
