from __future__ import annotations

from dataclasses import replace

import pytest

from annotator.core.document import Record
from annotator.core.edits.edits import (
    AddSpan,
    AddSpans,
    Batch,
    ChangeLabels,
    ChangeSpan,
    RemoveSpan,
    RemoveSpans,
)
from annotator.core.errors import InvalidLabels, Reason, SpanConflict
from annotator.core.labels.label_changes import shown_counts
from annotator.core.labels.label_set import Label, LabelSet
from annotator.core.span import Span
from annotator.project import Choice, Project
from tests.store.projects import FIRST, take

CITY = Label("city", "مدينة", "City", "#7a3b8f", "#c99bd9", "4")


def with_label(labels, key, **changes):
    """Return a label set in which one label has other fields."""
    changed = (replace(label, **changes) if label.key == key else label for label in labels)
    return LabelSet(tuple(changed))


@pytest.fixture
def change(project, sara):
    """Gives the project another label set; returns the edit."""

    def apply(after):
        edit = ChangeLabels(sara.id, project.label_set(), after)
        project.apply(edit)
        assert project.label_set() == after
        assert project.check() == []
        return edit

    return apply


def span(project, key, start=0, end=3, span_id=""):
    text = project.documents.read(1).text
    return Span(span_id or f"{key}-{start}-{end}", start, end, key, text[start:end])


def quotes(project, annotator):
    return [(each.id, each.label) for each in project.annotation_set("d1", annotator.id).spans]


def test_a_label_is_added_used_and_found_again(project, sara, change):
    change(LabelSet((*project.label_set(), CITY)))
    project.apply(AddSpan("d1", sara.id, span(project, "city")))
    path = project.path
    project.close()
    with Project.open(path) as again:
        assert again.label_set().get("city") == CITY
        assert quotes(again, sara) == [("city-0-3", "city")]


def test_titles_colours_and_order_change_and_spans_stay(project, sara, change):
    project.apply(AddSpan("d1", sara.id, span(project, "amount")))
    labels = with_label(project.label_set(), "amount", title_en="Money", color="#aa3300")
    edit = change(LabelSet(tuple(reversed(labels.labels))))
    assert quotes(project, sara) == [("amount-0-3", "amount")]
    project.apply(edit.inverse())
    assert project.label_set() == edit.before


def test_a_merged_label_is_read_under_the_other_key_and_comes_back_with_undo(
    project, sara, change, tmp_path
):
    both = (span(project, "investor"), span(project, "project", 0, 5))
    project.apply(AddSpans("d1", sara.id, both))
    edit = change(with_label(project.label_set(), "investor", merged_into="project"))
    assert sorted(quotes(project, sara)) == [
        ("investor-0-3", "project"),
        ("project-0-5", "project"),
    ]
    project.export(tmp_path / "out.jsonl", choice=Choice((sara.name,)))
    assert '"label":"investor"' not in (tmp_path / "out.jsonl").read_text("utf-8")
    project.apply(edit.inverse())
    assert sorted(quotes(project, sara)) == [
        ("investor-0-3", "investor"),
        ("project-0-5", "project"),
    ]
    assert project.check() == []


def test_a_span_removed_while_its_label_is_merged_comes_back_as_it_was_before_the_merge(
    project, sara, change
):
    given = span(project, "investor")
    project.apply(AddSpan("d1", sara.id, given))
    merge = change(with_label(project.label_set(), "investor", merged_into="project"))
    (shown,) = project.annotation_set("d1", sara.id).spans
    for act in (RemoveSpan("d1", sara.id, shown), RemoveSpans("d1", sara.id, (shown,))):
        (removal,) = project.apply(act).edits
        project.apply(removal.inverse())
    project.apply(merge.inverse())
    assert project.annotation_set("d1", sara.id).spans == (given,)


def test_a_span_changed_while_its_label_is_merged_keeps_the_label_it_is_stored_with(
    project, sara, change
):
    project.apply(AddSpan("d1", sara.id, span(project, "investor")))
    merge = change(with_label(project.label_set(), "investor", merged_into="project"))
    (shown,) = project.annotation_set("d1", sara.id).spans
    noted = replace(shown, note="ملاحظة")
    (edit,) = project.apply(ChangeSpan("d1", sara.id, shown, noted)).edits
    assert (edit.before.label, edit.after.label) == ("investor", "investor")
    project.apply(merge.inverse())
    assert project.annotation_set("d1", sara.id).spans == (replace(noted, label="investor"),)


def test_a_span_relabelled_while_its_label_is_merged_and_back_has_its_own_label_again(
    project, sara, change
):
    project.apply(AddSpan("d1", sara.id, span(project, "investor")))
    merge = change(with_label(project.label_set(), "investor", merged_into="project"))
    (shown,) = project.annotation_set("d1", sara.id).spans
    sum_ = replace(shown, label="amount")
    (edit,) = project.apply(ChangeSpan("d1", sara.id, shown, sum_)).edits
    project.apply(edit.inverse())
    assert quotes(project, sara) == [("investor-0-3", "project")]
    project.apply(merge.inverse())
    assert quotes(project, sara) == [("investor-0-3", "investor")]


