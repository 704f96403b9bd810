"""A desktop of its own for the real window: screen, window manager, buses, mouse and keyboard."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from tests.window.screen_reader import AccessibilityBus, Accessible, session_bus

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from tests.window.screen_reader import Box

_PROGRAMS = ("Xvfb", "openbox", "xdotool", "setxkbmap", "dbus-daemon")
_ACCESSIBILITY = Path("/usr/share/dbus-1/services/org.a11y.Bus.service")  # of at-spi2-core
_SCREEN = "1400x1000x24"
_PATIENCE = 10.0  # seconds; only how long a failure takes
_WHEEL_UP, _WHEEL_DOWN = 4, 5


def missing() -> list[str]:
    """Return what the desktop needs and this machine has not."""
    found = [program for program in _PROGRAMS if shutil.which(program) is None]
    return found if _ACCESSIBILITY.exists() else [*found, "at-spi2-core"]


def until(condition: Callable[[], object], what: str) -> None:
    """Ask again and again until a condition holds: another process answers in its own time.

    Raises:
        AssertionError: it never held; ``what`` says what was waited for.
    """
    end = time.monotonic() + _PATIENCE
    while not condition():
        assert time.monotonic() < end, f"waited in vain: {what}"
        time.sleep(0.005)


class Desktop:
    """Screen, window manager and accessibility bus, with a mouse and a keyboard to drive them."""

    def __init__(self, home: Path) -> None:
        self._stack = ExitStack()
        self._home = home
        try:
            self._start()
        except BaseException:
            self.close()
            raise

    def _start(self) -> None:
        # Without -noreset the server starts afresh when its last client leaves: whoever is just
        # knocking, such as the window manager while the accessibility bus comes and goes, is lost.
        screen = self._run(
            *("Xvfb", "-displayfd", "1", "-screen", "0", _SCREEN, "-nolisten", "tcp", "-noreset")
        )
        self._environment = os.environ | {
            "DISPLAY": f":{screen}",
            "HOME": str(self._home),
            "XDG_CONFIG_HOME": str(self._home / "config"),
            "XDG_DATA_HOME": str(self._home / "data"),
            "QT_QPA_PLATFORM": "xcb",
            "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
        }
        address = self._run("dbus-daemon", "--session", "--nofork", "--print-address=1")
        self._environment["DBUS_SESSION_BUS_ADDRESS"] = address
        manager = self._spawn("openbox")
        until(lambda: self._is_managed(manager), "the window manager is there")
        session = self._stack.enter_context(session_bus(address))
        self.bus = self._stack.enter_context(AccessibilityBus.of(session))

    def _is_managed(self, manager: subprocess.Popen[str]) -> bool:
        """Whether windows are given a place and the keyboard: else none ever becomes active."""
        assert manager.poll() is None, "the window manager ended"
        asked = ("xdotool", "get_num_desktops")  # what only a window manager answers
        answer = subprocess.run(asked, env=self._environment, capture_output=True)
        return answer.returncode == 0

    def close(self) -> None:
        """End everything that was started."""
        self._stack.close()

    def _spawn(self, *command: str, **streams: int) -> subprocess.Popen[str]:
        environment = getattr(self, "_environment", None)
        quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL} | streams
        process = subprocess.Popen(command, env=environment, text=True, **quiet)
        self._stack.callback(_end, process)
        return process

    def _run(self, *command: str) -> str:
        """Start a server and return the line that it prints when it is ready."""
        process = self._spawn(*command, stdout=subprocess.PIPE)
        assert process.stdout is not None
        line = process.stdout.readline().strip()
        assert line, f"{command[0]} did not start"
        return line

    @contextmanager
    def hashiya(
        self, project: Path, *, language: str = "ar", annotator: str = "sara"
    ) -> Iterator[Window]:
        """Open the window on a project as the command line does."""
        command = (sys.executable, "-m", "annotator", str(project))
        options = ("--annotator", annotator, "--language", language)
        process = subprocess.Popen((*command, *options), env=self._environment)
        try:
            yield Window(self, process)
        finally:
            _end(process)

    def xdotool(self, *words: object) -> str:
        """Do something with mouse and keyboard; return what it prints."""
        command = ["xdotool", *map(str, words)]
        done = subprocess.run(
            command, env=self._environment, check=True, capture_output=True, text=True
        )
        return done.stdout

    def use_keyboard(self, layout: str) -> None:
        """Let the keyboard write another layout, by its name in xkeyboard-config."""
        subprocess.run(["setxkbmap", layout], env=self._environment, check=True)

    def press(self, *keys: object) -> None:
        """Press keys one after another, by name or key code; ``ctrl+z`` is one of them."""
        self.xdotool("key", *keys)

    def type(self, words: object) -> None:
        """Type words that a Latin keyboard has."""
        self.xdotool("type", "--delay", 1, words)

    def click(self, x: int, y: int) -> None:
        """Click with the left button."""
        self._press_button(x, y, 1)

    def turn_wheel(self, x: int, y: int, *, up: bool) -> None:
        """Turn the wheel by one notch."""
        self._press_button(x, y, _WHEEL_UP if up else _WHEEL_DOWN)

    def _press_button(self, x: int, y: int, button: int) -> None:
        # "click" would wait for a tenth of a second.
        self.xdotool("mousemove", x, y, "mousedown", button, "mouseup", button)

    def drag(
        self, start: tuple[int, int], end: tuple[int, int], *, before: str = "", after: str = ""
    ) -> None:
        """Drag with the left button; hold a key pressed ``before`` or ``after`` the button."""
        hold_first = ("keydown", before) if before else ()
        hold_then = ("keydown", after) if after else ()
        let_go = ("keyup", before or after) if before or after else ()
        steps: list[object] = []
        for step in range(1, 9):
            x = start[0] + (end[0] - start[0]) * step // 8
            y = start[1] + (end[1] - start[1]) * step // 8
            steps += ["mousemove", x, y]
        self.xdotool(
            *("mousemove", *start), *hold_first, "mousedown", 1, *hold_then, *steps,
            "mouseup", 1, *let_go,
        )  # fmt: skip


class Window:
    """The running product, as somebody at the desktop sees and a screen reader hears it."""

    def __init__(self, desktop: Desktop, process: subprocess.Popen[bytes]) -> None:
        self.desktop = desktop
        self._process = process
        until(self._is_there, "the window is on the accessibility bus")
        until(self._is_active, "the window is the active one")

    def _is_there(self) -> bool:
        assert self._process.poll() is None, "the application ended"
        applications = self.desktop.bus.applications()
        self.application = next((each for each in applications if each.name == "hashiya"), None)
        return self.application is not None and bool(self.application.children())

    def _is_active(self) -> bool:
        try:
            return "Hashiya" in self.desktop.xdotool("getactivewindow", "getwindowname")
        except subprocess.CalledProcessError:  # no window is active yet
            return False

    def article(self, words: str) -> Accessible:
        """Return the accessible text that holds some words."""
        found: list[Accessible] = []

        def search() -> bool:
            found[:] = [
                each
                for each in self._everything()
                if "org.a11y.atspi.Text" in each.interfaces() and words in each.text()
            ]
            return bool(found)

        until(search, f"an accessible text holds {words!r}")
        return found[0]

    def _everything(self) -> Iterator[Accessible]:
        assert self.application is not None
        return self.application.walk()

    def names(self) -> list[str]:
        """Return the names of all that is accessible."""
        return [each.name for each in self._everything()]

    def spans(self) -> list[str]:
        """Return the rows of the list of spans, as they are read out."""
        spans = next(each for each in self._everything() if each.name == "مقاطع المقال")
        return [row.name for row in spans.children()]

    def click(self, name: str) -> None:
        """Click the last thing of this name that can be seen, which is the one on top."""
        found: list[Box] = []

        def search() -> bool:
            named = (each for each in self._everything() if each.name == name)
            boxes = (each.extents() for each in named)
            found[:] = [each for each in boxes if each.width > 0 and each.left >= 0 < each.top]
            return bool(found)

        until(search, f"something is called {name!r}")
        self.desktop.click(*found[-1].center)

    def choose_file(self, path: Path) -> None:
        """Type a path into Qt's own dialog for files once it waits for one, and press Return."""
        field = "اسم الملفّ:"  # as Qt translates it

        def waits() -> bool:
            return any(each.name == field and each.has_focus() for each in self._everything())

        until(waits, "the dialog for files is open")
        self.desktop.press("ctrl+a")
        self.desktop.type(path)
        self.desktop.press("Return")

    def close(self, key: str = "ctrl+q") -> int:
        """Close the window with a key; return the exit status of the process."""
        self.desktop.press(key)
        return self.wait()

    def wait(self) -> int:
        """Wait for the window to be closed; return the exit status of the process."""
        return self._process.wait(_PATIENCE)

    def drag_over(
        self, article: Accessible, start: int, end: int, *, backwards: bool = False, **held: str
    ) -> None:
        """Drag from a range's first character to its last, or the other way."""
        self.show(article, end - 1)
        first, last = self.show(article, start), article.character_box(end - 1)
        places = (last.center, first.center) if backwards else (first.center, last.center)
        elsewhere = article.character_count() - 1 if start == 0 else 0
        article.set_caret(elsewhere)
        self.desktop.drag(*places, **held)
        # A window manager holds the mouse's events back until it has raised the window, but not
        # the keyboard's: a key that is pressed at once would overtake them.
        until(lambda: article.caret() != elsewhere, "the drag has moved the caret")

    def show(self, article: Accessible, offset: int) -> Box:
        """Turn the wheel over the article until a character is in view; return its box."""
        page = article.extents()
        while True:
            box = article.character_box(offset)
            if page.top <= box.top and box.bottom <= page.bottom:
                return box
            self.desktop.turn_wheel(*page.center, up=box.top < page.top)
            until(
                lambda before=box: article.character_box(offset) != before,
                "the wheel scrolls the article",
            )


def _end(process: subprocess.Popen[bytes] | subprocess.Popen[str]) -> None:
    process.terminate()
    process.wait()
    if process.stdout is not None:
        process.stdout.close()
