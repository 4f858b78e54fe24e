"""The star of a favourite."""

from math import cos, pi, sin

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainterPath, QPolygonF

_INNER = 0.45


def star(middle: QPointF, radius: float) -> QPainterPath:
    """Five points, one of them up."""
    corners = []
    for n in range(10):
        far = radius * (_INNER if n % 2 else 1)
        turn = pi * n / 5
        corners.append(QPointF(middle.x() + far * sin(turn), middle.y() - far * cos(turn)))
    path = QPainterPath()
    path.addPolygon(QPolygonF([*corners, corners[0]]))
    return path
