"""The list of files keeps Qt's rules of a model, also when there are more files than before."""

from __future__ import annotations

from annotator.core.labels.label_set import NEWS_LABELS
from annotator.formats.preview import preview
from annotator.gui.dialogs.importing.answers import Answers
from annotator.gui.dialogs.importing.files.file_rows import FileRows


def names(rows):
    cells = (rows.index(row, 0).data() for row in range(rows.rowCount()))
    return [cell.strip("\u2003\u2068\u2069") for cell in cells]


def test_rows_follow_what_is_found_inside_a_folder(qtmodeltester, tmp_path):
    folder, single = tmp_path / "أخبار", tmp_path / "one.txt"
    (folder / "ب").mkdir(parents=True)
    for path in (folder / "a.txt", folder / "ب" / "c.txt", single):
        path.write_text("خبر", "utf-8")
    found = {path: preview(path) for path in (folder, single)}
    answers = Answers(NEWS_LABELS, ["سلمى"], "سلمى", found)
    rows = FileRows(answers)
    qtmodeltester.check(rows)
    assert names(rows) == ["أخبار", "a.txt", "ب/c.txt", "one.txt"]
    assert rows.file_at(2) == (folder, folder / "ب" / "c.txt")
    assert rows.file_at(rows.row_of(single)) == (single, None)
    (folder / "b.txt").write_text("خبر", "utf-8")
    answers.previews[folder] = preview(folder)
    rows.refresh(folder)
    assert names(rows) == ["أخبار", "a.txt", "b.txt", "ب/c.txt", "one.txt"]
