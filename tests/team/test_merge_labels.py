"""Changes of labels on several computers come together; a label that spans have is never lost."""

from __future__ import annotations

from dataclasses import replace

from annotator.core.edits.edits import (
    ChangeLabels,
    RemoveSpan,
)
from annotator.core.labels.label_set import Label, LabelSet
from tests.team.computers import FARM, label, quotes

CITY = Label("city", "مدينة", "City", "#7a3b8f", "#c99bd9", "4")


def test_labels_changed_on_two_computers_keep_both_changes(desk, laptop, exchange):
    sara = desk.annotator("سارة").id
    exchange(desk, laptop)
    labels = desk.label_set()
    desk.apply(ChangeLabels(sara, labels, LabelSet((*labels, CITY))))
    titled = LabelSet(
        tuple(replace(each, title_en="Money") if each.key == "amount" else each for each in labels)
    )
    laptop.apply(ChangeLabels(sara, labels, titled))
    exchange(desk, laptop)
    assert desk.label_set().keys() == ("investor", "amount", "project", "city")
    assert desk.label_set().get("amount").title_en == "Money"
    assert desk.label_set().get("city") == CITY


def test_a_label_removed_here_and_used_there_comes_back_retired(desk, laptop, exchange):
    sara = desk.annotator("سارة").id
    exchange(desk, laptop)
    label(desk, "سارة", FARM, "ملايين دينار", "amount")
    labels = laptop.label_set()
    fewer = LabelSet(tuple(each for each in labels if each.key != "amount"))
    laptop.apply(ChangeLabels(sara, labels, fewer))
    exchange(desk, laptop)
    assert quotes(laptop, "سارة", FARM) == [("ملايين دينار", "amount")]
    assert laptop.label_set().get("amount").retired
    again = laptop.label_set()
    back = LabelSet(
        tuple(replace(each, retired=False) if each.key == "amount" else each for each in again)
    )
    laptop.apply(ChangeLabels(sara, again, back))
    assert laptop.label_set() == back
    exchange(desk, laptop)
    assert desk.label_set() == back


def test_a_label_that_stayed_for_its_spans_goes_with_the_last_of_them(desk, laptop, exchange):
    sara = desk.annotator("سارة").id
    exchange(desk, laptop)
    span = label(desk, "سارة", FARM, "ملايين دينار", "amount")
    labels = laptop.label_set()
    fewer = LabelSet(tuple(each for each in labels if each.key != "amount"))
    laptop.apply(ChangeLabels(sara, labels, fewer))
    exchange(desk, laptop)
    desk.apply(RemoveSpan("farm", sara, span))
    assert desk.label_set() == fewer
    exchange(desk, laptop)


def test_two_new_labels_with_one_key_on_the_keyboard_share_it_no_more(desk, laptop, exchange):
    sara = desk.annotator("سارة").id
    exchange(desk, laptop)
    labels = desk.label_set()
    desk.apply(ChangeLabels(sara, labels, LabelSet((*labels, CITY))))
    laptop.apply(ChangeLabels(sara, labels, LabelSet((*labels, replace(CITY, key="town")))))
    exchange(desk, laptop)
    shortcuts = [each.shortcut for each in desk.label_set() if each.shortcut]
    assert sorted(shortcuts) == ["1", "2", "3", "4"]
    before = desk.label_set()
    desk.apply(ChangeLabels(sara, before, LabelSet(before.labels[::-1])))
    assert desk.check() == []


def test_labels_merged_into_each_other_do_not_make_a_ring(desk, laptop, exchange):
    sara = desk.annotator("سارة").id
    exchange(desk, laptop)
    labels = desk.label_set()

    def merged(key, into):
        return LabelSet(tuple(replace(e, merged_into=into) if e.key == key else e for e in labels))

    desk.apply(ChangeLabels(sara, labels, merged("investor", "project")))
    laptop.apply(ChangeLabels(sara, labels, merged("project", "investor")))
    exchange(desk, laptop)
    assert len(desk.label_set().merged_keys()) == 1
