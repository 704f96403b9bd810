"""The window's fixtures, for the roads a user walks."""

from __future__ import annotations

from tests.gui.threads import garbage_stays_here, nothing_of_qt_in_threads
from tests.gui.windows import open_window, qapp, start

__all__ = ["garbage_stays_here", "nothing_of_qt_in_threads", "open_window", "qapp", "start"]
