"""The bar of fibre types: three greys from light to dark for I, IIa and IIx. Texts always stand beside it."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter

from runlegs_desktop.draw.theme import Theme

BAR, _GAP, _LEAST = 7, 1.5, 2.0


def fibre_greys(theme: Theme) -> tuple[QColor, QColor, QColor]:
    """The greys of I, IIa and IIx, each a step further from the ground."""
    if theme.is_dark:
        return QColor("#4A5058"), QColor("#858C95"), QColor("#D3D7DB")
    return QColor("#CDCFD1"), QColor("#979BA1"), QColor("#555B64")


def paint_fibre_bar(painter: QPainter, shares: Sequence[float], rect: QRectF, theme: Theme) -> None:
    """Paint shares that add up to 1 side by side; a share of nothing takes no room."""
    parts = [(share, grey) for share, grey in zip(shares, fibre_greys(theme), strict=True) if share > 0]
    room = rect.width() - _GAP * (len(parts) - 1)
    painter.setPen(Qt.PenStyle.NoPen)
    left = rect.left()
    for share, grey in parts:
        wide = max(_LEAST, share * room)
        painter.fillRect(QRectF(left, rect.top(), min(wide, rect.right() - left), rect.height()), grey)
        left += wide + _GAP
