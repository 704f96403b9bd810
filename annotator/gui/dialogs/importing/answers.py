"""What is known of files that are to be imported, and what the person has answered. Qt-free."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from annotator.core.document import is_name
from annotator.core.exchange.table_columns import COLUMNS
from annotator.importers.encodings.transcoding import ENCODINGS
from annotator.importers.tables.columns import is_enough, likely_text
from annotator.project import Intent
from annotator.project.importing.label_guesses import guessed_label, names_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

    from annotator.core.labels.label_set import LabelSet
    from annotator.formats.form import Form
    from annotator.formats.preview import Inner, Preview
    from annotator.project.importing.survey import Survey

NEW_LABEL, LEFT_OUT = "+", ""
"""What becomes of a foreign label that becomes none of the project's; no label has such a key."""

Choices = dict[str, dict[str, str]]
_MOST_REMEMBERED = 200  # names of a kind


@dataclass(slots=True)
class Answers:
    """Grows while the wizard is gone through; ``intent`` is what comes of it.

    ``fates`` say what becomes of each foreign label, ``guesses`` for which of them that was
    guessed; ``whose`` gives each name in the files, and None for spans of nobody, an annotator.
    ``inside`` are the forms of files of folders and archives that are read in another than it,
    ``shown`` is the one of each that is looked at. ``encodings`` were chosen by hand, and
    ``proposed`` are the files that are read in one that was chosen at an import before.
    """

    labels: LabelSet
    names: Sequence[str]
    annotator: str
    previews: dict[Path, Preview]
    remembered: Mapping[str, Choices] = field(default_factory=dict)
    repair_mojibake: bool = False
    as_new_versions: bool = False
    skip_faulty: bool = False
    survey: Survey | None = None
    fates: dict[str, str] = field(default_factory=dict)
    guesses: set[str] = field(default_factory=set)
    whose: dict[str | None, str] = field(default_factory=dict)
    inside: dict[Path, Form] = field(default_factory=dict)
    shown: dict[Path, Path] = field(default_factory=dict)
    encodings: dict[Path, str] = field(default_factory=dict)
    proposed: set[Path] = field(default_factory=set)

    @property
    def paths(self) -> list[Path]:
        """The files, in the order in which they were given."""
        return list(self.previews)

    def count_files(self) -> int:
        """Return how many files there are, those in folders and archives too."""
        return sum(max(1, preview.files) for preview in self.previews.values())

    def tables(self) -> dict[tuple[str, ...], list[Path]]:
        """Return the files that are tables, by their headers."""
        found: dict[tuple[str, ...], list[Path]] = {}
        for path, preview in self.previews.items():
            if preview.headers:
                found.setdefault(preview.headers, []).append(path)
        return found

    def form_of(self, path: Path) -> Form:
        """Return the form in which a file is read: nothing in it is left to be found out."""
        found = self.previews[path]
        if not found.headers:
            return found.form
        names = column_names(found.headers)
        columns = {name: role for name, role in zip(names, found.roles, strict=True) if name}
        return replace(found.form, columns=columns)

    def forms(self) -> dict[Path, Form]:
        """Return the forms of the files, and of those inside that are read in their own."""
        return {path: self.form_of(path) for path in self.previews} | self.inside

    def likely_forms(self) -> dict[Path, Form]:
        """Return the forms in which files are to be looked at again, where that tells more."""
        found = {}
        for path, preview in self.previews.items():
            form = self._with_likely_columns(path)
            encoding = self._encoding_before(path, preview)
            if encoding is not None:
                form = replace(form or preview.form, encoding=encoding)
            if form is not None or self._propose_inside(preview):
                found[path] = form or preview.form
        return found

    def _propose_inside(self, found: Preview) -> bool:
        """Read files inside in the encodings that were chosen before; tell whether there are."""
        has_any = False
        for each in found.inside:
            encoding = None if each.fault else self._encoding_before(each.path, each)
            if encoding is not None:
                self.inside[each.path] = replace(found.form, encoding=encoding)
                has_any = True
        return has_any

    def _encoding_before(self, path: Path, found: Preview | Inner) -> str | None:
        """Return the encoding chosen before for files of this format, where it is not certain."""
        if found.is_certain or found.form.format is None:
            return None
        before = self.remembered.get(found.form.format, {}).get("encoding", {}).get("")
        if before not in ENCODINGS or before == found.form.encoding:
            return None
        self.proposed.add(path)
        return before

    def _with_likely_columns(self, path: Path) -> Form | None:
        """Return a form with more columns than their headers tell; None where there is none.

        It has what was chosen for such headers before; or the longest cells are taken for the text.
        """
        found = self.previews[path]
        before = self.remembered.get(found.form.format or "", {}).get("columns", {})
        names = column_names(found.headers)
        columns = {name: before[name] for name in names if name in before}
        if not columns and not is_enough(found.roles):
            place = likely_text(found.rows)
            columns = {names[place]: "text"} if place is not None and names[place] else {}
        return replace(found.form, columns=columns) if columns else None

    def take_survey(self, survey: Survey) -> None:
        """Take what the files hold, and guess what becomes of it where nothing was answered."""
        self.survey = survey
        known = names_of(self.labels)
        labels, annotators = self._before("labels"), self._before("annotators")
        for name in survey.labels:
            if name in self.fates:
                continue
            fate = known.get(name, self._usable(labels.get(name)))
            if fate is None:
                fate = guessed_label(name, self.labels)
                if fate is not None:
                    self.guesses.add(name)
            self.fates[name] = NEW_LABEL if fate is None else fate
        for whose in survey.annotators:
            likely = self.annotator if whose is None else annotators.get(whose, whose)
            self.whose.setdefault(whose, likely)

    def is_stopped(self) -> bool:
        """Tell whether there are faults that nobody said to leave out."""
        return self.survey is not None and bool(self.survey.faults) and not self.skip_faulty

    def unknown_labels(self) -> list[str]:
        """Return the labels that are none of the project's by name."""
        known = names_of(self.labels)
        return [name for name in self._survey_labels() if name not in known]

    def unknown_names(self) -> list[str | None]:
        """Return the names that nobody has here; None where spans have no name."""
        found = self.survey.annotators if self.survey else Counter[str | None]()
        return [name for name in found if name not in self.names]

    def has_names(self) -> bool:
        """Tell whether each name is given one that an annotator can have."""
        found = self.survey.annotators if self.survey else Counter[str | None]()
        return all(is_name(self.whose.get(name, "")) for name in found)

    def intent(self) -> Intent:
        """Return how the files are to be taken in."""
        fates = {name: self.fates[name] for name in self._survey_labels()}
        return Intent(
            forms=self.forms(),
            annotator=self.whose.get(None, self.annotator),
            annotators={
                name: to for name, to in self.whose.items() if name is not None and name != to
            },
            label_map={n: key for n, key in fates.items() if key not in (NEW_LABEL, LEFT_OUT)},
            left_out=frozenset(name for name, key in fates.items() if key == LEFT_OUT),
            add_labels=NEW_LABEL in fates.values(),
            repair_mojibake=self.repair_mojibake,
            as_new_versions=self.as_new_versions,
            skip_faulty=self.skip_faulty,
        )

    def to_remember(self) -> dict[str, Choices]:
        """Return by format what a later import of it begins with."""
        names = {name: to for name, to in self.whose.items() if name is not None and name != to}
        found: dict[str, Choices] = {}
        for path, preview in self.previews.items():
            format = preview.form.format or ""
            kept = found.setdefault(format, {"labels": {}, "columns": {}, "annotators": {}})
            kept["labels"] = _some(self.fates)
            kept["annotators"] = _some(names)
            if preview.headers:
                kept["columns"] |= _some(dict(self.form_of(path).columns))
        for format, encoding in self._chosen_encodings():
            kept = found.setdefault(format, dict(self.remembered.get(format, {})))
            kept["encoding"] = {"": encoding}
        return found

    def _chosen_encodings(self) -> Iterator[tuple[str, str]]:
        """Yield the formats of files whose encoding was chosen by hand now or before, and which."""
        for each in all_parts(self.previews.values()):
            format = each.form.format or ""
            before = self.remembered.get(format, {}).get("encoding", {}).get("")
            encoding = self.encodings.get(each.path, before)
            if format and encoding:
                yield format, encoding

    def _survey_labels(self) -> list[str]:
        return list(self.survey.labels) if self.survey else []

    def _usable(self, fate: str | None) -> str | None:
        return fate if fate is None or fate in (NEW_LABEL, LEFT_OUT, *self.labels.keys()) else None

    def _before(self, kind: str) -> dict[str, str]:
        found: dict[str, str] = {}
        for preview in self.previews.values():
            found |= self.remembered.get(preview.form.format or "", {}).get(kind, {})
        return found


