"""The look of an article view: colours of the theme, titles and colours of the labels."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtGui import QColor

from annotator.gui.document_view.painter import LabelStyle, ViewColors
from annotator.gui.look.theme import Colors, current_colors
from annotator.gui.translation import current_language

if TYPE_CHECKING:
    from collections.abc import Mapping

    from annotator.core.labels.label_set import LabelSet
    from annotator.gui.document_view.view import ArticleView

_TINT, _DARK_TINT = 0.16, 0.22  # how strong a label's colour is behind its words


def dress(view: ArticleView, labels: LabelSet, foreign: Mapping[str, str] | None = None) -> None:
    """Give a view the colours of the theme and the look of these labels.

    ``foreign`` are titles of labels of other tools by their names, all of one look.
    """
    colors = current_colors()
    view.set_colors(_view_colors(colors))
    others = LabelStyle("", QColor(colors.secondary), QColor(colors.surface))
    view.set_label_styles(
        {name: replace(others, title=title) for name, title in (foreign or {}).items()}
        | {
            label.key: LabelStyle(
                title=label.title(current_language()),
                color=QColor(label.dark_color if colors.is_dark else label.color),
                text_color=QColor(colors.accent_text if colors.is_dark else "#ffffff"),
            )
            for label in labels
        }
    )


def _view_colors(colors: Colors) -> ViewColors:
    return ViewColors(
        page=QColor(colors.page),
        text=QColor(colors.text),
        secondary=QColor(colors.secondary),
        selection=QColor(colors.selection),
        accent=QColor(colors.accent),
        tint_alpha=round((_DARK_TINT if colors.is_dark else _TINT) * 255),
    )
