"""Reads the first sheet of an Excel workbook by openpyxl; formulas are their last values."""

from __future__ import annotations

import re
import warnings
from datetime import date, time
from typing import TYPE_CHECKING, Any, BinaryIO

from annotator.core.errors import ImportFailed, Reason
from annotator.importers.guards.archives import ZIP_FAULTS, archive
from annotator.importers.guards.xml_text import check_parts
from annotator.importers.tables.rows import read_rows

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from annotator.core.document import Record
    from annotator.core.progress import Progress
    from annotator.importers.beginning import Beginning

_ROW_LIMIT = 1_048_576  # Excel's
_COLUMN_LIMIT = 256
_STREAMED = ("xl/worksheets/", "xl/sharedStrings")
_ESCAPE = re.compile("_x([0-9A-Fa-f]{4})_")
_STEP = 1000  # rows between two reports


def read_xlsx(
    file: BinaryIO, path: Path, size: int, report: Progress
) -> Iterator[Record | ImportFailed]:
    """Stream the records of a workbook's first sheet; see read_rows and xlsx_rows."""
    return read_rows(xlsx_rows(file, path, size, report), path)


def xlsx_rows(
    file: BinaryIO, path: Path, size: int, report: Progress
) -> Iterator[tuple[int, list[str]]]:
    """Stream the rows of a workbook's first sheet.

    Raises:
        ImportFailed: BROKEN_FILE, FILE_TOO_LARGE or TOO_MANY_RECORDS.
    """
    with archive(file, path) as opened:
        check_parts(opened, path, _STREAMED)
    file.seek(0)
    yield from _rows(file, path, size, report)
    report(size, size)


def is_xlsx(beginning: Beginning) -> bool:
    """Tell whether it is a ZIP with the suffix, or with the files, of a workbook."""
    content = beginning.content
    if not content.startswith(b"PK\x03\x04"):
        return False
    return beginning.suffix in (".xlsx", ".xlsm") or b"xl/" in content


def _rows(
    file: BinaryIO, path: Path, size: int, report: Progress
) -> Iterator[tuple[int, list[str]]]:
    from openpyxl import load_workbook

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of parts that are not read
            book = load_workbook(file, read_only=True, data_only=True, keep_links=False)
        sheet = book.worksheets[0]
        sheet.reset_dimensions()
        rows = sheet.iter_rows(max_col=_COLUMN_LIMIT, values_only=True)
        for number, row in enumerate(rows, 1):
            if number > _ROW_LIMIT:
                raise ImportFailed(Reason.TOO_MANY_RECORDS, path=path, limit=_ROW_LIMIT)
            if number % _STEP == 0:
                report(0, size)
            # openpyxl makes up a million empty ones where a row says that it is the millionth.
            if row.count(None) < len(row):
                yield number, [_cell(value) for value in row]
    except (ImportFailed, GeneratorExit):
        raise
    except (
        SyntaxError,  # ElementTree's and lxml's
        *ZIP_FAULTS,
        LookupError,
        TypeError,
        AttributeError,
        ArithmeticError,
    ) as error:
        # openpyxl lets whatever its XML leads it into go through.
        raise ImportFailed(Reason.BROKEN_FILE, path=path, cause=str(error)[:200]) from error


def _cell(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, str):
        return _ESCAPE.sub(lambda found: chr(int(found.group(1), 16)), value)
    if isinstance(value, date | time):
        return value.isoformat()
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value)
