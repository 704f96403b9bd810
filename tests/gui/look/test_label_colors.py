"""Labels' colours: seen well on their page, and told apart by everybody."""

from __future__ import annotations

import math
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.core.labels.label_set import NEWS_LABELS, LabelSet
from annotator.gui.look.contrast import ENOUGH, contrast, nearest_that_passes
from annotator.gui.look.label_colors import PAIRS, free_pair
from annotator.gui.look.theme import DARK, LIGHT

COLORS = st.integers(0, 0xFFFFFF).map(lambda number: f"#{number:06x}")

# What a person without one kind of cone sees, on linear RGB: Machado, Oliveira and Fernandes 2009,
# "A Physiologically-based Model for Simulation of Color Vision Deficiency", severity 1.0.
EYES = {
    "usual": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "protanopia": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deuteranopia": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "tritanopia": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
}
LEAST_APART = 8  # of CIE 1976 difference, some three times what is just noticed


def seen(color, eyes):
    """Return a colour as L*a*b* of what these eyes see."""
    parts = [int(color[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    ]
    r, g, b = (
        min(1, max(0, sum(one * other for one, other in zip(row, linear, strict=True))))
        for row in EYES[eyes]
    )
    x = (0.4124564 * r + 0.3575761 * g + 0.1804375 * b) / 0.95047
    y = 0.2126729 * r + 0.7151522 * g + 0.0721750 * b
    z = (0.0193339 * r + 0.1191920 * g + 0.9503041 * b) / 1.08883
    x, y, z = (
        part ** (1 / 3) if part > 0.008856 else 7.787 * part + 16 / 116 for part in (x, y, z)
    )
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


@pytest.mark.parametrize("eyes", EYES)
def test_any_two_colours_are_told_apart(eyes):
    for name in ("color", "dark_color"):
        for one, other in combinations((getattr(pair, name) for pair in PAIRS), 2):
            assert math.dist(seen(one, eyes), seen(other, eyes)) >= LEAST_APART, (one, other)


def test_every_colour_is_seen_well_on_its_page():
    for pair in (*PAIRS, *NEWS_LABELS):
        assert contrast(pair.color, LIGHT.page) >= ENOUGH
        assert contrast(pair.dark_color, DARK.page) >= ENOUGH


def test_a_new_label_gets_the_first_colour_that_no_other_has():
    assert free_pair(NEWS_LABELS) == PAIRS[3]
    assert free_pair(LabelSet(())) == PAIRS[0]


def test_contrast_goes_from_1_to_21():
    assert contrast("#ffffff", "#000000") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)
    assert contrast("#123456", "#123456") == 1


@given(COLORS, st.sampled_from((LIGHT.page, DARK.page)))
def test_the_nearest_colour_passes_and_one_that_passes_stays(color, page):
    nearest = nearest_that_passes(color, page)
    assert contrast(nearest, page) >= ENOUGH
    assert (nearest == color) == (contrast(color, page) >= ENOUGH)
    assert nearest_that_passes(nearest, page) == nearest


def test_the_nearest_colour_has_the_same_hue():
    red, green, blue = (
        int(nearest_that_passes("#ffb000", LIGHT.page)[at : at + 2], 16) for at in (1, 3, 5)
    )
    assert red > green > blue
