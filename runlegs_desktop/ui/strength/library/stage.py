"""The middle of the library: a move's name and dose, its figure in motion, its tempo and its key poses."""

from PySide6.QtCore import QEvent, QObject, QPointF, QSize, Qt, Signal
from PySide6.QtGui import QIcon, QKeyEvent, QPainter, QPen, QPixmap, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from runlegs_desktop.domain.exercise import Exercise
from runlegs_desktop.domain.front_projection import unseen
from runlegs_desktop.domain.library import Entry, Legs
from runlegs_desktop.domain.pose import View
from runlegs_desktop.draw.fonts import font
from runlegs_desktop.draw.star import star
from runlegs_desktop.present.i18n import _
from runlegs_desktop.present.motion_words import unseen_text
from runlegs_desktop.present.strength_library import MovePage
from runlegs_desktop.ui.figure_clock import FigureClock
from runlegs_desktop.ui.figure_view import FigureView
from runlegs_desktop.ui.labels import label
from runlegs_desktop.ui.look import Look
from runlegs_desktop.ui.segments import Segments
from runlegs_desktop.ui.strength.library.key_poses import HEIGHT, LOW_HEIGHT, KeyPoses
from runlegs_desktop.ui.strength.library.player import Player

_LOW, _LOWEST = 640, 570  # below the first the cards are lower, below the second there are none
_STAR = 16


