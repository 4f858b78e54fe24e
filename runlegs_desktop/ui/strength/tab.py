"""The Strength tab's frame: a bar with a segment for every page there is, and the page itself, made at first use."""

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from runlegs_desktop.present.i18n import _
from runlegs_desktop.ui.labels import hairline
from runlegs_desktop.ui.segments import Segments
from runlegs_desktop.ui.tab_order import follow

BAR = 44


class _Page(NamedTuple):
    title: str
    make: Callable[[], QWidget]
    tools: Callable[[], QWidget] | None


class StrengthTab(QWidget):
    """Holds the pages. `turned` carries the name of the page that shows now.

    A page is added once by `add_page`, in the order of its segment, and made when it is first shown. Its `tools` stand
    at the right of the bar while it shows. What lies over a page (`show_over`) hides the bar and is let go by `back`.
    """

    turned = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self._pages: dict[str, _Page] = {}
        self._made: dict[str, QWidget] = {}
        self._tools: dict[str, QWidget] = {}
        self._now = ""
        self._over: QWidget | None = None
        self.segments: Segments | None = None
        self._bar, self._line = QWidget(), hairline()
        self._bar.setFixedHeight(BAR)
        self._row = QHBoxLayout(self._bar)
        self._row.setContentsMargins(14, 0, 14, 0)
        self._row.setSpacing(8)
        self._row.addStretch()
        self._stack = QStackedWidget()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._bar)
        column.addWidget(self._line)
        column.addWidget(self._stack, 1)

    @property
    def page_name(self) -> str:
        """The page that shows."""
        return self._now

    def add_page(
        self, name: str, title: str, make: Callable[[], QWidget], tools: Callable[[], QWidget] | None = None
    ) -> None:
        """A page more, behind the others: its name, the words of its segment, how it is made."""
        self._pages[name] = _Page(title, make, tools)
        self._lay_segments()
        if not self._now:
            self._now = name

    def page(self, name: str) -> QWidget:
        """A page, made if it wasn't yet."""
        if name not in self._made:
            made = self._made[name] = self._pages[name].make()
            self._stack.addWidget(made)
            maker = self._pages[name].tools
            if maker is not None:
                tools = self._tools[name] = maker()
                wide = tools.sizePolicy().horizontalPolicy() is QSizePolicy.Policy.Expanding
                self._row.addWidget(tools, 1 if wide else 0)
                self._order(tools)
        return self._made[name]

    def _order(self, tools: QWidget) -> None:
        """Tab goes from the segments to the tools and then into the page."""
        if self.segments is not None:
            every = [tools, *tools.findChildren(QWidget)]
            last = list(self.segments.buttons.values())[-1]
            follow(last, (one for one in every if one.focusPolicy() & Qt.FocusPolicy.TabFocus))

    def show_page(self, name: str = "") -> None:
        """Show a page, the one shown last without a name."""
        self.back()
        self._now = name or self._now
        self._stack.setCurrentWidget(self.page(self._now))
        for one, tools in self._tools.items():
            tools.setVisible(one == self._now)
        if self.segments is not None:
            self.segments.show_value(self._now)
        self.turned.emit(self._now)

    def show_over(self, page: QWidget) -> None:
        """Let a page have the whole tab until `back`."""
        self.back()
        self._over = page
        self._stack.addWidget(page)
        self._stack.setCurrentWidget(page)
        self._bar.hide()
        self._line.hide()

    def back(self) -> None:
        """Let go of what lies over the pages."""
        over, self._over = self._over, None
        if over is None:
            return
        self._bar.show()
        self._line.show()
        self._stack.setCurrentWidget(self.page(self._now))
        self._stack.removeWidget(over)
        over.deleteLater()

    def _lay_segments(self) -> None:
        """One segment for every page; a single page needs none to be chosen by."""
        old, self.segments = self.segments, None
        if old is not None:
            self._row.removeWidget(old)
            old.deleteLater()
        made = self.segments = Segments(_("Strength"), {name: page.title for name, page in self._pages.items()})
        made.setObjectName("strength-pages")
        made.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        made.chosen.connect(self.show_page)
        made.show_value(self._now or next(iter(self._pages)))
        self._row.insertWidget(0, made)
