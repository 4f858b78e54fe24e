"""PySide6 6.12.0 loses a reference to None on nearly every call and so aborts Python < 3.12 after some thousand."""

import sys

import pytest
from PySide6.QtWidgets import QLabel, QWidget

pytestmark = pytest.mark.skipif(sys.version_info >= (3, 12), reason="None is immortal from Python 3.12 on")


def lost(call):
    """How many references to None two hundred calls lose."""
    before = sys.getrefcount(None)
    for _ in range(200):
        call()
    return before - sys.getrefcount(None)


def test_updates_keep_none_alive(qtbot):
    widget = QWidget()
    qtbot.addWidget(widget)
    assert lost(widget.update) <= 20


def test_texts_keep_none_alive(qtbot):
    label = QLabel()
    qtbot.addWidget(label)
    assert lost(lambda: label.setText("5 km")) <= 20
