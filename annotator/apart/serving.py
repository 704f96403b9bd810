"""Does one job again and again in a process of its own, within limits, until nobody asks."""

from __future__ import annotations

import faulthandler
import json
import os
import sys
import threading
from contextlib import suppress
from queue import SimpleQueue
from typing import IO, TYPE_CHECKING, Any

from annotator.apart.frames import receive, send
from annotator.apart.limits import ARTICLE
from annotator.core.errors import AnnotatorError, Reason

if TYPE_CHECKING:
    from collections.abc import Callable

    from annotator.apart.limits import Limits

_ABANDONED = 0.5  # seconds after the longest: whoever asked has not ended it, and never will
_REFUSED = frozenset(
    {
        "socket.bind",
        "socket.connect",
        "socket.getaddrinfo",
        "socket.gethostbyaddr",
        "socket.gethostbyname",
        "socket.getnameinfo",
        "socket.sendmsg",
        "socket.sendto",
        "subprocess.Popen",
        "os.exec",
        "os.fork",
        "os.forkpty",
        "os.posix_spawn",
        "os.spawn",
        "os.startfile",
        "os.system",
    }
)


class ReachedOut(PermissionError):
    """A job wanted to call somebody, or to start another process."""


def serve(job: Callable[[bytes], Any], limits: Limits = ARTICLE) -> int:
    """Answer each request with what the job makes of it, which has to be JSON; return never.

    A job that raises AnnotatorError is answered with its reason and details.
    """
    requests, answers = _pipes()
    _limit_memory(limits.addresses)
    sys.addaudithook(_refuse)
    waiting = SimpleQueue[bytes]()
    # Before the first report, so that it has its memory.
    threading.Thread(target=_listen, args=(requests, waiting), daemon=True).start()
    send(answers, b"null")
    while True:
        content = waiting.get()
        # Beside all of Python: a job that never gives it back is ended as well.
        faulthandler.dump_traceback_later(limits.longest + _ABANDONED, exit=True)
        answer = _answer(job, content, limits)
        faulthandler.cancel_dump_traceback_later()
        send(answers, json.dumps(answer, default=str).encode())


def _pipes() -> tuple[IO[bytes], IO[bytes]]:
    """Return input and output; what libraries print goes where errors go."""
    requests, answers = os.fdopen(os.dup(0), "rb"), os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    return requests, answers


def _listen(requests: IO[bytes], waiting: SimpleQueue[bytes]) -> None:
    while (content := receive(requests)) is not None:
        waiting.put(content)
    os._exit(0)  # whoever asked is gone, and nobody needs what is being done


def _answer(job: Callable[[bytes], Any], content: bytes, limits: Limits) -> dict[str, Any]:
    try:
        return {"made": job(content)}
    except AnnotatorError as error:
        return {"reason": error.reason, "details": error.details}
    except MemoryError:
        return {"reason": Reason.TOO_MUCH_MEMORY, "details": {"limit": limits.megabytes}}
    except Exception as error:
        # Libraries let whatever a wrong file leads them into go through.
        cause = f"{type(error).__name__}: {error}"[:200]
        return {"reason": Reason.BROKEN_FILE, "details": {"cause": cause}}


def _limit_memory(addresses: int) -> None:
    if sys.platform == "win32":
        return
    import resource

    if addresses:
        with suppress(OSError, ValueError):  # macOS does not count addresses
            resource.setrlimit(resource.RLIMIT_AS, (addresses, addresses))
    with suppress(OSError, ValueError):
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _refuse(event: str, _arguments: object) -> None:
    if event in _REFUSED:
        raise ReachedOut(event)
