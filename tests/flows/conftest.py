"""The window's fixtures, for the roads a user walks."""

from __future__ import annotations

from tests.gui.windows import open_window, qapp, start

__all__ = ["open_window", "qapp", "start"]
