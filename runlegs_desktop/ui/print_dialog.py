"""Print: a preview that is the paper, what to print beside it, and where it goes."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QResizeEvent
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from runlegs_desktop.app.card_rack import CardRack
from runlegs_desktop.app.planning import Picture
from runlegs_desktop.draw.fonts import font
from runlegs_desktop.draw.icons import icon
from runlegs_desktop.draw.text import fitting
from runlegs_desktop.present.i18n import _, plural
from runlegs_desktop.present.numbers import span_text
from runlegs_desktop.printing.job import Job, SheetKind, sheet_of
from runlegs_desktop.printing.paper import MARGIN, Page, PaperSize, Sheet
from runlegs_desktop.ui.icon_button import show_icon
from runlegs_desktop.ui.labels import hairline, label, upright
from runlegs_desktop.ui.look import Look
from runlegs_desktop.ui.print_choices import WIDTH, PrintChoices
from runlegs_desktop.ui.print_out import Output, copy_picture
from runlegs_desktop.ui.print_preview import PagePreview
from runlegs_desktop.ui.printers import has_printers
from runlegs_desktop.ui.segments import Segments

SIZE, AROUND = QSize(1152, 720), 48
_FOOT, _FOOT_TAKEN = 44, 372  # height; width of what stands in it beside the paper's size


class PrintDialog(QDialog):
    """Every choice shows on the page at once. `told` carries what was done, for the window to say."""

    told = Signal(str)

    def __init__(
        self, parent: QWidget, look: Look, seen: Picture | None, job: Job, rack: Callable[[], CardRack]
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(_("Print"))
        self._look, self._seen, self._page = look, seen, 0
        self._sheet = sheet_of(seen, job)
        self.choices = PrintChoices(look, seen, job, rack)
        self.preview = PagePreview(look)
        self.output = Output(self)
        self._lay_out()
        self._connect()
        self._show()
        room = parent.window().size() - QSize(AROUND, AROUND)
        self.resize(SIZE.boundedTo(room))
        self.print.setFocus()

    @property
    def job(self) -> Job:
        """What is chosen."""
        return self.choices.job

    @property
    def sheet(self) -> Sheet:
        """What is shown, and what would be printed."""
        self.choices.settle()
        return self._sheet

    def _lay_out(self) -> None:
        left = QVBoxLayout()
        left.setSpacing(0)
        left.addWidget(self.preview, 1)
        left.addWidget(hairline())
        left.addWidget(self._make_foot())
        side = QScrollArea()
        side.setWidget(self.choices)
        side.setWidgetResizable(True)
        side.setFixedWidth(WIDTH)
        side.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        side.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        side.setObjectName("page")
        self.choices.setObjectName("page")
        body = QHBoxLayout()
        body.setSpacing(0)
        body.addLayout(left, 1)
        body.addWidget(upright())
        body.addWidget(side)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(body, 1)
        column.addWidget(hairline())
        column.addLayout(self._make_buttons())

    def _make_foot(self) -> QWidget:
        foot = QWidget()
        foot.setFixedHeight(_FOOT)
        line = QHBoxLayout(foot)
        line.setContentsMargins(16, 0, 16, 0)
        line.setSpacing(8)
        self.back, self.ahead = self._turner("left", _("Page before")), self._turner("right", _("Page after"))
        self._count, self._about = label("", "body"), label("", "caption")
        self.zoom = Segments(_("Size"), {True: _("Fit"), False: _("100 %")})
        self.zoom.show_value(value=True)
        self.zoom.setFixedWidth(132)
        for widget in (self.back, self._count, self.ahead):
            line.addWidget(widget)
        line.addStretch()
        line.addWidget(self._about)
        line.addStretch()
        line.addWidget(self.zoom)
        return foot

    def _turner(self, name: str, text: str) -> QToolButton:
        button = QToolButton()
        button.setIcon(icon(name, self._look.theme.text, self._look.theme.line2))
        button.setAccessibleName(text)
        button.setToolTip(text)
        button.setProperty("flat", True)
        return button

    def _make_buttons(self) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setContentsMargins(20, 12, 20, 12)
        line.setSpacing(8)
        self.copy, self.cancel = QPushButton(_("Copy picture")), QPushButton(_("Cancel"))
        self.export, self.print = QPushButton(_("Export PDF…")), QPushButton(_("Print"))
        self.printer = QPushButton(_("Printer…"))
        self.printer.setToolTip(_("Choose a printer in the system's dialog."))
        self.print.setToolTip(_("Print at once on this computer's usual printer."))
        self.said = label("", "sentence", wrap=True)
        line.addWidget(self.copy)
        line.addWidget(self.said, 1)
        named = {"cancel": self.cancel, "export": self.export, "printer": self.printer, "print": self.print}
        for name, button in named.items():
            button.setObjectName(f"print-{name}")
            line.addWidget(button)
        self.copy.setObjectName("print-copy")
        for button in (self.copy, *named.values()):
            button.setFont(font(12.5, 500))
            button.setMinimumHeight(28)
        self.print.setProperty("primary", True)
        self.print.setDefault(True)
        show_icon(self.print, "print", self._look.theme.on_accent, self._look.theme.line2)
        return line

    def _connect(self) -> None:
        self.choices.chosen.connect(self._choose)
        self.preview.turned.connect(self._turn)
        self.back.clicked.connect(lambda: self._turn(-1))
        self.ahead.clicked.connect(lambda: self._turn(1))
        self.zoom.chosen.connect(self._zoom)
        self.copy.clicked.connect(self._copy)
        self.cancel.clicked.connect(self.reject)
        self.export.clicked.connect(self._export)
        self.print.clicked.connect(self._print)
        self.printer.clicked.connect(self._choose_printer)
        self.output.began.connect(lambda _pages: self._show_busy())
        self.output.progressed.connect(self._show_progress)
        self.output.ended.connect(self._end)
        self.output.failed.connect(self._fail)

    def _choose(self, job: Job) -> None:
        self._sheet = sheet_of(self._seen, job)
        self._page = min(self._page, self._sheet.pages - 1)
        self.said.setText("")
        self._show()

    def _is_refused(self) -> bool:
        """Whether a week is typed that the plan has not: then the sheet shown isn't the one that is meant."""
        trouble = self.choices.some.trouble
        self.said.setText(trouble)
        return bool(trouble)

    def _export(self) -> None:
        if not self._is_refused():
            self.output.to_pdf(self.sheet, self.sheet.title)

    def _print(self) -> None:
        """On the usual printer; where there is none one is chosen, and without any the PDF is offered."""
        if self._is_refused() or self.output.to_usual_printer(self.sheet):
            return
        if has_printers():
            self._choose_printer()
        else:
            self.said.setText(_("This computer has no printer. Export a PDF to print it elsewhere."))
            self.export.setFocus()

    def _choose_printer(self) -> None:
        if not self._is_refused():
            self.output.to_printer(self.sheet, self._relaid)

    def _relaid(self, page: Page) -> Sheet:
        """The sheet for the paper chosen in the system's dialog; the choices and the preview follow."""
        self.choices.choose_page(page)
        return self.sheet

    def _turn(self, by: int) -> None:
        self._page = min(max(self._page + by, 0), self._sheet.pages - 1)
        self._show()

    def _zoom(self, fits: bool) -> None:
        self.zoom.show_value(fits)
        self.preview.set_fits(fits)

    def _show(self) -> None:
        sheet = self._sheet
        self.preview.show_page(sheet, self._page)
        self.back.setEnabled(self._page > 0)
        self.ahead.setEnabled(self._page < sheet.pages - 1)
        self._count.setText(_("Page {n} of {pages}").format(n=self._page + 1, pages=sheet.pages))
        self._show_about()
        self.choices.show_facts(_facts(self._seen, self.job, sheet))

    def _show_about(self) -> None:
        """As much about the paper as there is room for."""
        room = self.width() - WIDTH - _FOOT_TAKEN
        self._about.setText(fitting(_about(self._sheet.page), room, 11))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show_about()

    def _copy(self) -> None:
        copy_picture(self.sheet, self._page)
        self.said.setText(_("Page {n} is on the clipboard as a picture.").format(n=self._page + 1))

    def _show_busy(self) -> None:
        for widget in (self.choices, self.copy, self.export, self.printer, self.print):
            widget.setEnabled(not self.output.is_busy)

    def _show_progress(self, done: int) -> None:
        self.said.setText(_("Page {n} of {pages}").format(n=done, pages=self._sheet.pages))

    def _end(self, text: str) -> None:
        self.told.emit(text)
        self.accept()

    def _fail(self, text: str) -> None:
        """What went wrong stands beside the buttons; every choice stays."""
        self._show_busy()
        self.said.setText(text)

    def reject(self) -> None:
        """Cancel stops what is on its way; only then it closes."""
        if self.output.is_busy:
            self.output.cancel()
            self._fail(_("Cancelled. Nothing was written."))
        else:
            super().reject()

    def closeEvent(self, event: QCloseEvent) -> None:
        self.output.cancel()
        super().closeEvent(event)


