"""An impatient runner at the structure of a session, in the real window: the plan follows or nothing changes at all."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from runlegs_desktop.domain.athlete import Units
from runlegs_desktop.domain.edits_athlete import with_units
from runlegs_desktop.domain.edits_size import pace_of
from runlegs_desktop.domain.session import Kind, Repeat, Role, Zone, total_metres, total_seconds
from tests.ui.hands import CTRL, click, press, settle
from tests.ui.inspector_hands import let_fixes_end

KEY, ALT = Qt.Key, Qt.KeyboardModifier.AltModifier
TODAY = date(2026, 8, 6)


class Runner:
    """A session open in the inspector of the sample's window."""

    def __init__(self, window, kind):
        self.window = window
        planned = [s for s in self.book.sessions.values() if s.kind is kind and s.day > TODAY]
        self.first = min(planned, key=lambda s: s.day)
        window.plan.board.reveal(self.first.id)
        settle()
        window.plan.edit_in_inspector()
        settle()

    @property
    def book(self):
        return self.window._journal.logbook

    @property
    def session(self):
        return self.book.sessions[self.first.id]

    @property
    def structure(self):
        return self.window.plan.inspector.structure

    @property
    def rows(self):
        return self.structure.steps

    @property
    def said(self):
        return self.structure._error.text()

    def choose(self, n):
        self.rows.setCurrentItem(self.rows.topLevelItem(n))
        self.rows.setFocus()
        settle()

    def type_in_row(self, n, text):
        self.choose(n)
        press(KEY.Key_F2, on=self.rows)
        self.rows.editor.selectAll()
        QApplication.clipboard().setText(text)
        self.rows.editor.paste()
        press(KEY.Key_Return, on=self.rows.editor)

    def type_in(self, field, text):
        entry = self.window.plan.inspector.fields.entries[field]
        entry.setFocus()
        entry.selectAll()
        QTest.keyClicks(entry, text)
        press(KEY.Key_Return, on=entry)
        return entry

    def names(self):
        return [self.rows.topLevelItem(n).text(0).strip() for n in range(self.rows.topLevelItemCount())]

    def assert_it_adds_up(self):
        one, page = self.session, self.window.plan.inspector.page
        if one.steps:
            assert (one.metres, one.seconds) == (total_metres(one.steps), total_seconds(one.steps))
        assert page.distance == page.numbers.distance(one.metres)
        assert page.pace == (page.numbers.pace(1000, pace_of(one)) if pace_of(one) else "")
        assert page.rows == self.window.plan.inspector.structure.steps._page.rows


@pytest.fixture
def opened(window):
    """Open the first planned session of a kind; in the end the fixes are worked out."""
    yield lambda kind: Runner(window, kind)
    let_fixes_end(window)


@pytest.fixture
def hills(opened):
    return opened(Kind.HILLS)


@pytest.fixture
def easy(opened):
    return opened(Kind.EASY)


@pytest.fixture
def intervals(opened):
    return opened(Kind.INTERVALS)


def test_eight_times_a_minute_hard_uphill_and_jog_down(hills):
    hills.type_in_row(1, "8 x 60 s")
    repeat = hills.session.steps[1]
    assert (repeat.count, [(s.zone, s.role, s.seconds) for s in repeat.steps]) == (
        8,
        [(Zone.H, Role.WORK, 60), (Zone.E, Role.RECOVERY, 120)],
    )
    hills.assert_it_adds_up()


def test_the_same_from_single_steps(easy):
    easy.choose(0)
    easy.rows.add_step(Zone.H)
    settle()
    easy.type_in_row(1, "8 x 60 s")
    assert easy.session.steps[1] == Repeat(8, (easy.session.steps[1].steps[0],))
    easy.choose(1)
    easy.structure._buttons["add"].menu().actions()[-1].trigger()
    settle()
    repeat = easy.session.steps[1]
    assert [(s.zone, s.role) for s in repeat.steps] == [(Zone.H, Role.WORK), (Zone.E, Role.RECOVERY)]
    assert easy.names() == ["Easy", "8 × uphill", "↳ Jog"]
    easy.assert_it_adds_up()


