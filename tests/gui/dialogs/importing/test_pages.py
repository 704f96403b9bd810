"""The wizard goes from page to page by what is left to be asked."""

from __future__ import annotations

import pytest

from annotator.core.errors import ImportFailed, Reason
from annotator.core.labels.label_set import NEWS_LABELS
from annotator.gui.dialogs.importing.answers import Answers
from annotator.gui.dialogs.importing.pages import Page, Pages
from annotator.project.importing.survey import Survey


class Asking(Page):
    def __init__(self, title, needed):
        super().__init__()
        self.title = title
        self.needed = needed
        self.entered = 0

    def is_needed(self):
        return self.needed

    def enter(self):
        self.entered += 1


@pytest.fixture
def answers():
    return Answers(NEWS_LABELS, ["سلمى"], "سلمى", {})


@pytest.fixture
def pages_of(qapp, answers):
    def make(needed):
        titles = ("files", "columns", "labels", "whose", "import")
        return Pages(answers, [Asking(*each) for each in zip(titles, needed, strict=True)])

    return make


def walk(pages):
    """Return the titles of the pages from the one that is shown to the last."""
    titles = [pages.current().title]
    while pages.current() is not pages.last:
        pages.enter(pages.after())
        titles.append(pages.current().title)
    return titles


def test_what_is_not_needed_is_passed_over_both_ways(pages_of):
    pages = pages_of((True, False, True, False, True))
    assert walk(pages) == ["files", "labels", "import"]
    assert pages.last.entered == 1
    assert pages.before().title == "labels"


def test_faults_stop_all_but_how_files_are_read(pages_of, answers):
    fault = ImportFailed(Reason.FILE_EMPTY)
    answers.survey = Survey(1, faults=(fault,))
    pages = pages_of((True, True, True, True, True))
    assert walk(pages) == ["files", "columns", "import"]
    assert pages.after_reading().title == "labels"
    pages.enter(pages.first)
    answers.skip_faulty = True
    assert walk(pages) == ["files", "columns", "labels", "whose", "import"]
