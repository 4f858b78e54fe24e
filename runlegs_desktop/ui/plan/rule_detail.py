"""One rule in full: what it says, why and how well that is known, its numbers, and muting it with a reason."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QScrollArea, QVBoxLayout, QWidget

from runlegs_desktop.domain.errors import UserError
from runlegs_desktop.present.i18n import _
from runlegs_desktop.present.numbers import Numbers
from runlegs_desktop.present.rules_page import RuleRow, read_reason, rules_error_text
from runlegs_desktop.ui.labels import hairline, label
from runlegs_desktop.ui.look import Look
from runlegs_desktop.ui.plan.limit_field import Complaint, LimitField


class RuleDetail(QScrollArea):
    """Shows one rule. Fields live as long as the rule is shown, so that typing survives every other change."""

    mute_entered = Signal(str, str)
    unmuted = Signal(str)
    limit_entered = Signal(str, float)
    limit_reset = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._row: RuleRow | None = None
        self.fields: dict[str, LimitField] = {}
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def show_rule(self, row: RuleRow, numbers: Numbers) -> None:
        """Show a rule, or what has changed about it."""
        if self._row is None or self._row.id != row.id:
            self._build(row, numbers)
        elif self._row == row:
            return
        self._row = row
        self._name.setText(row.name)
        for limit in row.limits:
            self.fields[limit.key].show_row(limit, numbers)
        self._said.setText(row.muted)
        self._said.setVisible(row.is_muted)
        self.unmute.setVisible(row.is_muted)
        self._ask.setVisible(row.can_be_muted and not row.is_muted)
        if row.is_muted:
            self.reason.clear()
            self._complaint.say("")

    def _build(self, row: RuleRow, numbers: Numbers) -> None:
        page = QWidget()
        page.setObjectName("check-list")
        column = QVBoxLayout(page)
        column.setContentsMargins(20, 16, 16, 16)
        column.setSpacing(6)
        self._name = label(row.name, "h2", wrap=True)
        column.addWidget(self._name)
        column.addWidget(label(row.says, wrap=True))
        column.addSpacing(4)
        column.addWidget(label(row.why, "sentence", wrap=True))
        column.addWidget(label(row.source, "caption", wrap=True))
        self.fields = {limit.key: LimitField(limit, numbers, self._look) for limit in row.limits}
        if self.fields:
            self._part(column, _("Numbers"))
        for field in self.fields.values():
            field.entered.connect(self.limit_entered)
            field.reset.connect(self.limit_reset)
            column.addWidget(field)
        self._part(column, _("Mute"))
        self._add_muting(column, row)
        column.addStretch()
        self.setWidget(page)

    def _part(self, column: QVBoxLayout, title: str) -> None:
        column.addSpacing(6)
        column.addWidget(hairline())
        column.addSpacing(4)
        column.addWidget(label(title, "title"))

    def _add_muting(self, column: QVBoxLayout, row: RuleRow) -> None:
        self._said = label("", wrap=True)
        self.unmute = _button(_("Unmute this rule"), "unmute")
        self.unmute.clicked.connect(self._unmute)
        self._ask = QWidget()
        self.reason = QLineEdit()
        self.reason.setObjectName("mute-reason")
        self.reason.setPlaceholderText(_("Why this rule does not suit you"))
        self.reason.setAccessibleName(_("Reason for muting: {name}").format(name=row.name))
        self.reason.returnPressed.connect(self._mute)
        self.mute = _button(_("Mute this rule"), "mute")
        self.mute.clicked.connect(self._mute)
        self._complaint = Complaint(self.reason, self._look)
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self.reason, 1)
        line.addWidget(self.mute)
        asking = QVBoxLayout(self._ask)
        asking.setContentsMargins(0, 0, 0, 0)
        asking.setSpacing(4)
        asking.addWidget(label(_("A muted rule stays out of the checks of this plan until you unmute it."), "sentence"))
        asking.addLayout(line)
        asking.addWidget(self._complaint)
        if not row.can_be_muted:
            column.addWidget(label(row.why_not, "sentence", wrap=True))
        column.addWidget(self._said)
        column.addWidget(self.unmute, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._ask)

    def _mute(self) -> None:
        if self._row is None:
            return
        try:
            reason = read_reason(self.reason.text())
        except UserError as error:
            self._complaint.say(rules_error_text(error))
            self.reason.setFocus()
            return
        self._complaint.say("")
        self.mute_entered.emit(self._row.id, reason)

    def _unmute(self) -> None:
        if self._row is not None:
            self.unmuted.emit(self._row.id)


def _button(text: str, name: str) -> QPushButton:
    made = QPushButton(text)
    made.setObjectName(name)
    made.setAutoDefault(False)
    return made
