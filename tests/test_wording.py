"""Every reason and every fault has its sentence."""

from __future__ import annotations

from annotator.core.errors import Reason
from annotator.store.checking import Fault
from annotator.wording import FAULT_SENTENCES, SENTENCES


def test_no_reason_is_without_a_sentence():
    assert set(SENTENCES) == set(Reason)


def test_no_fault_is_without_a_sentence():
    assert set(FAULT_SENTENCES) == {str(fault) for fault in Fault}
