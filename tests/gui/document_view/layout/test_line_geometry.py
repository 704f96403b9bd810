from __future__ import annotations

import itertools

import pytest
from PySide6.QtGui import QFont, QFontDatabase, QRawFont

from annotator.gui.document_view.layout.article_layout import ArticleLayout, Fonts
from annotator.gui.document_view.layout.article_places import ArticlePlaces
from tests.gui.texts import ARTICLE, KINDS
from tests.shared_data import shared

BUNDLED = ("IBM Plex Sans Arabic", "Noto Naskh Arabic")
WIDTHS = (300, 520, 760)
PIXELS = (15, 21, 42)  # 70, 100 and 200 per cent


def lay_out(text, family=BUNDLED[0], pixels=21, width=760):
    font = QFont(family)
    font.setPixelSize(pixels)
    layout = ArticleLayout(Fonts(text=font, heading=font, tag=font), width)
    layout.set_text(text)
    for index in range(len(layout.map)):
        layout.paragraph(index)
    return layout


def misses(layout):
    """Return the characters whose box, aimed at its middle, gives another one than their base."""
    missed = []
    text = layout.map.text
    for offset, character in enumerate(text):
        box = ArticlePlaces(layout).character_box(offset)
        found = ArticlePlaces(layout).character_at(box.center().x(), box.center().y())
        base = ArticlePlaces(layout).cluster(offset)[0]
        if found != base and not (box.width() == 0 and is_beside(layout, found, box)):
            missed.append((offset, character, found))
    return missed


def is_beside(layout, found, box):
    """Tell whether a character touches the place where one without width stands."""
    other = ArticlePlaces(layout).character_box(found)
    return other.left() - 1 <= box.left() <= other.right() + 1 and other.top() == box.top()


@pytest.mark.parametrize("family", BUNDLED)
@pytest.mark.parametrize("kind", [*KINDS, "article"])
def test_the_middle_of_every_box_gives_its_character(qapp, kind, family):
    for width in WIDTHS:
        for pixels in PIXELS:
            layout = lay_out(KINDS.get(kind, ARTICLE), family, pixels, width)
            assert misses(layout) == [], (width, pixels)


@pytest.mark.parametrize("family", BUNDLED)
def test_the_middle_of_every_box_of_a_real_article_gives_its_character(qapp, family):
    text = shared("news/softbank/softbank-openai.txt").read_text("utf-8")
    for width in WIDTHS:
        for pixels in PIXELS:
            assert misses(lay_out(text, family, pixels, width)) == [], (width, pixels)


@pytest.mark.parametrize("family", BUNDLED)
@pytest.mark.parametrize("kind", [*KINDS, "article"])
def test_no_two_characters_of_a_line_share_their_middle(qapp, kind, family):
    layout = lay_out(KINDS.get(kind, ARTICLE), family, width=420)
    places = {}
    for offset in range(len(layout.map.text)):
        box = ArticlePlaces(layout).character_box(offset)
        if ArticlePlaces(layout).cluster(offset)[0] == offset and box.width() > 0:
            places.setdefault((round(box.center().x(), 1), box.top()), []).append(offset)
    assert [offsets for offsets in places.values() if len(offsets) > 1] == []


@pytest.mark.parametrize(
    "character",
    [character for character in "أبتثغ0aZ%(»“.،؟ـ€ " if character],
)
def test_every_visible_character_has_a_width(qapp, character):
    layout = lay_out(f"قبل {character} بعد")
    assert ArticlePlaces(layout).character_box(4).width() > 1


def test_marks_share_the_box_of_their_letter(qapp):
    layout = lay_out("كَتَبَ")
    for letter in (0, 2, 4):
        assert ArticlePlaces(layout).character_box(letter) == ArticlePlaces(layout).character_box(
            letter + 1
        )
        assert ArticlePlaces(layout).cluster(letter + 1) == (letter, letter + 2)


def test_a_family_emoji_is_one_cluster(qapp):
    layout = lay_out("قبل 👨‍👩‍👧 بعد")
    assert ArticlePlaces(layout).cluster(6) == (4, 9)


def test_a_ligature_is_cut_into_its_letters_from_right_to_left(qapp):
    layout = lay_out("لا")
    lam, alef = ArticlePlaces(layout).character_box(0), ArticlePlaces(layout).character_box(1)
    assert lam.left() == pytest.approx(alef.right(), abs=0.1)
    assert lam.width() > 1
    assert alef.width() > 1


