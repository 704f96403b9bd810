"""Opens a package and proves that its bytes are those that were written, before any is used.

No path of the zip is ever used: its three names are compared, and members are only read.
"""

from __future__ import annotations

import os
import struct
import zipfile
import zlib
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from functools import partial
from hashlib import sha256
from io import BufferedReader
from typing import TYPE_CHECKING, Any, BinaryIO

import orjson

from annotator.core.document import is_name
from annotator.core.errors import PackageRefused, Reason
from annotator.team.package import (
    FORMAT,
    FREE_RATIO,
    HIGHEST_RATIO,
    LARGEST,
    LINE_LARGEST,
    MANIFEST,
    MANIFEST_LARGEST,
    MEMBERS,
    SEAL,
    VERSION,
    Manifest,
    manifest_content,
)
from annotator.team.writing import digest_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_MAGIC = b"PK\x03\x04"
_CENTRAL_HEADER, _END = 46, 22  # bytes, APPNOTE.TXT 4.3.12 and 4.3.16
_CHUNK = 1 << 20
# What zipfile and zlib raise for what they cannot make sense of.
_ZIP_ERRORS = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    EOFError,
    NotImplementedError,
    OSError,
    RuntimeError,
    ValueError,
)


@dataclass(frozen=True, slots=True)
class Container:
    """An open package whose bytes have been proved. ``digest`` is its seal."""

    path: Path
    digest: str
    manifest: Manifest
    _zip: zipfile.ZipFile

    def lines(self, name: str) -> Iterator[tuple[int, bytes]]:
        """Stream the lines of a member with their numbers, from 1.

        Raises:
            PackageRefused: a line is too long.
        """
        # zipfile's own readline is Python, and four times as slow.
        with (
            self._zip.open(name) as packed,
            BufferedReader(packed, _CHUNK) as member,  # type: ignore[type-var]
            _told_as_damage(self.path),
        ):
            for number, line in enumerate(iter(partial(member.readline, LINE_LARGEST), b""), 1):
                if not line.endswith(b"\n"):
                    raise PackageRefused(Reason.PACKAGE_DAMAGED, path=self.path, cause="a line")
                yield number, line


@contextmanager
def open_package(path: Path) -> Iterator[Container]:
    """Open a package, prove seal, shape and the hash of each member, and close it after the block.

    Raises:
        PackageRefused: NOT_A_PACKAGE, PACKAGE_DAMAGED, PACKAGE_TOO_NEW or PACKAGE_TOO_LARGE.
    """
    if path.exists() and not path.is_file():
        raise PackageRefused(Reason.NOT_A_PACKAGE, path=path)
    try:
        file = path.open("rb")
    except FileNotFoundError as error:
        raise PackageRefused(Reason.FILE_MISSING, path=path) from error
    except OSError as error:
        cause = error.strerror or str(error)
        raise PackageRefused(Reason.FILE_UNREADABLE, path=path, cause=cause) from error
    with ExitStack() as stack:
        stack.enter_context(file)
        with _told_as_damage(path):
            digest = _check_seal(file)
            package = stack.enter_context(zipfile.ZipFile(file))
            _check_shape(package, file)
            manifest = _read_manifest(package)
        yield Container(path, digest, manifest, package)


@contextmanager
def _told_as_damage(path: Path) -> Iterator[None]:
    try:
        yield
    except PackageRefused as error:
        error.path = path
        raise
    except _ZIP_ERRORS as error:
        raise PackageRefused(Reason.PACKAGE_DAMAGED, path=path, cause=str(error)) from error


