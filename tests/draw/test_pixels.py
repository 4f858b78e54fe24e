"""What the painters put on the screen, read back pixel by pixel."""

import itertools
from dataclasses import is_dataclass, replace
from datetime import date

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from runlegs_desktop.app.planning import picture
from runlegs_desktop.app.sample import sample
from runlegs_desktop.domain.finding import Severity
from runlegs_desktop.domain.schedule import State
from runlegs_desktop.domain.session import Kind
from runlegs_desktop.draw.card_paint import CardLook, paint_card, paint_profile
from runlegs_desktop.draw.icons import app_icon, cue, icon, line_icon
from runlegs_desktop.draw.style import style_sheet
from runlegs_desktop.draw.theme import DARK, LIGHT, mix
from runlegs_desktop.draw.total_paint import paint_total
from runlegs_desktop.present.board import board
from runlegs_desktop.present.numbers import Numbers

pytestmark = pytest.mark.usefixtures("qapp")
TODAY = date(2026, 8, 6)
THEMES = pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
CARD = QRectF(10, 10, 140, 34)


@pytest.fixture(scope="module")
def plan():
    book = sample(TODAY, "Race")
    seen = picture(book, next(iter(book.plans.values())), TODAY)
    return board(seen.scene, seen.findings, Numbers())


@pytest.fixture(scope="module")
def all_cards(plan):
    return [c for w in plan.weeks for d in w.days for c in d.cards]


def changed(value, **fields):
    return replace(value, **fields) if is_dataclass(value) else value._replace(**fields)


def canvas(theme, wide=160, high=60):
    made = QImage(wide, high, QImage.Format.Format_ARGB32)
    made.fill(theme.surface)
    return made


def painted(card, theme, rect=CARD, **look):
    made = canvas(theme, round(rect.right()) + 10, round(rect.bottom()) + 10)
    painter = QPainter(made)
    paint_card(painter, card, rect, theme, CardLook(**look))
    painter.end()
    return made


def is_near(one, other, by=6):
    a, b = QColor(one), QColor(other)
    return all(abs(x - y) <= by for x, y in zip(a.getRgb()[:3], b.getRgb()[:3], strict=True))


def row_colours(image, y, start, end):
    return [image.pixelColor(x, y) for x in range(round(start), round(end))]


def of(all_cards, kind, state=State.PLANNED):
    return next(c for c in all_cards if c.kind is kind and c.state is state)


@THEMES
def test_a_planned_card_has_its_kinds_tint_and_a_hovered_one_a_stronger(all_cards, theme):
    for kind in {c.kind for c in all_cards if c.state is State.PLANNED} - {Kind.REST}:
        card = of(all_cards, kind)
        assert painted(card, theme).pixelColor(145, 40).name() == theme.tones[kind].tint.name()
        assert painted(card, theme, hovered=True).pixelColor(145, 40).name() == theme.tones[kind].hover.name()


@THEMES
def test_the_ring_of_a_selected_card_is_accent_and_outside_it(all_cards, theme):
    card = of(all_cards, Kind.EASY)
    plain, ringed = painted(card, theme), painted(card, theme, selected=True)
    for x, y in ((80, 9), (80, 44), (9, 27), (150, 27)):
        assert is_near(ringed.pixelColor(x, y), theme.accent), (x, y)
        assert not is_near(plain.pixelColor(x, y), theme.accent)
    inside = [(x, y) for x in range(13, 148) for y in range(13, 42)]
    assert all(plain.pixelColor(*at) == ringed.pixelColor(*at) for at in inside), "selecting moves nothing"


@THEMES
@pytest.mark.parametrize("share", [0.25, 0.5, 0.75, 1.0, 1.3])
def test_the_bar_of_a_done_run_is_as_long_as_its_share(all_cards, theme, share):
    card = of(all_cards, Kind.EASY, State.DONE)
    card = changed(card, one=changed(card.one, metres=round(card.one.session.metres * share)))
    bar = row_colours(painted(card, theme), 42, 10, 150)
    solid = sum(is_near(c, theme.tones[Kind.EASY].solid) for c in bar)
    assert solid == pytest.approx(140 * min(share, 1), abs=6)


@THEMES
def test_a_missed_card_is_dashed_and_not_filled(all_cards, theme):
    card = of(all_cards, Kind.EASY)
    card = changed(card, one=changed(card.one, state=State.MISSED))
    image = painted(card, theme)
    edge = [is_near(c, theme.line2, 30) for c in row_colours(image, 10, 18, 142)]
    changes = sum(a != b for a, b in itertools.pairwise(edge))
    assert changes >= 10, "a dashed edge"
    assert image.pixelColor(145, 27).name() == theme.surface.name()


