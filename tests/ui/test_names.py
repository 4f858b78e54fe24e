"""A screen reader finds a name and a role on everything, and nothing is written smaller than 11 pixels."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QFont, QFontInfo, QFontMetricsF, QPainter
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLabel, QWidget

from runlegs_desktop.app.preferences import Zoom
from runlegs_desktop.domain.athlete import Units
from runlegs_desktop.domain.session import Kind
from runlegs_desktop.ui.plan.card import CardView
from runlegs_desktop.ui.plan.cell import DayCell
from runlegs_desktop.ui.plan.check_item import CheckItem
from runlegs_desktop.ui.plan.week import TotalView, WeekRow
from runlegs_desktop.ui.print_dialog import PrintDialog
from tests.ui.conftest import TODAY
from tests.ui.hands import book_of, cards, cell, door, resize, rows, settle

ROLE, TEXT = QAccessible.Role, QAccessible.Text
SIZES = [(1440, 900), (1366, 768), (1024, 640)]
LEAST = 11


def name_of(widget):
    return QAccessible.queryAccessibleInterface(widget).text(TEXT.Name)


def role_of(widget):
    return QAccessible.queryAccessibleInterface(widget).role()


def visible(window, kind=QWidget):
    return [w for w in window.findChildren(kind) if w.isVisibleTo(window)]


def nameless(window):
    bad = [w for w in visible(window) if w.focusPolicy() != Qt.FocusPolicy.NoFocus and not name_of(w)]
    for kind in (QAbstractButton, CardView, DayCell, TotalView, WeekRow, CheckItem, QComboBox):
        bad += [w for w in visible(window, kind) if not name_of(w) and w.objectName() != "qt_menubar_ext_button"]
    return bad


@pytest.mark.parametrize("zoom", list(Zoom))
def test_everything_has_a_name(window, zoom):
    window.plan.set_zoom(zoom)
    settle()
    assert nameless(window) == []


def test_everything_has_a_name_in_a_narrow_window(window):
    resize(window, 1024, 640)
    assert nameless(window) == []
    assert name_of(window.plan.strip).startswith("Checks, ")


def test_everything_has_a_name_in_an_empty_library(desktop, ready, home):
    opened = ready(desktop.open(home / "x.runlegs"))
    assert nameless(opened) == []
    assert name_of(door(opened, "plan")) == "Make my plan…"


def test_everything_has_a_name_in_the_print_dialog(window):
    window.paper.ask()
    settle()
    dialog = window.findChild(PrintDialog)
    assert nameless(dialog) == []
    dialog.reject()


def test_a_card_says_it_all(window, board):
    board.show_week(0)
    settle()
    names = {name_of(c) for c in cards(board).values()}
    assert names == {c.name for r in rows(board) for d in r.week.days for c in d.cards}
    today = [c for c in cell(board, TODAY).day.cards if c.is_run]
    for card in today:
        name = name_of(cards(board)[card.id])
        assert "Thursday 6 August" in name
        assert " kilometres, " in name
        assert name.endswith(", planned")
    assert any(n.endswith(", done") for n in names)
    assert any("missed" in n or "skipped" in n for n in names)


def spoken_minutes(minutes):
    return f"{minutes} minutes" if minutes < 60 else f"1 hour {minutes - 60} minutes"


def test_a_card_of_the_design_says_exactly_the_designs_words(shown):
    window = shown(book_of(TODAY.replace(month=6, day=29), 16, long_metres=10_000))
    easy = next(c for c in cards(window.plan.board).values() if c.card.kind is Kind.EASY)
    session = window._journal.logbook.sessions[easy.session_id]
    day = f"{session.day:%A} {session.day.day} {session.day:%B}"
    km, minutes = f"{session.metres / 1000:g} kilometres", spoken_minutes(round(session.seconds / 60))
    assert name_of(easy) == f"Easy, {day}, {km}, {minutes}, planned"
    heavy = next(c for c in cards(window.plan.board).values() if c.card.heavy)
    assert name_of(heavy).startswith("Strength")
    assert name_of(heavy).endswith("minutes, heavy, planned")


def test_the_units_are_spoken_in_miles(shown):
    window = shown(book_of(TODAY.replace(month=7, day=6), 6, units=Units.IMPERIAL))
    spoken = [name_of(c) for c in cards(window.plan.board).values() if c.card.is_run]
    assert all("mile" in name and "kilomet" not in name for name in spoken)


def test_days_weeks_and_totals_have_names(window, board):
    assert "Thursday 6 August" in name_of(cell(board, TODAY))
    assert name_of(cell(board, TODAY)).startswith("Today")
    for row in rows(board):
        assert name_of(row).startswith(f"Week {row.week.index + 1}, ")
        assert name_of(row.total).startswith(f"Week {row.week.index + 1}, ")


def test_roles_say_what_a_thing_does(window):
    for button in visible(window, QAbstractButton):
        assert role_of(button) in {ROLE.Button, ROLE.CheckBox, ROLE.ButtonMenu, ROLE.RadioButton}, button
    assert all(role_of(text) == ROLE.StaticText for text in visible(window, QLabel) if text.text())
    assert role_of(window.tabs) == ROLE.PageTabList


def test_checks_describe_their_reason(window):
    for item in window.plan.dock.items:
        face = QAccessible.queryAccessibleInterface(item)
        assert item.check.title in face.text(TEXT.Name)
        assert item.check.why in face.text(TEXT.Description)


# -- no text under 11 pixels, none clipped, none upon another


def pixels(used):
    return QFontInfo(used).pixelSize()


def test_no_widget_has_a_small_font(window):
    small = {
        (type(w).__name__, w.objectName(), pixels(w.font()))
        for w in window.findChildren(QWidget)
        if pixels(w.font()) < LEAST
    }
    assert small == set()
    assert pixels(QApplication.font("QToolTip")) >= LEAST
    assert pixels(QApplication.font("QMenu")) >= LEAST


class Texts:
    """Every text painted, with its place, while it listens."""

    def __init__(self, patch):
        self.seen = []
        real = QPainter.drawText

        def draw(painter, *args):
            real(painter, *args)
            self.heard(painter, *args)

        patch.setattr(QPainter, "drawText", draw)

    def heard(self, painter, *args):
        if len(args) == 3 and hasattr(args[0], "width"):
            rect, flags, text = args
            box = painter.boundingRect(rect, flags, text) if text else None
            self.seen.append((painter.device(), text, rect, box, QFont(painter.font())))
        else:
            self.seen.append((painter.device(), args[-1], None, None, QFont(painter.font())))

    def of(self, window):
        """Paint a window and give its texts by the widget they are in."""
        self.seen.clear()
        window.grab()
        found = {}
        for device, text, rect, box, used in self.seen:
            found.setdefault(device, []).append((text, rect, box, used))
        return found


@pytest.fixture
def texts(monkeypatch):
    return Texts(monkeypatch)


def check_texts(found):
    """Big enough, inside their room, inside the widget, and not upon each other."""
    count = 0
    for device, written in found.items():
        boxes = []
        for text, rect, box, used in written:
            if not text:
                continue
            count += 1
            assert used.pointSizeF() * 96 / 72 >= LEAST - 0.01 or used.pixelSize() >= LEAST, text
            assert pixels(used) >= LEAST, text
            if rect is None:
                continue
            assert QFontMetricsF(used).horizontalAdvance(text) <= rect.width() + 1.01, (device, text, rect)
            assert box.left() >= -0.5, (device, text, box)
            assert box.right() <= device.width() + 0.5, (device, text, box, device.width())
            assert box.top() >= -1.5, (device, text, box)
            assert box.bottom() <= device.height() + 1.5, (device, text, box, device.height())
            boxes.append((text, box.toRectF() if hasattr(box, "toRectF") else box))
        for n, (text, box) in enumerate(boxes):
            for other, upon in boxes[:n]:
                both = box.intersected(upon)
                assert both.width() <= 1.5 or both.height() <= 4, (device, text, other, box, upon)
    return count


@pytest.mark.parametrize("size", SIZES)
def test_no_painted_text_is_small_clipped_or_upon_another(window, board, texts, size):
    resize(window, *size)
    for zoom in Zoom:
        window.plan.set_zoom(zoom)
        for week in (0, 5, 9, 13) if zoom is not Zoom.WHOLE_PLAN else (0, 15):
            board.show_week(week)
            settle()
            assert check_texts(texts.of(window)) > 20


def test_miles_and_long_plans_are_not_clipped_either(shown, texts):
    window = shown(
        book_of(TODAY.replace(month=6, day=29), 30, units=Units.IMPERIAL, weekly_metres=190_000, long_metres=45_000),
        width=1024,
        height=640,
    )
    for zoom in Zoom:
        window.plan.set_zoom(zoom)
        for week in (0, 14, 25):
            window.plan.board.show_week(week)
            settle()
            assert check_texts(texts.of(window)) > 20


def test_no_label_is_cut_off(window):
    """Labels, buttons and tabs are at least as wide as their words."""
    for size in SIZES:
        resize(window, *size)
        for one in [*visible(window, QLabel), *visible(window, QAbstractButton)]:
            words = one.text()
            if words and not (isinstance(one, QLabel) and one.wordWrap()):
                longest = max(QFontMetricsF(one.font()).horizontalAdvance(line) for line in words.splitlines())
                assert one.width() >= longest - 1, (size, words)
                assert one.height() >= QFontMetricsF(one.font()).height() - 2, (size, words)
            elif words:
                assert one.height() >= one.heightForWidth(one.width()) - 1, (size, words)
