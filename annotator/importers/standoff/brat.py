"""Reads brat's standoff: a text, and beside it an ``.ann``, or ``.a1`` and ``.a2``.

A discontinuous span becomes a span for each part, with relations "part" to the first; an event
becomes relations from its trigger. Normalisations are attributes. Offsets are code points.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any, BinaryIO

from annotator.core.document import Document, Record, text_id
from annotator.core.errors import ImportFailed, Reason
from annotator.core.exchange.extras import FIELD
from annotator.core.exchange.relations import with_relations
from annotator.core.progress import silent
from annotator.importers.extras import foreign_record, foreign_span
from annotator.importers.guards.folders import files_in
from annotator.importers.lines import decoded, numbered_lines
from annotator.importers.records.lines import check_count
from annotator.importers.standoff.sidecar import read_sidecar
from annotator.importers.text import SIZE_LIMIT, headline

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from annotator.core.progress import Progress
    from annotator.core.span import Span
    from annotator.importers.beginning import Beginning
    from annotator.importers.standoff.sidecar import Beside

PART = "part"  # the relation from another part of a discontinuous span to its first
_SUFFIXES = (".ann", ".a1")
_PLACE = re.compile(r"(.+?) (\d{1,18} \d{1,18}(?:;\d{1,18} \d{1,18})*)", re.DOTALL)
_FIRST = re.compile(rb"(?:[TREAMN#]\d*|\*)\t\S+ .*")


def read_brat(file: BinaryIO, path: Path, size: int, report: Progress) -> Iterator[Record]:
    """Yield the one record of a file of annotations, whose text stands beside it.

    Raises:
        ImportFailed: FILE_MISSING without the text, BAD_ROW or QUOTE_MISMATCH with the line.
    """
    yield _record(file, path, size, report, {})


def read_brat_folder(folder: Path, report: Progress) -> Iterator[Record]:
    """Stream the records of a folder and those inside it, in the order of their names.

    Raises:
        ImportFailed: as for a file, with its path.
    """
    paths = _annotations(folder)
    if not paths:
        raise ImportFailed(Reason.FILE_EMPTY, path=folder)
    known: dict[Path, Beside] = {}
    for number, path in enumerate(paths, 1):
        check_count(number)
        if path.parent not in known:
            known = {path.parent: read_sidecar(path.parent)}
        with path.open("rb") as file:
            yield _record(file, path, 0, silent, known[path.parent])
        report(number, len(paths))


def is_brat(beginning: Beginning) -> bool:
    """Tell whether the suffix is one of brat's, and the first line too where there is one."""
    first = beginning.content.split(b"\n", 1)[0]
    return beginning.suffix in _SUFFIXES and (not first or _FIRST.match(first) is not None)


def is_brat_folder(folder: Path) -> bool:
    """Tell whether there is a file of annotations in it with a text beside."""
    return any(path.with_suffix(".txt").exists() for path in _annotations(folder))


def _annotations(folder: Path) -> list[Path]:
    return [
        path
        for path in files_in(folder, "*.a*")
        if path.suffix in _SUFFIXES and not path.with_suffix(".txt").is_symlink()
    ]


def _record(file: BinaryIO, path: Path, size: int, report: Progress, known: Beside) -> Record:
    text = _text(path.with_suffix(".txt"), path)
    standoff = _Standoff(text)
    _take_lines(standoff, file, path, size, report)
    second = path.with_suffix(".a2")
    if path.suffix == ".a1" and second.exists():
        with second.open("rb") as more:
            _take_lines(standoff, more, second, 0, report)
    try:
        spans = standoff.spans()
        if path.stem in known:
            return foreign_record(text, spans, {FIELD: known[path.stem]}, 1, known=())
    except ImportFailed as error:
        raise ImportFailed(error.reason, path=path, line=error.line, **error.details) from error
    name = path.with_suffix(".txt").name.encode("utf-8", "surrogateescape")
    document = Document(text_id(text), headline(text), text, source=name.decode("utf-8", "replace"))
    return Record(document, spans=spans, line=1)


def _text(path: Path, blamed: Path) -> str:
    try:
        with path.open("rb") as file:
            content = file.read(SIZE_LIMIT + 1)
    except FileNotFoundError as error:
        raise ImportFailed(Reason.FILE_MISSING, path=path) from error
    if len(content) > SIZE_LIMIT:
        raise ImportFailed(Reason.FILE_TOO_LARGE, path=path, limit=SIZE_LIMIT)
    try:
        # With its byte order mark, which brat counts too.
        return decoded(content)
    except ImportFailed as error:
        raise ImportFailed(error.reason, path=path) from error


def _take_lines(
    standoff: _Standoff, file: BinaryIO, path: Path, size: int, report: Progress
) -> None:
    for number, line in numbered_lines(file, path, size, report):
        try:
            if line := line.rstrip(b"\r\n"):
                standoff.take(decoded(line), number)
        except ImportFailed as error:
            raise ImportFailed(error.reason, path=path, line=number, **error.details) from error


