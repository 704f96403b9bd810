"""Labels, and the set of them that a project works with."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator


@dataclass(frozen=True, slots=True)
class Label:
    """A kind of span.

    ``color`` and ``dark_color`` are ``#rrggbb``, for light and dark screens. ``shortcut`` is the
    digit key that gives this label, or empty.
    """

    key: str
    title_ar: str
    title_en: str
    color: str
    dark_color: str
    shortcut: str = ""
    guideline: str = ""

    def title(self, language: str) -> str:
        """Return the title in ``ar`` or ``en``."""
        return self.title_ar if language == "ar" else self.title_en


@dataclass(frozen=True, slots=True)
class LabelSet:
    """The labels of a project, in the order they are shown."""

    labels: tuple[Label, ...]

    def __iter__(self) -> Iterator[Label]:
        return iter(self.labels)

    def __len__(self) -> int:
        return len(self.labels)

    def __contains__(self, key: object) -> bool:
        return any(label.key == key for label in self.labels)

    def keys(self) -> tuple[str, ...]:
        """Return the keys in order."""
        return tuple(label.key for label in self.labels)

    def get(self, key: str) -> Label | None:
        """Return the label with this key."""
        return next((label for label in self.labels if label.key == key), None)


# Colours: distinct in the common colour-vision deficiencies, after Okabe and Ito's palette
# (https://jfly.uni-koeln.de/color/), darkened or lightened for text on each page colour.
NEWS_LABELS = LabelSet(
    (
        Label(
            key="investor",
            title_ar="مستثمر",
            title_en="Investor",
            color="#0072b2",
            dark_color="#5cb3e6",
            shortcut="1",
            guideline="من يدفع المال أو يتعهد به: شركة أو صندوق أو بنك أو حكومة أو شخص.",
        ),
        Label(
            key="amount",
            title_ar="مبلغ",
            title_en="Amount",
            color="#bc5800",
            dark_color="#f0a04b",
            shortcut="2",
            guideline="العدد مع العملة، والمدى كله مقطع واحد: بين 15 و25 مليون ريال.",
        ),
        Label(
            key="project",
            title_ar="مشروع",
            title_en="Project",
            color="#00805f",
            dark_color="#4fc3a1",
            shortcut="3",
            guideline="ما يذهب إليه المال: اسم المشروع دون كلمة «مشروع» ودون علامتي التنصيص.",
        ),
    )
)
