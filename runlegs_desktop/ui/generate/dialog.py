"""Plan ▸ Generate plan: the plan's inputs on the left, the plan they make on the right, all the while."""

from collections.abc import Callable
from functools import partial
from itertools import pairwise

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from runlegs_desktop.app.renewing import previewed
from runlegs_desktop.draw.fonts import font
from runlegs_desktop.present.generate_page import Opened, answered, foot_text, wish
from runlegs_desktop.present.generate_preview import renewal_preview
from runlegs_desktop.present.i18n import _
from runlegs_desktop.present.wizard_preview import Verdict, verdict
from runlegs_desktop.ui.labels import label
from runlegs_desktop.ui.look import Look
from runlegs_desktop.ui.welcome.form import Form, Gesture
from runlegs_desktop.ui.welcome.preview import PreviewPanel
from runlegs_desktop.ui.welcome.scrolling import scrolling
from runlegs_desktop.ui.welcome.sheet import sheet

WIDTH, HEIGHT, MARGIN = 1068, 840, 48
FORM = 404
_LEFT_PAD, _SCROLL_BAR, _FOOT = 22, 8, 56
_FRAME = 17  # ms


class GenerateDialog(QDialog):
    """Asks and previews; it keeps the answers and nothing else. `created` carries a Wish."""

    created = Signal(object)

    def __init__(self, parent: QWidget | None, look: Look, page: Opened) -> None:
        super().__init__(parent)
        self.setObjectName("generate")
        self.setWindowTitle(_("Generate plan"))
        self._look, self._page = look, page
        self.answers = page.first
        room = parent.window().size() if parent is not None else QSize(WIDTH + MARGIN, HEIGHT + MARGIN)
        self.resize(min(WIDTH, room.width() - MARGIN), min(HEIGHT, room.height() - MARGIN))
        self.form = Form(look, wide=FORM, without=frozenset({"start", "units"}))
        self.preview = PreviewPanel(look)
        self._make_foot()
        self._lay_out()
        # Making a plan takes less than a frame, so it is made here; keys that come faster are answered together.
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self.refresh)
        self._judge: Callable[[], Verdict] | None = None
        self._painted = QTimer(self)  # bars first: what the checks say of them comes a frame later
        self._painted.setSingleShot(True)
        self._painted.setInterval(_FRAME)
        self._painted.timeout.connect(self._say_verdict)
        self.form.answered.connect(self._take)
        look.changed.connect(self._dress)
        self._order_tabs()
        self._dress()
        self.refresh()
        self._say_verdict()
        self.form.goal.first_focus().setFocus(Qt.FocusReason.OtherFocusReason)

    def refresh(self) -> None:
        """Show the answers, and the plan they make; the last good plan stays while something is to be put right."""
        made, wrong = answered(self._page, self.answers)
        self.form.show_answers(self.answers, wrong)
        reason = next(iter(wrong.values()), "")
        self.create_button.setEnabled(not wrong)
        self.create_button.setToolTip(reason)
        self.create_button.setAccessibleDescription(reason)
        self.said.setText(reason or foot_text(self.answers))
        if made is None:
            self.preview.show_waiting()
        else:
            scene = previewed(self._page.of, made)
            self.preview.show_preview(renewal_preview(self._page.of, made, scene, self.answers))
            self._judge = partial(verdict, scene, self.answers)
            self._painted.start()

    def show_refusal(self, text: str) -> None:
        """Say why the plan was not made; everything stays as it was answered."""
        self.said.setText(text)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._enter()
        else:
            super().keyPressEvent(event)

    def _say_verdict(self) -> None:
        if self._judge is not None:
            self.preview.show_verdict(self._judge())

    def _take(self, gesture: Gesture) -> None:
        self.answers = gesture(self.answers)
        self._soon.start()

    def _enter(self) -> None:
        """Create the plan, or go to the first field that has to be put right."""
        _made, wrong = answered(self._page, self.answers)
        if wrong:
            self.form.go_to(next(iter(wrong)))
        else:
            self.created.emit(wish(self._page, self.answers))

    def _make_foot(self) -> None:
        self.foot = QWidget()
        self.foot.setObjectName("wizard-foot")
        self.foot.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.foot.setFixedHeight(_FOOT)
        self.said = label("", "caption", wrap=True)
        self.cancel_button, self.create_button = QPushButton(_("Cancel")), QPushButton(_("Create plan"))
        self.create_button.setProperty("primary", True)
        for button, name in ((self.cancel_button, "cancel"), (self.create_button, "create")):
            button.setObjectName(f"generate-{name}")
            button.setAutoDefault(True)  # Enter presses the one that has the focus
            button.setFont(font(12.5, 500))
            button.setFixedHeight(32)
        self.create_button.setDefault(True)  # else a style marks Cancel, the first
        self.cancel_button.clicked.connect(self.reject)
        self.create_button.clicked.connect(self._enter)
        line = QHBoxLayout(self.foot)
        line.setContentsMargins(_LEFT_PAD, 0, 20, 0)
        line.setSpacing(10)
        line.addWidget(self.said, 1)
        line.addWidget(self.cancel_button)
        line.addWidget(self.create_button)

    def _lay_out(self) -> None:
        page = QWidget()
        page.setObjectName("form")
        inside = QVBoxLayout(page)
        inside.setContentsMargins(_LEFT_PAD, 18, _LEFT_PAD - _SCROLL_BAR, 18)
        inside.addWidget(self.form)
        inside.addStretch()
        left = scrolling(page, "form-scroll")
        left.setFixedWidth(self.form.width() + 2 * _LEFT_PAD + _SCROLL_BAR)
        across = QHBoxLayout()
        across.setSpacing(0)
        across.addWidget(left)
        across.addWidget(scrolling(self.preview, "beside-scroll"), 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(across, 1)
        column.addWidget(self.foot)

    def _order_tabs(self) -> None:
        order = [*self.form.focusable(), self.cancel_button, self.create_button]
        for before, after in pairwise(order):
            QWidget.setTabOrder(before, after)

    def _dress(self) -> None:
        self.setStyleSheet(sheet(self._look.theme))