def test_the_first_latin_letter_stands_at_the_left_of_its_word(qapp):
    text = "مع OpenAI اليوم"
    layout = lay_out(text)
    letters = [ArticlePlaces(layout).character_box(text.index("O") + number) for number in range(6)]
    assert [box.left() for box in letters] == sorted(box.left() for box in letters)
    before, after = (
        ArticlePlaces(layout).character_box(text.index("ع")),
        ArticlePlaces(layout).character_box(text.index("ا")),
    )
    assert after.right() < letters[0].left()
    assert letters[-1].right() < before.left()


@pytest.mark.parametrize("width", [180, 260, 300, 420, 640])
@pytest.mark.parametrize(
    "text",
    [
        KINDS["Latin and digits"],
        "مع Blue Nile Group “Nile” 😀 of office (Blue) 12 Group Blue Nile, Group; Blue النهاية",
        "قال Affluent Finance Offshore Affluent Finance Offshore ثم عاد إلى Finance Office اليوم",
    ],
)
def test_a_latin_letter_is_where_it_is_drawn(qapp, text, width):
    layout = lay_out(text, width=width)
    paragraph = layout.paragraph(0)
    for line in paragraph.lines:
        geometry = paragraph.geometry(line)
        for offset in range(line.start, line.end):
            unit = paragraph.to_utf16(offset)
            drawn = paragraph.layout.glyphRuns(unit, 1)
            if text[offset].isascii() and text[offset].isalpha() and drawn:
                left = drawn[0].boundingRect().left()
                assert geometry.box(offset)[0] == pytest.approx(left, abs=1), text[offset]


def test_the_space_at_which_a_line_is_broken_hangs_out_at_its_left(qapp):
    text = "وقعت شركة Blue Nile أمس"
    layout = lay_out(text, pixels=42, width=300)
    space = text.index(" Nile")
    assert ArticlePlaces(layout).line_range(0)[1] == space
    assert (
        ArticlePlaces(layout).character_box(space).right()
        == ArticlePlaces(layout).character_box(text.index("B")).left()
    )


def test_boxes_of_a_line_cover_it_without_gaps(qapp):
    layout = lay_out("قالت الشركة مع OpenAI إن 25 مليار دولار", width=760)
    boxes = sorted(
        (ArticlePlaces(layout).character_box(offset) for offset in range(len(layout.map.text))),
        key=lambda box: box.left(),
    )
    for one, other in itertools.pairwise(boxes):
        assert other.left() - one.right() < 1.5


def test_the_rectangles_of_a_range_with_latin_inside_are_split_where_the_eye_sees_it(qapp):
    text = "شركة OpenAI الكبرى"
    layout = lay_out(text)
    line = layout.paragraph(0).lines[0]
    geometry = layout.paragraph(0).geometry(line)
    half = text.index("OpenAI") + 4
    assert len(geometry.rectangles(0, half)) == 2
    assert len(geometry.rectangles(0, len(text))) == 1


def test_edges_lie_between_characters_and_are_found_again(qapp):
    for kind in ("harakat", "Latin and digits", "emoji and ZWJ", "lam-alef"):
        layout = lay_out(KINDS[kind])
        line = layout.paragraph(0).lines[0]
        geometry = layout.paragraph(0).geometry(line)
        for offset in range(line.start, line.end):
            first, end = geometry.cluster(offset)
            left, right = geometry.box(offset)
            rtl = geometry.is_right_to_left(offset)
            quarter = (right - left) / 4
            if quarter:
                assert geometry.edge_at(right - quarter if rtl else left + quarter) == first
                assert geometry.edge_at(left + quarter if rtl else right - quarter) == end


def arabic_families():
    return [
        family
        for family in QFontDatabase.families(QFontDatabase.WritingSystem.Arabic)
        if QRawFont.fromFont(QFont(family)).supportsCharacter(ord("ش"))
    ]


def test_other_fonts_of_the_machine_are_hit_as_well(qapp):
    others = [family for family in arabic_families() if family not in BUNDLED]
    if not others:
        pytest.skip("no other font with Arabic letters here")
    for family in others:
        assert misses(lay_out(ARTICLE, family, 21, 520)) == [], family
