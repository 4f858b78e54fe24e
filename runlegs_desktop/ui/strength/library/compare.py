"""Straight and bent knee side by side: two calf raises on one clock, and what each of them trains."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from runlegs_desktop.domain.exercise import Exercise
from runlegs_desktop.draw.fonts import font
from runlegs_desktop.present.adding_words import AddChoices
from runlegs_desktop.present.i18n import _
from runlegs_desktop.present.library_words import about_text, said
from runlegs_desktop.present.motion_words import tempo_text
from runlegs_desktop.present.strength_library import exercise_legs, muscle_shares, why_both
from runlegs_desktop.ui.figure_clock import FigureClock
from runlegs_desktop.ui.figure_view import FigureView
from runlegs_desktop.ui.labels import hairline, label, upright
from runlegs_desktop.ui.leg_map_view import LegMapView
from runlegs_desktop.ui.look import Look
from runlegs_desktop.ui.strength.library.add_box import AddMenu
from runlegs_desktop.ui.strength.library.player import PlayButton
from runlegs_desktop.ui.strength.library.shares import ShareBars
from runlegs_desktop.ui.strength.library.source_link import source_link
from runlegs_desktop.ui.tempo_bar_view import TempoBar

BAR, MAP, SMALL_MAP, ASIDE = 44, 226, 150, 230
_LOW = 620  # of a side: below it the map is small, so that the words below it have room


class ComparePage(QWidget):
    """Shows the two. `closed` asks for the library again, `move_asked` for one of them there, `print_asked` for a card.

    `added` carries a move and the `Place` it goes to.
    """

    closed = Signal()
    move_asked = Signal(str)
    print_asked = Signal()
    added = Signal(str, object)

    def __init__(self, look: Look, pair: tuple[Exercise, Exercise], *, reduced: bool = False) -> None:
        super().__init__()
        self.setObjectName("compare-page")
        self._look = look
        self.clock = FigureClock(self)
        self.clock.reduce_motion(reduced)
        self.back = QPushButton(_("‹ Library"))
        self.back.setProperty("link", True)
        self.back.setFont(font(12.5, 500))
        self.back.clicked.connect(self.closed)
        self.play = PlayButton(look, self.clock)
        self.print = QPushButton(_("Print card…"))
        self.print.setFixedHeight(28)
        self.print.clicked.connect(self.print_asked)
        self.sides = tuple(_Side(look, self.clock, one) for one in pair)
        self._lay(pair)
        for key in (QKeySequence(Qt.Key.Key_Escape), QKeySequence(QKeySequence.StandardKey.Back)):
            QShortcut(key, self).activated.connect(self.closed)
        for side in self.sides:
            side.name.clicked.connect(lambda _on=False, key=side.move_id: self.move_asked.emit(key))
            side.add.added.connect(lambda place, key=side.move_id: self.added.emit(key, place))
        look.changed.connect(self._dress)
        self._dress()
        self.clock.play(True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space plays and pauses, H halves the speed, wherever the keyboard is."""
        if event.key() in {Qt.Key.Key_Space, Qt.Key.Key_H}:
            self.sides[0].figure.keyPressEvent(event)
        else:
            super().keyPressEvent(event)

    def show_choices(self, choices: Mapping[str, AddChoices]) -> None:
        """Show where each of them can be added to."""
        for side in self.sides:
            side.add.show_choices(choices[side.move_id])

    def take_focus(self) -> None:
        """The figures have the keyboard."""
        self.sides[0].figure.setFocus()

    def _lay(self, pair: tuple[Exercise, Exercise]) -> None:
        bar = QWidget()
        bar.setObjectName("compare-bar")
        bar.setFixedHeight(BAR)
        top = QHBoxLayout(bar)
        top.setContentsMargins(14, 0, 14, 0)
        top.setSpacing(10)
        top.addWidget(self.back)
        top.addWidget(label(_("Two calf raises, side by side"), "h2"))
        top.addStretch()
        tempo = label(tempo_text(pair[0]), "h2")
        tempo.setFont(font(17, 600))
        for one in (self.play, tempo, label(_("both play together"), "caption"), self.print):
            top.addWidget(one)
        middle = QHBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(self.sides[0], 1)
        middle.addWidget(upright())
        middle.addWidget(self.sides[1], 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(bar)
        column.addWidget(hairline())
        column.addLayout(middle, 1)
        column.addWidget(hairline())
        column.addWidget(_why(pair))

    def _dress(self) -> None:
        theme = self._look.theme
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setStyleSheet(f"""
        #compare-page {{ background: {theme.surface.name()}; }}
        #compare-bar, #compare-why {{ background: {theme.window.name()}; }}
        #compare-aside {{ background: {theme.surface.name()}; }}
        """)


class _Side(QWidget):
    """One of the two."""

    def __init__(self, look: Look, clock: FigureClock, exercise: Exercise) -> None:
        super().__init__()
        self.move_id = exercise.id
        self.figure, bar = FigureView(look, clock), TempoBar(look, clock)
        self.figure.show_move(exercise, exercise.main)
        bar.show_move(exercise)
        self.name = QPushButton(said(exercise.name))
        self.name.setProperty("link", True)
        self.name.setFont(font(17, 600, tabular=False))
        self.name.setToolTip(_("Show it in the library"))
        self._maps = tuple(LegMapView(look, height, captions=True) for height in (MAP, SMALL_MAP))
        for one in self._maps:
            one.show_page(exercise_legs(exercise))
        self._aside = self._made_aside(look, exercise)
        self.add = AddMenu()
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(self.figure, 1)
        row.addWidget(self._aside)
        column = QVBoxLayout(self)
        column.setContentsMargins(22, 12, 22, 8)
        column.setSpacing(4)
        head = QHBoxLayout()
        head.addWidget(self.name)
        head.addStretch()
        head.addWidget(self.add)
        column.addLayout(head)
        column.addWidget(label(about_text(exercise), "sentence", wrap=True))
        column.addLayout(row, 1)
        column.addWidget(bar)

    def _made_aside(self, look: Look, exercise: Exercise) -> QScrollArea:
        """Leg map, shares and the reason, beside the figure."""
        inside = QWidget()
        inside.setObjectName("compare-aside")
        aside = QScrollArea()
        aside.setWidget(inside)
        aside.setWidgetResizable(True)
        aside.setFixedWidth(ASIDE)
        aside.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        words = QVBoxLayout(inside)
        words.setContentsMargins(0, 0, 6, 0)
        words.setSpacing(6)
        for one in self._maps:
            words.addWidget(one, 0, Qt.AlignmentFlag.AlignHCenter)
        words.addWidget(label(_("What it trains"), "title"))
        words.addWidget(ShareBars(look, muscle_shares(exercise)))
        words.addWidget(label(said(exercise.reason), "sentence", wrap=True))
        words.addStretch()
        return aside

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        low = self.height() < _LOW
        self._maps[0].setVisible(not low)
        self._maps[1].setVisible(low)


def _why(pair: tuple[Exercise, Exercise]) -> QWidget:
    """Why both, and how sure that is. What both say is said once."""
    made = QWidget()
    made.setObjectName("compare-why")
    row = QHBoxLayout(made)
    row.setContentsMargins(22, 8, 22, 8)
    row.setSpacing(22)
    row.addWidget(label(_("Why"), "h2"), 0, Qt.AlignmentFlag.AlignTop)
    for line in why_both(pair):
        row.addWidget(label(f"{line.title} {line.text}", "sentence", wrap=True), 1, Qt.AlignmentFlag.AlignTop)
    row.addWidget(source_link(pair[0].source), 0, Qt.AlignmentFlag.AlignTop)
    return made
