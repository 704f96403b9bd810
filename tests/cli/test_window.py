"""Words that are no command belong to the window."""

from __future__ import annotations

from pathlib import Path

import pytest

from annotator import cli
from annotator.project import Project


class Window:
    """Stands where the window would open, and remembers with what."""

    def __init__(self):
        self.opened = []

    def __call__(self, *wishes):
        self.opened.append(wishes)
        return 7


@pytest.mark.parametrize(
    ("words", "wishes"),
    [
        ([], (None, None, None, False)),
        (["خبر.hashiya"], (Path("خبر.hashiya"), None, None, False)),
        (["./import"], (Path("import"), None, None, False)),
        (
            ["--annotator", "سعاد", "a.hashiya", "--language", "ar"],
            (Path("a.hashiya"), "سعاد", "ar", False),
        ),
        (["--self-test"], (None, None, None, True)),
    ],
)
def test_the_window_opens_on_what_is_named(words, wishes):
    window = Window()
    assert cli.main(window, words) == 7
    assert window.opened == [wishes]


def test_a_command_opens_no_window(tmp_path):
    path = tmp_path / "p.hashiya"
    with Project.create(path):
        pass
    window = Window()
    assert cli.main(window, ["check", str(path)]) == 0
    assert window.opened == []


def test_a_name_that_cannot_be_one_opens_no_window(capsys):
    window = Window()
    assert cli.main(window, ["--annotator", " "]) == 2
    assert window.opened == []
    assert "1 to 100 visible characters" in capsys.readouterr().err
