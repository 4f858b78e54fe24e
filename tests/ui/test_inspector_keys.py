"""The inspector by keyboard alone: where Tab goes, what has the focus, and what it is called."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from runlegs_desktop.domain.session import Kind
from tests.ui.hands import SHIFT, press, settle
from tests.ui.test_inspector import look, page, panel  # noqa: F401 - fixtures

HEAD = ["inspector-done", "inspector-pin"]
FACTS = ["distance", "duration", "pace", "kind", "date", "start", "title"]
ADDS = ["step-add", "step-repeat"]
CHANGES = ["step-nest", "step-unnest", "step-up", "step-down", "step-remove"]


def walked(panel, key=Qt.Key.Key_Tab, modifiers=Qt.KeyboardModifier.NoModifier):  # noqa: F811
    """The names of what Tab reaches until it is where it began."""
    first, seen = QApplication.focusWidget(), []
    for _turn in range(40):
        seen.append(QApplication.focusWidget())
        press(key, modifiers)
        if QApplication.focusWidget() is first:
            return seen
    raise AssertionError("Tab never came back")


def names(widgets):
    return [widget.objectName() for widget in widgets]


def test_tab_goes_through_head_facts_structure_and_notes(panel):  # noqa: F811
    steps = panel.structure.steps
    steps.setCurrentItem(steps.topLevelItem(2))
    panel._head.done.setFocus()
    assert names(walked(panel)) == [*HEAD, *FACTS, *ADDS, *CHANGES, "steps", "notes"]
    backward = names(walked(panel, Qt.Key.Key_Tab, SHIFT))
    assert backward[1:] == [*HEAD, *FACTS, *ADDS, *CHANGES, "steps", "notes"][:0:-1]


@pytest.mark.parametrize("kind", [Kind.STRENGTH, Kind.REST, Kind.MOBILITY])
def test_tab_skips_what_a_kind_does_not_have(panel, page, kind):  # noqa: F811
    panel.show_page(replace(page(Kind.STRENGTH), kind=kind, has_time=kind is not Kind.REST, duration=""))
    panel.fields.kind.setFocus()
    time = [] if kind is Kind.REST else ["duration"]
    head = ["inspector-pin"] if kind is Kind.REST else HEAD
    head = ["inspector-start", *HEAD] if kind is Kind.STRENGTH else head
    assert names(walked(panel)) == ["kind", "date", "start", "title", "notes", *head, *time]


def test_tab_into_the_steps_selects_a_row_that_keys_can_change(panel):  # noqa: F811
    steps, buttons = panel.structure.steps, panel.structure._buttons
    assert not buttons["nest"].isEnabled()
    buttons["repeat"].setFocus()
    press(Qt.Key.Key_Tab)
    assert steps.hasFocus()
    assert (steps.topLevelItem(0).isSelected(), steps.row().path) == (True, (0,))
    assert buttons["nest"].isEnabled()


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_the_focus_can_be_seen_and_heard_everywhere(panel, look, theme):  # noqa: F811
    look.choose(theme)
    steps = panel.structure.steps
    steps.setCurrentItem(steps.topLevelItem(2))
    panel._head.done.setFocus()
    settle()
    for widget in walked(panel):
        assert widget.accessibleName(), widget.objectName()
        widget.setFocus(Qt.FocusReason.TabFocusReason)
        settle()
        with_it = panel.grab().toImage().copy(seen_at(panel, widget))
        other = panel._head.pin if widget is panel._head.done else panel._head.done
        other.setFocus(Qt.FocusReason.TabFocusReason)
        settle()
        without = panel.grab().toImage().copy(seen_at(panel, widget))
        accent = look.theme.accent
        assert count(with_it, accent) > count(without, accent) + 8, widget.objectName()


def seen_at(panel, widget):  # noqa: F811
    ratio = panel.devicePixelRatioF()
    at = widget.mapTo(panel, widget.rect().topLeft())
    assert ratio == 1
    return widget.rect().translated(at)


def count(image, colour):
    return sum(image.pixelColor(x, y) == colour for x in range(image.width()) for y in (0, 1, image.height() - 1))
