"""A project whose file is gone or spoilt comes back of what is beside it, and says what is lost."""

from __future__ import annotations

import random
import shutil
import sqlite3
from dataclasses import replace

import pytest

from annotator.core.document import Document, Marks, Record, Status
from annotator.core.edits.edits import (
    AddSpan,
    AddSpans,
    Batch,
    ChangeSpan,
    RemoveSpan,
    RemoveSpans,
    SetMarks,
    SetStatus,
)
from annotator.core.edits.review_edits import SetVerdict
from annotator.core.errors import (
    AnnotatorError,
    Damaged,
    Locked,
    NotAProject,
    ProjectFileError,
    Reason,
)
from annotator.core.verdict import Decision, Verdict
from annotator.project import Project
from annotator.project.keeping.recovery import rebuild, repair
from annotator.store.file.backups import kept_beside, list_backups
from annotator.store.log.journal.files import day_files, journal_folder
from tests.store.projects import FIRST, SECOND, picture, span_of, take
from tests.store.test_checking import tamper

SEA = span_of("شركة البحر")
SUM = span_of("25 مليون ريال", "amount", attributes={"value": 25e6})
SHORE = span_of("الساحل", "project", note="‏حاشية 🚢")
ODD = Document(
    "d9", "عنوان\u2028ثان", "ن\u0640ص\u064b 🚢\ufeff\r\n\u202eعكس\u202c لا", meta={"ي": 1, "أ": [2]}
)


@pytest.fixture
def worked(path):
    """A closed project in which every kind of event has happened, with a backup of its middle."""
    with Project.create(path) as project:
        take(project, Record(FIRST.document, "علي", Status.DONE, (SEA,)), SECOND, Record(ODD))
        sara = project.annotator("سارة").id
        mine = replace(SEA, id="mine")
        project.apply(Batch((AddSpan("d1", sara, mine), AddSpan("d1", sara, SUM))))
        project.keeping.back_up()
        project.apply(ChangeSpan("d1", sara, mine, replace(mine, note="ملاحظة")))
        project.apply(RemoveSpan("d1", sara, SUM))
        both = (SHORE, replace(SUM, id="again"))
        project.apply(AddSpans("d1", sara, both))
        project.apply(RemoveSpans("d1", sara, both[1:]))
        ali = project.annotator("علي").id
        verdict = Verdict("v", "d1", sara, ali, Decision.ACCEPTED, SEA)
        project.apply(SetVerdict("d1", sara, ali, None, verdict))
        project.apply(SetStatus("d2", sara, Status.NEW, Status.SKIPPED))
        project.apply(SetMarks("d2", sara, Marks(), Marks("؟", "ليس خبرا")))
    return path


def content_of(path):
    with Project.open(path, read_only=True) as project:
        assert project.check() == []
        return picture(project)


def without_journal(path):
    shutil.rmtree(journal_folder(path))


def without_backups(path):
    for backup in list_backups(path):
        backup.path.unlink()


@pytest.mark.parametrize("name", ["project", "folder", "journal"])
def test_a_journal_makes_the_same_project(worked, tmp_path, name):
    before = content_of(worked)
    worked.unlink()
    source = {
        "project": worked,
        "folder": kept_beside(worked),
        "journal": journal_folder(worked),
    }[name]
    mending = rebuild(source, tmp_path / "again.hashiya")
    assert content_of(tmp_path / "again.hashiya") == before
    assert mending.is_whole
    assert (mending.documents, mending.spans) == (3, 3)


def test_a_rebuilt_project_can_be_worked_on(worked, tmp_path):
    out = tmp_path / "again.hashiya"
    rebuild(worked, out)
    with Project.open(out) as project:
        sara = project.annotator("سارة").id
        project.apply(AddSpan("d1", sara, replace(SUM, id="more")))
    content_of(out)


def test_a_journal_that_lacks_lines_gives_what_it_has_and_says_so(worked, tmp_path):
    (file,) = day_files(journal_folder(worked))
    lines = file.read_bytes().split(b"\n")
    spoilt = [b"" if b'"span.changed"' in line else line for line in lines]
    file.write_bytes(b"\n".join(spoilt))
    mending = rebuild(worked, tmp_path / "again.hashiya")
    assert (mending.lost_events, mending.lost_texts) == (1, [])
    with Project.open(tmp_path / "again.hashiya") as project:
        assert project.check() == []
        assert project.info().spans == 3


def test_a_document_whose_text_is_lost_is_named(worked, tmp_path):
    (file,) = day_files(journal_folder(worked))
    file.write_bytes(file.read_bytes().replace("دولار".encode(), "دينار".encode()))
    mending = rebuild(worked, tmp_path / "again.hashiya")
    assert mending.lost_texts == ["d2"]
    assert not mending.is_whole
    with Project.open(tmp_path / "again.hashiya") as project:
        assert project.check() == []
        assert project.documents.row_of("d2") is None
        assert project.info().spans == 3


def test_nothing_is_made_without_a_journal_or_over_a_file(worked, tmp_path):
    with pytest.raises(AnnotatorError) as caught:
        rebuild(tmp_path / "none.hashiya", tmp_path / "out.hashiya")
    assert caught.value.reason is Reason.NO_JOURNAL
    before = worked.read_bytes()
    with pytest.raises(ProjectFileError) as caught:
        rebuild(worked, worked)
    assert caught.value.reason is Reason.PROJECT_EXISTS
    assert worked.read_bytes() == before
    assert not list(tmp_path.glob(".*"))


