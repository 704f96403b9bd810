"""Old files open, and a new file has the schema that an old one is brought to."""

from __future__ import annotations

import shutil
import sqlite3
from pathlib import Path

import pytest
from sqlite_utils import Database as Tables

from annotator.core.document import Status
from annotator.core.document_filter import DocumentFilter
from annotator.core.edits.edits import AddSpan
from annotator.core.edits.review_edits import SetVerdict
from annotator.core.errors import Damaged
from annotator.core.verdict import Decision, Verdict
from annotator.project import Project
from annotator.store.file.schema.faults import schema_faults
from annotator.store.file.schema.first import APPLICATION_ID
from annotator.store.file.schema.migrations import (
    FILE_FORMAT,
    apply_migrations,
    run_script,
    unknown,
)
from tests.data.projects.make_format1 import BANK, COMPANY, FARM, PIER, PORT, SUM
from tests.data.projects.make_format2 import ANSWER, NARROW, SOCIETY, WELL

KEPT = Path(__file__).parents[3] / "data" / "projects"


@pytest.fixture
def old(tmp_path):
    return Path(shutil.copy(KEPT / "format1.hashiya", tmp_path))


@pytest.fixture
def reviewed(tmp_path):
    return Path(shutil.copy(KEPT / "format2.hashiya", tmp_path))


@pytest.mark.parametrize("read_only", [False, True])
def test_a_file_of_format_2_opens_with_its_reviews_labels_and_merged_work(reviewed, read_only):
    with Project.open(reviewed, read_only=read_only) as project:
        noura, huda, salma = project.annotators()
        assert [each.name for each in (noura, huda, salma)] == ["نورة", "هدى", "سلمى"]
        assert project.annotation_set("well", salma.id).spans == (SOCIETY,)
        assert project.annotation_set("port", huda.id).spans == (COMPANY, NARROW)
        given = {each.verdict.decision: each for each in project.review.verdicts("port")}
        assert given.keys() == {Decision.ACCEPTED, Decision.CORRECTED}
        corrected = given[Decision.CORRECTED]
        assert (corrected.verdict.outcome, corrected.answer) == (SUM, ANSWER)
        labels = project.label_set()
        place = labels.get("place")
        assert place is not None
        assert place.merged_into == "project"
        assert project.team.assignments().keys() == {"port", "farm", "well"}
        assert project.documents.read(3) == WELL
        assert project.check() == []


def test_a_file_of_format_2_can_be_worked_on(reviewed):
    with Project.open(reviewed) as project:
        noura = project.annotators()[0]
        project.apply(AddSpan("well", noura.id, SOCIETY))
        assert project.check() == []
    with Project.open(reviewed) as project:
        assert project.info().schema_version == FILE_FORMAT
        assert project.annotation_set("well", noura.id).spans == (SOCIETY,)


def test_a_file_of_format_1_opens_with_all_that_is_in_it(old):
    with Project.open(old) as project:
        assert not project.newer
        assert not project.unclean
        assert [project.documents.read(row) for row in (1, 2)] == [PORT, FARM]
        noura, huda = project.annotators()
        assert (noura.name, huda.name) == ("نورة", "هدى")
        port = project.annotation_set("port", huda.id)
        assert (port.status, port.spans) == (Status.DONE, (COMPANY, SUM, PIER))
        farm = project.annotation_set("farm", noura.id)
        assert (farm.status, farm.spans) == (Status.DONE, (BANK,))
        assert project.check() == []


def test_a_file_of_format_1_is_brought_to_the_newest_format_and_takes_verdicts(old):
    with Project.open(old) as project:
        noura, huda = project.annotators()
        assert project.review.verdicts("port") == []
        verdict = Verdict("v", "port", noura.id, huda.id, Decision.ACCEPTED, COMPANY)
        project.apply(SetVerdict("port", noura.id, huda.id, None, verdict))
    with Project.open(old, read_only=True) as project:
        assert project.info().schema_version == FILE_FORMAT
        assert [given.verdict for given in project.review.verdicts("port")] == [verdict]
        assert project.check() == []


def test_a_file_of_format_1_that_is_only_read_stays_as_it_is(old):
    content = old.read_bytes()
    with Project.open(old, read_only=True) as project:
        assert project.info().schema_version == 1
        assert project.review.verdicts("port") == []
        assert project.check() == []
        assert project.check() == []
    assert old.read_bytes() == content


@pytest.mark.parametrize("read_only", [False, True])
def test_what_is_in_a_file_of_format_1_is_counted(old, read_only):
    with Project.open(old, read_only=read_only) as project:
        info = project.info()
        assert (info.documents, info.spans) == (2, 4)
        assert [(each.sets, each.spans, each.done) for each in info.annotators] == [
            (1, 1, 1),
            (1, 3, 1),
        ]
        assert project.spans.label_counts() == {"amount": 1, "investor": 2, "project": 1}
        assert project.documents.progress(project.annotators()[0].id).done == 1


def test_an_old_file_that_lacks_a_table_of_its_own_is_damaged(old):
    connection = sqlite3.connect(old)
    connection.execute("DROP TABLE span")
    connection.close()
    with pytest.raises(Damaged):
        Project.open(old, read_only=True)


def test_a_file_of_format_1_can_be_worked_on(old):
    with Project.open(old) as project:
        huda = project.annotator("هدى")
        project.apply(AddSpan("farm", huda.id, BANK.__class__("h", 0, 4, "amount", "أقرض"[:4])))
        assert project.check() == []


def test_a_file_of_format_1_is_found_by_its_folded_words(old):
    with Project.open(old, read_only=True) as project:
        assert list(project.documents.listed("", DocumentFilter(text="اللولو"))) == [1]
        assert list(project.documents.listed("", DocumentFilter(text="12٫5"))) == [1]
        assert list(project.documents.listed("", DocumentFilter(statuses=(Status.DONE,)))) == []


@pytest.fixture
def tables():
    made = Tables(memory=True)
    yield made
    made.close()


def test_migrations_make_the_whole_schema_once(tables):
    assert schema_faults(tables) != []
    apply_migrations(tables)
    apply_migrations(tables)
    assert schema_faults(tables) == []
    assert not unknown(tables)
    assert tables.execute("PRAGMA application_id").fetchone() == (APPLICATION_ID,)
    assert tables.execute("PRAGMA user_version").fetchone() == (FILE_FORMAT,)


def test_a_script_that_fails_half_way_leaves_nothing(tables):
    with pytest.raises(sqlite3.OperationalError), tables.atomic():
        run_script(tables, "CREATE TABLE one (a);\nCREATE TABLE two (a) NONSENSE;\n")
    assert tables.table_names() == []
