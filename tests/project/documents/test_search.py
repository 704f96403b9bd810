"""A place of a document as the hit that a search would have found."""

from __future__ import annotations

from annotator.project import Project
from tests.store.projects import FIRST, TEXT, take


def test_a_place_becomes_a_hit(path):
    with Project.create(path) as project:
        take(project, FIRST)
        start = TEXT.index("شركة")
        found = project.search.hit_at(1, start, start + 4)
    assert (found.quote, found.document_id) == ("شركة", "d1")