def test_a_sound_project_is_not_repaired(worked):
    before = worked.read_bytes()
    assert repair(worked) is None
    assert worked.read_bytes() == before


def emptied(path):
    path.write_bytes(b"")


def cut(path):
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])


def overwritten(path):
    path.write_text("شيء آخر" * 1000)


def deleted(path):
    path.unlink()


def with_zeros(path):
    content = bytearray(path.read_bytes())
    for page in range(2, len(content) // 4096, 3):
        content[page * 4096 : page * 4096 + 4096] = bytes(4096)
    path.write_bytes(content)


def with_another_event(path):
    tamper(path, "UPDATE event SET body = replace(body, 'ملاحظة', 'غيرها')")


def with_another_text(path):
    tamper(path, "UPDATE document SET text = replace(text, 'ريال', 'دينار')")


def with_another_span(path):
    tamper(path, "UPDATE span SET label = 'amount' WHERE id = 'mine'")


def without_a_table(path):
    connection = sqlite3.connect(path)
    connection.execute("DROP TABLE event")
    connection.close()


SPOILT = [
    emptied,
    cut,
    overwritten,
    deleted,
    with_zeros,
    with_another_event,
    with_another_text,
    with_another_span,
    without_a_table,
]


@pytest.mark.parametrize("spoil", SPOILT, ids=lambda spoil: spoil.__name__)
def test_a_damaged_file_is_mended_of_its_journal_and_kept(worked, spoil):
    before = content_of(worked)
    spoil(worked)
    damaged = worked.read_bytes() if worked.exists() else None
    mending = repair(worked)
    assert mending.is_whole
    assert content_of(worked) == before
    if damaged is not None:
        assert mending.aside.read_bytes() == damaged
    with Project.open(worked) as project:
        project.annotator("منى")
        assert project.keeping.journal_fault is None
    assert not list(kept_beside(worked).glob("journal until *"))


@pytest.mark.parametrize(
    "spoil", [with_another_event, with_another_text, with_another_span, with_zeros]
)
def test_without_a_journal_the_file_and_its_backup_give_what_they_have(worked, spoil):
    before = content_of(worked)
    without_journal(worked)
    spoil(worked)
    mending = repair(worked)
    found = content_of(worked)
    assert mending.is_whole == (found == before)
    with Project.open(worked) as project:
        assert project.info().documents == 3
        assert project.info().spans >= 2


def test_what_is_lost_for_good_is_counted_and_the_rest_is_saved(worked):
    without_journal(worked)
    without_backups(worked)
    with_another_event(worked)
    mending = repair(worked)
    assert mending.lost_events == 1
    assert mending.sources.keys() == {"file"}
    content_of(worked)
    assert repair(worked) is None


def test_a_text_that_is_lost_for_good_takes_its_spans_along(worked):
    without_journal(worked)
    without_backups(worked)
    with_another_text(worked)
    mending = repair(worked)
    assert mending.lost_texts == ["d1"]
    with Project.open(worked) as project:
        assert project.check() == []
        assert project.info().documents == 2


def test_of_a_file_with_nothing_in_it_and_nothing_beside_it_nothing_is_made(worked):
    without_journal(worked)
    without_backups(worked)
    cut(worked)
    worked.write_bytes(worked.read_bytes()[:200])
    before = worked.read_bytes()
    with pytest.raises(Damaged) as caught:
        repair(worked)
    assert caught.value.reason is Reason.NOTHING_TO_SAVE
    assert worked.read_bytes() == before


def test_a_file_that_never_was_a_project_is_left_alone(tmp_path):
    stranger = tmp_path / "notes.txt"
    stranger.write_text("ملاحظات")
    with pytest.raises(NotAProject):
        repair(stranger)
    assert [each.name for each in tmp_path.iterdir()] == ["notes.txt"]


def test_an_open_project_is_not_repaired(worked):
    with_another_span(worked)
    with Project.open(worked), pytest.raises(Locked):
        repair(worked)


def test_a_backup_of_another_state_is_not_mixed_in(worked):
    """After an older state was taken up again, the log goes another way than in the backups."""
    with Project.open(worked) as project:
        project.annotator("في النسخة وحدها")
        project.keeping.back_up()
    _newest, first = list_backups(worked)
    shutil.copyfile(first.path, worked)
    with Project.open(worked) as project:
        project.annotator("في الملف وحده")
        before = picture(project)
    with_another_span(worked)
    assert repair(worked).is_whole
    assert content_of(worked) == before


# In the header: a file of another version is a newer Hashiya's, and not ours to repair.
_VERSION = range(60, 64)


def test_any_flipped_bits_are_mended_of_what_is_beside(worked, tmp_path):
    before = content_of(worked)
    sound = worked.read_bytes()
    chance = random.Random(7)
    mended = 0
    for _ in range(12):
        spoilt = bytearray(sound)
        for _ in range(40):
            place = chance.randrange(len(sound) * 8)
            if place // 8 not in _VERSION:
                spoilt[place // 8] ^= 1 << place % 8
        worked.write_bytes(spoilt)
        mended += repair(worked) is not None
        assert content_of(worked)[:1] == before[:1]
        assert content_of(worked)[2:] == before[2:]
    assert mended > 6
