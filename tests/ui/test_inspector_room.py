"""The inspector under the board: as tall as its notes need, and no taller."""

import pytest
from PySide6.QtCore import QPoint, QRect

from runlegs_desktop.domain.session import Kind
from runlegs_desktop.ui.inspector.reasons import NOTES
from tests.ui.hands import resize, settle
from tests.ui.inspector_hands import let_fixes_end


@pytest.mark.parametrize("width", [1024, 1100])
def test_in_a_narrow_window_of_900_px_the_notes_have_their_place(window, board, width):
    resize(window, width, 900)
    board.reveal(next(s.id for s in window._journal.logbook.sessions.values() if s.kind is Kind.LONG))
    window.plan.edit_in_inspector()
    settle()
    let_fixes_end(window)
    panel = window.plan.inspector
    notes = panel.reasons.notes
    assert notes.isVisible()
    assert notes.height() >= NOTES
    assert panel.rect().contains(QRect(notes.mapTo(panel, QPoint()), notes.size()))


def test_a_wide_window_keeps_the_low_inspector(window):
    resize(window, 1024, 900)
    resize(window, 1440, 900)
    assert window.plan.inspector.height() == 180
