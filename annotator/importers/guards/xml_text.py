"""Looks XML from outside over before a parser has it: no entities, and not too much of it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from annotator.core.errors import ImportFailed, Reason

if TYPE_CHECKING:
    from pathlib import Path

    from annotator.importers.guards.archives import Archive

XML_LIMIT = 32 * 1024 * 1024  # bytes of all parts that are parsed as a whole
_MARKS = 1_500_000  # of tags and attributes: some 300 bytes of memory each
_STREAMED_MARKS = 12_000_000  # of one part: a million cells have half of that
_DECLARED = re.compile(rb"^<\?xml[^>]{0,200}?encoding\s*=\s*[\"']([^\"']{1,40})[\"']")
_ENCODINGS = (b"utf-8", b"utf8", b"utf-16", b"us-ascii", b"ascii")
_PARTS = (".xml", ".rels", ".vml")
_MARKED = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")


def check_xml(content: bytes, most: int = _MARKS) -> int:
    """Let XML through that declares no entities, so that none can be expanded; count its marks.

    Raises:
        ImportFailed: BROKEN_FILE.
    """
    # UTF-16 without its zeros is ASCII where it matters.
    plain = content.replace(b"\0", b"")
    for mark in _MARKED:
        plain = plain.removeprefix(mark)
    plain = plain.lstrip()
    declared = _DECLARED.match(plain)
    # In UTF-7 or EBCDIC what is looked for here would look otherwise.
    if not plain.startswith(b"<") or (declared and declared.group(1).lower() not in _ENCODINGS):
        raise ImportFailed(Reason.BROKEN_FILE, cause="it is not XML in UTF-8")
    if b"<!DOCTYPE" in plain or b"<!ENTITY" in plain:
        raise ImportFailed(Reason.BROKEN_FILE, cause="it declares entities")
    marks = plain.count(b"<") + plain.count(b"=")
    if marks > most:
        raise ImportFailed(Reason.BROKEN_FILE, cause="it has too many tags or attributes")
    return marks


def check_parts(opened: Archive, path: Path, streamed: tuple[str, ...] = ()) -> None:
    """Let an archive of XML parts through, as Office makes them, and count what is unpacked.

    Parts whose names begin with ``streamed`` are read piece by piece, and may have more in them.

    Raises:
        ImportFailed: as ``check_xml``, or what is wrong with the archive.
    """
    marks = size = 0
    for info in opened.infos:
        if not info.filename.lower().endswith(_PARTS):
            continue
        content = opened.read(info)
        is_streamed = bool(streamed) and info.filename.startswith(streamed)
        try:
            found = check_xml(content, _STREAMED_MARKS if is_streamed else _MARKS - marks)
        except ImportFailed as error:
            raise ImportFailed(error.reason, path=path, line=None, **error.details) from error
        if not is_streamed:
            marks += found
            size += len(content)
        if size > XML_LIMIT:
            raise ImportFailed(Reason.FILE_TOO_LARGE, path=path, limit=XML_LIMIT)
