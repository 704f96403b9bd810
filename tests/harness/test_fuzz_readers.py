"""A few hundred nearly right inputs for each reader; thousands by the harness's own command."""

from __future__ import annotations

import pytest

from tests.formats.test_round_trips import skip_without_package
from tests.harness.fuzz_readers import READERS, fuzz


@pytest.mark.parametrize("name", READERS)
def test_an_input_is_accepted_whole_or_refused_with_a_place(name):
    skip_without_package(name)
    assert list(fuzz(name, 300, seed=2)) == []
