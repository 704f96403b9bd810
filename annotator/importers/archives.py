"""Opens ZIP archives from outside within limits: how many files, how large, how compressed."""

from __future__ import annotations

import zipfile
import zlib
from contextlib import contextmanager
from typing import TYPE_CHECKING, BinaryIO

from annotator.core.errors import ImportFailed, Reason

if TYPE_CHECKING:
    from collections.abc import Generator
    from pathlib import Path

MEMBER_LIMIT = 100_000  # files
UNPACKED_LIMIT = 128 * 1024 * 1024  # bytes of all files together
_RATIO_LIMIT = 200  # unpacked to packed: Arabic text has 5 to 20, a bomb 1,000
_RATIO_FREE = 1024 * 1024  # bytes that any file may unpack to
# What ``zipfile`` lets through of a file that is broken.
ZIP_FAULTS = (
    zipfile.BadZipFile,
    zlib.error,
    NotImplementedError,
    EOFError,
    OSError,
    ValueError,
    RuntimeError,
)


@contextmanager
def archive(file: BinaryIO, path: Path) -> Generator[zipfile.ZipFile]:
    """Give the opened archive.

    What its list of files says is held to be true: ``zipfile`` gives no more bytes of a file than
    the list says, and checks their sum.

    Raises:
        ImportFailed: BROKEN_FILE, FILE_TOO_LARGE or TOO_MANY_RECORDS.
    """
    try:
        opened = zipfile.ZipFile(file)
    except ZIP_FAULTS as error:
        raise ImportFailed(Reason.BROKEN_FILE, path=path, cause=str(error)) from error
    with opened:
        infos = opened.infolist()
        if len(infos) > MEMBER_LIMIT:
            raise ImportFailed(Reason.TOO_MANY_RECORDS, path=path, limit=MEMBER_LIMIT)
        if sum(info.file_size for info in infos) > UNPACKED_LIMIT or any(map(_is_bomb, infos)):
            raise ImportFailed(Reason.FILE_TOO_LARGE, path=path, limit=UNPACKED_LIMIT)
        yield opened


def _is_bomb(info: zipfile.ZipInfo) -> bool:
    return info.file_size > max(_RATIO_FREE, _RATIO_LIMIT * info.compress_size)
