"""Labels, and the set of them that a project works with."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from annotator.core.labels.edge_policy import AMOUNT_EDGES, NAME_EDGES, EdgePolicy

if TYPE_CHECKING:
    from collections.abc import Iterator


@dataclass(frozen=True, slots=True)
class Label:
    """A kind of span.

    ``key`` never changes. ``color`` and ``dark_color`` are ``#rrggbb``, for light and dark
    screens. ``shortcut`` is the digit key that gives this label, or empty. ``edges`` is what its
    spans take in and leave out. A ``retired`` label keeps its spans but is offered no more; one
    that is ``merged_into`` another has its spans shown and exported under that one's key.
    """

    key: str
    title_ar: str
    title_en: str
    color: str
    dark_color: str
    shortcut: str = ""
    guideline: str = ""
    edges: EdgePolicy = NAME_EDGES
    retired: bool = False
    merged_into: str = ""

    @property
    def is_offered(self) -> bool:
        """Whether new spans can have this label."""
        return not self.retired and not self.merged_into

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

    def offered(self) -> tuple[Label, ...]:
        """Return the labels that new spans can have, in order."""
        return tuple(label for label in self.labels if label.is_offered)

    def merged_keys(self) -> dict[str, str]:
        """Return the keys of merged labels with the keys that stand for them."""
        return {label.key: label.merged_into for label in self.labels if label.merged_into}

    def shown_key(self, key: str) -> str:
        """Return the key that spans stored with this one are shown with."""
        label = self.get(key)
        return label.merged_into if label is not None and label.merged_into else key

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
            edges=AMOUNT_EDGES,
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
