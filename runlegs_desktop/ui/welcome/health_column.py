"""The five health questions, and what a tick does: calm, without red, and nothing has to be ticked."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from runlegs_desktop.draw.fonts import font
from runlegs_desktop.draw.icons import line_icon
from runlegs_desktop.present import wizard_gestures as gestures
from runlegs_desktop.present.i18n import _
from runlegs_desktop.present.wizard import Answers
from runlegs_desktop.present.wizard_words import asked_again, health_questions, nothing_is_true
from runlegs_desktop.ui.labels import hairline, label
from runlegs_desktop.ui.look import Look
from runlegs_desktop.ui.welcome.fields import Tick


class HealthColumn(QWidget):
    """Shows the ticks; `answered` carries a function from answers to answers, as the form's does."""

    answered = Signal(object)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setObjectName("health")
        self._look = look
        title = label(_("Your health"), "title")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(title)
        self._asks = label(_("Tick what is true. Leave the rest empty."), "sentence", wrap=True)
        column.addWidget(self._asks)
        self.ticks = {}
        for one, text in health_questions().items():
            tick = self.ticks[one] = Tick(look, text, f"health-{one.value}")
            tick.ticked.connect(
                lambda on, which=one: self.answered.emit(partial(gestures.with_health, one=which, is_true=on))
            )
            column.addWidget(tick)
        self.none = Tick(look, nothing_is_true(), "health-none")
        self.none.ticked.connect(lambda on: self.answered.emit(partial(gestures.with_cleared, is_true=on)))
        self.none.hide()
        column.addWidget(self.none)
        column.addSpacing(2)
        column.addWidget(hairline())
        self._sign = QLabel()
        stays = label(_("Your answers stay on this computer"), "sentence", wrap=True)
        stays.setFont(font(12))
        line = QHBoxLayout()
        line.setSpacing(7)
        line.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(stays, 1)
        column.addLayout(line)
        said = _("With a tick you get easy base weeks only, and the advice to ask a clinician first.")
        self._does = label(said, "caption", wrap=True)
        column.addWidget(self._does)
        column.addStretch()
        look.changed.connect(self._dye)
        self._dye()

    def show_answers(self, answers: Answers) -> None:
        """Show these ticks; after a plan of easy running only the questions are asked again."""
        if answers.base.easy_only:
            self._asks.setText(asked_again())
            said = _("Any tick but the last gives easy base weeks only, and the advice to ask a clinician first.")
            self._does.setText(said)
            self.none.show()
        self.none.show_ticked(answers.is_cleared)
        for one, tick in self.ticks.items():
            tick.show_ticked(one in answers.health)

    def focusable(self) -> list[QWidget]:
        """What Tab comes to, in order."""
        return [tick.box for tick in (*self.ticks.values(), self.none)]

    def _dye(self) -> None:
        self._sign.setPixmap(line_icon("info", self._look.theme.text2, 15, self.devicePixelRatioF()))
