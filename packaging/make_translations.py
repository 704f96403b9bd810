"""Brings resources/i18n up to date with the texts in annotator/, or says that it is not.

    python packaging/make_translations.py           rewrite the .ts and .qm files
    python packaging/make_translations.py --check   change nothing; exit 1 if they are stale

The .ts files are the source: translate there. A run keeps every translation whose text still
stands in the code, drops the others, and adds new texts as unfinished. English has its plural
forms only.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import sysconfig
import tempfile
from pathlib import Path
from xml.etree import ElementTree

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "resources" / "i18n"
LANGUAGES = {"ar": (), "en": ("-pluralonly",)}
_PLACEHOLDER = re.compile(r"\{\w*\}")


def make(folder: Path) -> None:
    """Bring the .ts files in a folder up to date and compile them to .qm beside them."""
    sources = sorted(str(path.relative_to(ROOT)) for path in (ROOT / "annotator").rglob("*.py"))
    for language, options in LANGUAGES.items():
        catalogue = folder / f"hashiya_{language}.ts"
        _run("pyside6-lupdate", *options, "-no-obsolete", "-locations", "none",
             "-source-language", "en", "-target-language", language,
             *sources, "-ts", str(catalogue))  # fmt: skip
        _run("pyside6-lrelease", "-silent", str(catalogue), "-qm",
             str(catalogue.with_suffix(".qm")))  # fmt: skip


def faults(catalogue: Path) -> list[str]:
    """Return what is unfinished in a .ts file or would break the sentence at run time."""
    found = []
    for message in ElementTree.parse(catalogue).getroot().iter("message"):
        source = message.findtext("source") or ""
        translation = message.find("translation")
        if translation is None or translation.get("type") == "unfinished":
            found.append(f"{catalogue.name}: not translated: {source!r}")
            continue
        wanted = set(_PLACEHOLDER.findall(source))
        for words in [form.text or "" for form in translation] or [translation.text or ""]:
            if not words.strip():
                found.append(f"{catalogue.name}: a form is empty: {source!r}")
            elif set(_PLACEHOLDER.findall(words)) != wanted:
                found.append(f"{catalogue.name}: other placeholders than in {source!r}: {words!r}")
    return found


def stale() -> list[str]:
    """Return the committed files that a fresh run would change."""
    with tempfile.TemporaryDirectory() as name:
        fresh = Path(name)
        for language in LANGUAGES:
            shutil.copy(FOLDER / f"hashiya_{language}.ts", fresh)
        make(fresh)
        return [
            f"{path.name} is stale: run packaging/make_translations.py"
            for path in sorted(fresh.iterdir())
            if not _same(path, FOLDER / path.name)
        ]


def _same(fresh: Path, kept: Path) -> bool:
    return kept.is_file() and kept.read_bytes() == fresh.read_bytes()


def _run(tool: str, *arguments: str) -> None:
    program = shutil.which(tool, path=sysconfig.get_path("scripts"))
    if program is None:
        raise SystemExit(f"{tool} is missing: run this with the project's own Python")
    done = subprocess.run([program, *arguments], cwd=ROOT, capture_output=True, text=True)
    if done.returncode:
        raise SystemExit(f"{tool}: {done.stdout}{done.stderr}")


def main() -> int:
    """Rewrite the files, or check them; return the exit status."""
    check = sys.argv[1:] == ["--check"]
    if sys.argv[1:] and not check:
        print(__doc__, file=sys.stderr)
        return 2
    found = stale() if check else []
    if not check:
        FOLDER.mkdir(parents=True, exist_ok=True)
        make(FOLDER)
    for language in LANGUAGES:
        found += faults(FOLDER / f"hashiya_{language}.ts")
    for fault in found:
        print(fault, file=sys.stderr)
    return 1 if found else 0


if __name__ == "__main__":
    raise SystemExit(main())
