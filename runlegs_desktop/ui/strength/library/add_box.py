"""At the foot of the library's right column: the next target of a move, and where it can be added to."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QBoxLayout,
    QHBoxLayout,
    QMenu,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from runlegs_desktop.draw.fonts import font
from runlegs_desktop.draw.text import fitting
from runlegs_desktop.present.adding_words import AddChoices, AddTo
from runlegs_desktop.present.i18n import _
from runlegs_desktop.ui.labels import label

_HIGH, _BESIDE, _GAP = 28, 330, 8
_AROUND = 2 * 16 + 24  # left and right of the words: the box, the button


class AddMenu(QToolButton):
    """Sessions and routines to choose from. `added` carries the `Place` that was chosen."""

    added = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("add-to-any")
        self.setText(_("Add to…"))
        self.setToolTip(_("Choose a session or a routine"))
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setFixedHeight(_HIGH)
        self.setFont(font(12.5, 500))

    def show_choices(self, choices: AddChoices) -> None:
        """Offer these."""
        menu = QMenu(self)
        self._fill(menu, _("One session alone"), choices.sessions)
        self._fill(menu, _("A routine, in all its sessions"), choices.routines)
        old = self.menu()
        self.setMenu(menu)
        if old is not None:
            old.deleteLater()

    def _fill(self, menu: QMenu, title: str, choices: Sequence[AddTo]) -> None:
        if not choices:
            return
        if not menu.isEmpty():
            menu.addSeparator()
        menu.addAction(title).setEnabled(False)  # a style sheet shows no words in a section of Qt's own
        for one in choices:
            entry = menu.addAction(one.text)
            entry.setEnabled(one.is_open)
            entry.triggered.connect(lambda _on=False, place=one.place: self.added.emit(place))


class AddBox(QWidget):
    """`added` carries the `Place` that was chosen. It is empty for what is no exercise and was never logged."""

    added = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("add-box")
        self._choices: AddChoices | None = None
        self.to_next = QPushButton()
        self.to_next.setObjectName("add-to-next")
        self.to_next.setProperty("primary", True)
        self.to_next.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.to_next.clicked.connect(self._on_next)
        self.to_any = AddMenu()
        self.to_any.added.connect(self.added)
        self.to_next.setFixedHeight(_HIGH)
        self.to_next.setFont(font(12.5, 500))
        self._lay()
        for part in (self._target, self._row, self):
            part.hide()

    @property
    def target_text(self) -> str:
        """What the next target is."""
        return self._what.text()

    @property
    def reason_text(self) -> str:
        """Why it is so, and when it was done last."""
        return f"{self._because.text()} {self._last.text()}".strip()

    def show_next(self, what: str, why: str, last: str) -> None:
        """Show the next target, its reason, and when it was done last; nothing where it was never logged."""
        self._target.setVisible(bool(what))
        self._what.setText(what)
        self._because.setText(why)
        self._last.setText(last)
        self._fit()

    def show_choices(self, choices: AddChoices | None) -> None:
        """Show where the move can go; none for what doesn't belong into strength sessions."""
        self._choices = choices
        self._row.setVisible(choices is not None)
        self._fit()
        if choices is None:
            return
        self.to_next.setVisible(choices.next is not None)
        self._say_next()
        self.to_next.setEnabled(choices.next is not None and choices.next.is_open)
        self.to_any.show_choices(choices)

    def _on_next(self) -> None:
        if self._choices is not None and self._choices.next is not None:
            self.added.emit(self._choices.next.place)

    def show_width(self, width: int) -> None:
        """The buttons stand side by side where both have room."""
        self.setFixedWidth(width)
        beside = QBoxLayout.Direction.LeftToRight if width >= _BESIDE else QBoxLayout.Direction.TopToBottom
        self._buttons.setDirection(beside)
        self._say_next()

    def _say_next(self) -> None:
        """A session may have a long name of its own: the button shows what has room, its tip all of it."""
        if self._choices is None:
            return
        is_beside = self._buttons.direction() is QBoxLayout.Direction.LeftToRight
        room = self.width() - _AROUND - (self.to_any.sizeHint().width() + _GAP if is_beside else 0)
        self.to_next.setText(fitting((self._choices.button,), room, 12.5, 500))
        self.to_next.setToolTip(self._choices.button)
        self.to_next.setAccessibleName(self._choices.button)

    def _fit(self) -> None:
        self.setHidden(self._target.isHidden() and self._row.isHidden())

    def _lay(self) -> None:
        self._target = QWidget()
        self._target.setObjectName("next-target")
        self._target.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._what, self._because = label("", "title", wrap=True), label("", "sentence", wrap=True)
        self._last = label("", "caption")
        head = QHBoxLayout()
        head.addWidget(label(_("Next target"), "title"))
        head.addStretch()
        head.addWidget(self._last)
        box = QVBoxLayout(self._target)
        box.setContentsMargins(12, 8, 12, 8)
        box.setSpacing(2)
        box.addLayout(head)
        box.addWidget(self._what)
        box.addWidget(self._because)
        self._row = QWidget()
        buttons = self._buttons = QBoxLayout(QBoxLayout.Direction.LeftToRight, self._row)
        buttons.setContentsMargins(0, 0, 0, 0)
        buttons.setSpacing(_GAP)
        buttons.addWidget(self.to_next)
        buttons.addWidget(self.to_any)
        buttons.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 10, 16, 12)
        column.setSpacing(10)
        column.addWidget(self._target)
        column.addWidget(self._row)
