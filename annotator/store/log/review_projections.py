"""Folds the events of reviews into the tables of verdicts, reviews and answers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from annotator.core.verdict import ReviewStatus
from annotator.store.log.events import encode

if TYPE_CHECKING:
    from annotator.store.file.database import Database
    from annotator.store.log.events import Event


class ReviewProjections:
    """The tables of reviews of one database; ``folds`` is what takes an event of each kind in."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self.folds = {
            "verdict.set": self._verdict_set,
            "review.set": self._review_set,
            "verdict.answered": self._verdict_answered,
        }

    def _verdict_set(self, event: Event, content: Any) -> None:
        after = content["after"]
        if after is None:
            self._database.execute("DELETE FROM verdict WHERE id = ?", (event.target,))
            return
        judged, corrected = after["judged"], after["corrected"]
        self._database.execute(
            "INSERT OR REPLACE INTO verdict (id, document, reviewer, author, decision, span,"
            " judged, corrected, reason, note, guideline_should_say, clock)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                event.target,
                *self._places(event, content),
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

    def _review_set(self, event: Event, content: Any) -> None:
        places = self._places(event, content)
        if content["after"] == ReviewStatus.OPEN:
            self._database.execute(
                "DELETE FROM review WHERE document = ? AND reviewer = ? AND author = ?", places
            )
            return
        self._database.execute(
            "INSERT OR REPLACE INTO review (document, reviewer, author, status)"
            " VALUES (?, ?, ?, ?)",
            (*places, content["after"]),
        )

    def _verdict_answered(self, event: Event, content: Any) -> None:
        after = content["after"]
        if after is None:
            self._database.execute("DELETE FROM verdict_answer WHERE verdict = ?", (event.target,))
            return
        self._database.execute(
            "INSERT OR REPLACE INTO verdict_answer (verdict, kind, words, answered)"
            " VALUES (?, ?, ?, ?)",
            (event.target, after["kind"], after["words"], encode(content["verdict"])),
        )

    def _places(self, event: Event, content: Any) -> tuple[int, int, int]:
        """Return the document's row, and the numbers of reviewer and author."""
        database = self._database
        number = "SELECT number FROM annotator WHERE id = ?"
        return (
            database.value("SELECT row FROM document WHERE id = ?", (event.document,)),
            database.value(number, (event.annotator,)),
            database.value(number, (content["author"],)),
        )
