"""What stands over the wizard's form while another plan has the days: that it is kept, and the other way."""

from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from runlegs_desktop.draw.fonts import font
from runlegs_desktop.draw.icons import line_icon
from runlegs_desktop.present.i18n import _
from runlegs_desktop.present.wizard import Answers
from runlegs_desktop.present.wizard_words import replace_text, taken_note
from runlegs_desktop.ui.look import Look
from runlegs_desktop.ui.welcome.preview import Said


class TakenNote(QWidget):
    """Hidden while the days are free. `renew` is the button that asks to make the running plan anew instead."""

    def __init__(self, look: Look, answers: Answers) -> None:
        super().__init__()
        self._look = look
        self.said = Said("taken", "sentence")
        self.said.text.setText(taken_note(answers))
        self.renew = QPushButton(replace_text(answers))
        self.renew.setObjectName("wizard-renew")
        self.renew.setProperty("link", True)
        self.renew.setFont(font(12.5, 500))
        self.renew.setAutoDefault(True)
        self.renew.setToolTip(_("What is done or pinned stays, and one Undo takes it back (Ctrl+G)"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 10)
        column.setSpacing(4)
        column.addWidget(self.said)
        line = QHBoxLayout()
        line.addWidget(self.renew)
        line.addStretch()
        column.addLayout(line)
        if not answers.taken.left:
            self.renew.hide()
        if not taken_note(answers):
            self.hide()  # nothing is shown here: what has no parent yet would be a window
        look.changed.connect(self._dress)
        self._dress()

    def _dress(self) -> None:
        theme = self._look.theme
        self.said.dress(theme.accent_tint.name(), theme.text.name())
        self.said.sign.setPixmap(line_icon("info", theme.accent, 16, self.devicePixelRatioF()))
