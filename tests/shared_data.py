"""Finds the data that lies outside the repository, where somebody has it."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

_CHECKOUT = Path(__file__).resolve().parents[1]


def shared(name: str) -> Path:
    """Return a path in the shared data; skip the test where there is none.

    The folder is the one HASHIYA_SHARED_DATA names, else ``shared/data`` beside the checkout.
    """
    folder = os.environ.get("HASHIYA_SHARED_DATA") or _CHECKOUT.parent / "shared" / "data"
    path = Path(folder) / name
    if not path.exists():
        pytest.skip(f"needs the shared data: {name}")
    return path
