"""Run the sample runner's window and write what it shows into a file, five times a second, for a test outside."""

import json
import sys
from datetime import date
from pathlib import Path

from PySide6.QtCore import QPoint, QTimer

from runlegs_desktop.desktop import Desktop
from runlegs_desktop.ui.plan.card import CardView
from runlegs_desktop.ui.plan.cell import DayCell


def place(widget):
    """The middle of a widget inside the window."""
    middle = widget.mapTo(widget.window(), QPoint(widget.width() // 2, min(widget.height() // 2, 12)))
    return [middle.x(), middle.y()]


def state(window):
    board, dock = window.plan.board, window.plan.dock
    cards = {c.session_id: c for c in board.viewport().findChildren(CardView) if c.isVisible()}
    return {
        "active": window.isActiveWindow(),
        "selected": board.selected_id,
        "zoom": board.zoom.value,
        "weeks": board.weeks_in_view(),
        "cards": {key: place(view) for key, view in cards.items() if not view.visibleRegion().isEmpty()},
        "days": {one.id: one.day.isoformat() for one in window._journal.logbook.sessions.values()},
        "cells": {
            c.day.day.isoformat(): place(c)
            for c in board.viewport().findChildren(DayCell)
            if c.isVisible() and c.day and not c.visibleRegion().isEmpty()
        },
        "undo": window.undo_action.text(),
        "checks": [
            {"session": item.check.session_id, "at": place(item)} for item in dock.items if item.check.session_id
        ],
        "segments": {
            name: place(window.findChild(object, f"zoom-{name}")) for name in ("week", "four_weeks", "seven_weeks")
        },
        "tops": sum(w.isVisible() for w in window.window().children() if w.isWidgetType() and w.isWindow()),
    }


def main():
    out = Path(sys.argv[1])
    desktop = Desktop(lambda: date.fromisoformat(sys.argv[2]), "light")
    window = desktop.open_demo()

    def write():
        new = out.with_suffix(".new")
        new.write_text(json.dumps(state(window)), "utf-8")
        new.replace(out)

    timer = QTimer()
    timer.timeout.connect(write)
    timer.start(200)
    code = desktop.app.exec()
    timer.stop()
    desktop.close()
    return code


if __name__ == "__main__":
    sys.exit(main())
