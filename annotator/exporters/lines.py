"""Writes a file of JSON lines."""

from __future__ import annotations

from typing import Any, BinaryIO

import orjson


def write_line(file: BinaryIO, value: Any) -> None:
    """Write a JSON value as a line of UTF-8 that ends in one newline."""
    file.write(orjson.dumps(value, option=orjson.OPT_APPEND_NEWLINE))
