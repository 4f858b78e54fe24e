"""Both fields of the inspector type alike, and every field lets Ctrl+Z through to the plan when it has no step left."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from runlegs_desktop.domain.errors import UserError
from runlegs_desktop.ui.athlete.field import Line
from runlegs_desktop.ui.inspector.entry import NotesEntry, ValueEntry
from tests.ui.hands import CTRL, SHIFT, press, settle


class Shortest:
    """Reads texts of some letters or more."""

    def __init__(self):
        self.least = 3

    def __call__(self, text):
        if len(text) < self.least:
            raise UserError("too-short", field="title", given=text)
        return text.upper()


@pytest.fixture(params=[ValueEntry, NotesEntry])
def entry(qtbot, request):
    made = request.param("Field", Shortest())
    qtbot.addWidget(made)
    made.told = []
    made.entered.connect(made.told.append)
    made.refused.connect(lambda error: made.told.append(error.code))
    made.eased.connect(lambda: made.told.append("eased"))
    made.show_text("run")
    made.show()
    made.setFocus()
    settle()
    return made


def write(entry, text):
    """Type over what stands there and leave the field."""
    entry.selectAll()
    entry.insert(text) if isinstance(entry, ValueEntry) else entry.insertPlainText(text)
    entry.typing.send()


def text_of(entry):
    return entry.text() if isinstance(entry, ValueEntry) else entry.toPlainText()


def test_a_value_is_sent_once_and_a_bad_one_stays_marked(entry):
    write(entry, "legs")
    entry.typing.send()
    assert entry.told == ["LEGS"]
    write(entry, "le")
    assert (entry.told[1:], text_of(entry), entry.property("bad")) == (["too-short"], "le", True)
    entry.show_text("hill", keep=True)
    assert text_of(entry) == "le"
    entry.show_text("hill")
    assert (text_of(entry), entry.property("bad"), entry.told[2:]) == ("hill", False, ["eased"])


def test_what_was_refused_is_read_once_more_without_being_sent(entry):
    write(entry, "le")
    entry.typing.judge()
    assert entry.told == ["too-short", "too-short"]
    entry.typing._parse.least = 2
    entry.typing.judge()
    assert (entry.told[2:], entry.typing.is_bad) == (["eased"], False)


def test_escape_puts_back_what_was_shown(entry):
    write(entry, "le")
    press(Qt.Key.Key_Escape, on=entry)
    assert (text_of(entry), entry.typing.is_touched, entry.told) == ("run", False, ["too-short", "eased"])


@pytest.mark.parametrize(
    "make",
    [lambda: ValueEntry("Field", str), lambda: NotesEntry("Field", str), Line],
    ids=["value", "notes", "athlete"],
)
def test_undo_and_redo_mean_the_typing_first_and_then_the_plan(qtbot, make):
    field = make()
    qtbot.addWidget(field)
    if not isinstance(field, Line):
        field.show_text("run")
    field.show()
    field.setFocus()
    settle()
    assert (takes(field, Qt.Key.Key_Z, CTRL), takes(field, Qt.Key.Key_Z, CTRL | SHIFT)) == (False, False)
    press(Qt.Key.Key_A, on=field)
    assert (takes(field, Qt.Key.Key_Z, CTRL), takes(field, Qt.Key.Key_Z, CTRL | SHIFT)) == (True, False)
    press(Qt.Key.Key_Z, CTRL, on=field)
    assert takes(field, Qt.Key.Key_Z, CTRL | SHIFT)


def takes(field, key, modifiers):
    """Whether the field wants a key that the window has a use for too."""
    asked = QKeyEvent(QEvent.Type.ShortcutOverride, key, modifiers)
    asked.ignore()
    QApplication.sendEvent(field, asked)
    return asked.isAccepted()
