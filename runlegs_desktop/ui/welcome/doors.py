"""The page of an empty library: three doors, and the units to show things in."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QApplication, QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from runlegs_desktop.domain.athlete import Units
from runlegs_desktop.draw.fonts import font
from runlegs_desktop.draw.theme import Theme
from runlegs_desktop.present.i18n import _
from runlegs_desktop.present.wizard_words import unit_choices
from runlegs_desktop.ui.labels import label
from runlegs_desktop.ui.look import Look
from runlegs_desktop.ui.segments import Segments
from runlegs_desktop.ui.welcome.door_pictures import PICTURE, paint_bars, paint_cards, paint_grid, paint_runner
from runlegs_desktop.ui.welcome.sheet import sheet

_WIDEST, _HEIGHT, _PAD, _KEY = 1128, 330, 22, 18
_FIGURE = 118
_LEAST_TOP = 560  # pages lower than this leave the figure out

Paint = Callable[[QPainter, QRectF, Theme], None]


@dataclass(frozen=True)
class _Words:
    """What a door says; `buttons` are words and object names, the first is what the whole door does."""

    key: str
    title: str
    text: str
    buttons: tuple[tuple[str, str], ...]


class Door(QWidget):
    """A picture, what lies behind it, and the buttons that go there."""

    def __init__(self, look: Look, words: _Words, paint: Paint) -> None:
        super().__init__()
        self._look, self._words, self._paint = look, words, paint
        self.setFixedHeight(_HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(words.title)
        title, text = label(words.title, "h2", wrap=True), label(words.text, "sentence", wrap=True)
        title.setFont(font(17, 600))
        text.setFont(font(13))
        self.buttons = [self._button(*button) for button in words.buttons]
        line = QHBoxLayout()
        line.setSpacing(8)
        for button in self.buttons:
            line.addWidget(button)
        line.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(_PAD, _PAD + PICTURE + 14, _PAD, 20)
        column.setSpacing(6)
        column.addWidget(title)
        column.addWidget(text)
        column.addStretch()
        column.addLayout(line)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, painter = self._look.theme, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        inside = self.isAncestorOf(QApplication.focusWidget() or self)
        painter.setPen(QPen(theme.accent, 2) if inside else QPen(theme.line, 1))
        painter.setBrush(theme.surface)
        edge = 1.0 if inside else 0.5
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(edge, edge, -edge, -edge), 8, 8)
        self._paint(painter, QRectF(_PAD, _PAD, self.width() - 2 * _PAD, PICTURE), theme)
        key = QRectF(self.width() - _PAD - _KEY, self.height() - 20 - 16 - _KEY / 2, _KEY, _KEY)
        painter.setPen(QPen(theme.line2, 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(key.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        painter.setFont(font(11, 500))
        painter.setPen(theme.text3)
        painter.drawText(key, Qt.AlignmentFlag.AlignCenter, self._words.key)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A press on the door is for its first button; it acts on release, as buttons do."""
        self.buttons[0].setFocus(Qt.FocusReason.MouseFocusReason)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if len(self.buttons) == 1 and self.rect().contains(event.position().toPoint()):
            self.buttons[0].click()

    def _button(self, text: str, name: str) -> QPushButton:
        made = QPushButton(text)
        made.setObjectName(name)
        made.setFont(font(12.5, 500))
        made.setFixedHeight(32)
        made.setAutoDefault(True)
        made.setAccessibleDescription(_("Key {key}").format(key=self._words.key) if not name.endswith("open") else "")
        return made


