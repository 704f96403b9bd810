"""A name for a project in a temporary folder."""

from __future__ import annotations

import pytest


@pytest.fixture
def path(tmp_path):
    return tmp_path / "مشروع.hashiya"
