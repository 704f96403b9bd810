"""Reads JSON objects from lines, and fields from objects."""

from __future__ import annotations

import codecs
from typing import TYPE_CHECKING, Any, BinaryIO

import orjson

from annotator.core.document import Record
from annotator.core.errors import ImportFailed, Reason
from annotator.importers import limits
from annotator.importers.faults import fault_at
from annotator.importers.lines import decoded, numbered_lines

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

    from annotator.core.progress import Progress

    # an object, the line it begins on -> None: there is no record in it
    ReadObject = Callable[[dict[str, Any], int], Record | Sequence[Record] | None]
    # a line, its number -> None: it has to be looked at more closely
    ReadPlain = Callable[[bytes, int], Record | None]

_MISSING = object()
_TYPE_NAMES = {str: "string", int: "integer", dict: "object", list: "array"}


def read_lines(
    file: BinaryIO,
    path: Path,
    size: int,
    report: Progress,
    read: ReadObject,
    read_plain: ReadPlain | None = None,
) -> Iterator[Record | ImportFailed]:
    """Stream the record or records that ``read`` makes of the object of each line not blank.

    In the place of a record may be whatever is wrong with its line. ``read_plain`` is a faster way
    for lines without anything unusual.

    Raises:
        ImportFailed: with the line, what is wrong with the file as a whole, TOO_MANY_RECORDS, or
            FILE_EMPTY where all lines are blank.
    """
    count = 0
    for number, line in numbered_lines(file, path, size, report):
        if not line or line.isspace():
            continue
        count += 1
        try:
            check_count(count)
            plain = read_plain(line, number) if read_plain is not None else None
            found = plain or read(parse_object(line), number)
        except ImportFailed as error:
            yield fault_at(error, path, number)
            continue
        if isinstance(found, Record):
            yield found
        elif found is not None:
            yield from found
    if count == 0:
        raise ImportFailed(Reason.FILE_EMPTY, path=path)


def check_count(count: int) -> None:
    """Raise ImportFailed where a file has more records than any may have."""
    if count > limits.RECORD_LIMIT:
        raise ImportFailed(Reason.TOO_MANY_RECORDS, limit=limits.RECORD_LIMIT)


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
    decoded(line)
    return ImportFailed(Reason.BAD_JSON, cause=f"{error.msg} (column {error.colno})")
