"""Cues of session kinds and line icons, from the SVG files in `resources/svg`, painted sharp at any scale."""

from functools import lru_cache
from pathlib import Path

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from runlegs_desktop.app.paths import resources
from runlegs_desktop.domain.session import Kind

_INK = b"#1D2025"  # the stroke every line icon is drawn with in its file


def _svg(name: str) -> bytes:
    return Path(resources() / "svg" / f"{name}.svg").read_bytes()


@lru_cache(maxsize=256)
def _renderer(name: str, ink: str) -> QSvgRenderer:
    data = _svg(name)
    return QSvgRenderer(QByteArray(data.replace(_INK, ink.encode()) if ink else data))


@lru_cache(maxsize=512)
def _pixmap(name: str, ink: str, size: int, ratio: float, gap: int = 0) -> QPixmap:
    pixmap = QPixmap(round((size + gap) * ratio), round(size * ratio))
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    _renderer(name, ink).render(painter, QRectF(0, 0, pixmap.height(), pixmap.height()))
    painter.end()
    pixmap.setDevicePixelRatio(ratio)
    return pixmap


def cue(kind: Kind, theme: str, size: int, ratio: float = 1.0) -> QPixmap:
    """The mark of a session kind, `size` logical pixels wide, for a theme ("light", "dark")."""
    return _pixmap(f"cue-{kind.value}-{theme}", "", size, ratio)


def line_icon(name: str, colour: QColor, size: int, ratio: float = 1.0) -> QPixmap:
    """A line icon such as "undo" in one colour."""
    return _pixmap(f"icon-{name}", colour.name(), size, ratio)


def icon(name: str, colour: QColor, disabled: QColor, size: int = 16, gap: int = 0) -> QIcon:
    """A line icon for a button, with its disabled look, for ordinary screens and for those there are.

    `gap` is empty room on its right, for a button whose words follow: a style sheet has no word for it.
    """
    made = QIcon()
    for ratio in sorted({1.0, *(screen.devicePixelRatio() for screen in QGuiApplication.screens())}):
        for ink, mode in ((colour, QIcon.Mode.Normal), (disabled, QIcon.Mode.Disabled)):
            made.addPixmap(_pixmap(f"icon-{name}", ink.name(), size, ratio, gap), mode)
    return made


def app_icon() -> QIcon:
    """The program's own icon."""
    made = QIcon()
    for size in (16, 32, 64, 128):
        made.addPixmap(_pixmap("app-icon", "", size, 1.0))
    return made
