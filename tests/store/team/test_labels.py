"""The label set after what several people did to it: any history gives a right one."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.core.labels.label_codec import check_labels, label_content, label_of
from annotator.core.labels.label_set import Label, LabelSet
from annotator.store.team.labels import fold_labels

KEYS = st.sampled_from("abcde")


@st.composite
def label_sets(draw):
    """Return a label set that is right in itself, as an edit may leave it."""
    keys = draw(st.lists(KEYS, unique=True, min_size=1))
    shortcuts = draw(st.permutations("12345"))
    labels = []
    for key, shortcut in zip(keys, shortcuts, strict=False):
        title, retired = draw(st.sampled_from(("أ", "ب"))), draw(st.booleans())
        labels.append(Label(key, title, key, "#111111", "#eeeeee", shortcut, retired=retired))
    if len(labels) > 1 and draw(st.booleans()):
        one, other = draw(st.permutations(range(len(labels))))[:2]
        merged = label_content(labels[one]) | {"merged_into": labels[other].key}
        labels[one] = label_of(merged)
    return [label_content(label) for label in labels]


def changes(pairs):
    return [("labels.changed", {"before": one, "after": two}) for one, two in pairs]


@st.composite
def histories(draw):
    """Return what happened to labels on computers that knew nothing of each other."""
    begun = draw(st.lists(label_sets(), min_size=1, max_size=2))
    pairs = draw(st.lists(st.tuples(label_sets(), label_sets()), max_size=4))
    events = [("project.begun", {"labels": labels}) for labels in begun] + changes(pairs)
    return draw(st.permutations(events))


@given(histories(), st.sets(KEYS))
@settings(deadline=None)
def test_labels_are_right_and_none_that_spans_have_is_missing(history, used):
    labels = fold_labels(history, used)
    check_labels(LabelSet(tuple(label_of(each) for each in labels)))
    assert used <= {each["key"] for each in labels}


@given(histories(), st.sets(KEYS), label_sets())
@settings(deadline=None)
def test_a_change_that_knew_all_before_it_leaves_just_what_it_says(history, used, after):
    before = fold_labels(history, used)
    kept = used | {each["merged_into"] for each in after if "merged_into" in each}
    keys = {each["key"] for each in after}
    wanted = after + [each for each in before if each["key"] in kept - keys]
    if LabelSet(tuple(map(label_of, wanted))).merged_keys().keys() & kept - keys:
        return  # left as it was, such a label can be merged into one that is gone
    shortcuts = [each.get("shortcut") for each in wanted if not each.get("retired")]
    if len(set(shortcuts)) < len(shortcuts):
        return  # no such change can be made
    events = [*history, *changes([(before, wanted)])]
    assert fold_labels(events, used) == wanted


@given(histories(), st.sets(KEYS), KEYS)
@settings(deadline=None)
def test_a_first_span_of_a_label_that_is_there_changes_no_label(history, used, key):
    labels = fold_labels(history, used)
    if key in {each["key"] for each in labels}:
        with_it = fold_labels(history, used | {key})
        there_for_others = {each["key"] for each in labels if each.get("retired")}
        assert with_it == labels or key in there_for_others


def test_a_title_given_by_one_and_a_label_added_by_another_both_stay():
    a, b = label_content(Label("a", "أ", "a", "#111111", "#eeeeee")), "b"
    titled, added = a | {"title_en": "new"}, a | {"key": b}
    events = [
        ("project.begun", {"labels": [a]}),
        *changes([([a], [a, added]), ([a], [titled])]),
    ]
    assert fold_labels(events, set()) == [titled, added]
    assert fold_labels([events[0], events[2], events[1]], set()) == [titled, added]


def test_a_project_begun_elsewhere_brings_its_own_labels_and_renames_none():
    a = label_content(Label("a", "أ", "a", "#111111", "#eeeeee"))
    titled, other = a | {"title_en": "new"}, a | {"key": "b"}
    events = [
        ("project.begun", {"labels": [a]}),
        *changes([([a], [titled])]),
        ("project.begun", {"labels": [a, other]}),
    ]
    assert fold_labels(events, set()) == [titled, other]


def test_a_label_that_only_spans_know_is_there_under_its_key():
    (label,) = fold_labels([], {"lost"})
    assert (label["key"], label["title_ar"], label["retired"]) == ("lost", "lost", True)
