"""The command that writes what the window writes."""

from __future__ import annotations

from pathlib import Path

import pytest

from annotator.core.document import Document, Record, Status
from annotator.core.span import Span
from annotator.formats.writing.export import write_file
from annotator.project import Choice, OffToken, Project, Split, Wish, command_of
from tests.cli.command import hashiya

TEXT = "وقعت شركة الأفق عقدا بـ25 مليون"


@pytest.fixture
def path(tmp_path):
    records = []
    for number in range(6):
        span = Span(f"s{number}", 5, 15, "investor" if number % 2 else "amount", TEXT[5:15])
        document = Document(str(number), "=1+1", TEXT, published=f"2031-05-0{number + 1}")
        records.append(Record(document, "-هند x" if number < 4 else "منى", Status.DONE, (span,)))
    write_file(records, tmp_path / "in.jsonl", "jsonl")
    with Project.create(tmp_path / "a.hashiya") as project:
        project.import_files([tmp_path / "in.jsonl"])
    return tmp_path / "a.hashiya"


@pytest.mark.parametrize(
    "wish",
    [
        Wish(),
        Wish("csv", Choice(("-هند x", "منى"), Status.DONE), has_safe_cells=True),
        Wish("conll2003", Choice(labels=("investor", "amount")), off_token=OffToken.EXPAND),
        Wish(
            "jsonl",
            Choice(
                since="2031-05-02", until="2031-05-05", search="شركة", seen_by="منى", blind=True
            ),
        ),
        Wish("doccano", Choice(), Split((80.0, 12.5, 7.5), -4)),
        Wish("jsonl", Choice(gold=True, unanimous=True)),
    ],
)
def test_the_command_writes_identical_bytes(path, tmp_path, wish):
    one, other = tmp_path / "one" / "out", tmp_path / "other" / "out"
    one.parent.mkdir()
    other.parent.mkdir()
    with Project.open(path, read_only=True) as project:
        project.export(
            one,
            format=wish.format,
            choice=wish.choice,
            split=wish.split,
            off_token=wish.off_token,
            has_safe_cells=wish.has_safe_cells,
        )
    _, *words = command_of(path, other, wish)
    assert hashiya(*words).status == 0
    assert _contents(one.parent) == _contents(other.parent)


def _contents(folder):
    return {
        each.relative_to(folder).as_posix(): each.read_bytes()
        for each in folder.rglob("*")
        if each.is_file()
    }


def test_documents_picked_by_hand_have_no_command():
    assert command_of(Path("a"), Path("b"), Wish(choice=Choice(documents=("1",)))) is None