class MoveStage(QWidget):
    """Shows one move. What is asked of it is told by signals; `compare_asked` is for the two calf raises."""

    favour_asked = Signal(bool)
    hide_asked = Signal(bool)
    edit_asked = Signal()
    delete_asked = Signal()
    compare_asked = Signal()

    def __init__(self, look: Look, clock: FigureClock) -> None:
        super().__init__()
        self.setObjectName("stage")
        self._look = look
        self.clock = clock
        self.figure = FigureView(look, clock)
        self.figure.setObjectName("figure")
        self.figure.set_legend(True)
        views = {View.SIDE: _("Side"), View.FRONT: _("Front")}
        self.views = Segments(_("Seen from"), views, object_name="library-view")
        self.views.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.views.chosen.connect(self._look_from)
        self.player = Player(look, clock, self.figure)
        self.poses = KeyPoses(look, clock)
        self._name, self._about, self._dose = (
            label("", wrap=True),
            label("", "sentence", wrap=True),
            label("", "strong"),
        )
        self._name.setFont(font(19, 600, tabular=False))
        self._dose.setWordWrap(True)
        self._still = label(_("No figure: this exercise has no frames of its own."), "sentence", wrap=True)
        self._still.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.compare = _tool(_("Both knee angles"), "compare")
        self.compare.clicked.connect(self.compare_asked)
        self.favourite = _tool("", "favourite")
        self.favourite.setCheckable(True)
        self.favourite.clicked.connect(self.favour_asked)
        self.more = _tool("⋯", "more")
        self.more.setAccessibleName(_("More"))
        self.more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._page: MovePage | None = None
        self._wanted = View.SIDE
        self._lay()
        self.figure.installEventFilter(self)
        look.changed.connect(self._dress)
        self._dress()

    def show_page(self, page: MovePage, entry: Entry) -> None:
        """Show a move; the motion begins anew only with another one."""
        fresh, self._page = self._page is None or self._page.id != page.id, page
        self._name.setText(page.name)
        self._about.setText(page.about)
        self._dose.setText(page.dose)
        self.compare.setVisible(page.compared)
        self._show_marks(page)
        move = entry.move
        self.figure.setVisible(bool(move.poses))
        self._still.setVisible(not move.poses)
        self.player.setVisible(bool(move.poses))  # there is nothing to play
        if fresh:
            self.clock.go_to(0)
            self.figure.set_mirrored(False)
            self.poses.set_mirrored(False)
            self.clock.play(bool(move.poses))
        self._show_views(entry)
        working = move.main if isinstance(move, Exercise) else ()
        self.figure.show_move(move, working)
        self.player.show_move(move, one_sided=entry.legs is Legs.ONE and bool(move.poses))
        if fresh:
            self.poses.show_move(move)
        self._fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """What keys do to the figure shows on its buttons, too."""
        done = super().eventFilter(watched, event)
        if watched is self.figure and event.type() is QEvent.Type.KeyRelease:
            self._sync()
        return done

    def press(self, event: QKeyEvent) -> None:
        """A key meant for the figure, pressed elsewhere on the page."""
        self.figure.keyPressEvent(event)
        self._sync()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _show_views(self, entry: Entry) -> None:
        """The view that was chosen stays where the move has it; one that says nothing is greyed, with the reason."""
        hidden = {view: unseen(entry.move, view) for view in View}
        allowed = frozenset(view for view, why in hidden.items() if why is None)
        self.views.setVisible(bool(allowed))
        if not allowed:
            return
        view = self._wanted if self._wanted in allowed else next(iter(allowed))
        self.views.show_value(view, allowed)
        for one, button in self.views.buttons.items():
            why = hidden[one]
            button.setToolTip(unseen_text(why) if why is not None else "")
            button.setAccessibleDescription(button.toolTip())
        self.figure.set_view(view)
        self.poses.set_view(view)

    def _look_from(self, view: View) -> None:
        self._wanted = view
        self.views.show_value(view, frozenset(one for one, button in self.views.buttons.items() if button.isEnabled()))
        self.figure.set_view(view)
        self.poses.set_view(view)

    def _sync(self) -> None:
        self.player.show_state()
        self.poses.set_mirrored(self.figure.is_mirrored)

    def _show_marks(self, page: MovePage) -> None:
        self.favourite.setChecked(page.favourite)
        words = _("No longer a favourite") if page.favourite else _("Make it a favourite")
        self.favourite.setAccessibleName(words)
        self.favourite.setToolTip(words)
        menu = QMenu(self.more)
        if page.own:
            menu.addAction(_("Edit…")).triggered.connect(lambda _on=False: self.edit_asked.emit())
            menu.addAction(_("Delete")).triggered.connect(lambda _on=False: self.delete_asked.emit())
        words = _("Show in the library again") if page.hidden else _("Hide from the library")
        menu.addAction(words).triggered.connect(lambda _on=False: self.hide_asked.emit(not page.hidden))
        old = self.more.menu()
        self.more.setMenu(menu)
        if old is not None:
            old.deleteLater()
        self._dress()

    def _fit(self) -> None:
        """Low windows keep the figure and let the cards go."""
        high = self.height()
        self.poses.setVisible(high >= _LOWEST and bool(self.poses.cards))
        self.poses.setFixedHeight(HEIGHT if high >= _LOW else LOW_HEIGHT)

    def _lay(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(6)
        head.addWidget(self._name, 1)
        for button in (self.compare, self.views, self.favourite, self.more):
            head.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(22, 14, 22, 14)
        column.setSpacing(8)
        column.addLayout(head)
        column.addSpacing(-6)
        column.addWidget(self._about)
        column.addSpacing(-7)
        column.addWidget(self._dose)
        column.addWidget(self.figure, 1)
        column.addWidget(self._still, 1)
        column.addWidget(self.player)
        column.addWidget(self.poses)
        self.player.mirror.clicked.connect(self.poses.set_mirrored)

    def _dress(self) -> None:
        theme = self._look.theme
        on, tint = theme.accent.name(), theme.accent_tint.name()
        self.setStyleSheet(f"""
        #stage {{ background: {theme.surface.name()}; }}
        QPushButton[toggle="true"]:checked {{ background: {tint}; color: {on}; border-color: {on}; }}
        """)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        pixmap = QPixmap(QSize(_STAR, _STAR) * self.devicePixelRatioF())
        pixmap.setDevicePixelRatio(self.devicePixelRatioF())
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        path = star(QPointF(_STAR / 2, _STAR / 2), 6.6)
        if self.favourite.isChecked():
            painter.fillPath(path, theme.accent)
        else:
            painter.strokePath(path, QPen(theme.text2, 1.3))
        painter.end()
        self.favourite.setIcon(QIcon(pixmap))


def _tool(text: str, name: str) -> QToolButton:
    made = QToolButton()
    made.setText(text)
    made.setObjectName(name)
    made.setFont(font(12, 500))
    made.setFixedHeight(28)
    made.setMinimumWidth(32)
    made.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
    return made
