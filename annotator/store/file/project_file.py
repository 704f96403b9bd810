"""The project file from outside: its header, its place, its lock and its name."""

from __future__ import annotations

import errno
import os
from contextlib import suppress
from pathlib import Path

import filelock
import psutil

from annotator.core.errors import (
    AnnotatorError,
    Damaged,
    NotAProject,
    ProjectFileError,
    ReadOnly,
    Reason,
    StorageFailed,
)
from annotator.store.file.schema.first import APPLICATION_ID

_HEADER = 100  # bytes, https://www.sqlite.org/fileformat2.html section 1.3
_MAGIC = b"SQLite format 3\0"
# File systems of other machines, and of the host of a virtual one: their memory is not shared.
_NETWORK = (
    "nfs", "cifs", "smb", "9p", "afpfs", "webdav", "davfs", "ceph", "vboxsf", "prl_fs",
    "fuse.sshfs", "fuse.rclone", "fuse.gvfsd", "fuse.glusterfs", "fuse.vmhgfs",
)  # fmt: skip


def check_header(path: Path) -> None:
    """Look at a project's header before SQLite touches the file.

    Raises:
        ProjectFileError: there is no file, it is something else, or it is cut short.
    """
    try:
        with path.open("rb") as file:
            header = file.read(_HEADER)
            size = file.seek(0, os.SEEK_END)
    except FileNotFoundError as error:
        raise ProjectFileError(Reason.PROJECT_MISSING, path=path) from error
    except OSError as error:
        cause = error.strerror or str(error)
        raise ProjectFileError(Reason.FILE_UNREADABLE, path=path, cause=cause) from error
    number = int.from_bytes(header[68:72])
    if not header.startswith(_MAGIC) or len(header) < _HEADER or number != APPLICATION_ID:
        raise NotAProject(Reason.NOT_A_PROJECT, path=path)
    page = int.from_bytes(header[16:18])
    page = 65536 if page == 1 else page
    pages = int.from_bytes(header[28:32])
    if size < page * pages and not has_log(path):
        raise Damaged(Reason.PROJECT_DAMAGED, path=path, cause=f"{size} < {page * pages}")


def beside(path: Path, suffix: str) -> Path:
    """Return the path of one of SQLite's own files beside a project."""
    return path.with_name(path.name + suffix)


def has_wal(path: Path) -> bool:
    """Tell whether a write-ahead log with something in it is beside the file."""
    return _has_content(beside(path, "-wal"))


def _has_content(path: Path) -> bool:
    try:
        return path.stat().st_size > 0
    except OSError:  # another program may take it away at any time
        return False


def remove(path: Path) -> None:
    """Remove a file that is no project yet, with SQLite's own files beside it."""
    for suffix in ("", "-journal", "-wal", "-shm"):
        with suppress(OSError):
            beside(path, suffix).unlink(missing_ok=True)


def remove_unheld(path: Path) -> None:
    """Remove a project that was just made and cannot be opened, unless another has it open."""
    lock = take_lock(path)
    if lock is not None:
        remove(path)
        release_lock(lock)


def has_journal(path: Path) -> bool:
    """Tell whether a rollback journal with something in it is beside the file."""
    return _has_content(beside(path, "-journal"))


def has_log(path: Path) -> bool:
    """Tell whether SQLite has a log beside the file, by which it will be made whole."""
    return has_wal(path) or has_journal(path)


def is_writable(path: Path) -> bool:
    """Tell whether the file and its folder can be written to."""
    return os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)


def is_on_network(path: Path) -> bool:
    """Tell whether the file is on a network share, where SQLite's WAL is not safe."""
    place = path.resolve()
    mounts = {Path(each.mountpoint): each for each in psutil.disk_partitions(all=True)}
    for folder in place.parents:
        if (mount := mounts.get(folder)) is not None:
            return mount.fstype.startswith(_NETWORK) or "remote" in mount.opts.split(",")
    return False


def take_lock(path: Path) -> filelock.BaseFileLock | None:
    """Take the lock that one writer at a time holds; None where another holds it.

    The system frees it when its process dies.

    Raises:
        ReadOnly: the lock file cannot be made.
    """
    lock = filelock.FileLock(path.with_name(f".{path.name}.lock"), timeout=0)
    try:
        lock.acquire()
    except filelock.Timeout:
        return None
    except OSError as error:
        raise ReadOnly(Reason.FOLDER_READ_ONLY, path=path) from error
    return lock


def release_lock(lock: filelock.BaseFileLock) -> None:
    """Release the lock and remove its file."""
    # While it is still held: who waits on the removed file finds it without a name and tries
    # again (filelock looks at st_nlink), so that no two ever hold the lock.
    with suppress(OSError):
        Path(lock.lock_file).unlink(missing_ok=True)
    lock.release()


def give_name(draft: Path, path: Path) -> None:
    """Give a whole file its name, for good; a file that has it already is never replaced.

    Raises:
        OSError: FileExistsError among them.
    """
    if os.name == "nt":
        draft.rename(path)
        return
    try:
        os.link(draft, path)
    except FileExistsError:
        raise
    except OSError:  # a file system without hard links
        if os.path.lexists(path):
            raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), path) from None
        draft.rename(path)
    make_durable(path.parent)


def make_durable(folder: Path) -> None:
    """Put a folder's entries on the disk, where the system lets a folder be synced."""
    with suppress(OSError):
        entry = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(entry)
        finally:
            os.close(entry)


def why_not_made(error: OSError, path: Path) -> AnnotatorError:
    """Return the failure in our words when a new file could not be made."""
    if isinstance(error, FileExistsError):
        return ProjectFileError(Reason.PROJECT_EXISTS, path=path)
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return StorageFailed(Reason.DISK_FULL, path=path)
    if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
        return ReadOnly(Reason.FOLDER_READ_ONLY, path=path)
    cause = error.strerror or str(error)
    return ProjectFileError(Reason.CANNOT_WRITE, path=path, cause=cause)
