"""The article in the real window as a screen reader reads it and a robot mouse finds it."""

from __future__ import annotations

import random
import unicodedata

import pytest

from annotator.core.text.text_units import in_word, word_range
from annotator.project import Project
from tests.shared_data import shared
from tests.window.desktop import until

_CLICKS = 60
_TWO_HALVES = 8  # whole pixels; in narrower boxes a pixel more or less is the other half
_SEED = 20240
_QUOTES = set('«»“”"')


@pytest.fixture
def shared_article():
    return shared("news/softbank/softbank-openai.txt")


@pytest.fixture(params=["shared", 1, 3, 4])
def case(request, sample, tmp_path):
    """A project that opens on an article, and its text: a shared one and some of ours.

    Ours have Latin names, digits and quotes (1), harakat (3) and Arabic-Indic digits (4).
    """
    path = tmp_path / "article.hashiya"
    if request.param == "shared":
        source = request.getfixturevalue("shared_article")
        text = source.read_text("utf-8")
    else:
        with Project.open(sample) as project:
            text = project.documents.read(request.param).text
        source = tmp_path / "article.txt"
        source.write_text(text, "utf-8", newline="")
    with Project.create(path) as project:
        project.import_files([source])
    return path, text


def is_joined(text, offset):
    """Tell whether a character stands in the box of the one before, being a mark on it."""
    return unicodedata.category(text[offset]) in ("Mn", "Me")


def bearer(text, offset):
    """Return the character in whose box this one stands."""
    while is_joined(text, offset):
        offset -= 1
    return offset


def test_the_article_reads_as_imported_and_every_box_holds_its_character(desktop, case):
    path, text = case
    with desktop.hashiya(path) as window:
        article = window.article(text[:20])
        assert article.text() == text
        assert article.character_count() == len(text)

        wrong = []
        for offset in range(len(text)):
            box = window.show(article, offset)
            found = article.offset_at(*box.center)
            if found != bearer(text, offset):
                wrong.append((offset, text[offset], found))
        assert wrong == []


def end_of(text, offset):
    """Return the offset after a character and the marks on it."""
    offset += 1
    while offset < len(text) and is_joined(text, offset):
        offset += 1
    return offset


def halves(box):
    """Return a point in the left half of a character's box and one in its right half."""
    y = box.center[1]
    return (box.left + box.width // 4, y), (box.right - 1 - box.width // 4, y)


def sample_of(text, count):
    """Return offsets of characters of every kind that the text has, marks and white space aside."""
    by_kind = {}
    order = random.Random(_SEED).sample(range(len(text)), len(text))
    for offset in order:
        kind = unicodedata.category(text[offset]), unicodedata.bidirectional(text[offset])
        if not text[offset].isspace() and not is_joined(text, offset):
            by_kind.setdefault(kind, []).append(offset)
    found = []
    while len(found) < count:
        found += [offsets.pop() for offsets in by_kind.values() if offsets]
    return found[:count]


def caret_after_click(window, article, point, far):
    """Return where a click puts the caret, which was ``far`` away before."""
    article.set_caret(far)
    until(lambda: article.caret() == far, "the caret is elsewhere")
    window.desktop.click(*point)
    until(lambda: article.caret() != far, "the click moved the caret")
    return article.caret()


def test_a_click_on_either_half_of_a_character_puts_the_caret_on_that_side(desktop, case):
    path, text = case
    with desktop.hashiya(path) as window:
        article = window.article(text[:20])
        carets = {offset: set() for offset in sample_of(text, _CLICKS)}

        # One half of all, then the other: two clicks on one character would be a double click.
        for half in (0, 1):
            for offset, found in carets.items():
                point = halves(window.show(article, offset))[half]
                far = len(text) - 1 if offset < len(text) // 2 else 0
                found.add(caret_after_click(window, article, point, far))

        for offset, found in carets.items():
            sides = {offset, end_of(text, offset)}
            is_wide = article.character_box(offset).width >= _TWO_HALVES
            assert found == sides if is_wide else found <= sides, (offset, text[offset])


def test_a_robot_mouse_that_aims_at_the_boxes_marks_exactly_the_words_it_wants(desktop, case):
    path, text = case
    random_words = random.Random(_SEED)
    with desktop.hashiya(path) as window:
        article = window.article(text[:20])
        wanted = set()
        while len(wanted) < 12:
            first = bearer(text, random_words.randrange(len(text) - 30))
            start, end = word_range(text, first)
            _, end = word_range(text, min(end + random_words.randrange(12), len(text) - 1))
            quote = text[start:end]
            # Quotes and punctuation at the edges are no words: a label's policy leaves them out.
            is_words = in_word(text, start) and in_word(text, end - 1) and not _QUOTES & set(quote)
            if not is_words or "\n" in quote or (start, end) in wanted:
                continue
            window.drag_over(article, start, end, backwards=random_words.random() < 0.5)
            desktop.press("1")
            wanted.add((start, end))
            until(lambda: len(window.spans()) == len(wanted), f"{quote!r} is marked")
        assert window.close() == 0

    with Project.open(path) as project:
        (record,) = project_records(project)
    assert {(span.start, span.end) for span in record.spans} == wanted


def project_records(project):
    """Return the sets of the one annotator."""
    (annotator,) = project.annotators()
    document = project.documents.read(1)
    return [project.annotation_set(document.id, annotator.id)]
