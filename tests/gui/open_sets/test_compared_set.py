from __future__ import annotations

import random
from dataclasses import replace

import pytest

from annotator.core.edits.edits import AddSpan, Batch
from annotator.core.errors import SpanConflict
from annotator.core.identifiers import new_id
from annotator.core.span import Span
from annotator.core.verdict import ReasonCode, ReviewStatus, place_of
from annotator.gui.open_sets.compared_set import Origin
from annotator.gui.open_sets.reading import Showing, read_set
from annotator.project import Project
from tests.gui.windows import make_project

TEXT = "أعلنت شركة السدرة 🌴 شراء حصة في ميناء الصخر مقابل 90 مليون درهم و20 مليون دولار."
SETS = {
    "هند": (("شركة السدرة", "investor"), ("90 مليون درهم", "amount"), ("20 مليون", "amount")),
    "عمر": (
        ("شركة السدرة", "investor"),
        ("90 مليون", "amount"),
        ("ميناء الصخر", "project"),
        ("شراء حصة", "investor"),
    ),
    "ليلى": (
        ("شركة السدرة", "investor"),
        ("90 مليون درهم", "amount"),
        ("أعلنت", "project"),
        ("مقابل 90 مليون درهم و20 مليون دولار", "project"),
    ),
}


@pytest.fixture
def project(tmp_path):
    with Project.open(make_project(tmp_path / "a.hashiya", TEXT)) as project:
        for name, spans in SETS.items():
            author = project.annotator(name)
            for words, label in spans:
                start = TEXT.index(words)
                span = Span(new_id(), start, start + len(words), label, words)
                project.apply(AddSpan("a0", author.id, span))
        yield project


def load(project, reviewer="سلمى"):
    people = tuple(project.annotator(name) for name in SETS)
    showing = Showing(project.annotator(reviewer), None, people)
    return read_set(project, 1, project.documents.read(1), showing, project.label_set())


def perform(project, shown, act):
    change = project.apply(act)
    for edit in change.edits:
        shown.take(edit)
    return change


def picture(shown):
    return [
        (each.key, each.is_settled, [place_of(span) for span in each.standing], each.verdicts)
        for each in shown.matters()
    ]


def marked(words, label):
    start = TEXT.index(words)
    return Span(new_id(), start, start + len(words), label, words)


def random_act(shown, chance):
    matters = shown.matters()
    matter = chance.choice(matters)
    shown.current = chance.choice([matter.key, None])
    spans = shown.spans()
    kind = chance.choice(("version", "nothing", "own", "move", "label", "out", "why", "agreed"))
    if kind == "version":
        author = chance.choice(shown.differences.annotator_ids)
        return shown.settling(matter, matter.cluster.spans_of(author))
    if kind == "nothing":
        return shown.settling(matter, ())
    if kind == "own":
        start, end = sorted(chance.sample(range(len(TEXT)), 2))
        return shown.adding([Span(new_id(), start, end, "project", TEXT[start:end])])
    if kind == "why":
        return shown.explaining(matter, reason=ReasonCode.CLITIC, note="لأن")
    if kind == "agreed":
        return chance.choice((shown.accepting_agreed(), shown.finishing(ReviewStatus.DONE)))
    if not spans:
        return Batch(())
    span = chance.choice(spans)
    if kind == "out":
        return shown.removing([span])
    after = replace(span, label=chance.choice(("investor", "amount")))
    if kind == "move" and span.end - span.start > 1:
        after = replace(span, end=span.end - 1, text=span.text[:-1])
    return shown.changing([(span, after)])


@pytest.mark.parametrize("seed", range(20))
def test_what_is_shown_is_what_is_stored_and_undo_takes_every_act_back(project, seed):
    chance = random.Random(seed)
    ids = [project.annotator(name).id for name in SETS]
    before = [project.annotation_set("a0", each) for each in ids]
    shown = load(project)
    for _ in range(15):
        act = random_act(shown, chance)
        pictured = picture(shown)
        try:
            change = perform(project, shown, act)
        except SpanConflict:
            assert picture(load(project)) == pictured  # two places became one: nothing was written
            continue
        assert picture(shown) == picture(load(project))
        if chance.random() < 0.3 and change.edits:
            perform(project, shown, Batch(change.edits).inverse())
            assert picture(shown) == picture(load(project)) == pictured
    assert [project.annotation_set("a0", each) for each in ids] == before


def test_settling_the_outer_of_two_nested_matters_leaves_the_inner_as_it_is(project):
    shown = load(project)
    inner = next(each for each in shown.matters() if each.cluster.kind == "currency")
    outer = next(each for each in shown.matters() if "project" in str(each.cluster.places()))
    author = shown.differences.annotator_ids[1]
    perform(project, shown, shown.settling(inner, inner.cluster.spans_of(author)))
    perform(project, shown, shown.settling(outer, ()))
    assert [span.text for span in shown.matter(inner.key).standing] == ["90 مليون"]


def test_a_version_of_ones_own_goes_where_one_is_or_where_it_overlaps(project):
    shown = load(project)
    words = marked("مليون درهم", "amount")
    perform(project, shown, shown.adding([words]))
    (matter,) = [each for each in shown.matters() if each.is_settled]
    assert matter.cluster.kind == "currency"
    assert [place_of(span) for span in matter.standing] == [place_of(words)]
    perform(project, shown, shown.adding([marked("السدرة", "investor")]))
    assert Origin.AGREED in [each.origin for each in shown.matters()]
    perform(project, shown, shown.adding([marked("في", "project")]))
    added = [each for each in shown.matters() if each.origin is Origin.ADDED]
    assert [span.text for each in added for span in each.standing] == ["في"]
    perform(project, shown, shown.removing(added[0].standing))
    assert shown.matter(added[0].key) is None


def test_done_is_done_for_everybody_but_oneself(project):
    shown = load(project, "هند")
    assert not shown.is_done()
    perform(project, shown, shown.finishing(ReviewStatus.DONE))
    assert shown.is_done()
    assert shown.agreed_left() == 0
    hind, omar, _ = shown.differences.annotator_ids
    assert project.review.status("a0", hind, omar) is ReviewStatus.DONE
    assert load(project, "هند").is_done()
    perform(project, shown, shown.finishing(ReviewStatus.OPEN))
    assert not load(project, "هند").is_done()
