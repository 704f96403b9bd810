"""A project of two documents in a temporary folder, and somebody who labels."""

from __future__ import annotations

import pytest

from annotator.project import Project
from tests.store.projects import FIRST, SECOND, take


@pytest.fixture
def path(tmp_path):
    return tmp_path / "مشروع.hashiya"


@pytest.fixture
def project(path):
    with Project.create(path) as made:
        take(made, FIRST, SECOND)
        yield made


@pytest.fixture
def sara(project):
    return project.annotator("سارة")
