"""Gives the bytes of a text in another encoding as UTF-8, so that every reader can read it."""

from __future__ import annotations

import codecs
import io
from typing import TYPE_CHECKING, BinaryIO

from annotator.core.errors import ImportFailed, Reason

if TYPE_CHECKING:
    from pathlib import Path

    from _typeshed import WriteableBuffer

# Those of Arabic texts, the likely ones first, by the names of Python's codecs.
ENCODINGS = (
    "utf-8",
    "windows-1256",
    "iso-8859-6",
    "utf-16-le",
    "utf-16-be",
    "utf-32-le",
    "utf-32-be",
    "cp720",
    "cp864",
    "mac-arabic",
)
_CHUNK = 64 * 1024  # bytes


class AsUtf8(io.RawIOBase):
    """A stream of UTF-8 over a file in one of ENCODINGS, without its byte order mark.

    Reading raises ImportFailed WRONG_ENCODING, with the line, where the bytes are of another.
    """

    def __init__(self, file: BinaryIO, encoding: str, path: Path) -> None:
        super().__init__()
        self._file = file
        self._encoding = encoding
        self._decoder = codecs.getincrementaldecoder(encoding)()
        self._path = path
        self._ready = b""
        self._line = 1
        self._has_begun = self._has_ended = False

    def readable(self) -> bool:
        """Say that it can be read."""
        return True

    def readinto(self, buffer: WriteableBuffer) -> int:
        """Fill a buffer with the next bytes, and return how many; 0 at the end."""
        while not self._ready and not self._has_ended:
            self._fill()
        view = memoryview(buffer).cast("B")
        count = min(len(view), len(self._ready))
        view[:count], self._ready = self._ready[:count], self._ready[count:]
        return count

    def _fill(self) -> None:
        content = self._file.read(_CHUNK)
        self._has_ended = not content
        try:
            text = self._decoder.decode(content, final=self._has_ended)
        except UnicodeDecodeError as error:
            before = error.object[: error.start].decode(self._encoding, "ignore")
            raise ImportFailed(
                Reason.WRONG_ENCODING,
                path=self._path,
                line=self._line + before.count("\n"),
                encoding=self._encoding,
            ) from error
        if text and not self._has_begun:
            text, self._has_begun = text.removeprefix("\ufeff"), True
        self._line += text.count("\n")
        self._ready = text.encode("utf-8")
