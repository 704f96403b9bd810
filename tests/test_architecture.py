"""What ARCHITECTURE.md says stands where it says so."""

from __future__ import annotations

import re
from pathlib import Path

ROOT = Path(__file__).parents[1]
PAGE = (ROOT / "ARCHITECTURE.md").read_text("utf-8")


def named():
    """Return the paths in it: what is in backticks and has a slash or a suffix."""
    return [each for each in re.findall(r"`([^`\n]+)`", PAGE) if re.search(r"/|\.(py|md)$", each)]


def test_every_path_in_it_is_there():
    assert len(named()) > 30
    missing = [
        each
        for each in named()
        if not (ROOT / "annotator" / each).exists() and not (ROOT / each).exists()
    ]
    assert missing == []


def test_its_order_of_rooms_is_the_one_that_is_held():
    contract = (ROOT / "pyproject.toml").read_text("utf-8").split('type = "layers"')[1]
    layers = re.search(r"layers = \[(.*?)\]", contract, re.DOTALL)
    assert layers is not None
    assert " > ".join(re.findall(r'"(.*?)"', layers[1])) in PAGE
