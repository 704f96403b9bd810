"""One person's taste and window state, kept by QSettings in an INI file."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QSettings

from annotator.core.document import is_name
from annotator.core.document_filter import (
    DocumentFilter,
    Order,
    Sorting,
    filter_content,
    filter_of,
)
from annotator.gui.look.theme import Theme

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

LINE_SPACES = (15, 30, 55)  # percent of a line's height
ZOOM_STEPS = (70, 80, 90, 100, 110, 125, 150, 175, 200)

_KEYS_APART = " | "


class Settings:
    """Typed access to what is remembered between two starts."""

    def __init__(self) -> None:
        self._store = QSettings(
            QSettings.Format.IniFormat, QSettings.Scope.UserScope, "hashiya", "hashiya"
        )

    def _text(self, key: str, default: str = "") -> str:
        return str(self._store.value(key, default))

    @property
    def annotator(self) -> str:
        """Who labels on this machine; empty before the first run, and where it is no name."""
        name = self._text("annotator")
        return name if is_name(name) else ""

    @annotator.setter
    def annotator(self, name: str) -> None:
        self._store.setValue("annotator", name)

    @property
    def language(self) -> str:
        """``ar`` or ``en``; empty where it follows the system."""
        language = self._text("language")
        return language if language in ("ar", "en") else ""

    @language.setter
    def language(self, language: str) -> None:
        self._store.setValue("language", language)

    @property
    def theme(self) -> Theme:
        """Light, dark, or the system's."""
        name = self._text("theme", Theme.SYSTEM)
        return Theme(name) if name in set(Theme) else Theme.SYSTEM

    @theme.setter
    def theme(self, theme: Theme) -> None:
        self._store.setValue("theme", str(theme))

    @property
    def arabic_digits(self) -> bool:
        """Whether the Arabic interface shows ٠١٢ rather than 012."""
        return bool(self._store.value("arabic_digits", False, type=bool))

    @arabic_digits.setter
    def arabic_digits(self, chosen: bool) -> None:
        self._store.setValue("arabic_digits", chosen)

    @property
    def only_mine(self) -> bool:
        """Whether who is assigned articles sees only these in the list."""
        return bool(self._store.value("only_mine", True, type=bool))

    @only_mine.setter
    def only_mine(self, chosen: bool) -> None:
        self._store.setValue("only_mine", chosen)

    @property
    def guideline_shown(self) -> bool:
        """Whether the guideline of the label at hand is shown beside the article."""
        return bool(self._store.value("guideline_shown", True, type=bool))

    @guideline_shown.setter
    def guideline_shown(self, shown: bool) -> None:
        self._store.setValue("guideline_shown", shown)

    @property
    def label_popup(self) -> bool:
        """Whether labels are offered beside words that the mouse selected."""
        return bool(self._store.value("label_popup", False, type=bool))

    @label_popup.setter
    def label_popup(self, chosen: bool) -> None:
        self._store.setValue("label_popup", chosen)

    @property
    def overlaid(self) -> bool:
        """Whether annotators are compared over one another rather than side by side."""
        return bool(self._store.value("overlaid", False, type=bool))

    @overlaid.setter
    def overlaid(self, chosen: bool) -> None:
        self._store.setValue("overlaid", chosen)

    @property
    def shows_agreed(self) -> bool:
        """Whether a comparison shows in full what all annotators agree on."""
        return bool(self._store.value("shows_agreed", False, type=bool))

    @shows_agreed.setter
    def shows_agreed(self, chosen: bool) -> None:
        self._store.setValue("shows_agreed", chosen)

    @property
    def export_form(self) -> str:
        """In which format and shape was exported last, as JSON; empty before the first time."""
        return self._text("export_form")

    @export_form.setter
    def export_form(self, state: str) -> None:
        self._store.setValue("export_form", state)

    @property
    def zoom(self) -> int:
        """The size of the article's text in percent, one of ZOOM_STEPS."""
        zoom = int(str(self._store.value("zoom", 100, type=int)))
        return zoom if zoom in ZOOM_STEPS else 100

    @zoom.setter
    def zoom(self, percent: int) -> None:
        self._store.setValue("zoom", percent)

    @property
    def guide_zoom(self) -> int:
        """The size of the guide's words in percent, one of ZOOM_STEPS."""
        zoom = int(str(self._store.value("guide_zoom", 100, type=int)))
        return zoom if zoom in ZOOM_STEPS else 100

    @guide_zoom.setter
    def guide_zoom(self, percent: int) -> None:
        self._store.setValue("guide_zoom", percent)

    @property
    def text_font(self) -> str:
        """The family of the article's text."""
        return self._text("text_font", "IBM Plex Sans Arabic")

    @text_font.setter
    def text_font(self, family: str) -> None:
        self._store.setValue("text_font", family)

    @property
    def line_space(self) -> int:
        """The space between the article's lines, one of LINE_SPACES."""
        space = int(str(self._store.value("line_space", LINE_SPACES[1], type=int)))
        return space if space in LINE_SPACES else LINE_SPACES[1]

    @line_space.setter
    def line_space(self, percent: int) -> None:
        self._store.setValue("line_space", percent)

    def keys(self, action_id: str) -> tuple[str, ...] | None:
        """Return the shortcuts chosen for an action, in portable text; None without a choice."""
        value = self._store.value(f"keys/{action_id}")
        if value is None:
            return None
        return tuple(key for key in str(value).split(_KEYS_APART) if key)

    def set_keys(self, action_id: str, keys: Sequence[str] | None) -> None:
        """Remember other shortcuts for an action; None forgets them."""
        if keys is None:
            self._store.remove(f"keys/{action_id}")
        else:
            self._store.setValue(f"keys/{action_id}", _KEYS_APART.join(keys))

    @property
    def last_project(self) -> Path | None:
        """The project that was open last."""
        path = self._text("last_project")
        return Path(path) if path else None

    @last_project.setter
    def last_project(self, path: Path) -> None:
        self._store.setValue("last_project", str(path))

    @property
    def last_folder(self) -> Path:
        """The folder that a file was chosen from last."""
        path = Path(self._text("last_folder"))
        return path if path.is_dir() and str(path) != "." else Path.home()

    @last_folder.setter
    def last_folder(self, path: Path) -> None:
        self._store.setValue("last_folder", str(path))

    def import_choices(self, format: str) -> dict[str, dict[str, str]]:
        """Return what was answered at the last import of a format, by kind of question."""
        try:
            found = json.loads(self._text(f"import/{format}", "{}"))
            return {
                str(kind): {str(name): str(chosen) for name, chosen in names.items()}
                for kind, names in found.items()
            }
        except (ValueError, AttributeError):
            return {}  # the file can be edited by hand

    def set_import_choices(self, format: str, choices: Mapping[str, Mapping[str, str]]) -> None:
        """Remember what was answered at an import of a format."""
        kept = {kind: dict(names) for kind, names in choices.items()}
        self._store.setValue(f"import/{format}", json.dumps(kept, ensure_ascii=False))

    def last_row(self, project: Path) -> int:
        """Return the row of the document that was open last in a project, or 0."""
        return int(str(self._store.value(f"rows/{_key(project)}", 0, type=int)))

    def set_last_row(self, project: Path, row: int) -> None:
        """Remember which document was open in a project."""
        self._store.setValue(f"rows/{_key(project)}", row)

    def documents_wanted(self, project: Path) -> tuple[DocumentFilter, Sorting]:
        """Return what was wanted of a project's documents when it was open last."""
        try:
            content = json.loads(self._text(f"documents/{_key(project)}", "{}"))
        except ValueError:
            content = None
        content = content if isinstance(content, dict) else {}
        order = next((each for each in Order if each == content.get("order")), Order.IMPORTED)
        sorting = Sorting(order, content.get("descending") is True)
        return filter_of(content.get("filter")), sorting

    def set_documents_wanted(self, project: Path, wanted: DocumentFilter, sorting: Sorting) -> None:
        """Remember what is wanted of a project's documents."""
        content = {
            "filter": filter_content(wanted),
            "order": sorting.order,
            "descending": sorting.descending,
        }
        self._store.setValue(f"documents/{_key(project)}", json.dumps(content))

    def window_state(self, name: str) -> QByteArray:
        """Return a remembered geometry or splitter state; empty where there is none."""
        value = self._store.value(f"window/{name}")
        return value if isinstance(value, QByteArray) else QByteArray()

    def set_window_state(self, name: str, state: QByteArray) -> None:
        """Remember a geometry or splitter state."""
        self._store.setValue(f"window/{name}", state)


def _key(project: Path) -> str:
    return str(project).replace("/", "|").replace("\\", "|")