def all_parts(previews: Iterable[Preview]) -> Iterator[Preview | Inner]:
    """Yield files, and after each what is inside."""
    for each in previews:
        yield each
        yield from each.inside


def column_names(headers: Sequence[str]) -> list[str]:
    """Return by which name each column can be chosen: its header, or its number from 1.

    The number stands for an empty header and for one that an earlier column has too; the name is
    empty where a header happens to be that number.
    """
    stripped = [header.strip() for header in headers]
    names = []
    for place, header in enumerate(stripped):
        number = str(place + 1)
        if header and stripped.index(header) == place:
            names.append(header)
        else:
            names.append("" if number in stripped else number)
    return names


def is_plain(found: Preview, labels: LabelSet, names: Sequence[str]) -> bool:
    """Tell whether a file can be taken in without a question, as far as its beginning shows."""
    if not found.is_certain or found.mojibake is not None:
        return False
    if found.headers and any(header.strip() not in COLUMNS for header in found.headers):
        return False
    known = names_of(labels)
    for record in found.records:
        if any(span.label not in known for span in record.spans):
            return False
        # Hashiya's own files name whose the spans are, and mean it.
        if found.form.format != "jsonl" and record.annotator not in (None, *names):
            return False
    return True


def _some(names: dict[str, str]) -> dict[str, str]:
    return dict(list(names.items())[:_MOST_REMEMBERED])
