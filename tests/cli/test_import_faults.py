"""Of each format all that is wrong is listed by file and line, and nothing is imported."""

from __future__ import annotations

import pytest

from tests.cli.command import contents, hashiya
from tests.importers.faulty import MAKERS, faulty


@pytest.mark.parametrize("format", MAKERS)
def test_all_errors_of_a_file_are_listed_in_order(format, labelled, tmp_path):
    file = faulty(format, tmp_path)
    before = contents(labelled)
    saved = tmp_path / "errors.txt"
    done = hashiya("import", labelled, file.path, "--format", file.format, "--errors", saved)
    *shown, count, ending = done.err.splitlines()
    places = [(file.path / name if name else file.path, line) for name, line, _ in file.faults]
    begins = [f"{path}:{line}: " if line else f"{path}: " for path, line in places]
    assert len(shown) == len(begins)
    assert all(line.startswith(begin) for line, begin in zip(shown, begins, strict=True))
    assert count == f"{len(begins)} errors, all of them in {saved}"
    assert ending == "Nothing was imported."
    assert saved.read_text("utf-8").splitlines() == shown
    assert contents(labelled) == before
