"""No words are bare: in a made-up language that marks and stretches everything, nothing English is left unmarked."""

import ast
import dataclasses
import gettext
import re
from collections.abc import Mapping
from datetime import date
from enum import Enum
from functools import cached_property
from pathlib import Path

import pytest

import runlegs_desktop
from runlegs_desktop.app.planning import current_plan, picture
from runlegs_desktop.app.sample import sample
from runlegs_desktop.domain.athlete import Units
from runlegs_desktop.domain.errors import UserError
from runlegs_desktop.domain.finding import Finding
from runlegs_desktop.domain.generate import generate
from runlegs_desktop.domain.inputs import Goal, PlanInputs
from runlegs_desktop.domain.schedule import Scheduled
from runlegs_desktop.present import i18n, note_words, wording
from runlegs_desktop.present.board import board
from runlegs_desktop.present.check_words import short_words
from runlegs_desktop.present.checks import checks
from runlegs_desktop.present.note_words import note_text
from runlegs_desktop.present.numbers import Numbers
from runlegs_desktop.present.plan_table import plan_table
from runlegs_desktop.present.sentences import sentences
from runlegs_desktop.present.sheet import heading
from runlegs_desktop.present.status import place_text, race_parts, week_text

TODAY = date(2026, 8, 6)
OPEN, CLOSE, STRETCH = "⟦", "⟧", 0.4
NAMES = {"Runner Legs", "PDF", "MIT", "RPE", "VDOT", "F11"}


class Pseudo(gettext.NullTranslations):
    """⟦Every text~~~~~⟧, two fifths longer."""

    def gettext(self, message):
        if not message:
            return ""
        return f"{OPEN}{message}{'~' * round(len(message) * STRETCH)}{CLOSE}"

    def ngettext(self, msgid1, msgid2, n):
        return self.gettext(msgid1 if n == 1 else msgid2)


@pytest.fixture(autouse=True)
def _pseudo():
    i18n.use(Pseudo())
    yield
    i18n.use(gettext.NullTranslations())


def bare(text, *allowed):
    """What is left of a text without its marked parts, when letters are."""
    left = text
    for name in sorted(allowed, key=len, reverse=True):
        left = left.replace(name, "")
    while (inside := re.sub(rf"{OPEN}[^{OPEN}{CLOSE}]*{CLOSE}", "", left)) != left:
        left = inside
    return left.strip() if re.search(r"[^\W\d_]", left) else ""


def test_a_bare_word_beside_or_between_marked_ones_is_found():
    assert bare("⟦Easy ⟦5 km~~⟧~~⟧ · 12:30") == ""
    assert bare("⟦Easy⟧ and ⟦Long⟧") == "and"
    assert bare("Runner Legs ⟦x⟧", "Runner Legs") == ""
    assert bare("km") == "km"
    assert bare("+10\u202f%, 4 × 3") == ""


# ---- words and numbers --------------------------------------------------------------------------------------------

NOT_TEXT = (Enum, date, Scheduled, Numbers, Finding)
CODES = {"id", "first_id", "second_id", "session_id", "rule", "language", "given"}


def texts(value, place):
    """Every text of a view-model with the place it stands at."""
    if isinstance(value, str):
        yield place, value
    elif value is None or isinstance(value, (*NOT_TEXT, int, float)):
        return
    elif isinstance(value, Mapping):
        for key, one in value.items():
            yield from texts(one, f"{place}[{key}]")
    elif hasattr(value, "_fields") or dataclasses.is_dataclass(value):
        for name in attributes(value) - CODES:
            yield from texts(getattr(value, name), f"{place}.{name}")
    else:
        for one in value:
            yield from texts(one, place)


def attributes(value):
    """Fields and everything computed from them."""
    fields = getattr(value, "_fields", None) or [f.name for f in dataclasses.fields(value)]
    kind = type(value)
    computed = [n for n in dir(kind) if isinstance(getattr(kind, n), property | cached_property) and n[0] != "_"]
    return {*fields, *computed}


def unmarked(value, place, *allowed):
    return sorted({f"{where}: {text}" for where, text in texts(value, place) if bare(text, *allowed)})


@pytest.fixture(scope="module")
def seen():
    book = sample(TODAY, "Harbour Half")
    return picture(book, current_plan(book, TODAY), TODAY)


@pytest.mark.parametrize("units", Units)
def test_every_text_of_the_board_is_marked(seen, units):
    shown = board(seen.scene, seen.findings, Numbers(units))
    found = list(texts(shown, "board"))
    assert len(found) > 1000
    assert unmarked(shown, "board", "Harbour Half") == []
    assert bare(shown.span(0, 15)) == ""


def test_the_walk_reaches_cards_totals_and_names(seen):
    places = {place for place, _text in texts(board(seen.scene, seen.findings, Numbers()), "board")}
    for end in (
        "cards.titles",
        "cards.lines",
        "cards.name",
        "cards.structure",
        "total.name",
        "total.mix",
        "days.label",
    ):
        assert any(place.endswith(end) for place in places), end


