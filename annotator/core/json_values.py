"""Which values can be kept as JSON and come back as they were."""

from __future__ import annotations

import math
from typing import Any

_DEEPEST = 100  # levels; the parsers in use stop at some more
_INT64 = range(-(2**63), 2**63)


def is_unicode(text: object) -> bool:
    """Tell whether this is a string without lone surrogates, which no UTF-8 can hold."""
    if not isinstance(text, str):
        return False
    if text.isascii():
        return True
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True


def utf8(text: object) -> bytes | None:
    """Return a text in UTF-8; None where it is no string, or has lone surrogates."""
    if not isinstance(text, str):
        return None
    try:
        return text.encode()
    except UnicodeEncodeError:
        return None


def is_json(value: Any, depth: int = _DEEPEST) -> bool:
    """Tell whether JSON keeps this value: no NaN, no infinity, no integer over 64 bits.

    Tuples and other look-alikes are out too: they would come back as something else.
    """
    if value is None or type(value) is bool:
        return True
    if type(value) is str:
        return is_unicode(value)
    if type(value) is int:
        return value in _INT64
    if type(value) is float:
        return math.isfinite(value)
    if depth == 0:
        return False
    if type(value) is list:
        return all(is_json(each, depth - 1) for each in value)
    if type(value) is dict:
        return all(
            type(key) is str and is_unicode(key) and is_json(each, depth - 1)
            for key, each in value.items()
        )
    return False
