"""How much a process may take for one input."""

from __future__ import annotations

# With the start of the next process it stays under five seconds an input.
LONGEST = 4.5  # seconds
MEMORY = 512 * 1024 * 1024  # bytes of addresses, where the system counts them
ANSWER = 256 * 1024 * 1024  # bytes
