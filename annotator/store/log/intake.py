"""Takes records into the project: documents, and sets of spans that somebody made elsewhere."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from hashlib import sha256
from typing import TYPE_CHECKING, NamedTuple

import orjson

from annotator.core.document import AnnotatorKind, Record, Status, check_kept
from annotator.core.errors import AnnotatorError, ImportFailed, InvalidSpan, Reason
from annotator.core.span import are_surely_sound, check_span
from annotator.core.span import check_kept as check_span_kept
from annotator.store.annotation_sets import read_annotators, read_set
from annotator.store.aside.moving import digest_of_aside
from annotator.store.copies.homes import Homes
from annotator.store.log.set_edits import span_content
from annotator.store.log.waiting import Waiting, used_ids, with_free_ids
from annotator.store.versions.renewal import Found, Kind, Renewal

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from annotator.core.document import Document
    from annotator.core.labels.label_set import LabelSet
    from annotator.core.span import Span
    from annotator.store.file.database import Database
    from annotator.store.log.acts import Acts

_AT_ONCE = 100  # records; and so many characters of their texts
_MOST_CHARACTERS = 500_000
_FURTHER = (Status.NEW, Status.IN_PROGRESS, Status.SKIPPED, Status.DONE)


@dataclass(slots=True)
class Tally:
    """What an import brought: documents and spans that are new, documents that were there.

    ``known`` counts records, ``sources`` how often a document that was there got another source.
    ``removed`` records were left out, since their documents are in the trash or went with it.
    ``versions`` are documents with a corrected text: of their spans so many ``moved`` with it, and
    ``unsure`` ones are to be confirmed. ``former`` records were left out, since their texts are
    those of former versions. ``same_address`` counts new documents with the address of another.
    ``left_out`` counts the spans of labels that were not wanted.
    """

    documents: int = 0
    known: int = 0
    sources: int = 0
    removed: int = 0
    versions: int = 0
    moved: int = 0
    unsure: int = 0
    former: int = 0
    same_address: int = 0
    spans: int = 0
    annotators: list[str] = field(default_factory=list)
    left_out: int = 0


class _Next(NamedTuple):
    """A record that is sound by itself, with the hash of its text, and its text as JSON."""

    record: Record
    path: Path
    digest: str
    text: bytes


class Intake:
    """Takes in records inside one open transaction, some at once, in their order."""

    def __init__(
        self,
        database: Database,
        acts: Acts,
        labels: LabelSet,
        fold: Callable[[str], str],
        annotator: str | None,
        *,
        as_new_versions: bool = False,
    ) -> None:
        self._database = database
        self._acts = acts
        self._annotator = annotator
        self._homes = Homes(database, acts)
        self._renewal = Renewal(database, acts, takes_new=as_new_versions)
        self._annotator_ids = {each.name: each.id for each in read_annotators(database)}
        self._waiting = Waiting(database, acts.log, fold)
        self._next: list[_Next] = []
        self._characters = 0
        self.tally = Tally()
        self.know(labels)

    def know(self, labels: LabelSet) -> None:
        """Take spans with these labels from now on."""
        self._shown_keys = {each.key: each.merged_into or each.key for each in labels}

    def write(self) -> None:
        """Write what was taken in and waits for more; anything else may be written then."""
        self._waiting.write()

    def check(self, record: Record, path: Path) -> None:
        """Let a record be taken in with the next ones.

        Raises:
            ImportFailed: something in it does not fit; the place is ``path`` and its line.
        """
        text = _as_json(record.document.text)
        digest = sha256(self._checked(record, path)).hexdigest()
        self._next.append(_Next(record, path, digest, text))
        self._characters += len(record.document.text)

    @property
    def is_full(self) -> bool:
        """Whether so many records are checked that they should be taken in."""
        return len(self._next) >= _AT_ONCE or self._characters >= _MOST_CHARACTERS

    def take_checked(self) -> Iterator[ImportFailed]:
        """Take in the records that are checked; stream why some do not fit."""
        taken, self._next, self._characters = self._next, [], 0
        if taken:
            self._homes.look_up([(each.record.document.id, each.digest) for each in taken])
        for each in taken:
            try:
                self._take(*each)
            except ImportFailed as fault:
                yield fault
            except AnnotatorError as error:
                if error.reason is not Reason.BAD_NAME:
                    raise
                line = each.record.line
                yield ImportFailed(error.reason, path=each.path, line=line, **error.details)

    def _take(self, record: Record, path: Path, digest: str, text: bytes) -> None:
        if self._waiting.digest(record.document.id) == digest and not record.document.sources:
            self.tally.known += 1
            self._take_set(record, record.document.id, path)
        else:
            if record.document.sources or self._waiting.concerns(record.document, digest):
                self._waiting.write()
            self._take_unwaited(record, digest, text, path)
        if self._waiting.is_full:
            self._waiting.write_on()

    def _take_unwaited(self, record: Record, digest: str, text: bytes, path: Path) -> None:
        """Take in a record of whose document all that is known is written."""
        version = self._renewal.find(record, digest, path)
        if version is not None and version.kind is Kind.FORMER:
            self.tally.former += 1
            return
        if version is not None:
            record = replace(record, document=replace(record.document, id=version.id))
        if version is not None and version.kind is Kind.NEW:
            self._renew(record, version, digest, text, path)
            return
        home = self._take_document(record, digest, text, path)
        if home is None:
            self.tally.removed += 1
        else:
            self._take_set(record, home, path)

    def _renew(self, record: Record, version: Found, digest: str, text: bytes, path: Path) -> None:
        """Write a new version of a document, with the spans of the present one."""
        self._add_document(record.document, digest, text)
        self._waiting.write()
        self._homes.add_sources(version.id, record.document)
        moved, unsure = self._renewal.carry(version, record.document)
        self.know(self._acts.labels)
        self.tally.versions += 1
        self.tally.moved += moved
        self.tally.unsure += unsure
        self._take_set(record, version.id, path)

    def _take_document(self, record: Record, digest: str, text: bytes, path: Path) -> str | None:
        """Take in the record's document and return the id it has here.

        None where it is in the trash, under this id or another.
        """
        document = record.document
        home = None
        if self._homes.has_heard_of(document.id, digest):
            if digest_of_aside(self._database, document.id) is not None:
                return None
            home = self._homes.find(record, digest, path)
            if home is None and self._homes.is_removed(document, digest):
                return None
        if home is None:
            self.tally.same_address += self._renewal.shares_address(document)
            self._add_document(document, digest, text)
            self.tally.documents += 1
        else:
            self.tally.known += 1
        if document.sources:
            self._waiting.write()  # a source is one of a document that is there
        self.tally.sources += self._homes.add_sources(home or document.id, document)
        return home or document.id

    def _add_document(self, document: Document, digest: str, text: bytes) -> None:
        self._waiting.add_document(document, digest, text)
        self._homes.note(document.id, digest)

    def _take_set(self, record: Record, document_id: str, path: Path) -> None:
        """Take the record's spans and status into the set of its annotator."""
        name = record.annotator or self._annotator
        if not record.spans and (record.annotator is None or record.status is Status.NEW):
            return
        if name is None:
            raise ImportFailed(Reason.NO_ANNOTATOR, path=path, line=record.line)
        annotator_id = self._annotator_id(name)
        status = record.status
        if record.spans and status is Status.NEW:
            status = Status.IN_PROGRESS
        if self._waiting.has_set(document_id, annotator_id):
            self._waiting.write()
        if self._waiting.digest(document_id) is not None:
            spans = self._distinct(record.spans)
            self._waiting.add_set(document_id, annotator_id, status, spans)
        else:
            own = read_set(self._database, document_id, annotator_id)
            spans = self._unknown(record.spans, own.spans)
            further = max(own.status, status, key=_FURTHER.index)
            if not spans and further is own.status:
                return
            self._add_to_set(document_id, annotator_id, further, spans)
        self.tally.spans += len(spans)

    def _add_to_set(
        self, document_id: str, annotator_id: str, status: Status, spans: list[Span]
    ) -> None:
        self._waiting.write()
        free = with_free_ids(spans, used_ids(self._database, [span.id for span in spans]))
        self._acts.record(
            "spans.imported",
            {"status": str(status), "spans": [span_content(span) for span in free]},
            annotator=annotator_id,
            document=document_id,
        )

    def _annotator_id(self, name: str) -> str:
        found = self._annotator_ids.get(name)
        if found is None:
            found = self._acts.add_annotator(name, AnnotatorKind.PERSON).id
            self._annotator_ids[name] = found
            self.tally.annotators.append(name)
        return found

    def _checked(self, record: Record, path: Path) -> bytes:
        """Refuse a record before any of it is written; return its text in UTF-8."""
        try:
            text = check_kept(record.document)
            if are_surely_sound(record.spans, record.document.text, self._shown_keys):
                return text
            for span in record.spans:
                if span.label not in self._shown_keys:
                    known = ", ".join(sorted(self._shown_keys))
                    raise InvalidSpan(Reason.UNKNOWN_LABEL, label=span.label, known=known)
                check_span(span, record.document.text)
                check_span_kept(span)
            return text
        except AnnotatorError as error:
            raise ImportFailed(
                error.reason, path=path, line=record.line, **error.details
            ) from error

    def _place(self, span: Span) -> tuple[int, int, str]:
        """Return where a span is shown and with which label: a merged one's is that of another."""
        return span.start, span.end, self._shown_keys.get(span.label, span.label)

    def _distinct(self, spans: tuple[Span, ...]) -> list[Span]:
        """Return the spans without those that say the same of the same words again."""
        if len({(span.start, span.end) for span in spans}) == len(spans):
            return list(spans)
        return list({self._place(span): span for span in reversed(spans)}.values())[::-1]

    def _unknown(self, spans: tuple[Span, ...], known: tuple[Span, ...]) -> list[Span]:
        places = {self._place(span) for span in known}
        return [span for span in self._distinct(spans) if self._place(span) not in places]


def _as_json(text: str) -> bytes:
    """Return a text as JSON, for the journal; empty where it is none, and will be refused.

    Before it is hashed and written: orjson leaves the UTF-8 of a text with it, which Python and
    SQLite then take instead of making it anew, 3 µs each.
    """
    try:
        return orjson.dumps(text)
    except TypeError:
        return b""