def test_add_reorder_nest_unnest_and_delete_and_every_step_back(hills):
    rows, undo = hills.rows, hills.window.undo_action
    seen = [hills.session]

    def does(key, modifiers=Qt.KeyboardModifier.NoModifier):
        press(key, modifiers, on=rows)
        hills.assert_it_adds_up()
        assert hills.session != seen[-1]
        seen.append(hills.session)

    hills.choose(1)
    does(KEY.Key_Insert)
    does(KEY.Key_Up, ALT)
    does(KEY.Key_Right, ALT)
    assert hills.session.steps[1].count == 2
    does(KEY.Key_Left, ALT)
    assert seen[-1] == seen[-3]
    does(KEY.Key_Insert, CTRL)
    does(KEY.Key_Delete)
    hills.choose(3)  # the jog of the repeats
    does(KEY.Key_Left, ALT)
    assert hills.session.steps[3].role is Role.RECOVERY
    assert rows.row().path == (3,)
    for before in reversed(seen[:-1]):
        undo.trigger()
        settle()
        assert hills.session == before


def test_the_buttons_unnest_only_what_is_nested(hills):
    unnest = hills.structure._buttons["unnest"]
    hills.choose(0)
    assert not unnest.isEnabled()
    hills.choose(2)
    assert unnest.isEnabled()
    click(unnest)
    assert [isinstance(s, Repeat) for s in hills.session.steps] == [False, True, False, False]


def test_a_repeat_without_work_is_refused(hills):
    hills.choose(2)
    press(KEY.Key_Right, ALT, on=hills.rows)
    assert hills.said == "A repeat needs something to run."
    assert hills.session == hills.first
    hills.choose(0)
    assert hills.said == ""


def test_a_word_of_refusal_goes_with_the_next_good_edit(hills):
    hills.choose(2)
    press(KEY.Key_Right, ALT, on=hills.rows)
    assert hills.said
    hills.rows.add_repeat()
    settle()
    assert (hills.said, hills.session != hills.first) == ("", True)


def test_intervals_without_their_jog_are_run_through(intervals):
    intervals.choose(2)
    press(KEY.Key_Delete, on=intervals.rows)
    repeat = intervals.session.steps[1]
    assert (len(repeat.steps), repeat.skip_last) == (1, False)
    assert intervals.said == ""
    intervals.assert_it_adds_up()


BAD = {
    "soon": "Length of a step: ",
    "Tempo\n20 min\t🏃": "Length of a step: ",
    "": "Length of a step: ",
    "8 × 60 s hard": "Length of a step: ",
    "0": "Time of a step: From 1 s to 6 h.",
    "-5 min": "Time of a step: From 1 s to 6 h.",
    "9" * 6000: "Time of a step: From 1 s to 6 h.",
    "99 h": "Time of a step: From 1 s to 6 h.",
    "-3 km": "Distance of a step: From 0 m to 200 km.",
    "1000 km": "Distance of a step: From 0 m to 200 km.",
    "0 × 60 s": "Number of repeats: From 1 to 99 times.",
    "100 × 60 s": "Number of repeats: From 1 to 99 times.",
    "5:75 /km": "Pace of a step: ",
    "1:00 /km": "Pace of a step: From 2:00 /km to 20:00 /km.",
    "99 x 5 h": "Time of the run: From 1 min to 24 h.",
}


@pytest.mark.parametrize(("text", "said"), BAD.items(), ids=range(len(BAD)))
def test_rubbish_in_a_row_is_named_kept_and_changes_nothing(hills, text, said):
    hills.type_in_row(1, text)
    editor = hills.rows.editor
    assert hills.session is hills.first
    assert (editor.is_bad, editor.isVisible()) == (True, True)
    assert editor.text() == text
    assert hills.said.startswith(said)
    assert editor.accessibleDescription() == hills.said
    hills.window.plan.inspector.fields.entries["title"].setFocus()  # nor does leaving it
    settle()
    assert (hills.session, editor.text()) == (hills.first, text)


