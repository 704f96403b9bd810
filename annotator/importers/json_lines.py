r"""Reads JSON records from a file: one a line, or a file that is one array or object.

Lines end at b"\n" alone: ``str.splitlines()`` would cut at U+2028 inside a text.
"""

from __future__ import annotations

import codecs
from functools import partial
from typing import TYPE_CHECKING, Any, BinaryIO

import orjson

from annotator.core.errors import ImportFailed, Reason
from annotator.importers import limits

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from annotator.core.document import Record
    from annotator.core.progress import Progress

_STEP = 1024 * 1024  # bytes between two reports
_MISSING = object()
_TYPE_NAMES = {str: "string", int: "integer", dict: "object", list: "array"}


def read_lines(
    file: BinaryIO,
    path: Path,
    size: int,
    report: Progress,
    read: Callable[[dict[str, Any], int], Record | None],
) -> Iterator[Record]:
    """Stream the records that ``read`` makes of each line's object and number; None is no record.

    Raises:
        ImportFailed: with the line, whatever ``read`` says is wrong with it.
    """
    for number, line in numbered_lines(file, path, size, report):
        try:
            record = read(parse_object(line), number)
        except ImportFailed as error:
            raise ImportFailed(error.reason, path=path, line=number, **error.details) from error
        if record is not None:
            yield record


def numbered_lines(
    file: BinaryIO, path: Path, size: int, report: Progress
) -> Iterator[tuple[int, bytes]]:
    """Stream the lines that are not blank, with their numbers, one in memory at a time.

    Raises:
        ImportFailed: LINE_TOO_LONG, or FILE_EMPTY where no line is more than blank.
    """
    limit = limits.LINE_LIMIT
    done = reported = count = 0
    for number, line in enumerate(iter(partial(file.readline, limit + 1), b""), 1):
        done += len(line)
        if done - reported >= _STEP:
            report(done, size)
            reported = done
        if number == 1:
            line = line.removeprefix(codecs.BOM_UTF8)
        if not line or line.isspace():
            continue
        if len(line) > limit:
            raise ImportFailed(Reason.LINE_TOO_LONG, path=path, line=number, limit=limit)
        count += 1
        if count > limits.RECORD_LIMIT:
            raise ImportFailed(
                Reason.TOO_MANY_RECORDS, path=path, line=number, limit=limits.RECORD_LIMIT
            )
        yield number, line
    if count == 0:
        raise ImportFailed(Reason.FILE_EMPTY, path=path)
    report(done, size)


def parse_object(line: bytes) -> dict[str, Any]:
    """Return the JSON object of a line.

    Raises:
        ImportFailed: BAD_JSON, NOT_AN_OBJECT, or what else the bytes are.
    """
    found = parse(line)
    if type(found) is not dict:
        raise ImportFailed(Reason.NOT_AN_OBJECT)
    return found


def parse(content: bytes) -> Any:
    """Return the JSON value of these bytes.

    Raises:
        ImportFailed: BAD_JSON, or what else the bytes are.
    """
    try:
        return orjson.loads(content)
    except orjson.JSONDecodeError as error:
        raise _not_json(content, error) from error


def take(
    found: dict[str, Any],
    name: str,
    kind: type,
    default: Any = _MISSING,
    within: str = "",
) -> Any:
    """Return a field of exactly this type: a JSON true is no integer.

    ``within`` is what stands before the name where a failure names the field, as ``spans[3].``.

    Raises:
        ImportFailed: MISSING_FIELD or WRONG_TYPE.
    """
    value = found.get(name, default)
    if type(value) is kind:
        return value
    if value is _MISSING:
        raise ImportFailed(Reason.MISSING_FIELD, field=within + name)
    raise ImportFailed(Reason.WRONG_TYPE, field=within + name, expected=_TYPE_NAMES[kind])


def take_object(found: dict[str, Any], name: str, within: str = "") -> dict[str, Any]:
    """Return an object that is kept as it is; an empty one where there is none.

    Raises:
        ImportFailed: WRONG_TYPE, or BAD_JSON where it is too deep to be written again.
    """
    value: dict[str, Any] = take(found, name, dict, {}, within)
    check_depth(value, name)
    return value


def check_depth(value: Any, name: str) -> None:
    """Raise ImportFailed where a value is too deep to be written again."""
    if value and limits.is_deeper(value):
        cause = f"“{name}” is nested deeper than {limits.DEPTH_LIMIT} levels"
        raise ImportFailed(Reason.BAD_JSON, cause=cause)


def take_text(found: dict[str, Any], name: str = "text") -> str:
    """Return a document's text.

    Raises:
        ImportFailed: MISSING_FIELD, WRONG_TYPE or CONTAINS_NUL.
    """
    text: str = take(found, name, str)
    if "\0" in text:
        raise ImportFailed(Reason.CONTAINS_NUL, offset=text.index("\0"))
    return text


def _not_json(line: bytes, error: orjson.JSONDecodeError) -> ImportFailed:
    """Say what kind of file this is instead, or where in the line the JSON breaks off."""
    if line.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return ImportFailed(Reason.UNKNOWN_ENCODING)
    if b"\0" in line:
        return ImportFailed(Reason.NOT_TEXT)
    try:
        line.decode("utf-8")
    except UnicodeDecodeError:
        return ImportFailed(Reason.UNKNOWN_ENCODING)
    return ImportFailed(Reason.BAD_JSON, cause=f"{error.msg} (column {error.colno})")
