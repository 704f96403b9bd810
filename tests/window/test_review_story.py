"""Two people label the same ten articles, a third settles what differs, and they see why."""

from __future__ import annotations

import shutil
import subprocess
import sys

import orjson
import pytest

from annotator.project import Project
from tests.window.desktop import until

FACTS = (
    ("السدرة", "منتجع الرمل"),
    ("النورس", "ميناء الصخر"),
    ("الديرة", "مصنع الزجاج"),
    ("المرجان", "محطة الرياح"),
    ("الغدير", "قرية التمر"),
    ("الهضبة", "سد الوادي"),
    ("الشراع", "سوق السمك"),
    ("الزيتون", "معصرة الجبل"),
    ("القوس", "جسر الضفتين"),
    ("المنارة", "متحف البحر"),
)
ARTICLES = [
    f"قررت مجموعة {investor} تمويل {project} بعد عام من الدراسة، ولم تذكر قيمة التمويل."
    for investor, project in FACTS
]


def command(*words):
    """Run a command of the product as a person types it."""
    subprocess.run([sys.executable, "-m", "annotator", *map(str, words)], check=True)


@pytest.fixture
def team(tmp_path):
    """The project that everybody begins with."""
    articles = tmp_path / "articles.jsonl"
    lines = (
        orjson.dumps({"id": f"a{number}", "title": f"خبر {number}", "text": text}) + b"\n"
        for number, text in enumerate(ARTICLES)
    )
    articles.write_bytes(b"".join(lines))
    path = tmp_path / "team.hashiya"
    command("import", path, articles)
    return path


def label_all(desktop, project, name, marks):
    """Label ten articles with mouse and keys, each to its end, and close the window."""
    with desktop.hashiya(project, annotator=name) as window:
        for number, words in enumerate(marks):
            article = window.article(ARTICLES[number])
            for phrase, key in words:
                start = ARTICLES[number].index(phrase)
                before = len(window.spans())
                window.drag_over(article, start, start + len(phrase))
                desktop.press(key)
                until(
                    lambda before=before: len(window.spans()) == before + 1,
                    f"{name} has labelled {phrase!r}",
                )
            desktop.press("ctrl+Return")
        until(lambda: "✓ محفوظ" in window.names(), "it says that all is saved")
        assert window.close() == 0


def sets_of(path):
    """Return everybody's spans by name and document, as words and labels."""
    with Project.open(path, read_only=True) as project:
        return {
            annotator.name: [
                sorted(
                    (span.text, span.label)
                    for span in project.annotation_set(f"a{number}", annotator.id).spans
                )
                for number in range(len(ARTICLES))
            ]
            for annotator in project.annotators()
        }


def test_two_annotators_are_merged_settled_and_told(desktop, team, tmp_path):
    sara, huda = tmp_path / "sara.hashiya", tmp_path / "huda.hashiya"
    for path in (sara, huda):
        shutil.copy(team, path)

    # Sara finds investor and project everywhere; Huda takes every second project for an investor
    # and overlooks the others.
    label_all(desktop, sara, "sara", [((one, "1"), (two, "3")) for one, two in FACTS])
    hudas = [
        ((one, "1"), (two, "1")) if number % 2 else ((one, "1"),)
        for number, (one, two) in enumerate(FACTS)
    ]
    label_all(desktop, huda, "huda", hudas)

    package = tmp_path / "huda.zip"
    hand_over(desktop, huda, "huda", package)
    merge(desktop, sara, "sara", package)
    before = sets_of(sara)
    assert before["sara"] == [sorted([(a, "investor"), (b, "project")]) for a, b in FACTS]
    assert before["huda"] == [
        sorted([(a, "investor"), (b, "investor")] if number % 2 else [(a, "investor")])
        for number, (a, b) in enumerate(FACTS)
    ]

    settle(desktop, sara)
    after = sets_of(sara)
    assert {name: after[name] for name in before} == before  # nobody's set is touched

    gold = tmp_path / "gold.jsonl"
    command("export", sara, gold, "--gold")
    found = {
        record["id"]: sorted((span["text"], span["label"]) for span in record["spans"])
        for record in map(orjson.loads, gold.read_bytes().splitlines())
    }
    assert found == {
        f"a{number}": sorted([(a, "investor"), (b, "investor" if number == 1 else "project")])
        for number, (a, b) in enumerate(FACTS)
    }

    accept_correction(desktop, sara, "sara")
    now = sets_of(sara)
    assert now["huda"] == before["huda"]
    assert now["sara"][1] == sorted([(FACTS[1][0], "investor"), (FACTS[1][1], "investor")])
    assert [now["sara"][n] for n in range(10) if n != 1] == [
        before["sara"][n] for n in range(10) if n != 1
    ]


def hand_over(desktop, project, name, package):
    """Let somebody write all their work into a package, by File → Hand over."""
    with desktop.hashiya(project, annotator=name) as window:
        window.article("قررت مجموعة")
        window.click("ملف")
        window.click("تسليم العمل…")
        window.click("اختر الملف…")
        window.choose_file(package)
        until(package.exists, "the package is written")
        told = f"سُلِّمت {len(ARTICLES)} مقالات"
        until(lambda: any(told in each for each in window.names()), "it is told how many articles")
        assert window.close() == 0


def is_looked_at(names, package):
    return any(package in each for each in names) and "يُنظر فيه…" not in names


def merge(desktop, project, name, package):
    """Let somebody take the package in by File → Merge; a second time it brings nothing."""
    with desktop.hashiya(project, annotator=name) as window:
        for outcome in ("موسِّمون جدد", "كل ما فيه كان هنا"):
            window.article("قررت مجموعة")
            window.click("ملف")
            window.click("دمج…")
            window.click("أضف ملفات…")
            window.choose_file(package)
            until(
                lambda: is_looked_at(window.names(), package.name), "it says who made the package"
            )
            window.click("دمج")
            until(
                lambda outcome=outcome: any(outcome in each for each in window.names()),
                f"it is told: {outcome}",
            )
            desktop.press("Return")
        assert window.close() == 0


def settle(desktop, project):
    """Let Mona compare the two and decide for Sara, but once for Huda; agreed spans count too."""
    with desktop.hashiya(project, annotator="mona") as window:
        window.article("قررت مجموعة")
        desktop.press("ctrl+shift+m")
        until(lambda: any("للمقارنة" in name for name in window.names()), "what is compared")
        desktop.press("Return")
        for number in range(len(ARTICLES)):
            here = f"المقال {number + 1} من {len(ARTICLES)}"
            until(lambda here=here: here in window.names(), f"{here} is compared")
            until(lambda: "حُسم 0 من 1" in window.names(), "its difference waits")
            desktop.press("2" if number == 1 else "1")
            until(lambda: "حُسم 1 من 1" in window.names(), "its difference is settled")
            desktop.press("ctrl+shift+a")
            until(lambda: "اقبل المتفق عليه" in window.names(), "what both have is accepted")
            desktop.press("ctrl+Return")
        until(lambda: "✓ محفوظ" in window.names(), "it says that all is saved")
        assert window.close() == 0


def accept_correction(desktop, project, name):
    """Let an author look at the corrections of their spans and accept the first."""
    with desktop.hashiya(project, annotator=name) as window:
        window.article("قررت مجموعة")
        desktop.press("ctrl+shift+c")
        window.article(ARTICLES[1])
        corrected = f"مستثمر: {FACTS[1][1]}"
        until(lambda: any(FACTS[1][1] in row for row in window.names()), "the correction is listed")
        desktop.press("Return")
        until(lambda: corrected in window.spans(), "the author's span is as it should be")
        assert window.close() == 0
