"""How much of anything a file from outside may have."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, BinaryIO

from annotator.core.errors import ImportFailed, Reason

if TYPE_CHECKING:
    from pathlib import Path

LINE_LIMIT = 256 * 1024 * 1024  # bytes of one line of a file that is read line by line
WHOLE_LIMIT = 256 * 1024 * 1024  # bytes of a file that is read whole, also when unpacked
DEPTH_LIMIT = 200  # levels: orjson reads 1,024 but writes 254, and events put some around them
DIGIT_LIMIT = 18  # digits of a whole number: more would not fit the 64 bits SQLite has
RECORD_LIMIT = 10_000_000  # records of a file
FAULT_LIMIT = 10_000  # more are not looked for: the file is of another kind than it seems


def read_whole(file: BinaryIO, path: Path) -> bytes:
    """Return the bytes of a file that has to be read whole.

    Raises:
        ImportFailed: FILE_TOO_LARGE.
    """
    content = file.read(WHOLE_LIMIT + 1)
    if len(content) > WHOLE_LIMIT:
        raise ImportFailed(Reason.FILE_TOO_LARGE, path=path, limit=WHOLE_LIMIT)
    return content


def whole_number(digits: str) -> int | None:
    """Return the number that ASCII digits state; None where there is none, or one too large."""
    if not digits.isascii() or not digits.isdigit() or len(digits) > DIGIT_LIMIT:
        return None
    return int(digits)


def is_deeper(value: Any, levels: int = DEPTH_LIMIT) -> bool:
    """Tell whether lists and objects are nested deeper than this."""
    if type(value) is dict:
        value = value.values()
    elif type(value) is not list:
        return False
    return levels == 0 or any(is_deeper(inner, levels - 1) for inner in value)
