"""A desktop for all tests of the real window, and projects to open there."""

from __future__ import annotations

import os

import pytest

from annotator.project import Project
from annotator.resource_files import resource
from tests.window.desktop import Desktop, missing


@pytest.fixture(scope="session")
def desktop(tmp_path_factory):
    """A screen with window manager, mouse, keyboard and accessibility bus.

    Where the machine cannot have one the test is skipped; with HASHIYA_REQUIRE_WINDOW=1 it fails.
    """
    needed = missing()
    if needed:
        words = f"the real window needs {', '.join(needed)}"
        if os.environ.get("HASHIYA_REQUIRE_WINDOW") == "1":
            pytest.fail(words)
        pytest.skip(words)
    opened = Desktop(tmp_path_factory.mktemp("home"))
    yield opened
    opened.close()


@pytest.fixture
def sample(tmp_path):
    """The file of a project with our own articles."""
    path = tmp_path / "sample.hashiya"
    with Project.create(path) as project:
        project.import_files([resource("samples/news.jsonl")])
    return path