@dataclass(slots=True)
class _Standoff:
    """What the lines say of one text; targets may stand on later lines."""

    text: str
    parts: dict[str, list[Span]] = field(default_factory=dict)
    triggers: dict[str, str] = field(default_factory=dict)
    links: list[tuple[int, str, str, str]] = field(default_factory=list)
    said: list[tuple[int, str, str, Any]] = field(default_factory=list)  # line, of, name, value
    notes: list[tuple[int, str, str]] = field(default_factory=list)

    def take(self, line: str, number: int) -> None:
        """Take in a line.

        Raises:
            ImportFailed: BAD_ROW or QUOTE_MISMATCH.
        """
        name, _, rest = line.partition("\t")
        body, _, tail = rest.partition("\t")
        match name[:1]:
            case "T":
                self._take_span(name, body, tail)
            case "E":
                self._take_event(name, body, number)
            case "R":
                kind, first, second = self._words(body, 3)
                self.links.append((number, _target(first), _target(second), kind))
            case "*":
                kind, first, *others = self._words(body, 2)
                self.links += [(number, first, other, kind) for other in others]
            case "A" | "M":
                kind, target, *value = self._words(body, 2)
                self.said.append((number, target, kind, " ".join(value) or True))
            case "N":
                kind, target, *value = self._words(body, 3)
                self.said.append((number, target, kind, " ".join(value)))
            case "#":
                kind, _, target = body.partition(" ")
                self.notes.append((number, target.strip(), tail))
            case _:
                raise ImportFailed(Reason.BAD_ROW, cause=f"“{name[:20]}” is no kind of line")

    def spans(self) -> tuple[Span, ...]:
        """Return the spans with all that is said of them.

        Raises:
            ImportFailed: BAD_ROW with the line of what is said of nothing.
        """
        firsts: dict[str, int] = {}
        spans: list[Span] = []
        relations = []
        for name, parts in self.parts.items():
            firsts[name] = len(spans)
            relations += [(len(spans) + n, PART, len(spans)) for n in range(1, len(parts))]
            spans += parts
        for line, target, name, value in self.said:
            at = self._index(firsts, target, line)
            if at is not None:
                spans[at] = replace(spans[at], attributes={**spans[at].attributes, name: value})
        for _, target, note in self.notes:
            # A note may be of a relation, or of nothing that is there any more.
            at = self._found(firsts, target)
            if at is not None and note:
                together = f"{spans[at].note}\n{note}" if spans[at].note else note
                spans[at] = replace(spans[at], note=together)
        for line, first, second, kind in self.links:
            ends = [self._index(firsts, each, line) for each in (first, second)]
            if ends[0] is not None and ends[1] is not None:
                relations.append((ends[0], kind, ends[1]))
        return with_relations(spans, relations)

    def _words(self, body: str, least: int) -> list[str]:
        words = body.split()
        if len(words) < least:
            raise ImportFailed(Reason.BAD_ROW, cause=f"{len(words)} of {least} words")
        return words

    def _take_span(self, name: str, body: str, tail: str) -> None:
        found = _PLACE.fullmatch(body)
        if found is None:
            raise ImportFailed(Reason.BAD_ROW, cause="no label with offsets")
        label, places = found.groups()
        pairs = [tuple(map(int, place.split(" "))) for place in places.split(";")]
        ends = [pairs[0]]
        for start, end in pairs[1:]:
            # brat breaks a span at the end of a line; that is no gap.
            before = ends[-1]
            if before[1] <= start and not self.text[before[1] : start].strip():
                ends[-1] = (before[0], end)
            else:
                ends.append((start, end))
        words = " ".join(self.text[start:end] for start, end in pairs)
        if tail and words.split() != tail.split():
            start, end = pairs[0][0], pairs[-1][1]
            raise ImportFailed(Reason.QUOTE_MISMATCH, start=start, end=end, quote=tail, found=words)
        self.parts[name] = [foreign_span(self.text, start, end, label) for start, end in ends]

    def _take_event(self, name: str, body: str, number: int) -> None:
        trigger, *arguments = self._words(body, 1)
        self.triggers[name] = _target(trigger)
        for argument in arguments:
            role, _, target = argument.partition(":")
            self.links.append((number, name, target, role))

    def _found(self, firsts: dict[str, int], name: str) -> int | None:
        return firsts.get(self.triggers.get(name, name))

    def _index(self, firsts: dict[str, int], name: str, line: int) -> int | None:
        """Return the span of this name; None for what is said of a relation."""
        found = self._found(firsts, name)
        if found is None and not name.startswith("R"):
            raise ImportFailed(Reason.BAD_ROW, line=line, cause=f"there is no {name[:20]}")
        return found


def _target(argument: str) -> str:
    return argument.rpartition(":")[2]
