"""What a package is: a zip of three files whose bytes are all vouched for.

``documents.jsonl`` has the texts, by id. ``events.jsonl`` has the events: first those of the
project, then those of each document in the same order, both by clock and id. ``manifest.json`` has
the size and the SHA-256 of both. The comment of the zip is the SHA-256 of all bytes before it, so
that no bit of a package can change unnoticed. Whoever makes a false one can make these fit too:
that is why its content is checked as well (``event_check``).

The same content gives the same bytes (with one version of zlib).
"""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any

import orjson

if TYPE_CHECKING:
    from annotator.store.log.events import Event

FORMAT = "hashiya-package"
VERSION = 1
DOCUMENTS, EVENTS, MANIFEST = MEMBERS = ("documents.jsonl", "events.jsonl", "manifest.json")

SEAL = 64  # hex digits of SHA-256 that end the file
LARGEST = 2**32 - 1  # bytes of a member or a package: more would need ZIP64
MANIFEST_LARGEST = 1 << 16
LINE_LARGEST = 1 << 28  # bytes of one text or event; as for a line that is imported
FREE_RATIO = 1 << 26  # bytes that a member may have however little it is packed into
HIGHEST_RATIO = 200  # measured: articles and events are packed to a fourth to a tenth


@dataclass(frozen=True, slots=True)
class Manifest:
    """What a package says of itself.

    ``by`` and ``recipient`` are names: who made it, and for whom, None where that is not said.
    ``last`` is when the last of its events happened, as an event's clock.
    """

    project: str
    by: str | None
    recipient: str | None
    documents: int
    events: int
    last: int


@dataclass(frozen=True, slots=True)
class Part:
    """A document with its events; without a document, the events of the project."""

    document: str | None
    text: str
    events: tuple[Event, ...]


def manifest_content(manifest: Manifest, members: dict[str, dict[str, Any]]) -> bytes:
    """Return the manifest's file: canonical JSON."""
    content = {"format": FORMAT, "version": VERSION, "members": members, **asdict(manifest)}
    return orjson.dumps(content, option=orjson.OPT_SORT_KEYS)
