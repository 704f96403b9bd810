from __future__ import annotations

from pathlib import Path

import pytest

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
