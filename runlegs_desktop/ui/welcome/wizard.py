"""The wizard: one page from a few answers to a plan, with the plan beside it all the while."""

from datetime import date
from itertools import pairwise

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from runlegs_desktop.domain.athlete import Units
from runlegs_desktop.draw.fonts import font
from runlegs_desktop.draw.icons import icon
from runlegs_desktop.present.i18n import _
from runlegs_desktop.present.wizard import Answers, first_answers, resumed
from runlegs_desktop.present.wizard_inputs import inputs_of, plan_name, problems
from runlegs_desktop.present.wizard_known import Known
from runlegs_desktop.present.wizard_preview import laid, preview, verdict
from runlegs_desktop.ui.labels import label
from runlegs_desktop.ui.look import Look
from runlegs_desktop.ui.welcome.form import Form, Gesture
from runlegs_desktop.ui.welcome.health_column import HealthColumn
from runlegs_desktop.ui.welcome.preview import PreviewPanel
from runlegs_desktop.ui.welcome.scrolling import scrolling
from runlegs_desktop.ui.welcome.sheet import sheet
from runlegs_desktop.ui.welcome.taken import TakenNote

PAUSE = 120  # ms without a change until the plan is made anew
_TWO_COLUMNS = 1180  # narrower pages have the health questions below the form
_BESIDE, _BESIDE_NARROW, _ROOMY = 496, 440, 1306
_ANY = 16_777_215  # what Qt takes for no limit
_LATER = frozenset({"goal_seconds", "growth"})  # asked for in Plan ▸ Generate plan
_FOOT, _GAP, _HEALTH, _SCROLL_BAR = 56, 24, 288, 8


