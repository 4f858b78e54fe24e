"""The structure of a session: profile, rows of steps, and what can be done with them."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QIcon, QPainter, QPaintEvent, QTransform
from PySide6.QtWidgets import QHBoxLayout, QMenu, QToolButton, QTreeWidgetItem, QVBoxLayout, QWidget

from runlegs_desktop.domain.session import Zone
from runlegs_desktop.draw.fonts import font
from runlegs_desktop.draw.icons import icon
from runlegs_desktop.draw.text import fitting, width
from runlegs_desktop.present.i18n import _
from runlegs_desktop.present.inspector import InspectorPage
from runlegs_desktop.present.session_entry import step_sentence
from runlegs_desktop.present.step_rows import zone_name
from runlegs_desktop.present.why import Why
from runlegs_desktop.ui.inspector import profile
from runlegs_desktop.ui.inspector.profile import ProfileView
from runlegs_desktop.ui.inspector.step_list import StepList
from runlegs_desktop.ui.labels import label
from runlegs_desktop.ui.look import Look

BUTTON, ICON, LINE = 22, 12, 15


class Structure(QWidget):
    """Profile above rows. `changed` carries the new steps."""

    changed = Signal(object)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._page: InspectorPage | None = None
        self.steps = StepList(look)
        self.steps.changed.connect(self._on_changed)
        self.steps.refused.connect(self._on_refused)
        self.steps.editor.refused.connect(self._on_refused)
        self.steps.editor.eased.connect(lambda: self._say(""))
        self._profile = ProfileView(look)
        self._error = label("", "sentence", wrap=True)
        self._error.setFixedHeight(profile.HEIGHT)  # in the profile's place: the rows stay where they are
        self._error.hide()
        self._hint = label(_("One run without steps. Step and Repeat add to it."), "caption")
        self._error.setObjectName("error")
        self._why = _Because(look)
        self._why.hide()
        self._buttons: dict[str, QToolButton] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addLayout(self._head())
        column.addWidget(self._profile)
        column.addWidget(self._error)
        column.addWidget(self._hint)
        column.addWidget(self.steps, 1)
        column.addWidget(self._why)
        self.steps.itemSelectionChanged.connect(self._on_selected)
        self.steps.currentItemChanged.connect(self._on_current)
        look.changed.connect(self._dress)
        self._dress()

    def _head(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(2)
        title = label(_("Structure"), "title")
        title.setFont(font(12.5, 600))
        row.addWidget(title)
        row.addSpacing(8)
        row.addStretch(1)
        steps = self.steps
        add = self._button("add", _("Step"), _("Add a step (Insert adds an easy one)"), None)
        add.setMenu(self._zones())
        add.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        row.addWidget(add)
        row.addWidget(self._button("repeat", _("Repeat"), _("Add repeats (Ctrl+Insert)"), steps.add_repeat))
        row.addWidget(self._button("nest", _("Nest"), _("Repeat the selected step (Alt+Right)"), steps.nest))
        row.addWidget(self._button("unnest", "", _("Take out of the repeat (Alt+Left)"), steps.unnest))
        row.addWidget(self._button("up", "", _("Move up (Alt+Up)"), lambda: steps.shift(-1)))
        row.addWidget(self._button("down", "", _("Move down (Alt+Down)"), lambda: steps.shift(1)))
        row.addWidget(self._button("remove", "", _("Remove (Delete)"), steps.remove))
        return row

    def _zones(self) -> QMenu:
        menu = QMenu(self)
        for zone in Zone:
            menu.addAction(zone_name(zone), partial(self.steps.add_step, zone))
        menu.addSeparator()
        menu.addAction(_("Jog between repeats"), self.steps.add_jog)
        return menu

    def show_page(self, page: InspectorPage) -> None:
        """Show a session's steps."""
        if self._page is None or self._page.id != page.id:
            self._say("")
        self._page = page
        self._profile.show_profile(page.profile, page.kind)
        self._profile.setVisible(self._profile.has_bars and not self._error.text())
        self.steps.show_page(page)
        self._hint.setVisible(not page.rows)
        self._enable()

    def show_why(self, why: Why | None) -> None:
        """Why to do this session, in one line below the steps, or nothing."""
        self._why.show_why(why)
        self._why.setVisible(why is not None)

    def show_error(self, text: str) -> None:
        """Say what is wrong with the steps."""
        self._say(text)

    def _on_changed(self, steps: object) -> None:
        self._say("")
        self.changed.emit(steps)

    @staticmethod
    def _on_current(item: QTreeWidgetItem | None) -> None:
        """Tab makes the first row current without selecting it, which keys would act on unseen."""
        if item is not None:
            item.setSelected(True)

    def _on_selected(self) -> None:
        self._enable()
        if not self.steps.editor.is_bad:
            self._say("")  # it was about another row

    def _on_refused(self, error: object) -> None:
        if self._page:
            self._say(step_sentence(error, self._page.numbers))  # type: ignore[arg-type]  # signals carry plain objects

    def _say(self, text: str) -> None:
        self._error.setText(text)
        self._error.setVisible(bool(text))
        self._profile.setVisible(self._profile.has_bars and not text)
        self.steps.editor.setAccessibleDescription(text)

    def _button(self, name: str, text: str, tip: str, do: Callable[[], None] | None) -> QToolButton:
        made = QToolButton()
        made.setObjectName(f"step-{name}")
        made.setProperty("flat", True)
        made.setProperty("small", True)
        made.setFont(font(11.5, 500))
        made.setFixedHeight(BUTTON)
        made.setText(text)
        made.setToolTip(tip)
        made.setAccessibleName(tip)
        made.setIconSize(QSize(ICON, ICON))
        made.setProperty("bare", not text)
        beside = 0 if name == "nest" else ICON + 4
        made.setFixedWidth(round(width(text, 11.5, 500)) + 16 + beside if text else BUTTON)
        if text:
            made.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        if do is not None:
            made.clicked.connect(do)
        self._buttons[name] = made
        return made

    def _enable(self) -> None:
        has_row = self.steps.row() is not None
        for name in ("nest", "up", "down", "remove"):
            self._buttons[name].setEnabled(has_row)
        self._buttons["unnest"].setEnabled(self.steps.can_unnest)

    def _dress(self) -> None:
        theme = self._look.theme
        for name, of in (
            ("add", "plus"),
            ("repeat", "plus"),
            ("remove", "x"),
            ("down", "down"),
            ("up", "down"),
            ("unnest", "left"),
        ):
            self._buttons[name].setIcon(icon(of, theme.text2, theme.line2, ICON))
        self._buttons["up"].setIcon(_upside_down(self._buttons["up"].icon()))


class _Because(QWidget):
    """One line: the whole reason where it fits, else what the session does, cut where even that is too long."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setFixedHeight(LINE)
        self._look = look
        self._why: Why | None = None
        look.changed.connect(self.update)

    def show_why(self, why: Why | None) -> None:
        """Show a reason."""
        self._why = why
        line = why.line if why else ""
        self.setToolTip(line)
        self.setAccessibleName(line)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._why is not None:
            painter = QPainter(self)
            painter.setFont(font(11))
            painter.setPen(self._look.theme.text3)
            text = fitting((self._why.line, f"{self._why.reason}."), self.width(), 11)
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignVCenter, text)


def _upside_down(shown: QIcon) -> QIcon:
    made = QIcon()
    for mode in (QIcon.Mode.Normal, QIcon.Mode.Disabled):
        pixmap = shown.pixmap(QSize(ICON, ICON), 2.0, mode)
        made.addPixmap(pixmap.transformed(QTransform.fromScale(1, -1)), mode)
    return made
