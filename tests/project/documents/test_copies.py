"""Near copies are grouped by their texts alone, step by step, and stay together in splits."""

from __future__ import annotations

import json
import random
from contextlib import suppress

import pytest

from annotator.core.document import Document, Record
from annotator.core.edits.trash import RemoveDocuments, RestoreDocuments
from annotator.core.progress import Cancelled
from annotator.project import Project, Split, receive
from annotator.project.documents.copies import SKETCHER
from annotator.project.keeping.recovery import rebuild
from annotator.store.log.journal.files import journal_folder
from tests.store.projects import take

_SENTENCE = (
    "أعلنت شركة المرسى اليوم أنها تموّل رصيفًا جديدًا في السـاحل بقيمة مليون ريال وقال بنك الواحة"
    " إن صندوق السنابل يدفع دينارًا لكل نخلة «لؤلؤة» 🚢 لاستثمار"
)
_WORDS = _SENTENCE.split()


def article(seed, words=120):
    chance = random.Random(seed)
    return " ".join(f"{chance.choice(_WORDS)} {chance.randrange(5000)}" for _ in range(words // 2))


def copy_of(text, seed):
    """Return a text as another paper has it: another dateline, one number changed, cut short."""
    chance = random.Random(seed)
    words = text.split()
    words[chance.randrange(len(words))] = str(seed)
    cut = len(words) - chance.randrange(len(words) // 6 + 1)
    return f"المرسى - مراسل {seed}: " + " ".join(words[:cut])


A, B, C = (article(seed) for seed in range(3))
TEXTS = {"a": A, "b": B, "a2": copy_of(A, 11), "c": C, "a3": copy_of(A, 12), "b2": copy_of(B, 13)}
GROUPS = [["a", "a2", "a3"], ["b", "b2"]]


def fill(path, texts):
    project = Project.create(path)
    take(project, *(Record(Document(each, f"خبر {each}", text)) for each, text in texts.items()))
    return project


@pytest.fixture
def project(tmp_path):
    with fill(tmp_path / "p.hashiya", TEXTS) as project:
        yield project


def ids(project):
    return sorted(sorted(each.id for each in group) for group in project.copies.groups())


def test_near_copies_are_one_group_and_other_articles_in_none(project):
    assert project.copies.pending() == 6
    assert ids(project) == []
    project.copies.find()
    assert project.copies.pending() == 0
    assert ids(project) == GROUPS
    assert [each.id for each in project.copies.of(3)] == ["a", "a2", "a3"]
    assert project.copies.of(4) == ()
    assert project.copies.sizes([1, 2, 4]) == {1: 3, 2: 2}
    assert project.copies.count() == (5, 2)
    assert project.copies.count(after=4) == (2, 2)
    assert project.check() == []


def test_any_order_of_arrival_in_any_steps_gives_the_same_groups(tmp_path):
    for seed in range(8):
        chance = random.Random(seed)
        left = list(TEXTS.items())
        chance.shuffle(left)
        with fill(tmp_path / f"{seed}.hashiya", dict([left.pop()])) as project:
            while left:
                if chance.random() < 0.5:
                    project.copies.group(project.copies.sketch_some(chance.randint(1, 3)))
                document, text = left.pop()
                take(project, Record(Document(document, "", text)))
            project.copies.find()
            assert ids(project) == GROUPS
            assert project.check() == []


def test_one_that_is_between_two_joins_them(tmp_path):
    words = article(7, 400).split()
    texts = {
        "left": " ".join(words[:240]),
        "right": " ".join(words[160:]),
        "both": " ".join(words[80:320]),
    }
    with fill(tmp_path / "p.hashiya", texts) as project:
        project.copies.find()
        assert ids(project) == [["both", "left", "right"]]
        me = project.annotator("سعاد").id
        project.apply(RemoveDocuments(me, {"both": 0}))
        assert project.copies.pending() == 2
        project.copies.find()
        assert ids(project) == []
        assert project.check() == []
        project.apply(RestoreDocuments(me, {"both": 0}))
        project.copies.find()
        assert ids(project) == [["both", "left", "right"]]
        assert project.check() == []


def test_finding_can_be_ended_and_goes_on_where_it_was(project):
    project.copies.group(project.copies.sketch_some(2))

    def cancel(done, total):
        assert total == 4
        raise Cancelled

    with suppress(Cancelled):
        project.copies.find(cancel)
    assert project.copies.pending() == 4
    project.copies.find()
    assert ids(project) == GROUPS


def test_what_was_grouped_meanwhile_is_passed_over(project):
    late = project.copies.sketch_some(4)
    project.copies.find()
    project.copies.group(late)
    assert ids(project) == GROUPS
    assert project.check() == []


def test_groups_of_another_scheme_are_found_anew(project):
    project.copies.find()
    with project._database.transaction():
        project._database.execute("UPDATE copy_progress SET scheme = 'older'")
    assert project.copies.pending() == 6
    assert project.check() == []
    project.copies.find()
    assert ids(project) == GROUPS
    assert project._database.value("SELECT scheme FROM copy_progress") == SKETCHER.scheme()


def test_a_spoilt_sketch_keeps_nobody_from_removing_its_document(project):
    project.copies.find()
    with project._database.transaction():
        project._database.execute("UPDATE copy_sketch SET sketch = substr(sketch, 2)")
    me = project.annotator("سعاد").id
    project.apply(RemoveDocuments(me, {"a": 0}))
    project.copies.find()
    assert project.documents.row_of("a") is None


@pytest.mark.parametrize(
    "spoil",
    [
        "UPDATE copy_group SET first = 2 WHERE document = 3",
        "DELETE FROM copy_group WHERE document = 5",
        "UPDATE copy_band SET band = band + 1 WHERE document = 4",
        "UPDATE copy_sketch SET sketch = zeroblob(256) WHERE document = 4",
        "UPDATE copy_sketch SET sketch = substr(sketch, 2) WHERE document = 4",
    ],
)
def test_what_no_text_gives_is_found_by_a_check(project, spoil):
    project.copies.find()
    with project._database.transaction():
        project._database.execute(spoil)
    assert [finding.details["table"] for finding in project.check()] == [spoil.split()[1 + (
        spoil.startswith("DELETE"))]]  # fmt: skip


def test_computers_that_merge_in_any_order_have_the_same_groups(tmp_path):
    packages = []
    for name, some in (("one", ["a", "b", "c"]), ("two", ["a2", "b"]), ("three", ["a3", "b2"])):
        with fill(tmp_path / f"{name}.hashiya", {each: TEXTS[each] for each in some}) as project:
            project.handover.write(tmp_path / f"{name}.zip")
            packages.append(tmp_path / f"{name}.zip")
    for seed in range(4):
        order = random.Random(seed).sample(packages, 3)
        receive(tmp_path / f"{seed}.hashiya", order[:1])
        with Project.open(tmp_path / f"{seed}.hashiya") as project:
            for package in order[1:]:
                if seed % 2:
                    project.copies.find()
                project.handover.merge([package])
            project.copies.find()
            assert ids(project) == GROUPS
            assert project.check() == []


def test_a_project_that_is_only_read_is_answered_and_stays_as_it_is(project, tmp_path):
    project.copies.group(project.copies.sketch_some(3))
    project.close()
    content = project.path.read_bytes()
    with Project.open(project.path, read_only=True) as reader:
        with reader.copies.complete():
            assert ids(reader) == GROUPS
        assert ids(reader) == [["a", "a2"]]
        assert reader.copies.pending() == 3
    assert project.path.read_bytes() == content


def test_a_project_made_again_finds_its_groups_again(project, tmp_path):
    project.copies.find()
    project.keeping.complete_journal()
    rebuild(journal_folder(project.path), tmp_path / "again.hashiya")
    with Project.open(tmp_path / "again.hashiya") as again:
        again.copies.find()
        assert ids(again) == GROUPS
        assert again.check() == []


@pytest.mark.parametrize("seed", range(6))
def test_an_export_never_parts_copies(project, tmp_path, seed):
    texts = {f"x{number}": article(100 + number) for number in range(20)}
    take(project, *(Record(Document(each, "", text)) for each, text in texts.items()))
    out = tmp_path / "out"
    project.export(out, split=Split((50, 25, 25), seed))
    places = {
        json.loads(line)["id"]: file.stem
        for file in out.glob("*.jsonl")
        for line in file.read_text("utf-8").splitlines()
    }
    assert len(places) == 26
    for group in GROUPS:
        assert len({places[each] for each in group}) == 1