def test_a_refused_length_stays_with_its_own_row(hills):
    hills.type_in_row(0, "soon")
    hills.rows.setCurrentItem(hills.rows.topLevelItem(3))
    settle()
    assert hills.said
    editor = hills.rows.editor
    editor.setFocus()
    editor.selectAll()
    QTest.keyClicks(editor, "11 min")
    press(KEY.Key_Return, on=editor)
    assert hills.session.steps[0].seconds == 660
    assert hills.session.steps[2] == hills.first.steps[2]


@pytest.mark.parametrize("text", ["11 min", "soon"])
def test_a_row_that_changes_under_the_typing_sends_nothing(hills, text):
    hills.type_in("distance", "9")
    hills.choose(0)
    press(KEY.Key_F2, on=hills.rows)
    hills.rows.editor.selectAll()
    QTest.keyClicks(hills.rows.editor, text)
    hills.window.undo_action.trigger()
    settle()
    assert hills.session == hills.first
    assert hills.rows.editor.isHidden()
    assert hills.said == ""


def test_a_row_of_repeats_of_repeats_takes_how_often(hills):
    hills.choose(1)
    press(KEY.Key_Right, ALT, on=hills.rows)
    hills.type_in_row(1, "3")
    assert hills.session.steps[1].count == 3
    hills.type_in_row(1, "60 s")
    assert hills.said == "Number of repeats: A whole number such as 8."
    assert hills.session.steps[1].count == 3


@pytest.mark.parametrize(
    ("text", "seconds", "metres"),
    [("1,5 km", None, 1500), ("12,5", 750, None), ("10:20", 620, None), ("800m", None, 800), ("0,5 mi", None, 805)],
)
def test_comma_decimals_and_either_unit(hills, text, seconds, metres):
    before = hills.first.steps[0]
    hills.type_in_row(0, text)
    step = hills.session.steps[0]
    assert metres in {None, step.metres}
    assert seconds in {None, step.seconds}
    assert step.seconds / step.metres == pytest.approx(before.seconds / before.metres, rel=0.01)
    hills.assert_it_adds_up()


def test_a_pace_in_a_row_keeps_the_distance(hills):
    hills.type_in_row(0, "5:07/km")
    step = hills.session.steps[0]
    assert step.metres == hills.first.steps[0].metres
    assert step.seconds == round(step.metres * 307 / 1000)
    hills.assert_it_adds_up()


def test_whichever_of_the_three_is_edited_the_others_follow(easy):
    for field, text in (("distance", "7,5"), ("duration", "45"), ("pace", "5:07/km"), ("distance", "3 mi")) * 2:
        before = easy.session
        easy.type_in(field, text)
        assert easy.session != before
        easy.assert_it_adds_up()
    assert easy.session.metres == pytest.approx(4828, abs=1)
    assert pace_of(easy.session) == pytest.approx(307, abs=0.5)


@pytest.mark.parametrize("kind", [Kind.LONG, Kind.TEMPO, Kind.INTERVALS, Kind.HILLS])
def test_the_sums_hold_in_every_kind(opened, kind):
    runner = opened(kind)
    for field, text in (("distance", "12,5"), ("duration", "1:40"), ("pace", "6:05")):
        runner.type_in(field, text)
        runner.assert_it_adds_up()
    assert runner.session != runner.first


def test_units_that_change_under_a_refusal_change_its_limits(hills):
    entry = hills.type_in("distance", "999")
    assert hills.window.plan.inspector.fields.error.text() == "Distance: From 0.1 km to 200 km."
    hills.window._journal.apply("Units", lambda book: with_units(book, Units.IMPERIAL))
    settle()
    assert entry.text() == "999"
    assert hills.window.plan.inspector.fields.error.text() == "Distance: From 0.1 mi to 124.2 mi."
    hills.type_in("distance", "4")
    assert hills.session.metres == pytest.approx(6437, abs=1)
    hills.assert_it_adds_up()
