"""Pins every package, with its hash, that a checkout of Hashiya installs.

    pipx run uv run python packaging/pin_dependencies.py           newest versions allowed
    pipx run uv run python packaging/pin_dependencies.py --check   change nothing; exit 1 if
                                                                   the two lists do not agree

Writes ``constraint-dependencies`` in pyproject.toml (what uv installs, for running and for
developing) and requirements.lock (what the program itself needs, with hashes, for pip). Neither
names a host, as uv.lock would.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PROJECT = ROOT / "pyproject.toml"
LOCK = ROOT / "requirements.lock"
_CONSTRAINTS = re.compile(r"^constraint-dependencies = \[.*?\]$", re.MULTILINE | re.DOTALL)
_PIN = re.compile(r"^([a-z0-9-]+)==([^\s;\\]+)", re.MULTILINE)


def pin() -> None:
    """Resolve anew and rewrite both lists."""
    _write_constraints([])
    _write_constraints(_compiled("--group", "dev").splitlines())
    LOCK.write_text(_compiled("--generate-hashes") + "\n", "utf-8")


def disagreements() -> list[str]:
    """Return the pins of the lock that the constraints do not have."""
    constraints = tomllib.loads(PROJECT.read_text("utf-8"))["tool"]["uv"]["constraint-dependencies"]
    pinned = dict(_PIN.findall("\n".join(constraints)))
    locked = dict(_PIN.findall(LOCK.read_text("utf-8")))
    return [
        f"{name}: {version} in {LOCK.name}, {pinned.get(name)} in {PROJECT.name}"
        for name, version in locked.items()
        if pinned.get(name) != version
    ]


def _compiled(*options: str) -> str:
    # uv run tells its children where it is.
    uv = os.environ.get("UV", "uv")
    quiet = ("--quiet", "--no-header", "--no-annotate", "--no-emit-index-url")
    command = [uv, "pip", "compile", *quiet, "--universal", *options, PROJECT.name]
    done = subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.PIPE, text=True)
    return done.stdout.strip()


def _write_constraints(pins: list[str]) -> None:
    rows = "".join(f'    "{pin}",\n' for pin in pins)
    text, count = _CONSTRAINTS.subn(
        f"constraint-dependencies = [\n{rows}]", PROJECT.read_text("utf-8")
    )
    if count != 1:
        raise SystemExit(f"{PROJECT.name}: no constraint-dependencies to rewrite")
    PROJECT.write_text(text, "utf-8")


def main() -> int:
    """Rewrite the lists, or compare them; return the exit status."""
    if sys.argv[1:] == ["--check"]:
        found = disagreements()
        print(*found, sep="\n", file=sys.stderr, end="\n" if found else "")
        return 1 if found else 0
    if sys.argv[1:]:
        print(__doc__, file=sys.stderr)
        return 2
    pin()
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
