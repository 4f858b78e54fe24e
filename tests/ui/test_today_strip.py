"""The Today strip under mouse and keyboard: chips, Start and Done, every state, every width."""

from dataclasses import replace
from datetime import date, time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from runlegs_desktop.domain.session import Kind, Status
from runlegs_desktop.draw.text import width
from runlegs_desktop.present.today import today_page
from runlegs_desktop.ui.look import Look
from runlegs_desktop.ui.plan.today_chip import FACT, LABEL, _fact
from runlegs_desktop.ui.plan.today_strip import HEIGHT, LOW_HEIGHT, TodayStrip
from tests.present.made import heavy, run, session
from tests.present.test_today import LATER, NUMBERS, Logbook, a_plan, page, tempo
from tests.ui.hands import click, press, settle


class Heard(list):
    def of(self, name):
        return lambda *values: self.append((name, *values))


@pytest.fixture
def heard():
    return Heard()


@pytest.fixture
def strip(qtbot, heard):
    look = Look("light")
    look.dress(QApplication.instance())
    made = TodayStrip(look)
    qtbot.addWidget(made)
    for name in ("session_asked", "start_asked", "done_asked", "next_block_asked", "plan_asked"):
        getattr(made, name).connect(heard.of(name))
    made.resize(1400, HEIGHT)
    made.show()
    made.activateWindow()
    assert QTest.qWaitForWindowActive(made, 2000)
    yield made
    look.deleteLater()


def full_day():
    rows = (
        run("am", 3, km=6, start=time(6, 30), status=Status.DONE, done_metres=6200),
        tempo("pm", start=time(17, 30), order=2),
        heavy("s", 3, start=time(12, 0), order=1),
        session("m", 3, Kind.MOBILITY, seconds=900, start=time(20, 0)),
    )
    return page(*rows, *LATER)


def show(strip, shown):
    strip.show_page(shown)
    settle()


def test_chips_have_their_names_in_reading_order(strip):
    show(strip, page(tempo(start=time(17, 30)), *LATER))
    assert [chip.accessibleName() for chip in strip.chips][1:] == [
        "Run, 17:30, Tempo 20 minutes, 8 kilometres, 47 minutes, planned",
        "Strength, none today, next: Legs B Fri 06:30",
    ]
    assert strip.day.accessibleName() == "Today, Thursday 6 August"
    xs = [chip.x() for chip in strip.chips]
    assert xs == sorted(xs)


def test_a_click_on_a_chip_asks_for_its_session(strip, heard):
    show(strip, page(tempo(), *LATER))
    for chip in strip.chips:
        click(chip)
    assert heard == [("session_asked", "t"), ("session_asked", "t"), ("session_asked", "lift")]


def test_start_and_done_speak_of_the_next_open_session(strip, heard):
    show(strip, full_day())
    assert strip.start.accessibleName() == "Start Legs A"
    assert strip.done.accessibleName() == "Mark Legs A done"
    click(strip.start)
    click(strip.done)
    assert heard == [("start_asked", "s"), ("done_asked", "s")]


def test_the_keyboard_reaches_everything_in_order(strip, heard):
    show(strip, page(tempo(), *LATER))
    strip.chips[0].setFocus()
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_Tab)
    press(Qt.Key.Key_Space)
    press(Qt.Key.Key_Tab)
    press(Qt.Key.Key_Tab)
    press(Qt.Key.Key_Space)
    press(Qt.Key.Key_Tab)
    press(Qt.Key.Key_Space)
    assert heard == [("session_asked", "t"), ("session_asked", "t"), ("start_asked", "t"), ("done_asked", "t")]


def test_chips_that_lead_nowhere_are_no_stop_for_the_keyboard(strip, heard):
    show(strip, today_page(Logbook(), None, date(2026, 8, 6), NUMBERS))
    click(strip.chips[0])
    assert strip.chips[0].focusPolicy() is Qt.FocusPolicy.NoFocus
    assert heard == []


def buttons(strip):
    return [b for b in ("start", "done", "block", "plan") if getattr(strip, b).isVisible()]


