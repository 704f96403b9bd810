"""The rule of blind labelling: whose sets an annotator may see, as one condition of SQL."""

from __future__ import annotations

from dataclasses import dataclass

_SETTLED = "('done', 'skipped')"  # nothing that is seen now can change what was decided


@dataclass(frozen=True, slots=True)
class Sight:
    """What one annotator may see of others' sets; ``viewer`` is their number.

    Another person's set over a document is hidden while the document is the viewer's to label and
    not both are done with it. What machines suggest is always seen, and whoever is nobody in
    particular, as at the command line, sees everything.

    Each query that reads others' sets has one of these conditions; its arguments are the columns
    in which it has the row of the document and the number of the annotator whose set it is.
    """

    viewer: int | None = None

    def hides(self, document: str, other: str) -> str:
        """Return the condition of SQL under which a set is hidden."""
        if self.viewer is None:
            return "0"
        return (
            f"(EXISTS (SELECT 1 FROM assignment AS mine WHERE mine.document = {document}"
            f" AND mine.annotator = {self.viewer}) AND NOT {self.is_open(document, other)})"
        )

    def shows(self, document: str, other: str) -> str:
        """Return the condition of SQL under which a set may be seen."""
        return f"NOT {self.hides(document, other)}"

    def is_open(self, document: str, other: str) -> str:
        """Return the condition under which the viewer has nothing to learn from a set any more.

        Whose the document is to label is not asked: so much goes out to another computer, where
        it may become theirs.
        """
        viewer = "NULL" if self.viewer is None else self.viewer
        return (
            f"({other} IS {viewer} OR EXISTS (SELECT 1 FROM annotator AS machine"
            f" WHERE machine.number = {other} AND machine.kind <> 'person')"
            " OR (SELECT count(*) FROM annotation_set AS settled"
            f" WHERE settled.document = {document} AND settled.annotator IN ({viewer}, {other})"
            f" AND settled.status IN {_SETTLED}) = 2)"
        )

    def hidden(self, table: str) -> str:
        """Return what goes after FROM to read the hidden rows, ``s``, of sets or spans."""
        viewer = "NULL" if self.viewer is None else self.viewer
        return (
            f"assignment AS own JOIN {table} AS s ON s.document = own.document"
            f" WHERE own.annotator = {viewer} AND {self.hides('s.document', 's.annotator')}"
        )

    def hidden_ids(self) -> str:
        """Return the query for hidden sets as events name them: ids of documents and annotators."""
        return (
            "SELECT d.id, who.id FROM (SELECT s.document, s.annotator FROM"
            f" {self.hidden('annotation_set')}) AS t JOIN document AS d ON d.row = t.document"
            " JOIN (SELECT id, number FROM annotator UNION ALL"
            " SELECT id, number FROM annotator_alias) AS who ON who.number = t.annotator"
        )


ALL = Sight()
"""That of nobody in particular: everything is seen."""
