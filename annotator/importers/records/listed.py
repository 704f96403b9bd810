"""Reads JSON records from one array, from one object over many lines, or from lines.

Other tools write the same records in each of these ways.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, BinaryIO

from annotator.core.document import Record
from annotator.core.errors import ImportFailed, Reason
from annotator.importers import limits
from annotator.importers.faults import fault_at
from annotator.importers.records.lines import check_count, parse, read_lines

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from annotator.core.progress import Progress
    from annotator.importers.records.lines import ReadObject

_MARKS = re.compile(rb'"(?:[^"\\]|\\.)*+"|[\[\]{},]', re.DOTALL)


def read_records(
    file: BinaryIO,
    path: Path,
    size: int,
    report: Progress,
    read: ReadObject,
) -> Iterator[Record | ImportFailed]:
    """Stream the records that ``read`` makes of each object and its line; None is no record.

    In the place of a record may be whatever is wrong with it.

    Raises:
        ImportFailed: with the line, what is wrong with the file as a whole.
    """
    if _is_in_lines(file):
        yield from read_lines(file, path, size, report, read)
        return
    report(0, size)
    content = limits.read_whole(file, path).removeprefix(b"\xef\xbb\xbf")
    try:
        found = parse(content)
    except ImportFailed as error:
        raise ImportFailed(error.reason, path=path, line=1, **error.details) from error
    listed = found if isinstance(found, list) else [found]
    if not listed:
        raise ImportFailed(Reason.FILE_EMPTY, path=path)
    lines = element_lines(content, content.index(b"[") + 1) if isinstance(found, list) else [1]
    for index, (each, line) in enumerate(zip(listed, lines, strict=True)):
        try:
            check_count(index + 1)
            if type(each) is not dict:
                raise ImportFailed(Reason.NOT_AN_OBJECT)
            made = read(each, line)
        except ImportFailed as error:
            details = {}
            if "field" in error.details and isinstance(found, list):
                details["field"] = f"[{index}].{error.details['field']}"
            yield fault_at(error, path, line, **details)
            continue
        if isinstance(made, Record):
            yield made
        elif made is not None:
            yield from made
    report(size, size)


def _is_in_lines(file: BinaryIO) -> bool:
    """Tell whether the file's first line is a whole record."""
    peek = getattr(file, "peek", None)
    beginning: bytes = peek(1) if peek else b""
    beginning = beginning.removeprefix(b"\xef\xbb\xbf").lstrip()
    if beginning.startswith(b"["):
        return False
    # A record over many lines begins with a brace that stands alone.
    first, _, rest = beginning.partition(b"\n")
    return first.strip() != b"{" or not rest


def element_lines(content: bytes, begins: int) -> list[int]:
    """Return the line on which each element begins of the JSON array that opens before a byte."""
    lines, line, counted, depth = [], 1, 0, 1
    for mark in _MARKS.finditer(content, begins):
        token = mark.group()
        depth += token in (b"[", b"{")
        depth -= token in (b"]", b"}")
        if depth == 0 or (depth == 1 and token == b","):
            # White space before an element is not of it.
            element = content[begins : mark.start()]
            if element.strip():
                start = begins + len(element) - len(element.lstrip())
                line += content.count(b"\n", counted, start)
                counted = start
                lines.append(line)
            begins = mark.end()
        if depth == 0:
            break
    return lines
