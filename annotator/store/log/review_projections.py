"""Folds the events of reviews into the tables of verdicts, reviews and answers.

An event changes only what its own annotator said: verdicts and reviews of theirs, or their answers.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from annotator.core.verdict import ReviewStatus
from annotator.store.annotation_sets import number_of
from annotator.store.log.events import encode

if TYPE_CHECKING:
    from annotator.store.file.database import Database
    from annotator.store.log.events import Event
    from annotator.store.log.span_table import SpanTable


class ReviewProjections:
    """The tables of reviews of one database; ``folds`` is what takes an event of each kind in."""

    def __init__(self, database: Database, spans: SpanTable) -> None:
        self._database = database
        self._spans = spans
        self.folds = {
            "verdict.set": self._verdict_set,
            "review.set": self._review_set,
            "verdict.answered": self._verdict_answered,
        }

    def clear(self, document: int, annotator: int) -> None:
        """Take out all that one annotator said in reviews over a document."""
        for table, owner in (
            ("verdict", "reviewer"),
            ("review", "reviewer"),
            ("verdict_answer", "annotator"),
        ):
            self._database.execute(
                f"DELETE FROM {table} WHERE document = ? AND {owner} = ?", (document, annotator)
            )

    def _verdict_set(self, event: Event, content: Any, document: int, reviewer: int) -> None:
        after = content["after"]
        own = (document, reviewer)
        self._database.execute(
            "DELETE FROM verdict WHERE id = ? AND document = ? AND reviewer = ?",
            (event.target, *own),
        )
        author = number_of(self._database, content["author"])
        if after is None or author in (None, reviewer):
            return  # withdrawn, or by a reviewer who is the author on another computer
        judged, corrected = after["judged"], after["corrected"]
        if judged:  # of one reviewer one verdict a span, also of one with two computers
            self._database.execute(
                "DELETE FROM verdict WHERE span = ? AND document = ? AND reviewer = ?",
                (judged["id"], *own),
            )
        if corrected:
            self._spans.describe_labels([corrected["label"]])
        self._database.execute(
            "INSERT INTO verdict (id, document, reviewer, author, decision, span,"
            " judged, corrected, reason, note, guideline_should_say, clock)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                event.target,
                *own,
                author,
                after["decision"],
                judged["id"] if judged else None,
                encode(judged) if judged else None,
                encode(corrected) if corrected else None,
                after["reason"],
                after["note"],
                int(after["guideline_should_say"]),
                event.clock,
            ),
        )

    def _review_set(self, event: Event, content: Any, document: int, reviewer: int) -> None:
        author = number_of(self._database, content["author"])
        places = (document, reviewer, author)
        if content["after"] == ReviewStatus.OPEN or author in (None, reviewer):
            self._database.execute(
                "DELETE FROM review WHERE document = ? AND reviewer = ? AND author IS ?", places
            )
            return
        self._database.execute(
            "INSERT OR REPLACE INTO review (document, reviewer, author, status)"
            " VALUES (?, ?, ?, ?)",
            (*places, content["after"]),
        )

    def _verdict_answered(self, event: Event, content: Any, document: int, author: int) -> None:
        after = content["after"]
        own = (event.target, document, author)
        if after is None:
            self._database.execute(
                "DELETE FROM verdict_answer WHERE verdict = ? AND document = ? AND annotator = ?",
                own,
            )
            return
        self._database.execute(
            "INSERT OR REPLACE INTO verdict_answer"
            " (verdict, document, annotator, kind, words, answered) VALUES (?, ?, ?, ?, ?, ?)",
            (*own, after["kind"], after["words"], encode(content["verdict"])),
        )
