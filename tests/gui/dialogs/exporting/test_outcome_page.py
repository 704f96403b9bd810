from __future__ import annotations

from pathlib import Path

import pytest

from annotator.formats.consumers.loading import NotLoaded, Silence
from annotator.gui.dialogs.exporting.outcome_page import OutcomePage
from annotator.project import ExportReport


@pytest.mark.parametrize("library", ["", "spacy 3.8.1"])
def test_the_library_that_loaded_an_export_is_named_where_one_did(library, qtbot):
    page = OutcomePage(lambda ids: dict.fromkeys(ids, ""))
    qtbot.addWidget(page)
    page.show_report(
        ExportReport(Path("out.spacy"), 3, 5, documents=3, read_back=3, loaded_by=library)
    )
    assert ("loaded by" in page.proof.text()) is bool(library)
    assert library in page.proof.text()


@pytest.mark.parametrize("silence", Silence)
def test_a_library_that_gave_no_answer_is_named_with_the_reason(silence, qtbot):
    page = OutcomePage(lambda ids: dict.fromkeys(ids, ""))
    qtbot.addWidget(page)
    asked = NotLoaded("spacy 3.8.1", silence)
    page.show_report(ExportReport(Path("out.spacy"), 3, 5, read_back=3, not_loaded=asked))
    assert "Not loaded by \u2068spacy 3.8.1\u2069, which " in page.unanswered.text()
    assert page.proof.text() == "✓ Read back: equal, 3 record(s)"
    page.show_report(ExportReport(Path("out.spacy"), 3, 5, read_back=3))
    assert not page.unanswered.isVisibleTo(page)
