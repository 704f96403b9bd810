"""Changes of a label set: each gives a set that is right, and says what it changed."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.core.errors import InvalidLabels, Reason
from annotator.core.labels import label_changes as changes
from annotator.core.labels.label_changes import Changed, difference
from annotator.core.labels.label_codec import check_labels, label_content, label_of
from annotator.core.labels.label_set import NEWS_LABELS, Label, LabelSet
from tests.core.labels.label_sets import label_sets

CITY = Label("city", "مدينة", "City", "#7a3b8f", "#c99bd9", "4")
SETS = label_sets(least=2)


def some_key(data, labels):
    return data.draw(st.sampled_from(labels.keys()))


@given(label_sets())
def test_a_label_of_any_kind_survives_json(labels):
    check_labels(labels)
    assert LabelSet(tuple(label_of(label_content(label)) for label in labels)) == labels


@given(SETS, st.data())
def test_moving_a_label_there_and_back_changes_nothing(labels, data):
    key = some_key(data, labels)
    before, place = labels.keys().index(key), data.draw(st.integers(0, len(labels) - 1))
    there = changes.moved(labels, key, place)
    assert there.keys().index(key) == place
    assert sorted(there.keys()) == sorted(labels.keys())
    assert changes.moved(there, key, before) == labels


@given(SETS, st.data())
def test_retired_merged_and_offered_again_leave_a_right_set_of_the_same_labels(labels, data):
    key = some_key(data, labels)
    made = [changes.retired(labels, key), changes.offered_again(labels, key)]
    targets = [each.key for each in labels if not each.merged_into and each.key != key]
    made += [changes.merged(labels, key, into) for into in targets]
    for after in made:
        check_labels(after)
        assert after.keys() == labels.keys()
    assert not made[0].get(key).is_offered
    assert made[1].get(key).is_offered
    for into, after in zip(targets, made[2:], strict=True):
        assert after.get(key).merged_into == into


@given(SETS, st.data())
def test_every_span_is_shown_with_a_label_that_is_not_merged(labels, data):
    key = some_key(data, labels)
    counts = {each: data.draw(st.integers(0, 5)) for each in labels.keys()}  # noqa: SIM118
    for into in labels.keys():  # noqa: SIM118
        if into == key or labels.get(into).merged_into:
            continue
        after = changes.merged(labels, key, into)
        shown = changes.shown_counts(after, counts)
        assert sum(shown.values()) == sum(counts.values())
        assert all(not shown[each.key] for each in after if each.merged_into)


def test_what_was_merged_into_a_label_goes_with_it():
    labels = changes.merged(NEWS_LABELS, "investor", "amount")
    labels = changes.merged(labels, "amount", "project")
    assert labels.merged_keys() == {"investor": "project", "amount": "project"}


@pytest.mark.parametrize("into", ["investor", "nowhere", "amount"])
def test_a_label_goes_only_under_another_that_is_not_merged(into):
    labels = changes.merged(NEWS_LABELS, "amount", "project")
    with pytest.raises(InvalidLabels) as failure:
        changes.merged(labels, "investor", into)
    assert failure.value.details["field"] == "merged_into"


def test_a_label_offered_again_gives_up_a_shortcut_that_another_has_now():
    labels = changes.added(changes.retired(NEWS_LABELS, "amount"), replace(CITY, shortcut="2"))
    assert changes.offered_again(labels, "amount").get("amount").shortcut == ""
    alone = changes.retired(NEWS_LABELS, "amount")
    assert changes.offered_again(alone, "amount") == NEWS_LABELS


@given(SETS, st.data())
def test_only_a_label_without_spans_of_its_own_or_merged_into_it_goes(labels, data):
    key = some_key(data, labels)
    family = [each.key for each in labels if key in (each.key, each.merged_into)]
    counts = {data.draw(st.sampled_from(family)): 1}
    with pytest.raises(InvalidLabels) as failure:
        changes.without(labels, key, counts)
    assert failure.value.reason is Reason.LABEL_IN_USE
    after = changes.without(labels, key, {key: 0})
    check_labels(after)
    assert set(after.keys()) == set(labels.keys()) - {key}


@given(SETS, st.data())
def test_a_new_key_is_followed_by_what_is_merged_into_the_label(labels, data):
    key = some_key(data, labels)
    after = changes.replaced(labels, key, replace(labels.get(key), key="renamed"))
    check_labels(after)
    assert changes.replaced(after, "renamed", labels.get(key)) == labels


@given(label_sets(), label_sets(), st.booleans())
def test_two_sets_joined_are_right_and_no_label_is_lost(ours, others, keep):
    after = changes.joined(ours, others, keep=keep)
    check_labels(after)
    new = tuple(key for key in others.keys() if key not in ours)  # noqa: SIM118
    assert after.keys() == ours.keys() + new
    for label in after:
        source = (ours if keep else others).get(label.key) or (others if keep else ours).get(
            label.key
        )
        assert (label.title_ar, label.edges) == (source.title_ar, source.edges)


@given(label_sets(), st.booleans())
def test_a_set_joined_with_itself_or_with_nothing_is_itself(labels, keep):
    assert changes.joined(labels, labels, keep=keep) == labels
    assert changes.joined(labels, LabelSet(()), keep=keep) == labels
    assert changes.joined(LabelSet(()), labels, keep=keep) == labels


def test_of_two_labels_with_one_shortcut_the_later_gives_it_up():
    after = changes.joined(NEWS_LABELS, LabelSet((replace(CITY, shortcut="1"),)))
    assert [label.shortcut for label in after] == ["1", "2", "3", ""]


@given(label_sets())
def test_a_free_shortcut_is_nobodys(labels):
    shortcut = changes.free_shortcut(labels)
    assert shortcut not in {label.shortcut for label in labels.offered()}
    check_labels(changes.added(labels, replace(CITY, key="new", shortcut=shortcut)))


def test_with_nine_labels_offered_no_shortcut_is_free():
    nine = (replace(CITY, key=f"k{digit}", shortcut=digit) for digit in changes.SHORTCUTS)
    assert changes.free_shortcut(LabelSet(tuple(nine))) == ""


@given(label_sets(), st.text(max_size=80))
def test_a_free_key_can_be_a_label_s_after_any_title(labels, title):
    key = changes.free_key(labels, title)
    assert key not in labels
    check_labels(changes.added(labels, replace(CITY, key=key, shortcut="")))


@pytest.mark.parametrize(
    ("title", "key"),
    [
        ("City", "city"),
        ("Place of work", "place_of_work"),
        ("Amount", "amount_2"),
        ("مدينة", "label"),
        ("3rd party", "label_3rd_party"),
    ],
)
def test_a_key_is_the_title_in_plain_latin_letters(title, key):
    assert changes.free_key(NEWS_LABELS, title) == key


@given(label_sets(), label_sets())
def test_two_sets_differ_in_something_exactly_where_they_are_not_equal(one, other):
    assert bool(difference(one, other)) == (one != other)


def test_each_thing_that_changed_is_named_once():
    labels = NEWS_LABELS
    amount = replace(labels.get("amount"), title_en="Money", color="#aa3300", guideline="جديد")
    after = changes.replaced(labels, "amount", amount)
    after = changes.merged(after, "investor", "project")
    after = changes.added(after, CITY)
    assert [(each.what, (each.after or each.before).key) for each in difference(labels, after)] == [
        (Changed.MERGED, "investor"),
        (Changed.RENAMED, "amount"),
        (Changed.RECOLORED, "amount"),
        (Changed.GUIDELINE, "amount"),
        (Changed.ADDED, "city"),
    ]
    back = difference(after, changes.moved(labels, "project", 0))
    assert [each.what for each in back][-2:] == [Changed.REMOVED, Changed.REORDERED]
    assert back[0].what is Changed.OFFERED_AGAIN or back[1].what is Changed.OFFERED_AGAIN
