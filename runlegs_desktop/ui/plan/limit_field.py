"""One number of a rule: its name, a field, what is allowed, and the way back to the default."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QLineEdit, QPushButton, QWidget

from runlegs_desktop.domain.errors import UserError
from runlegs_desktop.present.i18n import _
from runlegs_desktop.present.numbers import Numbers
from runlegs_desktop.present.rules_page import LimitRow, allowed_now_text, read_limit, rules_error_text
from runlegs_desktop.ui.labels import label
from runlegs_desktop.ui.look import Look

NAME, FIELD, UNIT = 206, 72, 38


class Complaint(QLabel):
    """The sentence under a field that cannot be taken as it is; the field keeps what was typed."""

    def __init__(self, field: QLineEdit, look: Look) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)  # it repeats what was typed
        self.setWordWrap(True)
        self.setFont(label("", "caption").font())
        self._field, self._look = field, look
        self._is_bad = False
        self.hide()
        look.changed.connect(self._dye)

    def say(self, text: str, *, bad: bool = True) -> None:
        """Show a sentence, red unless it is good news, or nothing more to say."""
        self._is_bad = bad and bool(text)
        self.setText(text)
        self.setVisible(bool(text))
        self._field.setAccessibleDescription(text)
        self._dye()

    def _dye(self) -> None:
        theme = self._look.theme
        bad = theme.bad.name()
        self.setStyleSheet(f"color: {bad if self._is_bad else theme.text2.name()};")
        self._field.setStyleSheet(f"QLineEdit {{ border: 1px solid {bad}; }}" if self._is_bad else "")


class LimitField(QWidget):
    """Tells of a number only when it is in range and not the one it shows."""

    entered = Signal(str, float)
    reset = Signal(str)

    def __init__(self, row: LimitRow, numbers: Numbers, look: Look) -> None:
        super().__init__()
        self._row, self._numbers = row, numbers
        self.edit = QLineEdit()
        self.edit.setObjectName(f"limit-{row.key}")
        self.edit.setFixedWidth(FIELD)
        self.edit.editingFinished.connect(self._read)
        self.back = QPushButton(_("Reset"))
        self.back.setObjectName(f"reset-{row.key}")
        self.back.setProperty("link", True)
        self.back.setAutoDefault(False)
        self.back.clicked.connect(self._go_back)
        self._name, self._unit, self._hint = label("", wrap=True), label("", "caption"), label("", "caption", wrap=True)
        self._name.setFixedWidth(NAME)
        self._name.setBuddy(self.edit)
        self._unit.setFixedWidth(UNIT)
        self.complaint = Complaint(self.edit, look)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 3, 0, 3)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(2)
        for column, widget in enumerate((self._name, self.edit, self._unit, self._hint, self.back)):
            grid.addWidget(widget, 0, column)
        grid.setColumnStretch(3, 1)
        grid.addWidget(self.complaint, 1, 1, 1, 4)
        self.show_row(row, numbers)

    def show_row(self, row: LimitRow, numbers: Numbers) -> None:
        """Show a number. What was typed and could not be taken stays, judged by what is allowed now."""
        changed = row.now != self._row.now
        self._row, self._numbers = row, numbers
        self._name.setText(row.name)
        self._unit.setText(row.unit)
        self._hint.setText(row.hint)
        self.edit.setAccessibleName(f"{row.name}, {row.hint}")
        self.back.setAccessibleName(_("Reset {name}").format(name=row.name))
        if changed or not (self.complaint.text() or self.edit.isModified()):
            self._show_number()
        elif self.complaint.text():
            self._judge()
        self._offer_reset()

    def _judge(self) -> None:
        """Another number has changed what is allowed here; the refused text may fit now, but nobody sent it again."""
        text = self.edit.text()
        try:
            read_limit(self._row, text, self._numbers)
        except UserError as error:
            self.complaint.say(rules_error_text(error, self._row))
            return
        self.complaint.say(allowed_now_text(self._row, text), bad=False)
        self.edit.setModified(True)

    def _read(self) -> None:
        text = self.edit.text()
        if text.strip() == self._row.text:
            self._show_number()
            return
        if not self.edit.isModified():  # the same text has been told, or refused, already
            return
        self.edit.setModified(False)
        try:
            value = read_limit(self._row, text, self._numbers)
        except UserError as error:
            self.complaint.say(rules_error_text(error, self._row))
            self._offer_reset()
            return
        self.complaint.say("")
        self.entered.emit(self._row.key, value)

    def _go_back(self) -> None:
        self._show_number()
        self.reset.emit(self._row.key)

    def _show_number(self) -> None:
        self.complaint.say("")
        self.edit.setText(self._row.text)
        self.edit.setModified(False)
        self._offer_reset()

    def _offer_reset(self) -> None:
        self.back.setVisible(self._row.is_own or bool(self.complaint.text()))