@pytest.mark.parametrize("units", Units)
def test_every_text_of_the_checks_is_marked(seen, units):
    shown = checks(seen.findings, seen.scene, Numbers(units))
    assert shown.broken
    assert shown.kept
    assert unmarked(shown, "checks") == []
    assert [text for f in seen.findings if bare(text := short_words(f))] == []


def test_every_text_of_the_frame_and_the_sheet_is_marked(seen):
    said = [
        place_text(None, read_only=False),
        *(place_text(Path("my.runlegs"), read_only=only) for only in (True, False)),
        *(week_text(seen.plan, day) for day in (date(2026, 1, 1), TODAY, date(2027, 1, 1))),
        *("".join(race_parts(seen.scene.race(), name, TODAY)) for name in ("", "Harbour Half")),
        plan_table(seen.scene, Numbers()),
    ]
    assert [text for text in said if bare(text, "my.runlegs", "Harbour Half")] == []
    assert all(OPEN in text for text in said)
    assert unmarked(heading(seen.scene, Numbers()), "sheet", "Harbour Half") == []


def test_every_note_and_every_reason_is_marked():
    inputs = PlanInputs(
        Goal.MARATHON, date(2027, 1, 6), 3, 60_000, race_day=date(2027, 1, 30), days=frozenset({1, 3, 5})
    )
    notes = generate(inputs, "p", "me").plan.notes
    assert len(notes) > 2
    assert [text for note in notes if bare(text := note_text(note, Numbers()))] == []
    for table in (note_words._sentences(), note_words._reasons()):
        assert [text for text in table.values() if bare(text)] == []


def test_every_failure_is_marked():
    values = {
        "given": "1",
        "low": 1,
        "high": 2,
        "expected": 3,
        "choices": "4",
        "endings": "5",
        "first": "6",
        "last": "7",
        "weeks": 31,
        "kind": "easy",
        "rule": "R02",
        "most": 9,
        "least": 1,
        "pose": 2,
    }
    codes = {*sentences(), "out-of-range", "no-such-code"}
    for code in codes:
        for field in ("weekly_metres", "week_start", "seconds_per_km", "day_seconds"):
            text = error_text(code, field, values)
            assert text.startswith(OPEN)
            assert bare(text) == "", text


def error_text(code, field, values):
    return wording.error_text(UserError(code, field=field, path="8", name="9", **values))


# ---- the source ---------------------------------------------------------------------------------------------------

PACKAGE = Path(runlegs_desktop.__file__).parent
SAYS = {"setText", "setToolTip", "setAccessibleName", "setAccessibleDescription", "setWindowTitle", "setStatusTip"}
SAYS |= {"setPlaceholderText", "setInformativeText", "addItem", "addAction", "addTab", "addMenu", "addRow", "addButton"}
SAYS |= {"drawText", "show_text", "label", "action", "critical", "echo", "write", "fitting", "labelled"}


