"""Programs that do a job of a test for whoever asks."""

from __future__ import annotations

import sys

from annotator.apart.limits import ARTICLE, Limits
from annotator.apart.worker import Worker

_PROGRAM = """
import os, re, socket, subprocess, time
from annotator.apart.limits import Limits
from annotator.apart.serving import serve
from annotator.core.errors import ImportFailed, Reason

{job}

serve(job, {limits})
"""


def program(job, longest=60, addresses=ARTICLE.addresses):
    """Return the words that start a program which does ``job``, the text of a function."""
    limits = Limits(longest, addresses)
    return [sys.executable, "-c", _PROGRAM.format(job=job, limits=limits)]


def worker(job, longest=60):
    return Worker(program(job, longest), Limits(longest, ARTICLE.addresses))


def watched(job, resident):
    """Return a worker whose process is refused no memory, and is seen to have more than it may."""
    return Worker(program(job, addresses=0), Limits(60, resident=resident))


ECHO = "def job(content): return [os.getpid(), content.decode()]"
SLEEP = """
def job(content):
    if content == b'sleep':
        time.sleep(600)
    return os.getpid()
"""
# Looks for what is not there, without an end, and lets no other thread of Python run.
SPIN = "def job(content): return bool(re.match('(a*)*b', 'a' * 60))"
