"""Writes a package whole or not at all."""

from __future__ import annotations

import os
import zipfile
from contextlib import suppress
from dataclasses import asdict, replace
from hashlib import sha256
from typing import TYPE_CHECKING, Any, BinaryIO

import orjson

from annotator.core.errors import ExportFailed, Reason
from annotator.core.identifiers import new_id
from annotator.team.package import (
    DOCUMENTS,
    EVENTS,
    MANIFEST,
    SEAL,
    Manifest,
    manifest_content,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path

    from annotator.store.log.events import Event
    from annotator.team.package import Part

_CHUNK = 1 << 20


def write_package(out: Path, manifest: Manifest, parts: Callable[[], Iterable[Part]]) -> Manifest:
    """Write a package and return its manifest with the counts; ``parts`` is read twice.

    Raises:
        ExportFailed: it could not be written; what was there before is untouched.
    """
    draft = out.with_name(f".{new_id()}.part")
    try:
        with draft.open("x+b") as file:
            written = _write(file, manifest, parts)
            _seal(file)
            file.flush()
            os.fsync(file.fileno())
        os.replace(draft, out)
    except BaseException as error:
        with suppress(OSError):
            draft.unlink()
        if isinstance(error, OSError | zipfile.LargeZipFile):
            cause = getattr(error, "strerror", None) or str(error)
            raise ExportFailed(Reason.CANNOT_WRITE, path=out, cause=cause) from error
        raise
    return written


def _write(file: BinaryIO, manifest: Manifest, parts: Callable[[], Iterable[Part]]) -> Manifest:
    counted = _Counted(manifest)
    with zipfile.ZipFile(file, "w", allowZip64=False) as package:
        members = {
            DOCUMENTS: _write_member(package, DOCUMENTS, _texts(parts())),
            EVENTS: _write_member(package, EVENTS, counted.lines(parts())),
        }
        _write_member(package, MANIFEST, [manifest_content(counted.manifest, members)])
        package.comment = b"0" * SEAL
    return counted.manifest


def _write_member(package: zipfile.ZipFile, name: str, lines: Iterable[bytes]) -> dict[str, Any]:
    """Write a member and return its size and hash. Neither time nor rights go into its header."""
    info = zipfile.ZipInfo(name)
    info.compress_type = zipfile.ZIP_DEFLATED
    info.create_system = 3
    digest, size = sha256(), 0
    with package.open(info, "w") as member:
        for line in lines:
            member.write(line)
            digest.update(line)
            size += len(line)
    return {"size": size, "sha256": digest.hexdigest()}


def _texts(parts: Iterable[Part]) -> Iterator[bytes]:
    for part in parts:
        if part.document is not None:
            yield orjson.dumps({"id": part.document, "text": part.text}) + b"\n"


class _Counted:
    """Makes the lines of events, and a manifest that counts them."""

    def __init__(self, manifest: Manifest) -> None:
        self.manifest = manifest

    def lines(self, parts: Iterable[Part]) -> Iterator[bytes]:
        documents = events = last = 0
        for part in parts:
            documents += part.document is not None
            for event in part.events:
                events += 1
                last = max(last, event.clock)
                yield event_line(event)
        self.manifest = replace(self.manifest, documents=documents, events=events, last=last)


def event_line(event: Event) -> bytes:
    """Return an event as a line of a package; the body stays a string, as it was hashed."""
    return orjson.dumps(asdict(event)) + b"\n"


def _seal(file: BinaryIO) -> None:
    """Put the hash of all bytes before it into the comment that ends the file."""
    size = file.seek(0, os.SEEK_END) - SEAL
    file.seek(0)
    digest = digest_of(file, size)
    file.seek(size)
    file.write(digest.encode())


def digest_of(file: BinaryIO, size: int) -> str:
    """Return the SHA-256 of the next bytes of a file."""
    digest = sha256()
    while size > 0:
        chunk = file.read(min(_CHUNK, size))
        if not chunk:
            break
        digest.update(chunk)
        size -= len(chunk)
    return digest.hexdigest()
