"""Labels of an article are suggested in its copies where the same words stand, and nowhere else."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.core.document import AnnotatorKind, Document, Record, Status
from annotator.core.edits.assignment import Assign
from annotator.core.edits.review_edits import SetVerdict
from annotator.core.span import Span
from annotator.core.verdict import Decision, Verdict
from annotator.project import Project
from annotator.project.documents.copies import Copies
from annotator.project.documents.copy_suggestions import name_of_rule, spans_in_copy
from tests.project.documents.test_copies import article
from tests.store.projects import span_of, take

NEWS = "ووقّعت شركة المَرْسى عقدًا بقيمة ٤٠ مليون ريال 🚢 لمشروع «لؤلؤة» في 2002."
BODY = f"{NEWS} {article(1)} {article(2)}"
TEXT = f"الرياض - واس: {BODY}"
COPY = f"مراسل الجريدة في الساحل\r\n\r\n{BODY.replace('٤٠', '٤١')} انتهى."
SPANS = (
    span_of("شركة المَرْسى", "investor", TEXT),
    span_of("٤٠ مليون ريال", "amount", TEXT),
    span_of("مشروع «لؤلؤة»", "project", TEXT, note="لي وحدي", attributes={"n": 1}),
    span_of("واس", "investor", TEXT),
)


@pytest.fixture
def project(tmp_path):
    with Project.create(tmp_path / "p.hashiya") as project:
        take(
            project,
            Record(Document("first", "خبر", TEXT), "سعاد", Status.DONE, SPANS),
            Record(Document("other", "آخر", article(9))),
            Record(Document("copy", "نسخة", COPY)),
        )
        project.copies.find()
        yield project


def rule_of(project):
    return project.annotator(project.copies.rule(project.annotators()), AnnotatorKind.RULE)


def suggest(project):
    me, rule = project.annotator("سعاد"), rule_of(project)
    return project.copies.suggest(1, me.id, rule.id)


def test_what_stands_in_the_copy_is_suggested_by_a_rule_and_undone_as_one_act(project):
    act = suggest(project)
    project.apply(act)
    rule = rule_of(project)
    found = project.annotation_set("copy", rule.id)
    assert rule.kind is AnnotatorKind.RULE
    assert [(span.text, span.label) for span in found.spans] == [
        ("شركة المَرْسى", "investor"),
        ("مشروع «لؤلؤة»", "project"),
    ]
    assert all(COPY[span.start : span.end] == span.text for span in found.spans)
    assert [span.note for span in found.spans] == ["", ""]
    assert found.spans[1].attributes == {"n": 1}
    assert project.annotation_set("copy", project.annotator("سعاد").id).spans == ()
    assert project.check() == []
    project.apply(act.inverse())
    assert project.annotation_set("copy", rule.id).spans == ()


def test_a_second_time_there_is_nothing_to_suggest(project):
    project.apply(suggest(project))
    assert suggest(project).edits == ()


def test_what_one_has_labelled_in_the_copy_is_not_suggested(project):
    own = span_of("شركة المَرْسى", "investor", COPY, id="own")
    take(project, Record(Document("copy", "نسخة", COPY), "سعاد", spans=(own,)))
    assert [span.label for edit in suggest(project).edits for span in edit.spans] == ["project"]


def test_a_copy_that_is_assigned_to_somebody_else_gets_no_suggestion(project):
    me, other = project.annotator("سعاد").id, project.annotator("عمر").id
    project.apply(Assign(me, {}, {"copy": (other,)}))
    assert suggest(project).edits == ()
    project.apply(Assign(me, {"copy": (other,)}, {"copy": (me,)}))
    assert len(suggest(project).edits) == 1


def test_suggestions_are_taken_or_refused_in_a_review(project):
    project.apply(suggest(project))
    rule, reviewer = rule_of(project), project.annotator("هدى")
    first, second = project.annotation_set("copy", rule.id).spans
    for span, decision in ((first, Decision.ACCEPTED), (second, Decision.REJECTED)):
        places = ("copy", reviewer.id, rule.id)
        project.apply(SetVerdict(*places, None, Verdict(span.id + "v", *places, decision, span)))
    assert [each.span.text for each in project.review.gold.of("copy").spans] == ["شركة المَرْسى"]


def test_no_person_is_taken_for_the_rule(project):
    project.annotator("copies")
    assert rule_of(project).name == "copies 2"
    assert name_of_rule(project.annotators()) == "copies 2"


def test_a_word_is_not_cut_that_was_whole():
    text, copy = "في 20 خبر عن الساحل", "في 2002 خبر عن الساحل"
    spans = [Span("s", 3, 5, "amount", "20")]
    assert list(spans_in_copy(text, spans, copy)) == []


@given(
    st.text("اب ت20🚢ًـ\u200f\n", max_size=40), st.text("اب ت20🚢ًـ\u200f\n", max_size=40), st.data()
)
def test_a_span_in_a_copy_always_has_its_own_words(text, copy, data):
    if not text:
        return
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    span = Span("s", start, end, "amount", text[start:end])
    found = list(spans_in_copy(text, [span], copy))
    assert len(found) <= 1
    assert all(copy[each.start : each.end] == span.text for each in found)
    assert [each.start for each in spans_in_copy(text, [span], text)] == [start]


def test_a_list_tells_how_many_copies_there_are(project):
    me = project.annotator("سعاد").id
    assert [each.copies for each in project.documents.summaries([1, 2, 3], me)] == [2, 0, 2]
    assert isinstance(project.copies, Copies)
