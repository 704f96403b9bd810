from __future__ import annotations

import random
from dataclasses import replace

import pytest

from annotator.core.edits.edits import AddSpan, Batch, ChangeLabels
from annotator.core.errors import SpanConflict
from annotator.core.identifiers import new_id
from annotator.core.labels import label_changes
from annotator.core.span import Span
from annotator.core.verdict import ReasonCode, ReviewStatus
from annotator.gui.document_view.looks import Look
from annotator.gui.open_sets.reviewed_set import ReviewedSet
from annotator.project import Project
from tests.gui.windows import make_project

TEXT = "أعلنت شركة السدرة شراء حصة في ميناء الصخر مقابل 90 مليون درهم و20 مليون دولار."
WORDS = ("شركة السدرة", "ميناء الصخر", "90 مليون درهم", "20 مليون دولار")


@pytest.fixture
def project(tmp_path):
    with Project.open(make_project(tmp_path / "a.hashiya", TEXT)) as project:
        author = project.annotator("هند")
        for words in WORDS:
            start = TEXT.index(words)
            span = Span(new_id(), start, start + len(words), "investor", words)
            project.apply(AddSpan("a0", author.id, span))
        yield project


def load(project):
    author, reviewer = project.annotator("هند"), project.annotator("سلمى")
    return ReviewedSet(
        project.annotation_set("a0", author.id),
        reviewer.id,
        project.review.verdicts("a0", reviewer.id, author.id),
        project.review.status("a0", reviewer.id, author.id),
        project.label_set(),
    )


def picture(shown):
    return [(span, shown.look(span.id), shown.ghost(span.id)) for span in shown.spans()]


def random_act(shown, chance):
    spans = shown.spans()
    span = chance.choice(spans) if spans else None
    kind = chance.choice(("accept", "reject", "label", "move", "add", "why", "finish", "rest"))
    if kind == "add" or span is None:
        start = chance.randrange(len(TEXT) - 6)
        end = start + chance.randrange(1, 6)
        return shown.adding([Span(new_id(), start, end, "project", TEXT[start:end])])
    if kind == "accept":
        return shown.accepting([span])
    if kind == "rest":
        return shown.accepting(shown.to_judge())
    if kind == "reject":
        return shown.removing([span])
    if kind == "label":
        label = chance.choice(("investor", "amount", "project"))
        return shown.changing([(span, replace(span, label=label))])
    if kind == "why":
        return shown.explaining(span.id, reason=ReasonCode.CLITIC, note="هكذا")
    if kind == "finish":
        return shown.finishing(chance.choice(list(ReviewStatus)))
    end = max(span.start + 1, min(len(TEXT), span.end + chance.choice((-1, 1))))
    moved = replace(span, end=end, text=TEXT[span.start : end])
    return shown.changing([(span, moved)])


@pytest.mark.parametrize("seed", range(12))
def test_what_is_shown_is_what_the_project_holds_after_any_acts_and_their_undoing(project, seed):
    chance = random.Random(seed)
    author = project.annotator("هند")
    before = project.annotation_set("a0", author.id)
    shown, done = load(project), []
    for _ in range(40):
        if done and chance.random() < 0.25:
            act = done.pop().inverse()
        else:
            act = random_act(shown, chance)
            if act is None or (isinstance(act, Batch) and not act.edits):
                continue
            done.append(act)
        try:
            change = project.apply(act)
        except SpanConflict:  # two spans of one label at one place
            done = [each for each in done if each is not act]
            continue
        for edit in change.edits:
            shown.take(edit)
        assert picture(shown) == picture(load(project))
        assert shown.judged_count() == load(project).judged_count()
        assert shown.review is load(project).review
    assert project.annotation_set("a0", author.id) == before
    assert project.check() == []


def test_a_span_that_the_author_added_when_asked_to_is_shown_once(project):
    shown = load(project)
    start = TEXT.index("حصة")
    wanted = Span(new_id(), start, start + 3, "project", "حصة")
    project.apply(shown.adding([wanted]))
    author = project.annotator("هند")
    added = replace(wanted, id=new_id())
    project.apply(AddSpan("a0", author.id, added))
    shown = load(project)
    assert [span for span in shown.spans() if span.start == start] == [added]
    assert shown.look(added.id) is Look.ADDED
    for edit in project.apply(shown.removing([added])).edits:
        shown.take(edit)
    assert shown.look(added.id) is Look.REJECTED
    assert picture(shown) == picture(load(project))


def test_a_span_of_a_merged_label_is_judged_under_the_label_it_is_shown_with(project):
    author, labels = project.annotator("هند"), project.label_set()
    merged = label_changes.merged(labels, "investor", "project")
    project.apply(ChangeLabels(author.id, labels, merged))
    shown = load(project)
    span = shown.spans()[0]
    assert span.label == "project"
    for edit in project.apply(shown.accepting([span])).edits:
        shown.take(edit)
    assert shown.look(span.id) is Look.ACCEPTED
    assert picture(shown) == picture(load(project))
