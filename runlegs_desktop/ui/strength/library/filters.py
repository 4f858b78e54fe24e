"""The filters over the list: four choices in two rows; the rarer ones, favourites and hidden ones under "More"."""

from collections.abc import Iterable
from enum import Enum

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from runlegs_desktop.domain.exercise import Kit, Muscle, Pattern, Stage
from runlegs_desktop.domain.library import Filters, Legs, Sort
from runlegs_desktop.draw.fonts import font
from runlegs_desktop.present.i18n import _
from runlegs_desktop.present.library_words import kit_name, legs_name, pattern_name, sort_name, stage_name
from runlegs_desktop.present.muscle_words import muscle_name
from runlegs_desktop.ui.athlete.choice import Choice
from runlegs_desktop.ui.labels import label
from runlegs_desktop.ui.look import Look
from runlegs_desktop.ui.mark import mark

_BARE = "bare"


class FilterBox(QWidget):
    """`changed` says that another filter holds; `filters` is what holds."""

    changed = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.sort = self._choice(_("Kind"), _("All kinds"), [(one, sort_name(one)) for one in Sort])
        self.pattern = self._choice(_("Pattern"), _("Any pattern"), [(one, pattern_name(one)) for one in Pattern])
        kits = [(one, _capital(kit_name(one))) for one in Kit]
        self.kit = self._choice(_("Equipment"), _("Any kit"), [(_BARE, _("Body weight")), *kits])
        muscles = [(one, muscle_name(one).name) for one in Muscle]
        self.muscle = self._choice(_("Muscle"), _("Any muscle"), muscles)
        for place, one in enumerate(Muscle, start=1):
            self.muscle.setItemData(place, muscle_name(one).plain, Qt.ItemDataRole.ToolTipRole)
        self.legs = self._choice(_("Legs"), _("1 or 2 legs"), [(one, legs_name(one)) for one in Legs])
        stages = [(one, _capital(stage_name(one))) for one in Stage]
        self.stage = self._choice(_("Phase"), _("Any phase"), stages)
        self.favourites, self.hidden = self._toggle(_("Favourites")), self._toggle(_("Hidden"))
        self.favourites.setObjectName("filter-favourites")
        self.hidden.setObjectName("filter-hidden")
        self.count = label("", "caption")
        self.more = QPushButton()
        self.more.setObjectName("more-filters")
        self.more.setCheckable(True)
        self.more.setProperty("link", True)
        self.more.setFont(font(11, 500))
        self.more.setToolTip(_("Kind, legs, favourites, hidden ones"))
        self.more.toggled.connect(self._show_more)
        self.clear_button = QPushButton(_("Clear filters"))
        self.clear_button.setObjectName("clear-filters")
        self.clear_button.setProperty("link", True)
        self.clear_button.setFont(font(11, 500))
        self.clear_button.clicked.connect(self.clear)
        self._lay()
        look.changed.connect(self._dress)
        self._dress()

    @property
    def filters(self) -> Filters:
        """What is looked for."""
        kit = self.kit.currentData()
        return Filters(
            sort=self.sort.currentData(),
            pattern=self.pattern.currentData(),
            kit=None if kit == _BARE else kit,
            bare=kit == _BARE,
            muscle=self.muscle.currentData(),
            legs=self.legs.currentData(),
            stage=self.stage.currentData(),
            favourites=self.favourites.isChecked(),
            hidden=self.hidden.isChecked(),
        )

    def show_muscle(self, muscle: Muscle) -> None:
        """Look for exercises that work a muscle, and nothing else."""
        self.clear()
        for choice, wanted in ((self.sort, Sort.EXERCISE), (self.muscle, muscle)):
            choice.setCurrentIndex(next(n for n in range(choice.count()) if choice.itemData(n) is wanted))

    def clear(self) -> None:
        """Ask for nothing any more."""
        for one in self._choices():
            one.blockSignals(True)
            one.setCurrentIndex(0)
            one.blockSignals(False)
        for toggle in (self.favourites, self.hidden):
            toggle.setChecked(False)
        self._on_changed()

    def show_count(self, text: str) -> None:
        """How many moves are left."""
        self.count.setText(text)

    def _choices(self) -> tuple[Choice, ...]:
        return (self.pattern, self.kit, self.muscle, self.stage, self.sort, self.legs)

    def _choice(self, name: str, any_text: str, options: Iterable[tuple[Enum | str, str]]) -> Choice:
        made = Choice(self._look)
        made.setAccessibleName(name)
        made.setFont(font(12))
        made.setMinimumContentsLength(1)
        made.setMaxVisibleItems(20)
        made.addItem(any_text, None)
        for value, text in options:
            made.addItem(text, value)
        made.currentIndexChanged.connect(self._on_changed)
        return made

    def _toggle(self, text: str) -> QPushButton:
        made = QPushButton(text)
        made.setCheckable(True)
        made.setFixedHeight(24)
        made.setFont(font(11, 500))
        made.clicked.connect(self._on_changed)
        return made

    def _on_changed(self) -> None:
        for one in self._choices():
            mark(one, "filtering", one.currentIndex() > 0)
        self.clear_button.setVisible(self.filters != Filters())
        self._name_more()
        self.changed.emit()

    def _lay(self) -> None:
        often, rare = QGridLayout(), QWidget()
        self._rare = rare
        seldom = QGridLayout(rare)
        seldom.setContentsMargins(0, 0, 0, 0)
        places: list[tuple[QGridLayout, QWidget]] = [(often, one) for one in self._choices()[:4]]
        places += [(seldom, one) for one in (*self._choices()[4:], self.favourites, self.hidden)]
        for number, (grid, one) in enumerate(places):
            grid.setSpacing(6)
            grid.addWidget(one, number // 2 % 2, number % 2)
            grid.setColumnStretch(number % 2, 1)
        line = QHBoxLayout()
        line.setSpacing(10)
        line.addWidget(self.count)
        line.addStretch()
        line.addWidget(self.more)
        line.addWidget(self.clear_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(often)
        column.addWidget(rare)
        column.addLayout(line)
        rare.hide()
        self.clear_button.hide()
        self._name_more()

    def _show_more(self, on: bool) -> None:
        self._rare.setVisible(on)
        self._name_more()

    def _name_more(self) -> None:
        """How many of the rarer filters hold is told while they are folded away."""
        held = sum(one.currentIndex() > 0 for one in (self.sort, self.legs))
        held += self.favourites.isChecked() + self.hidden.isChecked()
        if self.more.isChecked():
            self.more.setText(_("Fewer"))
        else:
            self.more.setText(_("More ({n})").format(n=held) if held else _("More"))
        self.more.setAccessibleName(_("Fewer filters") if self.more.isChecked() else _("More filters"))

    def _dress(self) -> None:
        theme = self._look.theme
        accent, tint = theme.accent.name(), theme.accent_tint.name()
        chosen = f"background: {tint}; color: {accent}; border-color: {accent};"
        self.setStyleSheet(f"""
        QComboBox {{ padding: 3px 20px 3px 7px; }}
        QComboBox::drop-down {{ border: none; width: 18px; }}
        QComboBox::down-arrow {{ image: none; }}
        QComboBox[filtering="true"] {{ {chosen} }}
        #filter-favourites:checked, #filter-hidden:checked {{ {chosen} }}
        """)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
