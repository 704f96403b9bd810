"""Any order of packages, with repeats and gaps, gives one state; see tests/harness/merge.py."""

from __future__ import annotations

import os

from tests.harness.merge import run

ORDERS = int(os.environ.get("HASHIYA_ORDERS", "6"))


def test_the_work_of_many_comes_to_one_state_in_any_order(tmp_path):
    found = list(run(tmp_path, ORDERS, people=12, events=40, seed=20261201))
    assert len({digest for _packages, digest, _events in found}) == 1
    assert found[0][2] > 12 * 40
