"""What an import costs does not grow with the project: no table is read whole for an article."""

from __future__ import annotations

import pytest

from annotator.core.document import Document, Record, Status
from annotator.project import Project
from tests.store.projects import span_of, take

ARTICLE = "أعلنت شركة البحر عن تمويل 25 مليون ريال لمرسى الشـاطئ 🚢 رقم"
NEW = Record(
    Document("new", "خبر جديد", f"{ARTICLE} ألف"), "سعاد", Status.DONE, (span_of("شركة البحر"),)
)
KNOWN_TEXT = Record(Document("paper", "في الصحف", f"{ARTICLE} 7", "الجريدة"))
KNOWN = Record(Document("d7", "خبر 7", f"{ARTICLE} 7"))


def fill(path, count):
    project = Project.create(path)
    numbers = range(count)
    take(project, *(Record(Document(f"d{n}", f"خبر {n}", f"{ARTICLE} {n}")) for n in numbers))
    # What is not in it yet would be written with the next commit.
    project.keeping.complete_journal()
    return project


def instructions(project, record):
    """Return how many instructions of SQLite's machine an import of a record takes."""
    counted = 0

    def count():
        nonlocal counted
        counted += 1
        return 0

    connection = project._database._open_connection
    connection.set_progress_handler(count, 1)
    take(project, record)
    connection.set_progress_handler(None, 1)
    return counted


@pytest.mark.parametrize("record", [NEW, KNOWN_TEXT, KNOWN], ids=["new", "known text", "known"])
def test_an_article_costs_as_much_in_a_large_project_as_in_a_small_one(tmp_path, record):
    with fill(tmp_path / "s.hashiya", 20) as small, fill(tmp_path / "l.hashiya", 1020) as large:
        # A row that is read takes three instructions at least.
        assert instructions(large, record) - instructions(small, record) < 1000