def test_each_state_has_its_buttons(strip, heard):
    show(strip, page(tempo(), *LATER))
    assert buttons(strip) == ["start", "done"]
    show(strip, page(run("a", 0), today=date(2026, 8, 18)))
    assert buttons(strip) == ["block"]
    click(strip.block)
    show(strip, today_page(Logbook(), None, date(2026, 8, 6), NUMBERS))
    assert buttons(strip) == ["plan"]
    click(strip.plan)
    show(strip, page(*LATER))
    assert buttons(strip) == []
    assert heard == [("next_block_asked",), ("plan_asked",)]


def test_a_chip_keeps_its_widget_and_the_focus_when_its_session_is_done(strip):
    show(strip, page(tempo(), *LATER))
    chip = strip.chips[1]
    chip.setFocus()
    show(strip, page(replace(tempo(), status=Status.DONE), *LATER))
    assert strip.chips[0] is chip
    assert chip.hasFocus()
    assert chip.accessibleName().endswith(", done")
    assert len(strip.chips) == 2  # the warm-up is gone, the rest is a note on what comes


def test_it_is_lower_in_low_windows(strip):
    strip.set_low(True)
    assert strip.height() == LOW_HEIGHT
    strip.set_low(False)
    assert strip.height() == HEIGHT


STATES = {
    "full": full_day,
    "rest": lambda: page(*LATER),
    "tempo": lambda: page(tempo(start=time(17, 30)), *LATER),
    "long name": lambda: page(tempo(title="Round the reservoir and back " * 5, start=time(17, 30)), *LATER),
    "before": lambda: page(run("a", 1), plan=a_plan(name="A plan with a name " * 5), today=date(2026, 7, 20)),
    "over": lambda: page(run("a", 0), today=date(2026, 8, 18)),
    "many": lambda: page(*(run(f"r{n}", 3, order=n, km=10.5 + n) for n in range(9))),
}


@pytest.mark.parametrize("state", STATES)
@pytest.mark.parametrize("wide", [1416, 1342, 1000])
def test_nothing_is_clipped_and_no_number_is_cut(strip, state, wide):
    strip.set_low(wide < 1400)
    show(strip, STATES[state]())
    strip.resize(wide, strip.height())
    settle()
    assert strip.width() == wide
    assert strip.minimumSizeHint().width() <= wide
    right = 0
    for part in (strip.day, *strip.chips, *(getattr(strip, name) for name in buttons(strip))):
        assert part.x() >= right
        right = part.x() + part.width()
    assert right <= wide
    for view in strip.chips:
        weight = 600
        room = view.width() - 14  # at the least, where the icon gives way
        assert width(view.chip.facts[-1], FACT, weight) <= room
        assert view.chip.labels[-1][0] or width(view.chip.labels[-1][1], LABEL) <= room


def test_a_long_name_of_ones_own_is_cut_before_its_distance(strip):
    show(strip, STATES["long name"]())
    chip = strip.chips[1].chip
    shown = _fact(chip, 200, 600)
    assert shown.startswith("Round")
    assert shown.endswith("… · 8 km")
    assert _fact(chip, 100, 600) == "Tempo · 8 km"
    assert _fact(chip, 40, 600) == "8 km"


def test_it_changes_with_the_theme_and_paints_every_state(strip):
    for theme in ("dark", "light"):
        strip._look.choose(theme)
        for state in STATES.values():
            show(strip, state())
            ground = strip.grab().toImage().pixelColor(5, 30)
            assert ground == strip._look.theme.surface


def test_the_same_page_again_changes_nothing(strip):
    show(strip, full_day())
    before = strip.chips
    show(strip, full_day())
    assert strip.chips == before
    assert all(isinstance(chip, QWidget) for chip in before)


def test_own_words_are_never_read_as_html(strip):
    show(strip, page(tempo(title="<b>fast</b> & <img src=x>")))
    assert strip.chips[1].toolTip().startswith("&lt;b&gt;fast")
    assert strip.done.toolTip().startswith("Mark &lt;b&gt;")
    assert strip.chips[1].accessibleName().startswith("Run, <b>fast</b>")
