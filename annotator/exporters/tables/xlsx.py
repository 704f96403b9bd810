"""Writes a table as XLSX, where each text is a text and never a formula.

Characters that XML cannot have are written as Excel does, ``_x000D_`` (ECMA-376, ST_Xstring).
"""

from __future__ import annotations

import re
from contextlib import suppress
from typing import TYPE_CHECKING, BinaryIO

from annotator.core.exchange.table_columns import COLUMNS
from annotator.core.text.offsets import Utf16Map
from annotator.exporters.tables.rows import rows_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from openpyxl.cell import WriteOnlyCell
    from openpyxl.worksheet._write_only import WriteOnlyWorksheet

    from annotator.core.document import Record
    from annotator.exporters.terms import Terms

_CELL_LIMIT = 32_767  # UTF-16 units: Excel's
_ROW_LIMIT = 1_048_576  # Excel's
_ESCAPED = re.compile("[\0-\x08\x0b-\x1f\ufffe\uffff]|_(?=x[0-9A-Fa-f]{4}_)")


def write_xlsx(records: Iterable[Record], file: BinaryIO, terms: Terms) -> Iterator[Record | None]:
    """Write the rows of each record; None for one with a text longer than a cell may be."""
    from openpyxl import Workbook

    book = Workbook(write_only=True)
    sheet = book.create_sheet("documents")
    sheet.append(list(COLUMNS))
    try:
        yield from _appended(records, sheet)
        book.save(file)
    except BaseException:
        _forget(sheet)
        raise


def _appended(records: Iterable[Record], sheet: WriteOnlyWorksheet) -> Iterator[Record | None]:
    count = 1
    for record in records:
        rows = list(rows_of(record))
        cells = [
            [_escaped(cell) if isinstance(cell, str) else cell for cell in _whole(row)]
            for row in rows
        ]
        count += len(rows)
        if count > _ROW_LIMIT or any(map(_is_too_long, (each for row in cells for each in row))):
            count -= len(rows)
            yield None
            continue
        for row in cells:
            sheet.append([_cell(sheet, each) for each in row])
        yield record


def _forget(sheet: WriteOnlyWorksheet) -> None:
    """Remove the file of rows, which openpyxl would keep until the program ends."""
    with suppress(OSError, ValueError):
        if not sheet.closed:
            sheet.close()
        sheet._writer.cleanup()


def _whole(row: dict[str, str | int]) -> list[str | int]:
    return [row.get(name, "") for name in COLUMNS]


def _escaped(text: str) -> str:
    return _ESCAPED.sub(lambda found: f"_x{ord(found.group()):04X}_", text)


def _is_too_long(value: str | int) -> bool:
    return isinstance(value, str) and Utf16Map(value).to_utf16(len(value)) > _CELL_LIMIT


def _cell(sheet: WriteOnlyWorksheet, value: str | int) -> WriteOnlyCell | int | None:
    from openpyxl.cell import WriteOnlyCell

    if not isinstance(value, str):
        return value
    if not value:
        return None
    cell = WriteOnlyCell(sheet, value)
    cell.data_type = "s"  # also where it begins as a formula or an error does
    return cell
