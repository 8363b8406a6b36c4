from __future__ import annotations

import re
from dataclasses import asdict

import pytest

from desktop.ui.palette import DARK, LIGHT, Palette
from desktop.ui.stylesheet import build_stylesheet

TEXT_GROUNDS: tuple[tuple[str, str], ...] = (
    *((text, ground) for text in ("t1", "t2", "t3", "acc") for ground in ("surface", "bg")),
    ("t1", "raised"), ("t2", "raised"), ("t3", "raised"), ("t1", "acct"), ("t3", "acct"),
    ("acc", "acct"), ("onacc", "acc"), ("acc", "band"), ("bad", "band"), ("t2", "band"),
    *((tone, f"{tone}_tint") for tone in ("ok", "bad", "warn", "mute")),
    *((tone, "surface") for tone in ("ok", "bad", "warn", "mute")),
    ("surface", "bad"),
)  # fmt: skip
"""Text token on ground token, wherever the window sets one on the other."""
THEMES = pytest.mark.parametrize("palette", [LIGHT, DARK], ids=lambda palette: palette.name)


def contrast(first: str, second: str) -> float:
    """WCAG 2.1 contrast of two `#RRGGBB` colours, 1..21."""
    brighter, darker = sorted((_luminance(first), _luminance(second)), reverse=True)
    return (brighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    red, green, blue = (_linear(int(colour[at : at + 2], 16) / 255) for at in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4


def test_contrast_of_black_on_white_is_twenty_one() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#FFFFFF", "#000000") == pytest.approx(21)
    assert contrast("#767676", "#FFFFFF") == pytest.approx(4.54, abs=0.01)


@THEMES
@pytest.mark.parametrize(("text", "ground"), TEXT_GROUNDS)
def test_every_text_can_be_read_on_every_ground(palette: Palette, text: str, ground: str) -> None:
    assert contrast(getattr(palette, text), getattr(palette, ground)) >= 4.5


@THEMES
@pytest.mark.parametrize("mark", ["mix", "rate", "acc"])
def test_every_drawn_mark_stands_out_from_a_card(palette: Palette, mark: str) -> None:
    assert contrast(getattr(palette, mark), palette.surface) >= 3


@THEMES
def test_tokens_are_colours(palette: Palette) -> None:
    tokens = {name: value for name, value in asdict(palette).items() if name != "name"}
    assert all(re.fullmatch(r"#[0-9A-F]{6}", value) for value in tokens.values())


@THEMES
def test_the_style_sheet_knows_no_colour_of_its_own(palette: Palette) -> None:
    used = set(re.findall(r"#[0-9A-Fa-f]{3,8}\b", build_stylesheet(palette)))
    assert used
    assert used <= set(asdict(palette).values())


def test_tones_differ_in_text_and_tint() -> None:
    tones = {LIGHT.verdict(tone) for tone in ("ok", "bad", "warn", "mute")}
    assert len(tones) == 4
    assert LIGHT.verdict("never heard of") == LIGHT.verdict("mute")
