"""Reads words by CAMeL Tools' morphological analyzer, loaded on first use and never by download."""

from __future__ import annotations

import os
import sys
from dataclasses import dataclass
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, Any

from annotator.arabic.signs import PROCLITICS
from annotator.resource_files import resource

if TYPE_CHECKING:
    from collections.abc import Iterator

OWN_DATABASE = "arabic/proclitics.db"
CALIMA = "calima-msa-r13"
_CACHED_WORDS = 20_000
_NONE = ("0", "na", "-")


@dataclass(frozen=True, slots=True)
class Reading:
    """One reading of a word: its first ``proclitics`` letters are proclitics.

    ``article`` tells that ال comes after them; ``known`` that the database has the stem.
    """

    proclitics: int
    article: bool
    known: bool


class CliticAnalyzer:
    """Reads words with the best database there is: our own, or calima where the user has it.

    May be used from any thread. The first reading loads our own database (half a second of CPU
    for CAMeL Tools' imports); ``warm`` does so ahead of need, and only it goes on to calima, which
    takes seconds. ``data`` is the folder where CAMeL Tools' data may be, by default the user's.
    """

    def __init__(self, data: Path | None = None) -> None:
        self._data = data
        self._lock = Lock()
        self._loaded: _Loaded | None = None
        self._tried_calima = False

    @property
    def source(self) -> str:
        """The database in use: ``own``, calima's name, ``letters`` without any, or empty."""
        return self._loaded.source if self._loaded else ""

    @property
    def failure(self) -> str:
        """Why no database could be loaded; empty where one was, or none was asked for yet."""
        return self._loaded.failure if self._loaded else ""

    def warm(self) -> None:
        """Load what there is; meant for a background thread."""
        self._own()
        with self._lock:
            if self._tried_calima:
                return
            self._tried_calima = True
            found = find_calima(self._data)
            self._loaded = (_load_calima(found) if found else None) or self._loaded

    def readings(self, word: str) -> tuple[Reading, ...]:
        """Return the readings of a folded word that is all Arabic letters."""
        return (self._loaded or self._own()).readings(word)

    def knows(self, word: str) -> bool:
        """Tell whether a folded word is in the database as it stands, without a proclitic."""
        return any(each.known and not each.proclitics for each in self.readings(word))

    def _own(self) -> _Loaded:
        with self._lock:
            if self._loaded is None:
                self._loaded = _load_own()
            return self._loaded


class _Loaded:
    """A database in use, with the words read so far."""

    def __init__(self, source: str, analyzer: Any, failure: str = "") -> None:
        self.source = source
        self.failure = failure
        self._analyzer = analyzer
        self._cache: dict[str, tuple[Reading, ...]] = {}

    def readings(self, word: str) -> tuple[Reading, ...]:
        found = self._cache.get(word)
        if found is None:
            analyses = self._analyses(word)
            found = tuple(sorted(set(analyses), key=lambda each: each.proclitics))
            if len(self._cache) >= _CACHED_WORDS:
                self._cache.clear()
            self._cache[word] = found
        return found

    def _analyses(self, word: str) -> Iterator[Reading]:
        # The back-off makes a regular expression of the stem: letters only.
        if self._analyzer is None or not word.isalpha():
            yield from _by_letters(word)
            return
        for analysis in self._analyzer.analyze(word):
            if analysis.get("prc3", "0") not in _NONE:
                continue
            length = sum(analysis.get(place, "0") not in _NONE for place in ("prc1", "prc2"))
            if length and word[:length] not in PROCLITICS:
                continue  # calima also knows particles of two letters as proclitics
            article = analysis.get("prc0", "0") not in _NONE
            yield Reading(length, article, analysis.get("source") != "backoff")


def _by_letters(word: str) -> Iterator[Reading]:
    yield Reading(0, word.startswith("ال"), known=False)
    for length in (1, 2):
        if word[:length] in PROCLITICS and len(word) > length:
            rest = word[length - 1 :]
            yield Reading(length, rest.startswith("لل") or rest[1:3] == "ال", known=False)


def find_calima(data: Path | None = None) -> Path | None:
    """Return the user's calima database, if CAMeL Tools' data folder has one."""
    folder = data or _data_folder()
    path = folder / "data" / "morphology_db" / CALIMA / "morphology.db"
    try:
        return path if path.is_file() else None
    except OSError:
        return None


def _data_folder() -> Path:
    named = os.environ.get("CAMELTOOLS_DATA")
    return Path(named).expanduser() if named else _default_data_folder()


def _default_data_folder() -> Path:
    if sys.platform == "win32":
        return Path.home() / "AppData" / "Roaming" / "camel_tools"
    return Path.home() / ".camel_tools"


def _load_own() -> _Loaded:
    try:
        return _Loaded("own", _make_analyzer(resource(OWN_DATABASE)))
    except (ImportError, OSError) as error:  # CAMeL Tools, the home or the resources are missing
        return _Loaded("letters", None, f"{type(error).__name__}: {error}")


def _load_calima(path: Path) -> _Loaded | None:
    try:
        return _Loaded(CALIMA, _make_analyzer(path))
    except Exception:  # it is the user's file, and its parser raises what a broken line leads to
        return None


_importing = Lock()


def _make_analyzer(path: Path) -> Any:
    # Importing camel_tools.data makes a folder in the user's home and, where the folder that
    # CAMELTOOLS_DATA names has no catalogue, downloads one without a time limit.
    with _importing:
        before = os.environ.get("CAMELTOOLS_DATA")
        folder = _default_data_folder()
        was_there = folder.exists()
        os.environ["CAMELTOOLS_DATA"] = str(resource(OWN_DATABASE).parent)
        try:
            from camel_tools.morphology.analyzer import Analyzer
            from camel_tools.morphology.database import MorphologyDB
        finally:
            if before is None:
                del os.environ["CAMELTOOLS_DATA"]
            else:
                os.environ["CAMELTOOLS_DATA"] = before
            if not was_there and folder.is_dir() and not any(folder.iterdir()):
                folder.rmdir()
    return Analyzer(MorphologyDB(str(path)), "ADD_PROP")
