"""A reviewer's documents are chosen by what is asked, and by chance the same way each time."""

from __future__ import annotations

import pytest

from annotator.core.document import AnnotationSet, Status
from annotator.core.verdict import ReviewStatus
from annotator.review.adjudication.queue import QueueChoice, Reviewable, agreed_share, choose
from tests.review.adjudication.sets import span_of

COMPANY, SUM = span_of("شركة النخيل"), span_of("40 مليون درهم", "amount")
DONE, OPEN = ReviewStatus.DONE, ReviewStatus.OPEN


def document(row, *sets, published="2026-01-01", reviews=(OPEN, OPEN), status=Status.DONE):
    made = tuple(
        AnnotationSet(f"d{row}", str(n), status, tuple(spans)) for n, spans in enumerate(sets)
    )
    return Reviewable(row, f"d{row}", published, made, reviews)


FULL = document(1, [COMPANY, SUM], [COMPANY, SUM])
HALF = document(2, [COMPANY, SUM], [COMPANY], published="2026-02-10T08:00")
NONE = document(3, [COMPANY], [SUM], reviews=(DONE, DONE))
EMPTY = document(4, [], [], status=Status.IN_PROGRESS, reviews=(DONE, OPEN))
ALL = [FULL, HALF, NONE, EMPTY]


@pytest.mark.parametrize(
    ("choice", "rows"),
    [
        (QueueChoice(), [1, 2, 3, 4]),
        (QueueChoice(status=Status.DONE), [1, 2, 3]),
        (QueueChoice(review=OPEN), [1, 2, 4]),
        (QueueChoice(review=DONE), [3]),
        (QueueChoice(since="2026-02-01"), [2]),
        (QueueChoice(until="2026-02-10"), [1, 2, 3, 4]),
        (QueueChoice(until="2026-02-09"), [1, 3, 4]),
        (QueueChoice(label="amount"), [1, 2, 3]),
        (QueueChoice(label="project"), []),
        (QueueChoice(lowest_agreement_first=True), [3, 2, 1, 4]),
        (QueueChoice(sample=0), []),
        (QueueChoice(sample=9), [1, 2, 3, 4]),
    ],
)
def test_a_choice_gives_its_documents(choice, rows):
    assert choose(ALL, choice) == rows


def test_a_sample_is_the_same_for_its_seed_and_another_for_another():
    many = [document(row, [COMPANY]) for row in range(1, 101)]
    samples = [choose(many, QueueChoice(sample=10, seed=seed)) for seed in range(20)]
    assert all(len(sample) == 10 and sample == sorted(sample) for sample in samples)
    assert choose(many[::-1], QueueChoice(sample=10, seed=7)) == samples[7]
    assert len({tuple(sample) for sample in samples}) == 20


def test_a_sample_hardly_changes_where_documents_are_added():
    many = [document(row, [COMPANY]) for row in range(1, 101)]
    before = choose(many, QueueChoice(sample=10))
    after = choose([*many, document(101, [COMPANY])], QueueChoice(sample=10))
    assert len(set(before) & set(after)) >= 9


def test_agreement_is_measured_with_others_whose_sets_are_not_reviewed():
    sets = AnnotationSet("d5", "0", Status.DONE, (COMPANY,))
    like = AnnotationSet("d5", "1", Status.DONE, (COMPANY,))
    unlike = AnnotationSet("d6", "1", Status.DONE, (SUM,))
    alike = Reviewable(5, "d5", "", (sets,), (OPEN,), (like,))
    apart = Reviewable(6, "d6", "", (sets,), (OPEN,), (unlike,))
    assert choose([alike, apart], QueueChoice(lowest_agreement_first=True)) == [6, 5]


def test_the_agreed_share_is_the_mean_over_pairs():
    one, other = (AnnotationSet("d", "a", Status.DONE, spans) for spans in [(COMPANY, SUM), ()])
    half = AnnotationSet("d", "b", Status.DONE, (COMPANY,))
    assert agreed_share([one, half]) == pytest.approx(2 / 3)
    assert agreed_share([one, half, other]) == pytest.approx(2 / 9)
    assert agreed_share([other, other]) == agreed_share([one]) == 1
