"""A screen that is plugged in while the program runs: its icons are as sharp as on the others."""

from types import SimpleNamespace

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractButton

from runlegs_desktop.draw import icons

FINE = 3.0


class Screens:
    """Those of Qt, and one that is finer."""

    def screens(self):
        return [*QGuiApplication.screens(), SimpleNamespace(devicePixelRatio=lambda: FINE)]


def blurred(window):
    """Buttons whose icon is not drawn for the fine screen; the icons of Qt itself are not ours."""
    buttons = [b for b in window.findChildren(QAbstractButton) if not b.icon().isNull() and b.isVisible()]
    assert len(buttons) > 5
    return [b for b in buttons if b.icon().pixmap(b.iconSize(), FINE).width() < 2 * b.iconSize().width()]


@pytest.fixture
def fine(window, monkeypatch):
    """The finer screen is there, and the window as it was drawn without it."""
    monkeypatch.setattr(icons, "QGuiApplication", Screens())
    yield window
    monkeypatch.undo()
    window._look.changed.emit()


def test_icons_are_drawn_anew_for_a_finer_screen(fine):
    assert blurred(fine)
    app = QGuiApplication.instance()
    app.screenAdded.emit(app.primaryScreen())
    assert [b.accessibleName() or b.text() or b.objectName() for b in blurred(fine)] == []
