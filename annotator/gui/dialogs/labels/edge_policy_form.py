"""What a label's spans take in at their edges: a choice for each thing, with what it does."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QLabel, QWidget

from annotator.core.labels.edge_policy import EDGE_FIELDS, NAME_EDGES, Edge, EdgeField, EdgePolicy
from annotator.gui.panels.cards import plain_label
from annotator.gui.translation import isolated


class EdgePolicyForm(QWidget):
    """A box for each field of a policy, and under it an example of the choice."""

    policy_changed = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._policy = NAME_EDGES
        self._boxes: dict[str, QComboBox] = {}
        self._examples: dict[str, QLabel] = {}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(2)
        grid.setColumnStretch(1, 1)
        for number, field in enumerate(EDGE_FIELDS):
            self._add(grid, 2 * number, field)

    def _add(self, grid: QGridLayout, row: int, field: EdgeField) -> None:
        box = QComboBox()
        for choice in field.choices:
            box.addItem(self._choice_name(choice), choice)
        box.activated.connect(lambda _place: self._on_chosen(field.name))
        name = QLabel(self._field_name(field.name))
        name.setBuddy(box)
        box.setAccessibleName(name.text())
        example = plain_label("secondary")
        example.setWordWrap(True)
        example.setContentsMargins(0, 0, 0, 8)
        self._boxes[field.name], self._examples[field.name] = box, example
        grid.addWidget(name, row, 0)
        grid.addWidget(box, row, 1)
        grid.addWidget(example, row + 1, 1)

    def show_policy(self, policy: EdgePolicy) -> None:
        """Show a policy."""
        self._policy = policy
        for field in EDGE_FIELDS:
            choice = getattr(policy, field.name)
            box = self._boxes[field.name]
            box.setCurrentIndex(box.findData(choice))
            example = next(each for each in field.examples if each.choice is choice)
            marked = example.text.replace(example.before, f"⟦{example.before}⟧", 1)
            words = self.tr("{marked}  →  {span}")
            parts = {"marked": isolated(marked), "span": isolated(f"⟦{example.after}⟧")}
            self._examples[field.name].setText(words.format(**parts))
            box.setAccessibleDescription(self._examples[field.name].text())

    def _on_chosen(self, name: str) -> None:
        choice = Edge(self._boxes[name].currentData())
        policy = replace(self._policy, **{name: choice})
        if policy != self._policy:
            self.show_policy(policy)
            self.policy_changed.emit(policy)

    def _field_name(self, name: str) -> str:
        return {
            "proclitics": self.tr("Clitics (و ف ب ل ك س)"),
            "article": self.tr("The article ال"),
            "titles": self.tr("Words before the name (شركة، مشروع)"),
            "quotes": self.tr("Quotes and brackets around"),
            "final_punctuation": self.tr("Punctuation after"),
            "currency": self.tr("Currency after the number"),
        }[name]

    def _choice_name(self, choice: Edge) -> str:
        return {
            Edge.IN: self.tr("Take in"),
            Edge.OUT: self.tr("Leave out"),
            Edge.AS_IT_STANDS: self.tr("As it is marked"),
        }[choice]
