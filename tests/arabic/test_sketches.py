"""Sketches are the same for the same words, and alike for texts that have much in common."""

from __future__ import annotations

import random
import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.arabic.sketches import runs_of, scheme, sketch
from annotator.store.copies.likeness import bands_of, likeness

TEXT = "أعلنت الشركة عن مشروع جديد على الساحل بقيمة ٤٠ مليون ريال 🚢 ومعها صندوق السنابل"


def test_spelling_marks_digits_and_punctuation_make_no_difference():
    one = "أعلنت الشَّركةُ عن مشـــروعٍ «جديد» بقيمة ٤٠ مليون ريال."
    other = "اعلنت الشركه عن مشروع جديد، بقيمة 40 مليون ريال"
    assert sketch(one) == sketch(other)


@pytest.mark.parametrize(
    ("text", "runs"),
    [
        ("", []),
        (" \u200f\n🚢 …", []),
        ("خبر", ["خبر"]),
        ("خبر عاجل", ["خبر عاجل"]),
        ("خبر عاجل من هنا", ["خبر عاجل من", "عاجل من هنا"]),
    ],
)
def test_runs_are_of_three_words_where_there_are_so_many(text, runs):
    assert runs_of(text) == runs
    assert bool(sketch(text)) is bool(runs)


@given(st.text(), st.text())
def test_any_text_has_a_sketch_that_is_like_itself(one, other):
    made = sketch(one)
    assert len(made) in (0, 256)
    assert sketch(one) == made
    if made:
        assert likeness(made, made) == 1
        assert likeness(made, sketch(other) or made) == likeness(sketch(other) or made, made)


def test_likeness_is_near_the_share_of_common_runs():
    chance = random.Random(5)
    for kept in (900, 700, 400):
        words = [f"كلمة{chance.random()}" for _ in range(1000)]
        copy = words[:kept] + [f"أخرى{chance.random()}" for _ in range(1000 - kept)]
        exact = kept / (2000 - kept)
        found = likeness(sketch(" ".join(words)), sketch(" ".join(copy)))
        assert abs(found - exact) < 0.13  # three times the deviation of 128 values


def test_bands_are_numbers_that_a_database_holds_and_no_two_are_equal():
    found = bands_of(sketch(TEXT))
    assert len(set(found)) == len(found) == 42
    assert all(0 <= band < 2**63 for band in found)


def test_a_sketch_is_the_same_in_every_process():
    words = TEXT
    script = f"from annotator.arabic.sketches import *; print(sketch({words!r}).hex(), scheme())"
    run = subprocess.run([sys.executable, "-c", script], capture_output=True, check=True)
    assert run.stdout.decode().strip() == f"{sketch(words).hex()} {scheme()}"


def test_nothing_is_loaded_before_a_sketch_is_wanted():
    script = "import sys, annotator.project; assert 'rensa' not in sys.modules"
    subprocess.run([sys.executable, "-c", script], check=True)
