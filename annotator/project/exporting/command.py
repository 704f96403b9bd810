"""Says an export as the command that writes the same."""

from __future__ import annotations

import os
import shlex
import subprocess
from typing import TYPE_CHECKING

from annotator.exporters.terms import OffToken

if TYPE_CHECKING:
    from pathlib import Path

    from annotator.project.exporting.choice import Choice
    from annotator.project.exporting.writing import Wish


def command_of(project: Path, out: Path, wish: Wish) -> list[str] | None:
    """Return the words of the command line; None where documents were picked by hand."""
    if wish.choice.documents is not None:
        return None
    words = ["hashiya", "export", "--format", wish.format, *_choice(wish.choice)]
    if wish.split is not None:
        shares = "/".join(f"{share:g}" for share in wish.split.shares)
        words += ["--split", shares, "--seed", str(wish.split.seed)]
    if wish.off_token is not OffToken.SPLIT:
        words += ["--off-token", str(wish.off_token)]
    if wish.has_safe_cells:
        words.append("--safe-cells")
    return [*words, "--", str(project), str(out)]


def command_line(project: Path, out: Path, wish: Wish) -> str | None:
    """Return the same as a line for a shell, quoted as this system's does."""
    words = command_of(project, out, wish)
    if words is None:
        return None
    return subprocess.list2cmdline(words) if os.name == "nt" else shlex.join(words)


def _choice(choice: Choice) -> list[str]:
    words = []
    for name, values in (
        ("--annotator", choice.annotators),
        ("--status", [choice.status] if choice.status else []),
        ("--label", choice.labels),
        ("--since", [choice.since]),
        ("--until", [choice.until]),
        ("--search", [choice.search]),
        ("--assigned-to", [choice.assigned_to]),
        ("--seen-by", [choice.seen_by]),
    ):
        # With "=": a value may begin with "-".
        words += [f"{name}={value}" for value in values if value]
    flags = {"--gold": choice.gold, "--unanimous": choice.unanimous, "--blind": choice.blind}
    return [*words, *(flag for flag, is_set in flags.items() if is_set)]
