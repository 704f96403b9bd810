"""How much a process may take for one request."""

from __future__ import annotations

from dataclasses import dataclass

ANSWER = 256 * 1024 * 1024  # bytes


@dataclass(frozen=True, slots=True)
class Limits:
    """``longest`` is in seconds, the others in bytes; 0 is no limit.

    More ``addresses`` the system refuses the process, where it counts them: nothing can take more,
    but large libraries take many and fail in ways of their own. More ``resident`` memory is seen
    from outside soon after, on every system, and ends the process.
    """

    longest: float
    addresses: int = 0
    resident: int = 0

    @property
    def megabytes(self) -> int:
        """The memory that there is, for people."""
        return (self.addresses or self.resident) // 2**20


# What strangers made. With the start of the next process it stays under five seconds an input.
ARTICLE = Limits(4.5, addresses=512 * 2**20)
# An export of our own, at a library that may need many seconds to be imported.
CONSUMER = Limits(600, resident=4 * 2**30)
