"""The rules that are kept, each with a green check; folded into one line until they are asked for."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from runlegs_desktop.draw.icons import line_icon
from runlegs_desktop.present.i18n import _, plural
from runlegs_desktop.ui.labels import label
from runlegs_desktop.ui.look import Look


class KeptRules(QWidget):
    """One line with the count and a button that unfolds the list."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._kept: tuple[str, ...] = ()
        self._sign, self._count = QLabel(), label("", "sentence")
        self._button = QToolButton()
        self._button.setObjectName("show-kept")
        self._button.setProperty("link", True)
        self._button.setCheckable(True)
        self._button.toggled.connect(self._unfold)
        line = QHBoxLayout()
        line.setContentsMargins(12, 8, 8, 8)
        line.setSpacing(8)
        line.addWidget(self._sign)
        line.addWidget(self._count, 1)
        line.addWidget(self._button)
        self._list = QWidget()
        self._rows = QVBoxLayout(self._list)
        self._rows.setContentsMargins(12, 0, 12, 10)
        self._rows.setSpacing(5)
        self._list.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(line)
        column.addWidget(self._list)
        look.changed.connect(self._fill)

    def come_after(self, before: QWidget) -> None:
        """Tab goes from `before` to its button."""
        QWidget.setTabOrder(before, self._button)

    def show_kept(self, kept: tuple[str, ...]) -> None:
        """Show these rules as kept."""
        if kept != self._kept:
            self._kept = kept
            self._fill()

    def _fill(self) -> None:
        n = len(self._kept)
        self.setVisible(bool(n))
        self._sign.setPixmap(self._check())
        self._count.setText(plural("{n} rule kept", "{n} rules kept", n).format(n=n))
        self._button.setText(_("Hide") if self._button.isChecked() else _("Show"))
        self._button.setAccessibleName(_("Show the rules that are kept"))
        while self._rows.count():
            item = self._rows.takeAt(0)
            if item is not None and (widget := item.widget()):
                widget.deleteLater()
        for sentence in self._kept if self._button.isChecked() else ():
            self._rows.addWidget(self._row(sentence))

    def _row(self, sentence: str) -> QWidget:
        made = QWidget()
        line = QHBoxLayout(made)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        sign = QLabel()
        sign.setPixmap(self._check())
        line.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(label(sentence, "sentence", wrap=True), 1)
        return made

    def _check(self) -> QPixmap:
        return line_icon("check", self._look.theme.ok, 14, self.devicePixelRatioF())

    def _unfold(self, shown: bool) -> None:
        self._fill()
        self._list.setVisible(shown)
