"""Checks that a built wheel has every file of resources/, unchanged, and the licences.

python packaging/check_wheel.py dist/hashiya-….whl
"""

from __future__ import annotations

import sys
from pathlib import Path
from zipfile import ZipFile

ROOT = Path(__file__).resolve().parent.parent
RESOURCES = ROOT / "resources"


def faults(wheel: Path) -> list[str]:
    """Return what the wheel lacks."""
    with ZipFile(wheel) as archive:
        names = set(archive.namelist())
        found = [
            f"{name} is missing or not the same"
            for path in sorted(RESOURCES.rglob("*"))
            if path.is_file()
            for name in [f"annotator/resources/{path.relative_to(RESOURCES).as_posix()}"]
            if name not in names or archive.read(name) != path.read_bytes()
        ]
    licences = ["LICENSE", *(f"resources/fonts/{path.name}" for path in _font_licences())]
    return found + [
        f"the licence {licence} is missing"
        for licence in licences
        if not any(name.endswith(f".dist-info/licenses/{licence}") for name in names)
    ]


def _font_licences() -> list[Path]:
    return sorted((RESOURCES / "fonts").glob("*-OFL.txt"))


def main() -> int:
    """Check the wheel named on the command line; return the exit status."""
    if len(sys.argv) != 2:
        print(__doc__, file=sys.stderr)
        return 2
    found = faults(Path(sys.argv[1]))
    for fault in found:
        print(fault, file=sys.stderr)
    return 1 if found else 0


if __name__ == "__main__":
    raise SystemExit(main())
