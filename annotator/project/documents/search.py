"""Looks through the texts of an open project for words."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from annotator.core.errors import AnnotatorError, Reason
from annotator.core.progress import Progress, silent
from annotator.search import Found, Query, find, find_unlabelled, found_at, needles
from annotator.store.annotation_sets import number_of, read_places
from annotator.store.documents import read_document, stream_texts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from annotator.core.labels.label_set import Label, LabelSet
    from annotator.store.file.database import Database
    from annotator.store.log.acts import Acts


class Search:
    """The words of one open project, folded. Hits come in project order, as they are found."""

    def __init__(self, database: Database, acts: Acts) -> None:
        self._database = database
        self._acts = acts

    def find(
        self,
        query: str,
        *,
        whole_words: bool = False,
        with_clitics: bool = True,
        report: Progress = silent,
    ) -> Iterator[Found]:
        """Yield where words stand. Progress is in documents."""
        wanted = Query(query, whole_words, with_clitics)
        return find(stream_texts(self._database, needles(wanted), report), wanted)

    def occurrences_for(
        self,
        quote: str,
        label: str,
        annotator_id: str,
        *,
        row: int | None = None,
        whole_words: bool = True,
        with_clitics: bool = True,
        report: Progress = silent,
    ) -> Iterator[Found]:
        """Yield where words stand that an annotator has not given this label, edges as it wants.

        With ``row`` in that document only. A hit of another label bears it. Progress is in
        documents.

        Raises:
            AnnotatorError: UNKNOWN_LABEL, with those that are known.
        """
        kind = _known_label(self._acts.labels, label)
        wanted = Query(quote, whole_words, with_clitics)
        texts = stream_texts(self._database, needles(wanted), report, row)
        number = number_of(self._database, annotator_id)
        own = partial(read_places, self._database, annotator=number)
        return find_unlabelled(texts, wanted, kind, own)

    def hit_at(self, row: int, start: int, end: int) -> Found:
        """Return a place of a document as a hit, with the words around it."""
        document = read_document(self._database, row)
        return found_at((row, document.id, document.title, document.text), start, end)


def _known_label(labels: LabelSet, key: str) -> Label:
    label = labels.get(key)
    if label is None:
        known = ", ".join(labels.keys())
        raise AnnotatorError(Reason.UNKNOWN_LABEL, label=key, known=known)
    return label