def _check_seal(file: BinaryIO) -> str:
    """Compare the hash at the file's end with its bytes; zipfile has seen nothing of them yet."""
    size = os.fstat(file.fileno()).st_size
    if file.read(len(_MAGIC)) != _MAGIC:
        raise PackageRefused(Reason.NOT_A_PACKAGE)
    if size > LARGEST:
        raise PackageRefused(Reason.PACKAGE_TOO_LARGE, limit=LARGEST)
    file.seek(0)
    found = digest_of(file, size - SEAL)
    if size < SEAL + _END or file.read(SEAL + 1) != found.encode():
        raise PackageRefused(Reason.PACKAGE_DAMAGED, cause="seal")
    file.seek(size - SEAL - _END)
    end = file.read(_END)
    entries = int.from_bytes(end[10:12], "little")
    directory = int.from_bytes(end[12:16], "little")
    expected = sum(_CENTRAL_HEADER + len(name) for name in MEMBERS)
    if end[:4] != b"PK\x05\x06" or (entries, directory) != (len(MEMBERS), expected):
        raise PackageRefused(Reason.PACKAGE_FORGED, cause="members")
    return found


def _check_shape(package: zipfile.ZipFile, file: BinaryIO) -> None:
    """Refuse any zip that our own writer would not have made: one member right after the other."""
    if tuple(info.orig_filename for info in package.infolist()) != MEMBERS:
        raise PackageRefused(Reason.PACKAGE_FORGED, cause="members")
    place = 0
    for info in package.infolist():
        header = info.FileHeader(zip64=False)
        file.seek(place)
        is_ours = (
            (info.header_offset, info.compress_type) == (place, zipfile.ZIP_DEFLATED)
            and (info.flag_bits, info.extra, info.comment) == (0, b"", b"")
            and file.read(len(header)) == header
        )
        if not is_ours:
            raise PackageRefused(Reason.PACKAGE_FORGED, cause=info.orig_filename)
        if info.file_size > max(FREE_RATIO, HIGHEST_RATIO * info.compress_size):
            raise PackageRefused(Reason.PACKAGE_TOO_LARGE, limit=HIGHEST_RATIO * info.compress_size)
        place += len(header) + info.compress_size
    if place != package.start_dir:
        raise PackageRefused(Reason.PACKAGE_FORGED, cause="members")


def _read_manifest(package: zipfile.ZipFile) -> Manifest:
    if package.getinfo(MANIFEST).file_size > MANIFEST_LARGEST:
        raise PackageRefused(Reason.PACKAGE_TOO_LARGE, limit=MANIFEST_LARGEST)
    raw = package.read(MANIFEST)
    try:
        content = orjson.loads(raw)
    except orjson.JSONDecodeError as error:
        raise PackageRefused(Reason.PACKAGE_DAMAGED, cause=str(error)) from error
    if type(content) is not dict or content.get("format") != FORMAT:
        raise PackageRefused(Reason.NOT_A_PACKAGE)
    version = content.get("version")
    if type(version) is int and version > VERSION:
        raise PackageRefused(Reason.PACKAGE_TOO_NEW, what=str(version))
    members = {name: _measure(package, name) for name in MEMBERS if name != MANIFEST}
    try:
        manifest = Manifest(**{name: content[name] for name in Manifest.__slots__})
    except KeyError as error:
        raise PackageRefused(Reason.PACKAGE_FORGED, cause=MANIFEST) from error
    if not _is_right(manifest) or manifest_content(manifest, members) != raw:
        raise PackageRefused(Reason.PACKAGE_FORGED, cause=MANIFEST)
    return manifest


def _is_right(manifest: Manifest) -> bool:
    names = (manifest.by, manifest.recipient)
    counts = (manifest.documents, manifest.events, manifest.last)
    return (
        type(manifest.project) is str
        and all(name is None or (type(name) is str and is_name(name)) for name in names)
        and all(type(count) is int for count in counts)
    )


def _measure(package: zipfile.ZipFile, name: str) -> dict[str, Any]:
    """Return a member's size and hash as they are found, not as they are said to be."""
    digest, size = sha256(), 0
    with package.open(name) as member:
        while chunk := member.read(_CHUNK):
            digest.update(chunk)
            size += len(chunk)
            if size > package.getinfo(name).file_size:
                raise PackageRefused(Reason.PACKAGE_TOO_LARGE, limit=size)
    return {"size": size, "sha256": digest.hexdigest()}
