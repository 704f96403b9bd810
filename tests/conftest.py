"""What all tests stand on: a screen that is not there, and a project in a temporary folder."""

from __future__ import annotations

import os

import pytest
from hypothesis import settings

from annotator.apart.worker import workers
from annotator.project import Project

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
# Nothing is timed in a test: a loaded machine takes longer than Hypothesis' 200 ms.
settings.register_profile("hashiya", deadline=None)
settings.load_profile("hashiya")


@pytest.fixture(autouse=True, scope="session")
def _one_process_for_all_articles():
    """One process for each kind: beginning one takes longer than most tests."""
    with workers():
        yield


@pytest.fixture
def project(tmp_path):
    """An empty project with the labels investor, amount and project."""
    with Project.create(tmp_path / "test.hashiya") as opened:
        yield opened