class Wizard(QWidget):
    """Asks, previews, and tells what was answered. It keeps the answers and nothing else.

    `taken_until` is the last day that is taken, `known` what the library knows of the runner.
    `created` carries the PlanInputs, the name (may be empty), the Units and the usual times by weekday (none: taken
    away). `kept` are answers of before, and `renew_asked` asks to make the plan that runs anew instead.
    """

    created = Signal(object, str, object, object)
    cancelled = Signal()
    renew_asked = Signal()

    def __init__(
        self,
        look: Look,
        taken_until: date,
        units: Units = Units.METRIC,
        known: Known | None = None,
        kept: Answers | None = None,
    ) -> None:
        super().__init__()
        self.setObjectName("wizard")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._look = look
        self._first = first_answers(taken_until, units, known)
        self.answers = self._first if kept is None else resumed(kept, self._first)
        self.form, self.health, self.preview = Form(look, without=_LATER), HealthColumn(look), PreviewPanel(look)
        self._make_foot()
        self._lay_out()
        # Making a plan takes some milliseconds, less than a frame, so it runs here and not on a thread.
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE)
        self._pause.timeout.connect(self._preview)
        self.form.answered.connect(self._take)
        self.health.answered.connect(self._take)
        look.changed.connect(self._dress)
        self._order_tabs()
        self._dress()
        self._show()

    def take_focus(self) -> None:
        """The goal has the focus to begin with."""
        self.form.goal.first_focus().setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._enter()
        elif event.key() == Qt.Key.Key_Escape:
            self.cancelled.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._place_health()

    def hideEvent(self, event: QHideEvent) -> None:
        self._pause.stop()

    def showEvent(self, event: QShowEvent) -> None:
        if not event.spontaneous():
            self._preview()

    def _take(self, gesture: Gesture) -> None:
        changed = gesture(self.answers)
        if changed != self.answers:
            self.answers = changed
            self._pause.start()
        self._show()

    def _show(self) -> None:
        wrong = problems(self.answers)
        self.form.show_answers(self.answers, wrong)
        self.health.show_answers(self.answers)
        self.over_button.setVisible(self.answers != self._first)
        reason = next(iter(wrong.values()), "")
        self.create_button.setEnabled(not wrong)
        self.create_button.setToolTip(reason)
        self.create_button.setAccessibleDescription(reason)
        self._said.setText(reason or _("Enter creates the plan"))

    def _start_over(self) -> None:
        self.answers = self._first
        self._pause.start()
        self._show()
        self.take_focus()

    def _preview(self) -> None:
        if problems(self.answers):
            self.preview.show_waiting()
        else:
            scene = laid(self.answers)
            self.preview.show_preview(preview(scene, self.answers))
            self.preview.show_verdict(verdict(scene, self.answers))

    def _enter(self) -> None:
        """Create the plan, or go to the first field that has to be put right."""
        wrong = problems(self.answers)
        if wrong:
            self.form.go_to(next(iter(wrong)))
        else:
            self._create()

    def _create(self) -> None:
        answers = self.answers
        self.created.emit(inputs_of(answers), plan_name(answers), answers.units, answers.usual_times)

    def _make_foot(self) -> None:
        self.foot = QWidget()
        self.foot.setObjectName("wizard-foot")
        self.foot.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.foot.setFixedHeight(_FOOT)
        self.back_button = QPushButton(_("Back to the three doors"))
        self.back_button.setProperty("link", True)
        self.over_button = QPushButton(_("Start over"))
        self.over_button.setProperty("link", True)
        self.over_button.setToolTip(_("Put every answer back to what stood here first"))
        self.cancel_button, self.create_button = QPushButton(_("Cancel")), QPushButton(_("Create plan"))
        self.create_button.setProperty("primary", True)
        for button, name in (
            (self.back_button, "back"),
            (self.over_button, "over"),
            (self.cancel_button, "cancel"),
            (self.create_button, "create"),
        ):
            button.setObjectName(f"wizard-{name}")
            button.setAutoDefault(True)
            button.setFont(font(12.5, 500))
        for button in (self.cancel_button, self.create_button):
            button.setFixedHeight(32)
        self.back_button.clicked.connect(self.cancelled)
        self.over_button.clicked.connect(self._start_over)
        self.cancel_button.clicked.connect(self.cancelled)
        self.create_button.clicked.connect(self._create)
        self._said = label("", "caption", wrap=True)
        self._said.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        line = QHBoxLayout(self.foot)
        line.setContentsMargins(28, 0, 28, 0)
        line.setSpacing(10)
        line.addWidget(self.back_button)
        line.addWidget(self.over_button)
        line.addWidget(self._said, 1)
        line.addWidget(self.cancel_button)
        line.addWidget(self.create_button)

    def _lay_out(self) -> None:
        self._rule = QFrame()
        self._rule.setObjectName("health-rule")
        title = label(_("Make my plan"), "hero")
        lead = label(_("One page, and all of it can be changed later."), "lead", wrap=True)
        lead.setFont(font(13))
        page = QWidget()
        page.setObjectName("form")
        self._grid = QGridLayout(page)
        self._grid.setContentsMargins(34, 22, 20, 20)
        self._grid.setVerticalSpacing(2)
        self._grid.addWidget(title, 0, 0, 1, 3)
        self._grid.addWidget(lead, 1, 0, 1, 3)
        self.taken = TakenNote(self._look, self.answers)
        self.taken.renew.clicked.connect(self.renew_asked)
        self._grid.addWidget(self.taken, 2, 0, 1, 3)
        self._grid.setRowMinimumHeight(2, 14)
        self._grid.addWidget(self.form, 3, 0, Qt.AlignmentFlag.AlignTop)
        self._grid.setColumnStretch(3, 1)
        self._grid.setRowStretch(5, 1)
        self._scroll, self._beside = scrolling(page, "form-scroll"), scrolling(self.preview, "beside-scroll")
        across = QHBoxLayout()
        across.setSpacing(0)
        across.addWidget(self._scroll, 1)
        across.addWidget(self._beside)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(across, 1)
        column.addWidget(self.foot)
        self._place_health()

    def _place_health(self) -> None:
        """The health questions stand beside the form, or on narrow pages below it."""
        beside = self.width() >= _TWO_COLUMNS
        roomy = self.width() >= _ROOMY or not beside
        self._beside.setFixedWidth(_BESIDE if roomy else _BESIDE_NARROW)
        self._grid.removeWidget(self.health)
        self._grid.removeWidget(self._rule)
        left, right = 34 if roomy and beside else 24, 16
        self._grid.setContentsMargins(left, 22, right, 20)
        self._grid.setHorizontalSpacing(_GAP if beside else 0)
        if beside:
            self._rule.setMinimumSize(1, 1)
            self._rule.setMaximumSize(1, _ANY)
            self._grid.addWidget(self._rule, 3, 1)
            self._grid.addWidget(self.health, 3, 2, Qt.AlignmentFlag.AlignTop)
            taken = self._beside.width() + left + self.form.width() + 2 * _GAP + 1 + right + _SCROLL_BAR
            self.health.setFixedWidth(min(_HEALTH, self.width() - taken))
        else:
            self._rule.setFixedSize(self.form.width(), 1)
            self._grid.addWidget(self._rule, 4, 0)
            self._grid.addWidget(self.health, 5, 0, Qt.AlignmentFlag.AlignTop)
            self.health.setFixedWidth(self.form.width())

    def _order_tabs(self) -> None:
        order = [
            self.taken.renew,
            *self.form.focusable(),
            *self.health.focusable(),
            self.back_button,
            self.over_button,
            self.cancel_button,
            self.create_button,
        ]
        for before, after in pairwise(order):
            QWidget.setTabOrder(before, after)

    def _dress(self) -> None:
        theme = self._look.theme
        self.setStyleSheet(sheet(theme))
        self.back_button.setIcon(icon("left", theme.accent, theme.line2))