def _about(page: Page) -> tuple[str, ...]:
    """`A4 wide, 297 × 210 mm, margins 10 mm · the preview is the paper`, and shorter wordings."""
    wide, tall = page.size
    name = _("A4") if page.paper is PaperSize.A4 else _("Letter")
    turned = _("{paper} wide") if page.is_landscape else _("{paper} tall")
    size = _("{paper}, {wide} × {tall} mm").format(paper=turned.format(paper=name), wide=round(wide), tall=round(tall))
    full = _("{size}, margins {margin} mm · the preview is the paper").format(size=size, margin=round(MARGIN))
    return full, _("{size} · the preview is the paper").format(size=size), size


def _facts(seen: Picture | None, job: Job, sheet: Sheet) -> str:
    """`16 weeks, 29 Jun – 18 Oct · 1 page`, `2 cards · 3 pages`."""
    pages = plural("{n} page", "{n} pages", sheet.pages).format(n=sheet.pages)
    if job.kind is SheetKind.STRENGTH or seen is None:
        cards = plural("{n} card", "{n} cards", len(job.cards)).format(n=len(job.cards))
        return _("{cards} · {pages}").format(cards=cards, pages=pages)
    weeks = seen.scene.weeks[job.weeks.start : job.weeks.stop]
    count = plural("{n} week", "{n} weeks", len(weeks)).format(n=len(weeks))
    return _("{weeks}, {span} · {pages}").format(
        weeks=count, span=span_text(weeks[0].start, weeks[-1].end), pages=pages
    )
