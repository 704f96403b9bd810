"""A document, the annotators who label it, and the set each of them makes."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from hashlib import sha256
from typing import TYPE_CHECKING, Any
from unicodedata import category

from annotator.core.errors import AnnotatorError, Reason
from annotator.core.json_values import is_json, is_unicode, utf8

if TYPE_CHECKING:
    from collections.abc import Mapping

    from annotator.core.span import Span


class Status(StrEnum):
    """How far one annotator is with one document."""

    NEW = "new"
    IN_PROGRESS = "in_progress"
    SKIPPED = "skipped"
    DONE = "done"


class AnnotatorKind(StrEnum):
    """Who labels: all are the same to the store."""

    PERSON = "person"
    RULE = "rule"
    MODEL = "model"


@dataclass(frozen=True, slots=True)
class Source:
    """Another id under which a document's text came, and what it was called there."""

    id: str
    title: str = ""
    source: str = ""
    published: str = ""
    meta: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Document:
    """One article. Its text is exactly what was read and never changes.

    ``published`` is kept as it was written in the source (an ISO 8601 date where there is one).
    ``sources`` are the others where the same text was found.
    """

    id: str
    title: str
    text: str
    source: str = ""
    published: str = ""
    meta: Mapping[str, Any] = field(default_factory=dict)
    sources: tuple[Source, ...] = ()


@dataclass(frozen=True, slots=True)
class DocumentSummary:
    """What a list of documents shows of one: ``row`` is its number in the project file.

    ``copies`` is how many documents are nearly the same, itself among them; 0 where none is.
    """

    row: int
    id: str
    title: str
    source: str
    published: str
    status: Status
    span_count: int
    is_flagged: bool = False
    copies: int = 0


@dataclass(frozen=True, slots=True)
class Annotator:
    """Who labels: a person, a rule or a model."""

    id: str
    name: str
    kind: AnnotatorKind = AnnotatorKind.PERSON


@dataclass(frozen=True, slots=True)
class Marks:
    """What an annotator noted about a document as a whole.

    ``flag`` says why it should be looked at again: None without a flag, empty without a reason.
    ``skip_reason`` belongs to the status SKIPPED.
    """

    flag: str | None = None
    skip_reason: str = ""


@dataclass(frozen=True, slots=True)
class AnnotationSet:
    """One annotator's spans and marks over one document, spans in text order."""

    document_id: str
    annotator_id: str
    status: Status = Status.NEW
    spans: tuple[Span, ...] = ()
    marks: Marks = Marks()


@dataclass(frozen=True, slots=True)
class Record:
    """A document with one annotator's set, as files carry it.

    ``annotator`` is a name; None where the file names nobody. ``line`` is where the record begins
    in its file, counted from 1. Where it ``is_reference``, its document has an id alone, and the
    project has the rest.
    """

    document: Document
    annotator: str | None = None
    status: Status = Status.NEW
    spans: tuple[Span, ...] = ()
    line: int | None = None
    is_reference: bool = False


def check_kept(document: Document) -> bytes:
    """Return a document's text in UTF-8, if a file can give all its values back as they were.

    Raises:
        AnnotatorError: a NUL in the text, text that is not Unicode, metadata that is not JSON.
    """
    text = utf8(document.text)
    if text is None:
        raise AnnotatorError(Reason.WRONG_TYPE, field="text", expected="Unicode text")
    if b"\0" in text:
        raise AnnotatorError(Reason.CONTAINS_NUL, offset=document.text.index("\0"))
    named: tuple[Document | Source, ...] = (document, *document.sources)
    for each in named:
        for name in ("id", "title", "source", "published"):
            if not is_unicode(getattr(each, name)):
                raise AnnotatorError(Reason.WRONG_TYPE, field=name, expected="Unicode text")
        if each.meta and not is_json(dict(each.meta)):
            raise AnnotatorError(Reason.WRONG_TYPE, field="meta", expected="JSON")
    return text


def is_name(name: str) -> bool:
    """Tell whether this can be an annotator's name: 1 to 100 visible characters on one line.

    Controls and formatting characters are out: a direction override in a name would reorder the
    words of every line it stands in (Unicode Technical Report 36, section 2.5).
    """
    return (
        name == name.strip()
        and 1 <= len(name) <= 100
        and all(category(character)[0] != "C" and character.isprintable() for character in name)
    )


def text_id(text: str) -> str:
    """Return the id of a document that came without one: 32 hex digits of its text's SHA-256."""
    return sha256(text.encode("utf-8")).hexdigest()[:32]
