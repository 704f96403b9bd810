"""A project under review, for each test anew."""

from __future__ import annotations

import pytest

from tests.project.review.reviewed import reviewed_project


@pytest.fixture
def project(path):
    """Two documents that Sara and Ali have labelled, and Huda, who reviews them."""
    with reviewed_project(path) as made:
        yield made


@pytest.fixture
def ids(project):
    """The ids of Huda, Sara and Ali."""
    return tuple(project.find_annotator(name).id for name in ("هدى", "سارة", "علي"))