@THEMES
def test_a_broken_rule_puts_an_amber_sign_top_right(all_cards, theme):
    card = of(all_cards, Kind.EASY)
    for flag, wanted in ((Severity.WARN, True), (Severity.ERROR, True), (None, False)):
        image = painted(changed(card, flag=flag), theme)
        amber = sum(is_near(image.pixelColor(x, y), theme.warn_mark) for x in range(130, 150) for y in range(12, 30))
        assert (amber > 5) is wanted


@THEMES
def test_a_done_card_has_a_check(all_cards, theme):
    image = painted(of(all_cards, Kind.EASY, State.DONE), theme)
    inked = [image.pixelColor(x, y) for x in range(133, 148) for y in range(14, 27)]
    assert sum(is_near(c, theme.ok, 60) for c in inked) >= 4


@THEMES
@pytest.mark.parametrize("size", [(90, 20), (90, 34), (114, 34), (160, 52), (260, 160)])
def test_no_card_paints_outside_its_place(all_cards, theme, size):
    """A card that is not selected touches nothing around it, whatever it is and however small it is."""
    rect = QRectF(8, 8, *size)
    for card in all_cards:
        for look in ({}, {"steps": True}, {"figure_only": True}):
            if look.get("figure_only") and size[1] > 20:
                continue
            image = painted(card, theme, rect, **look)
            frame = [(x, y) for x in range(image.width()) for y in (2, 5, image.height() - 3, image.height() - 8)]
            frame += [(x, y) for y in range(image.height()) for x in (2, 5, image.width() - 3, image.width() - 8)]
            assert all(image.pixelColor(*at).name() == theme.surface.name() for at in frame), (card.name, look)


@THEMES
def test_the_profile_is_as_high_as_it_is_hard(theme):
    image = canvas(theme)
    painter = QPainter(image)
    paint_profile(painter, ((0.5, 0.25), (0.5, 1.0)), QRectF(10, 10, 100, 40), theme.tones[Kind.TEMPO].solid)
    painter.end()
    solid = theme.tones[Kind.TEMPO].solid
    hard = sum(is_near(image.pixelColor(85, y), solid) for y in range(60))
    easy = sum(not is_near(image.pixelColor(35, y), theme.surface, 3) for y in range(60))
    assert hard == 40
    assert easy == 10


# -- the week's total


def total_picture(plan, theme, high=73, **fields):
    total = changed(next(w for w in plan.weeks if not w.is_now).total, **fields)
    image = canvas(theme, 184, high)
    painter = QPainter(image)
    paint_total(painter, total, ("Build",), QRectF(image.rect()), theme)
    painter.end()
    return image


OPEN = {"done": 0.0, "was_planned": None, "is_over": False, "show_cap": False, "cap": 0.98}


@THEMES
@pytest.mark.parametrize("share", [0.2, 0.5, 0.9])
def test_the_bar_is_as_long_as_what_is_planned(plan, theme, share):
    image = total_picture(plan, theme, **{**OPEN, "planned": share})
    grey = mix(theme.text3, theme.surface, 0.42)
    assert sum(is_near(c, grey) for c in row_colours(image, 31, 10, 174)) == pytest.approx(164 * share, abs=2)


@THEMES
def test_what_is_done_is_darker(plan, theme):
    image = total_picture(plan, theme, **{**OPEN, "planned": 0.8, "done": 0.3})
    grey, dark = mix(theme.text3, theme.surface, 0.42), mix(theme.text2, theme.surface, 0.8)
    line = row_colours(image, 31, 10, 174)
    assert sum(is_near(c, dark) for c in line) == pytest.approx(164 * 0.3, abs=2)
    assert sum(is_near(c, grey) for c in line) == pytest.approx(164 * 0.5, abs=2)


@THEMES
def test_what_is_over_the_limit_is_amber_and_the_limit_is_marked(plan, theme):
    image = total_picture(plan, theme, **{**OPEN, "planned": 0.9, "cap": 0.6, "is_over": True})
    line = row_colours(image, 31, 10, 174)
    amber = [n for n, c in enumerate(line) if is_near(c, theme.warn_mark)]
    assert len(amber) == pytest.approx(164 * 0.3, abs=3)
    assert amber[0] == pytest.approx(164 * 0.6, abs=3)
    mark = [y for y in range(20, 45) if is_near(image.pixelColor(10 + round(164 * 0.6), y), theme.text, 70)]
    assert len(mark) >= 12, "a tick of 14 through the bar"


