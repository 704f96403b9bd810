"""Takes records into the project: documents, and sets of spans that somebody made elsewhere."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from hashlib import sha256
from typing import TYPE_CHECKING

import orjson

from annotator.core.document import AnnotatorKind, Record, Status, check_kept
from annotator.core.errors import AnnotatorError, ImportFailed, InvalidSpan, Reason
from annotator.core.identifiers import new_id
from annotator.core.span import Span, check_span
from annotator.core.span import check_kept as check_span_kept
from annotator.store.annotation_sets import read_annotators, read_set
from annotator.store.aside.moving import digest_of_aside
from annotator.store.copies.homes import Homes
from annotator.store.documents import add_document
from annotator.store.log.set_edits import document_content, span_content
from annotator.store.versions.renewal import Found, Kind, Renewal

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from annotator.core.document import Document
    from annotator.core.label_set import LabelSet
    from annotator.store.file.database import Database
    from annotator.store.log.acts import Acts

_ASKED_AT_ONCE = 500  # ids in one query; SQLite's limit is far higher
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


class Intake:
    """Writes records inside one open transaction."""

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
        self._labels = labels
        self._fold = fold
        self._annotator = annotator
        self._homes = Homes(database, acts)
        self._renewal = Renewal(database, acts, takes_new=as_new_versions)
        self._annotator_ids = {each.name: each.id for each in read_annotators(database)}
        self.tally = Tally()

    def know(self, labels: LabelSet) -> None:
        """Take spans with these labels from now on."""
        self._labels = labels

    def take(self, record: Record, path: Path) -> None:
        """Write one record.

        Raises:
            ImportFailed: something in it does not fit; the place is ``path`` and its line.
        """
        self._check(record, path)
        digest = sha256(record.document.text.encode()).hexdigest()
        version = self._renewal.find(record, digest, path)
        if version is not None and version.kind is Kind.FORMER:
            self.tally.former += 1
            return
        if version is not None:
            record = replace(record, document=replace(record.document, id=version.id))
        if version is not None and version.kind is Kind.NEW:
            self._renew(record, version, digest, path)
            return
        found = self._take_document(record, digest, path)
        if found is None:
            self.tally.removed += 1
            return
        document_id, new = found
        self._take_set(record, document_id, path, new=new)

    def _renew(self, record: Record, version: Found, digest: str, path: Path) -> None:
        """Write a new version of a document, with the spans of the present one."""
        self._add_document(record.document, digest)
        self._homes.add_sources(version.id, record.document)
        moved, unsure = self._renewal.carry(version, record.document)
        self.know(self._acts.labels)
        self.tally.versions += 1
        self.tally.moved += moved
        self.tally.unsure += unsure
        self._take_set(record, version.id, path, new=False)

    def _take_set(self, record: Record, document_id: str, path: Path, *, new: bool) -> None:
        """Write the record's spans and status into the set of its annotator."""
        name = record.annotator or self._annotator
        if not record.spans and (record.annotator is None or record.status is Status.NEW):
            return
        if name is None:
            raise ImportFailed(Reason.NO_ANNOTATOR, path=path, line=record.line)
        annotator_id = self._annotator_id(name)
        status = record.status
        if record.spans and status is Status.NEW:
            status = Status.IN_PROGRESS
        if new:
            spans, further = self._with_free_ids(self._distinct(record.spans)), status
        else:
            own = read_set(self._database, document_id, annotator_id)
            spans = self._with_free_ids(self._unknown(record.spans, own.spans))
            further = max(own.status, status, key=_FURTHER.index)
            if not spans and further is own.status:
                return
        self._acts.record(
            "spans.imported",
            {"status": str(further), "spans": [span_content(span) for span in spans]},
            annotator=annotator_id,
            document=document_id,
        )
        self.tally.spans += len(spans)

    def _take_document(self, record: Record, digest: str, path: Path) -> tuple[str, bool] | None:
        """Write the record's document; return the id it has here, and whether it is new.

        None where it is in the trash, under this id or another.
        """
        document = record.document
        if digest_of_aside(self._database, document.id) is not None:
            return None
        home = self._homes.find(record, digest, path)
        if home is None:
            if self._homes.is_removed(document, digest):
                return None
            self.tally.same_address += self._renewal.shares_address(document)
            self._add_document(document, digest)
            self.tally.documents += 1
        else:
            self.tally.known += 1
        home_id = home or document.id
        self.tally.sources += self._homes.add_sources(home_id, document)
        return home_id, home is None

    def _add_document(self, document: Document, digest: str) -> None:
        content = document_content(document, digest)
        meta = orjson.dumps(dict(document.meta)).decode()
        add_document(self._database, document.id, document.text, meta, content, self._fold)
        self._acts.record("document.added", content, document=document.id)

    def _annotator_id(self, name: str) -> str:
        found = self._annotator_ids.get(name)
        if found is None:
            found = self._acts.add_annotator(name, AnnotatorKind.PERSON).id
            self._annotator_ids[name] = found
            self.tally.annotators.append(name)
        return found

    def _check(self, record: Record, path: Path) -> None:
        """Refuse a record before any of it is written."""
        try:
            check_kept(record.document)
            for span in record.spans:
                if span.label not in self._labels:
                    known = ", ".join(sorted(self._labels.keys()))
                    raise InvalidSpan(Reason.UNKNOWN_LABEL, label=span.label, known=known)
                check_span(span, record.document.text)
                check_span_kept(span)
        except AnnotatorError as error:
            raise ImportFailed(
                error.reason, path=path, line=record.line, **error.details
            ) from error

    def _with_free_ids(self, spans: list[Span]) -> list[Span]:
        """Give a new id to each span that has none or whose own is in use in the project."""
        used = set[str]()
        for first in range(0, len(spans), _ASKED_AT_ONCE):
            ids = [span.id for span in spans[first : first + _ASKED_AT_ONCE]]
            marks = ",".join("?" * len(ids))
            used.update(
                row[0]
                for row in self._database.rows(f"SELECT id FROM span WHERE id IN ({marks})", ids)
            )
        free = []
        for span in spans:
            if not span.id or span.id in used:
                span = replace(span, id=new_id())
            used.add(span.id)
            free.append(span)
        return free

    def _place(self, span: Span) -> tuple[int, int, str]:
        """Return where a span is shown and with which label: a merged one's is that of another."""
        return span.start, span.end, self._labels.shown_key(span.label)

    def _distinct(self, spans: tuple[Span, ...]) -> list[Span]:
        """Return the spans without those that say the same of the same words again."""
        return list({self._place(span): span for span in reversed(spans)}.values())[::-1]

    def _unknown(self, spans: tuple[Span, ...], known: tuple[Span, ...]) -> list[Span]:
        places = {self._place(span) for span in known}
        return [span for span in self._distinct(spans) if self._place(span) not in places]