class Doors(QWidget):
    """Three ways in. It only says which was taken."""

    plan_asked = Signal()
    demo_asked = Signal()
    blank_asked = Signal()
    open_asked = Signal()
    units_chosen = Signal(object)

    def __init__(self, look: Look, units: Units = Units.METRIC) -> None:
        super().__init__()
        self.setObjectName("welcome")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._look, self._units = look, units
        self._make_doors()
        self.units = Segments(_("Units"), unit_choices())
        self.units.setMinimumWidth(160)
        self.units.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.units.show_value(units)
        self.units.chosen.connect(self._choose_units)
        self._figure = _Runner(look)
        self._lay_out()
        look.changed.connect(self._dress)
        application = QApplication.instance()
        assert isinstance(application, QApplication)  # noqa: S101 - there is one while there are widgets
        application.focusChanged.connect(self._refocused)
        self._dress()

    def take_focus(self) -> None:
        """The first door has the focus to begin with."""
        self.doors[0].buttons[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def show_units(self, units: Units) -> None:
        """Show these units as chosen."""
        self._units = units
        self.units.show_value(units)
        self.doors[1].update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        number = event.key() - Qt.Key.Key_1
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier or number not in range(len(self.doors)):
            super().keyPressEvent(event)
            return
        self.doors[number].buttons[0].click()

    def resizeEvent(self, event: object) -> None:
        self._figure.setVisible(self.height() >= _LEAST_TOP)

    def _make_doors(self) -> None:
        look = self._look

        def cards(painter: QPainter, at: QRectF, theme: Theme) -> None:
            paint_cards(painter, at, theme, self._units, self.devicePixelRatioF())

        make = _("Answer one page. You see every week before you accept it, and you can change all of it later.")
        sample = _("A half-marathon plan in week 6, in a throw-away library. Yours stays as it is.")
        blank = _("An empty plan to fill by hand, or a Runner Legs library from another computer or a backup.")
        plan = _Words("1", _("Make my plan"), make, ((_("Make my plan…"), "door-plan"),))
        demo = _Words("2", _("Look around with a sample runner"), sample, ((_("Look around"), "door-demo"),))
        buttons = ((_("Start blank"), "door-blank"), (_("Open…"), "door-open"))
        own = _Words("3", _("Start blank or open a library"), blank, buttons)
        self.doors = (Door(look, plan, paint_bars), Door(look, demo, cards), Door(look, own, paint_grid))
        self.doors[0].buttons[0].setProperty("primary", True)
        signals = (self.plan_asked, self.demo_asked, self.blank_asked, self.open_asked)
        for button, signal in zip((b for door in self.doors for b in door.buttons), signals, strict=True):
            button.clicked.connect(signal)

    def _lay_out(self) -> None:
        doors = QHBoxLayout()
        doors.setSpacing(16)
        for door in self.doors:
            doors.addWidget(door, 1)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(label(_("Units"), "caption"))
        foot.addWidget(self.units)
        foot.addStretch()
        middle = QWidget()
        middle.setMaximumWidth(_WIDEST)
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(20)
        for part in (self._head(), doors, foot):
            column.addLayout(part)
        across = QHBoxLayout()
        across.addStretch(1)
        across.addWidget(middle, 1000)
        across.addStretch(1)
        page = QVBoxLayout(self)
        page.setContentsMargins(24, 12, 24, 12)
        page.addStretch(2)
        page.addLayout(across)
        page.addStretch(3)

    def _head(self) -> QHBoxLayout:
        words = QVBoxLayout()
        words.setSpacing(4)
        words.addStretch()
        for text, role, pixels, weight in (
            (_("Plan your running and your legs together"), "hero", 30, 600),
            (
                _("Runs and strength in one plan that adds up each week and says when a step is too big."),
                "lead",
                14.5,
                400,
            ),
            (_("No account. Everything stays on this computer."), "lead", 14.5, 400),
        ):
            line = label(text, role, wrap=True)
            line.setFont(font(pixels, weight))
            words.addWidget(line)
        words.addStretch()
        head = QHBoxLayout()
        head.setSpacing(26)
        head.addWidget(self._figure)
        head.addLayout(words, 1)
        return head

    def _choose_units(self, units: Units) -> None:
        self.show_units(units)
        self.units_chosen.emit(units)

    def _dress(self) -> None:
        self.setStyleSheet(sheet(self._look.theme))

    def _refocused(self) -> None:
        for door in self.doors:
            door.update()


class _Runner(QWidget):
    """The figure beside the title."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.setFixedSize(_FIGURE, _FIGURE)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_runner(painter, QRectF(self.rect()), self._look.theme)
