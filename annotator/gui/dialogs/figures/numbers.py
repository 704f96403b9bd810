"""Figures as they are written on the screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from annotator.gui.translation import current_language, decimal, digits, isolated, isolated_in
from annotator.wording import QT_TRANSLATE_NOOP, UNDEFINED_SENTENCES

if TYPE_CHECKING:
    from datetime import date

    from annotator.review.figures import Undefined

NONE = "—"

_UNITS = (
    (3600.0, QT_TRANSLATE_NOOP("Figures", "{number} h")),
    (60.0, QT_TRANSLATE_NOOP("Figures", "{number} min")),
    (1.0, QT_TRANSLATE_NOOP("Figures", "{number} s")),
)


def share(value: float | None) -> str:
    """Return a figure between 0 and 1 with two places."""
    return NONE if value is None else decimal(value, 2)


def interval(bounds: tuple[float, float] | None) -> str:
    """Return an interval in brackets, in this order in any line; empty without one."""
    if bounds is None:
        return ""
    return isolated(f"[{decimal(bounds[0], 2)}–{decimal(bounds[1], 2)}]")


def why_undefined(reason: Undefined | None) -> str:
    """Return why a figure is not defined; empty where it is."""
    if reason is None:
        return ""
    return QCoreApplication.translate("Undefined", UNDEFINED_SENTENCES[reason])


def duration(seconds: float | None) -> str:
    """Return a time in the largest unit that it fills twice, with one place where it is small."""
    if seconds is None:
        return NONE
    size, words = next((unit for unit in _UNITS if seconds >= 2 * unit[0]), _UNITS[-1])
    number = seconds / size
    text = decimal(number, 1) if number < 10 else digits(round(number))
    return QCoreApplication.translate("Figures", words).format(number=text)


def short_day(day: date) -> str:
    """Return a day and its month in the interface's language."""
    language = current_language()
    month = QLocale(language).monthName(day.month, QLocale.FormatType.ShortFormat)
    return isolated_in(digits(f"{day.day} {month}"), right_to_left=language == "ar")


def long_day(day: date) -> str:
    """Return a whole date, as it is sorted."""
    return isolated(digits(QDate(day.year, day.month, day.day).toString("yyyy-MM-dd")))
