"""The interface's language: translators, direction, and the shape of digits."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, Qt, QTranslator

from annotator.resource_files import resource
from annotator.wording import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

LANGUAGES = ("ar", "en")
# Qt's own Arabic has commands on these buttons, where all of ours are named.
BUTTON_NAMES = (
    QT_TRANSLATE_NOOP("QPlatformTheme", "Cancel"),
    QT_TRANSLATE_NOOP("QPlatformTheme", "Close"),
    QT_TRANSLATE_NOOP("QGnomeTheme", "&Cancel"),
    QT_TRANSLATE_NOOP("QGnomeTheme", "&Close"),
)
_ARABIC_DIGITS = str.maketrans("0123456789%", "٠١٢٣٤٥٦٧٨٩٪")
_KILO = 1000  # bytes
_FIRST_STRONG_ISOLATE, _POP_ISOLATE = "\u2068", "\u2069"
_LEFT_TO_RIGHT_ISOLATE, _RIGHT_TO_LEFT_ISOLATE = "\u2066", "\u2067"


class Translation:
    """Installs one language in an application and takes it out again."""

    def __init__(self, app: QApplication) -> None:
        self._app = app
        self._installed: list[QTranslator] = []
        self.language = "en"
        self.arabic_digits = False

    def use(self, language: str, arabic_digits: bool) -> None:
        """Switch to ``ar`` or ``en``; windows built from now on have it."""
        for translator in self._installed:
            self._app.removeTranslator(translator)
        self._installed.clear()
        self.language = language
        self.arabic_digits = arabic_digits and language == "ar"
        qt_folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        self._install(f"qtbase_{language}", qt_folder)
        self._install(f"hashiya_{language}", str(resource("i18n")))
        right_to_left = language == "ar"
        self._app.setLayoutDirection(
            Qt.LayoutDirection.RightToLeft if right_to_left else Qt.LayoutDirection.LeftToRight
        )
        global _current
        _current = self

    def _install(self, name: str, folder: str) -> None:
        translator = QTranslator()
        if translator.load(name, folder):
            self._app.installTranslator(translator)
            self._installed.append(translator)


_current: Translation | None = None


def system_language() -> str:
    """Return ``en`` where the system speaks English, else ``ar``."""
    return "en" if QLocale.system().language() is QLocale.Language.English else "ar"


def current_language() -> str:
    """Return the language of the interface, ``ar`` or ``en``."""
    return _current.language if _current else "en"


def digits(text: str | int) -> str:
    """Return our own text or number with the digits the person chose."""
    if _current and _current.arabic_digits:
        return str(text).translate(_ARABIC_DIGITS)
    return str(text)


def decimal(number: float, places: int) -> str:
    """Return a number with so many places, in the digits the person chose."""
    text = digits(f"{number:.{places}f}")
    return text.replace(".", "٫") if _current and _current.arabic_digits else text


def isolated(text: str) -> str:
    """Wrap text from outside so that its direction does not disturb the sentence around it.

    Without a letter, as in a date, it reads left to right.
    """
    has_letter = any(character.isalpha() for character in text)
    isolate = _FIRST_STRONG_ISOLATE if has_letter else _LEFT_TO_RIGHT_ISOLATE
    return f"{isolate}{text}{_POP_ISOLATE}"


def isolated_in(text: str, *, right_to_left: bool) -> str:
    """Wrap a part of a text from outside whose direction is known from the whole."""
    isolate = _RIGHT_TO_LEFT_ISOLATE if right_to_left else _LEFT_TO_RIGHT_ISOLATE
    return f"{isolate}{text}{_POP_ISOLATE}"


def number_range(start: int, end: int) -> str:
    """Return ``start–end`` that reads in this order in a right-to-left line."""
    return f"{_LEFT_TO_RIGHT_ISOLATE}{digits(start)}–{digits(end)}{_POP_ISOLATE}"


def size_words(size: int) -> str:
    """Return a size in bytes in the unit that suits it."""
    if size < _KILO:
        words = QCoreApplication.translate("Size", "{number} B").format(number=digits(size))
    elif size < _KILO**2:
        number = digits(round(size / _KILO))
        words = QCoreApplication.translate("Size", "{number} KB").format(number=number)
    elif size < _KILO**3:
        number = decimal(size / _KILO**2, 1)
        words = QCoreApplication.translate("Size", "{number} MB").format(number=number)
    else:
        number = decimal(size / _KILO**3, 1)
        words = QCoreApplication.translate("Size", "{number} GB").format(number=number)
    return isolated(words)
