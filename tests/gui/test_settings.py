from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray, QSettings

from annotator.core.document import Status
from annotator.core.document_filter import (
    AS_IMPORTED,
    EVERY_DOCUMENT,
    DocumentFilter,
    Order,
    Sorting,
)
from annotator.gui.look.theme import Theme
from annotator.gui.settings import Settings, _key


@pytest.fixture
def settings(qapp, tmp_path):
    QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, str(tmp_path))
    return Settings()


@pytest.mark.parametrize(
    ("name", "before", "after"),
    [
        ("annotator", "", "سلمى <b>"),
        ("language", "", "ar"),
        ("theme", Theme.SYSTEM, Theme.DARK),
        ("arabic_digits", False, True),
        ("zoom", 100, 150),
        ("text_font", "IBM Plex Sans Arabic", "Noto Naskh Arabic"),
        ("last_project", None, Path("/tmp/مشروع.hashiya")),
    ],
)
def test_a_taste_is_remembered_by_the_next_start(settings, name, before, after):
    assert getattr(settings, name) == before
    setattr(settings, name, after)
    settings._store.sync()
    assert getattr(Settings(), name) == after


def test_the_last_row_belongs_to_its_project(settings):
    settings.set_last_row(Path("/tmp/one.hashiya"), 7)
    assert settings.last_row(Path("/tmp/one.hashiya")) == 7
    assert settings.last_row(Path("/tmp/two.hashiya")) == 0


def test_what_is_wanted_of_the_documents_belongs_to_its_project(settings):
    one, two = Path("/tmp/مشروع, واحد.hashiya"), Path("/tmp/two.hashiya")
    wanted = DocumentFilter("سارة; \\", statuses=(Status.DONE,), source='وكالة, "البحر" \u202e')
    settings.set_documents_wanted(one, wanted, Sorting(Order.TITLE, True))
    settings._store.sync()
    assert Settings().documents_wanted(one) == (wanted, Sorting(Order.TITLE, True))
    assert settings.documents_wanted(two) == (EVERY_DOCUMENT, AS_IMPORTED)


@pytest.mark.parametrize("words", ["", "{", "[]", "7", '{"order": [], "filter": 3}', "null"])
def test_what_cannot_be_understood_of_them_wants_all_as_imported(settings, words):
    path = Path("/tmp/one.hashiya")
    settings._store.setValue(f"documents/{_key(path)}", words)
    assert settings.documents_wanted(path) == (EVERY_DOCUMENT, AS_IMPORTED)


def test_the_last_folder_is_home_until_there_is_one(settings, tmp_path):
    assert settings.last_folder == Path.home()
    settings.last_folder = tmp_path
    assert settings.last_folder == tmp_path
    settings.last_folder = tmp_path / "gone"
    assert settings.last_folder == Path.home()


def test_window_states_are_remembered(settings):
    assert settings.window_state("geometry").isEmpty()
    settings.set_window_state("geometry", QByteArray(b"abc"))
    settings._store.sync()
    assert Settings().window_state("geometry") == b"abc"


@pytest.mark.parametrize(
    ("key", "name", "expected"),
    [
        ("annotator", "annotator", ""),
        ("language", "language", ""),
        ("theme", "theme", Theme.SYSTEM),
        ("zoom", "zoom", 100),
        ("window/geometry", None, None),
    ],
)
def test_a_settings_file_with_nonsense_gives_what_is_usual(settings, key, name, expected):
    settings._store.setValue(key, "non\u202esense")
    settings._store.sync()
    if name is None:
        assert Settings().window_state("geometry").isEmpty()
    else:
        assert getattr(Settings(), name) == expected
