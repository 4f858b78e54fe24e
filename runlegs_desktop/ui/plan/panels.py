"""F6: the next panel of a page, and what in it takes the keyboard."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QWidget


def stop_after(
    panels: Sequence[QWidget], inside: QWidget | None, way: int, preferred: Mapping[QWidget, QWidget]
) -> QWidget | None:
    """What takes the keyboard in the next panel (1) or the one before (−1) around the end; hidden ones are skipped.

    A panel inside another stands after it in `panels`. `preferred` names what takes it in some of them, else the
    first that Tab would reach does. None where no panel can take the keyboard.
    """
    holding = [n for n, panel in enumerate(panels) if inside is panel or (inside and panel.isAncestorOf(inside))]
    at = holding[-1] if holding else (-1 if way > 0 else 0)
    around = (panels[(at + way * n) % len(panels)] for n in range(1, len(panels) + 1))
    stops = (preferred.get(panel) or first_stop(panel, panels) for panel in around if panel.isVisible())
    return next((stop for stop in stops if stop is not None), None)


def first_stop(panel: QWidget, panels: Sequence[QWidget]) -> QWidget | None:
    """The first widget of a panel that Tab would reach, as one reads; the panel itself if it takes the keyboard."""
    if panel.focusPolicy() & Qt.FocusPolicy.TabFocus:
        return panel
    others = [p for p in panels if p is not panel and panel.isAncestorOf(p)]
    stops = [
        w
        for w in panel.findChildren(QWidget)
        if w.focusPolicy() & Qt.FocusPolicy.TabFocus and w.isVisible() and w.isEnabled()
        if not any(p.isAncestorOf(w) for p in others)
    ]
    return min(stops, key=lambda w: _place(w, panel), default=None)


def _place(widget: QWidget, panel: QWidget) -> tuple[int, int]:
    at = widget.mapTo(panel, QPoint(0, 0))
    return (at.y(), at.x())
