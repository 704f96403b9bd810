"""Opens ZIP archives from outside within limits: how many files, how large, how compressed."""

from __future__ import annotations

import zipfile
import zlib
from contextlib import contextmanager
from dataclasses import dataclass
from io import BytesIO
from itertools import pairwise
from typing import TYPE_CHECKING, Any, BinaryIO

from annotator.core.errors import ImportFailed, Reason

if TYPE_CHECKING:
    from collections.abc import Generator, Iterator
    from pathlib import Path

MEMBER_LIMIT = 100_000  # files
UNPACKED_LIMIT = 128 * 1024 * 1024  # bytes of all files of a workbook or a Word document together
_LIST_LIMIT = 16 * 1024 * 1024  # bytes of the list of files, which zipfile reads at once
_RATIO_LIMIT = 200  # unpacked to packed: Arabic text has 5 to 20, a bomb 1,000
_RATIO_FREE = 1024 * 1024  # bytes that any file may unpack to
_LOCAL_HEADER = 30  # bytes at least before a file's content
_STEP = 64 * 1024
# LZMA takes as much memory as the file asks for, up to 4 GB; nobody packs documents in it.
_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
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


@dataclass(slots=True)
class Budget:
    """How many bytes and files may still come out of an archive and of those inside it."""

    bytes: int = UNPACKED_LIMIT
    files: int = MEMBER_LIMIT
    limit: int = 0

    def __post_init__(self) -> None:
        self.limit = self.bytes

    def spend(self, path: Path, *, bytes: int = 0, files: int = 0) -> None:
        """Take from it.

        Raises:
            ImportFailed: FILE_TOO_LARGE or TOO_MANY_RECORDS where there is not so much.
        """
        if bytes > self.bytes:
            raise ImportFailed(Reason.FILE_TOO_LARGE, path=path, limit=self.limit)
        if files > self.files:
            raise ImportFailed(Reason.TOO_MANY_RECORDS, path=path, limit=MEMBER_LIMIT)
        self.bytes -= bytes
        self.files -= files


class Archive:
    """An open archive whose bytes are counted as they are unpacked."""

    def __init__(self, opened: zipfile.ZipFile, path: Path, budget: Budget) -> None:
        self._opened = opened
        self._path = path
        self._budget = budget
        self.infos = [info for info in opened.infolist() if not info.is_dir()]

    def read(self, info: zipfile.ZipInfo) -> bytes:
        """Return the content of a file; raises as ``unpack`` does."""
        content = BytesIO()
        self.unpack(info, content)
        return content.getvalue()

    def unpack(self, info: zipfile.ZipInfo, to: BinaryIO) -> None:
        """Write the content of a file.

        Raises:
            ImportFailed: BROKEN_FILE, or FILE_TOO_LARGE by what really came out.
        """
        most = max(_RATIO_FREE, _RATIO_LIMIT * info.compress_size)
        for some in self._pieces(info):
            self._budget.spend(self._path, bytes=len(some))
            most -= len(some)
            if most < 0:
                raise ImportFailed(Reason.FILE_TOO_LARGE, path=self._path, limit=self._budget.limit)
            to.write(some)

    def _pieces(self, info: zipfile.ZipInfo) -> Iterator[bytes]:
        if info.compress_type not in _METHODS:
            raise ImportFailed(
                Reason.BROKEN_FILE, path=self._path, cause=f"{info.filename} is packed unusually"
            )
        try:
            with self._opened.open(info) as member:
                while some := member.read(_STEP):
                    yield some
        except ZIP_FAULTS as error:
            raise ImportFailed(Reason.BROKEN_FILE, path=self._path, cause=str(error)) from error


@contextmanager
def archive(file: BinaryIO, path: Path, budget: Budget | None = None) -> Generator[Archive]:
    """Give the opened archive.

    Raises:
        ImportFailed: BROKEN_FILE, also where files in it overlap; FILE_TOO_LARGE or
            TOO_MANY_RECORDS by what its list of files says.
    """
    budget = budget or Budget()
    try:
        opened = zipfile.ZipFile(_ShortReads(file, path))
    except ZIP_FAULTS as error:
        raise ImportFailed(Reason.BROKEN_FILE, path=path, cause=str(error)) from error
    with opened:
        infos = opened.infolist()
        budget.spend(path, files=len(infos))
        if sum(info.file_size for info in infos) > budget.bytes or any(map(_is_bomb, infos)):
            raise ImportFailed(Reason.FILE_TOO_LARGE, path=path, limit=budget.limit)
        if _has_overlaps(infos, opened.start_dir):
            raise ImportFailed(Reason.BROKEN_FILE, path=path, cause="files in it overlap")
        yield Archive(opened, path, budget)


class _ShortReads:
    """A file that refuses to be read into memory at once, as zipfile does with the list."""

    def __init__(self, file: BinaryIO, path: Path) -> None:
        self._file = file
        self._path = path

    def read(self, size: int = -1) -> bytes:
        if size > _LIST_LIMIT:
            raise ImportFailed(Reason.TOO_MANY_RECORDS, path=self._path, limit=MEMBER_LIMIT)
        return self._file.read(size)

    def __getattr__(self, name: str) -> Any:
        return getattr(self._file, name)


def _is_bomb(info: zipfile.ZipInfo) -> bool:
    return info.file_size > max(_RATIO_FREE, _RATIO_LIMIT * info.compress_size)


def _has_overlaps(infos: list[zipfile.ZipInfo], end: int) -> bool:
    """Tell whether files share bytes; zipfile itself asks only from Python 3.12 on."""
    ordered = sorted(infos, key=lambda info: info.header_offset)
    starts = [info.header_offset for info in ordered] + [end]
    return any(
        start + _LOCAL_HEADER + info.compress_size > following
        for info, (start, following) in zip(ordered, pairwise(starts), strict=True)
    )
