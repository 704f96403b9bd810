from __future__ import annotations

from annotator.arabic.label_uses import LabelUses


def test_the_same_words_in_other_spellings_are_the_same():
    uses = LabelUses([("الأُفُق  الأزرق", "investor", 2), ("الافق\nالازرق", "project", 1)])
    assert uses.others("الافق الازرق", "investor") == {"project": 1}
    assert uses.others("الافق الازرق", "project") == {"investor": 2}
    assert uses.others("الافق", "project") == {}


def test_what_is_taken_back_is_no_longer_told():
    uses = LabelUses([("نور", "investor", 1), ("نور", "project", 2)])
    uses.add("نور", "project", -1)
    assert uses.others("نور", "investor") == {"project": 1}
    uses.add("نور", "project", -1)
    assert uses.others("نور", "investor") == {}
    uses.add("نور", "investor", -1)
    assert uses.others("نور", "amount") == {}


def test_signs_that_fold_to_nothing_are_told_apart():
    uses = LabelUses([("ـ", "investor", 1)])
    assert uses.others("\u064e", "project") == {}
    assert uses.others("ـ", "project") == {"investor": 1}