def test_words_that_had_both_labels_have_the_one_twice_and_both_again_after_undo(
    project, sara, change
):
    both = (span(project, "investor"), span(project, "project"))
    project.apply(AddSpans("d1", sara.id, both))
    assert project.spans.twins("investor", "project") == 1
    assert project.spans.twins("investor", "amount") == 0
    merge = change(with_label(project.label_set(), "investor", merged_into="project"))
    assert sorted(quotes(project, sara)) == [
        ("investor-0-3", "project"),
        ("project-0-3", "project"),
    ]
    for each in project.annotation_set("d1", sara.id).spans:
        (removal,) = project.apply(RemoveSpan("d1", sara.id, each)).edits
        project.apply(removal.inverse())
    project.apply(merge.inverse())
    assert project.annotation_set("d1", sara.id).spans == both
    assert project.check() == []


def test_the_same_words_twice_in_one_bulk_act_are_refused(project, sara):
    twice = (span(project, "amount"), span(project, "amount", span_id="again"))
    with pytest.raises(SpanConflict) as failure:
        project.apply(AddSpans("d1", sara.id, twice))
    assert failure.value.reason is Reason.DUPLICATE_SPAN
    assert quotes(project, sara) == []


def test_an_import_after_a_merge_brings_no_words_that_are_there_under_either_label(
    project, sara, change
):
    project.apply(AddSpan("d1", sara.id, span(project, "investor")))
    change(with_label(project.label_set(), "investor", merged_into="project"))
    again = (span(project, "project"), span(project, "investor"))
    more = (span(project, "investor", 0, 5), span(project, "project", 0, 5))
    tally = take(project, Record(FIRST.document, sara.name, spans=(*again, *more)))
    assert tally.spans == 1
    assert quotes(project, sara) == [("investor-0-5", "project"), ("investor-0-3", "project")]
    assert project.check() == []


def test_an_act_may_add_a_label_and_use_it_and_leaves_nothing_where_it_fails(project, sara):
    labels = project.label_set()
    add = ChangeLabels(sara.id, labels, LabelSet((*labels, CITY)))
    first = AddSpan("d1", sara.id, span(project, "city"))
    with pytest.raises(SpanConflict):
        project.apply(Batch((add, first, first)))
    assert project.label_set() == labels
    project.apply(Batch((add, first)))
    assert quotes(project, sara) == [("city-0-3", "city")]


def test_spans_are_counted_by_the_label_they_are_stored_with(project, sara, change):
    spans = (span(project, "investor"), span(project, "investor", 0, 5), span(project, "project"))
    project.apply(AddSpans("d1", sara.id, spans))
    change(with_label(project.label_set(), "investor", merged_into="project"))
    counts = project.spans.label_counts()
    assert counts == {"investor": 2, "project": 1}
    assert shown_counts(project.label_set(), counts) == {"investor": 0, "amount": 0, "project": 3}


def test_a_retired_label_keeps_its_spans_and_is_offered_no_more(project, sara, change):
    project.apply(AddSpan("d1", sara.id, span(project, "amount")))
    change(with_label(project.label_set(), "amount", retired=True))
    assert quotes(project, sara) == [("amount-0-3", "amount")]
    assert [label.key for label in project.label_set().offered()] == ["investor", "project"]


def test_a_label_with_spans_cannot_be_removed_one_without_can(project, sara):
    labels = project.label_set()
    project.apply(AddSpan("d1", sara.id, span(project, "amount")))

    def without(key):
        return LabelSet(tuple(label for label in labels if label.key != key))

    with pytest.raises(InvalidLabels) as failure:
        project.apply(ChangeLabels(sara.id, labels, without("amount")))
    assert failure.value.reason is Reason.LABEL_IN_USE
    assert project.label_set() == labels
    project.apply(ChangeLabels(sara.id, labels, without("project")))
    assert project.label_set().keys() == ("investor", "amount")
    assert project.check() == []


@pytest.mark.parametrize(
    ("fields", "reason"),
    [
        ({"color": "red"}, Reason.BAD_LABEL),
        ({"title_ar": ""}, Reason.BAD_LABEL),
        ({"shortcut": "1"}, Reason.DUPLICATE_SHORTCUT),
        ({"merged_into": "nowhere"}, Reason.BAD_LABEL),
    ],
)
def test_a_label_set_that_is_not_right_is_refused(project, sara, fields, reason):
    labels = project.label_set()
    with pytest.raises(InvalidLabels) as failure:
        project.apply(ChangeLabels(sara.id, labels, with_label(labels, "amount", **fields)))
    assert failure.value.reason is reason
    assert project.label_set() == labels


def test_a_change_made_for_another_label_set_is_a_conflict(project, sara, change):
    old = project.label_set()
    change(with_label(old, "amount", title_en="Money"))
    with pytest.raises(SpanConflict) as failure:
        project.apply(ChangeLabels(sara.id, old, with_label(old, "amount", title_en="Sum")))
    assert failure.value.reason is Reason.LABELS_CHANGED