@THEMES
def test_a_kept_limit_has_no_amber(plan, theme):
    image = total_picture(plan, theme, **{**OPEN, "planned": 0.5, "cap": 0.6})
    assert not any(is_near(c, theme.warn_mark) for y in range(73) for c in row_colours(image, y, 0, 184))


@THEMES
def test_hexagons_are_filled_open_and_dotted(plan, theme):
    image = total_picture(
        plan, theme, **{**OPEN, "planned": 0.5, "strength_done": 1, "strength_open": 1, "strength_missed": 1}
    )
    green = theme.tones[Kind.STRENGTH].solid
    y = next(y for y in range(40, 70) if sum(is_near(c, green) for c in row_colours(image, y, 120, 174)) > 6)
    xs = [174 - 5 - 13 * n for n in (2, 1, 0)]
    middle = max(
        range(y, min(y + 14, 73)),
        key=lambda r: sum(is_near(c, green) for c in row_colours(image, r, xs[0] - 5, xs[0] + 5)),
    )
    assert is_near(image.pixelColor(xs[0], middle), green)
    assert is_near(image.pixelColor(xs[1], middle), theme.surface)
    assert is_near(image.pixelColor(xs[2], middle), theme.surface)


@THEMES
@pytest.mark.parametrize("high", [24, 36, 43, 70, 73, 128])
def test_totals_of_every_week_stay_inside(plan, theme, high):
    for week in plan.weeks:
        image = canvas(theme, 300, high + 20)
        painter = QPainter(image)
        paint_total(painter, week.total, (week.phase_name,), QRectF(20, 10, 260, high), theme)
        painter.end()
        for y in (2, 8, high + 12, high + 17):
            assert all(c.name() == theme.surface.name() for c in row_colours(image, y, 0, 300)), (week.number, y)
        for x in (5, 18, 282, 295):
            assert all(image.pixelColor(x, y).name() == theme.surface.name() for y in range(high + 20))


# -- colours and signs


def luminance(colour):
    def part(c):
        return c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4

    r, g, b, _a = QColor(colour).getRgbF()
    return 0.2126 * part(r) + 0.7152 * part(g) + 0.0722 * part(b)


def contrast(one, other):
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


@THEMES
def test_texts_can_be_read(theme):
    for ground in (theme.surface, theme.window, theme.today):
        assert contrast(theme.text, ground) > 12
        assert contrast(theme.text2, ground) > 6
        assert contrast(theme.text3, ground) >= 4.5
        assert contrast(theme.accent, ground) >= 4.5
    for tone in theme.tones.values():
        assert contrast(tone.ink, tone.tint) >= 4.5
    assert contrast(theme.warn, theme.warn_tint) >= 4.5
    assert contrast(theme.on_accent, theme.accent) >= 4.5


@THEMES
def test_there_is_a_cue_for_every_kind_and_all_differ(theme):
    made = {kind: cue(kind, theme.name, 14).toImage() for kind in theme.tones}
    assert all(not image.isNull() for image in made.values())
    pictures = list(made.values())
    assert all(a != b for n, a in enumerate(pictures) for b in pictures[:n])


def test_cues_are_sharp_on_dense_screens():
    assert cue(Kind.EASY, "light", 14, 2.0).width() == 28
    assert cue(Kind.EASY, "light", 14, 2.0).deviceIndependentSize().width() == 14


@THEMES
@pytest.mark.parametrize("name", ["undo", "redo", "left", "right", "print", "check", "info"])
def test_line_icons_take_their_colour(theme, name):
    image = line_icon(name, theme.text, 16).toImage()
    inked = [image.pixelColor(x, y) for x in range(16) for y in range(16) if image.pixelColor(x, y).alpha() > 200]
    assert inked
    assert all(is_near(c, theme.text, 40) for c in inked)
    assert not icon(name, theme.text, theme.line2).isNull()


def test_the_program_has_an_icon():
    assert {s.width() for s in app_icon().availableSizes()} >= {16, 32, 64}


@THEMES
def test_the_style_sheet_names_only_colours_of_the_theme(theme):
    sheet = style_sheet(theme)
    assert "$" not in sheet
    assert theme.accent.name() in sheet
    other = DARK if theme is LIGHT else LIGHT
    assert other.window.name() not in sheet


@THEMES
def test_the_palette_is_the_themes(theme):
    palette = theme.palette()
    assert palette.window().color() == theme.window
    assert palette.text().color() == theme.text
    assert palette.highlight().color() == theme.accent