def literals(node):
    """The text of a literal, with what is put into it left out."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    if isinstance(node, ast.JoinedStr):
        yield "".join(part.value for part in node.values if isinstance(part, ast.Constant))


def shown_literals():
    """Every literal that is the first argument of something that shows texts, with its place."""
    for path in (f for floor in ("ui", "draw", "printing", "cli") for f in (PACKAGE / floor).rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            name = getattr(node.func, "attr", getattr(node.func, "id", "")) if isinstance(node, ast.Call) else ""
            if name in SAYS and node.args:
                yield from ((f"{path.relative_to(PACKAGE)}:{node.lineno} {name}", x) for x in literals(node.args[0]))


def test_no_literal_is_shown_as_it_stands_in_the_source():
    assert [(place, text) for place, text in shown_literals() if bare(text, *NAMES, "runlegs: ")] == []


# ---- the window ---------------------------------------------------------------------------------------------------

WIDGET_TEXTS = ("text", "toolTip", "accessibleName", "accessibleDescription", "windowTitle", "placeholderText", "title")
WIDGET_TEXTS = (*WIDGET_TEXTS, "statusTip", "whatsThis", "informativeText", "iconText")
QT_OWN = {
    "place",  # a folder of this computer
    "qt_toolbar_ext_button",
    "qt_spinbox_lineedit",
    "ScrollLeftButton",
    "ScrollRightButton",
}  # Qt's own parts, in Qt's own translations
KEYS = r"^(?:(?:Ctrl|Shift|Alt|Meta)\+)*(?:[A-Z]|F\d+|Home|Esc|[+\-=])$"


def spoken_by(widget):
    """Every text of a widget and of its actions, with the name of the place."""
    from PySide6.QtWidgets import QComboBox, QTabBar  # noqa: PLC0415 - the words above need no Qt

    for one in (widget, *widget.actions()):
        for kind in WIDGET_TEXTS:
            text = getattr(one, kind, None)
            if callable(text) and (found := text()) and isinstance(found, str):
                yield f"{type(one).__name__}#{one.objectName()}.{kind}", found
    if isinstance(widget, QTabBar):
        for n in range(widget.count()):
            yield "QTabBar.tabText", widget.tabText(n)
            yield "QTabBar.tabToolTip", widget.tabToolTip(n)
    if isinstance(widget, QComboBox):
        for n in range(widget.count()):
            yield "QComboBox.itemText", widget.itemText(n)


def unmarked_in(*tops):
    from PySide6.QtWidgets import QWidget  # noqa: PLC0415 - as above

    found, count = set(), 0
    for top in tops:
        for widget in (top, *top.findChildren(QWidget)):
            if widget.objectName() in QT_OWN or is_standard(widget):
                continue
            for place, text in spoken_by(widget):
                count += 1
                plain = text.replace("&", "")
                if bare(plain, "Harbour Half", *NAMES) and not re.fullmatch(KEYS, plain):
                    found.add(f"{place}: {plain}")
    return count, sorted(found)


def is_standard(button):
    """Qt's own buttons speak with Qt's own translations."""
    from PySide6.QtWidgets import QDialogButtonBox  # noqa: PLC0415 - as above

    box = button.parent()
    return isinstance(box, QDialogButtonBox) and box.standardButton(button) != QDialogButtonBox.StandardButton.NoButton


@pytest.fixture
def desktop(qapp, tmp_path, monkeypatch):
    from PySide6.QtCore import QCoreApplication, QEvent  # noqa: PLC0415 - as above

    from runlegs_desktop.desktop import Desktop  # noqa: PLC0415 - as above

    monkeypatch.setenv("RUNLEGS_HOME", str(tmp_path))
    made = Desktop(lambda: TODAY, "light")
    yield made
    for window in list(made.windows):
        window.close()
        window.deleteLater()
    made.windows.clear()
    made.close()
    made.look.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QCoreApplication.processEvents()


def test_every_text_of_the_window_is_marked(desktop, qapp):
    from runlegs_desktop.app.preferences import Zoom  # noqa: PLC0415 - as above

    window = desktop.open_demo()
    for zoom in Zoom:
        window.plan.set_zoom(zoom)
        qapp.processEvents()
        count, found = unmarked_in(window)
        assert count > 100
        assert found == []


def test_every_text_of_an_empty_library_and_of_a_notice_is_marked(desktop, qapp, tmp_path):
    window = desktop.open(tmp_path / "new.runlegs")
    window.fail(UserError("disk-full", path="8", name="9"))
    assert bare(window.notice.text) == ""
    window.paper.ask()
    qapp.processEvents()
    count, found = unmarked_in(window)
    assert count > 50
    assert found == []


def test_every_text_of_the_print_dialog_and_of_help_is_marked(desktop, qapp):
    from PySide6.QtCore import QEvent  # noqa: PLC0415 - as above

    from runlegs_desktop.ui.help.about import show_about  # noqa: PLC0415 - as above
    from runlegs_desktop.ui.help.keyboard import show_keyboard  # noqa: PLC0415 - as above
    from runlegs_desktop.ui.help.log_view import show_log  # noqa: PLC0415 - as above
    from runlegs_desktop.ui.print_dialog import PrintDialog  # noqa: PLC0415 - as above

    window = desktop.open_demo()
    window.paper.ask()
    dialog = window.findChild(PrintDialog)
    count, found = unmarked_in(dialog)
    assert count > 25
    assert found == []
    for box in (show_keyboard(window, window.menuBar()), show_about(window, None), show_log(window)):
        count, found = unmarked_in(box)
        assert count > 4
        assert found == []
        box.reject()
        qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    dialog.close()
    dialog.deleteLater()


def test_every_text_of_the_player_is_marked(desktop, qapp):
    from datetime import UTC, datetime  # noqa: PLC0415 - as above

    from PySide6.QtCore import Qt  # noqa: PLC0415 - as above
    from PySide6.QtTest import QTest  # noqa: PLC0415 - as above

    from runlegs_desktop.domain.session import Kind  # noqa: PLC0415 - as above
    from runlegs_desktop.ui.strength.player.desk import desk_for  # noqa: PLC0415 - as above

    window = desktop.open_demo()
    book = window._journal.logbook
    session = next(s for s in book.sessions.values() if s.kind is Kind.STRENGTH and s.day == TODAY)
    plan = current_plan(book, TODAY)
    desk = desk_for(window._journal, window._look, plan, session.id, lambda: datetime.now(UTC))
    player = desk.open(window, full=False)
    for key in (Qt.Key.Key_Space, Qt.Key.Key_Space, Qt.Key.Key_Space, *[Qt.Key.Key_N] * 9, Qt.Key.Key_7):
        count, found = unmarked_in(player)
        assert count > 25
        assert found == []
        QTest.keyClick(player, key)
    assert player.side is player.end
    assert unmarked_in(player)[1] == []
    player.close()
