"""The left column: name, units, birth date, sex, heart rates and where zones come from."""

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from runlegs_desktop.domain.athlete import HeartFrom, Sex, Units
from runlegs_desktop.domain.edits_athlete import OWN_ZONES
from runlegs_desktop.domain.errors import UserError
from runlegs_desktop.draw.fonts import font
from runlegs_desktop.draw.icons import line_icon
from runlegs_desktop.present.athlete_entry import problem, read_birth, read_heart_rates, read_own_zones
from runlegs_desktop.present.athlete_page import Page
from runlegs_desktop.present.i18n import _
from runlegs_desktop.ui.athlete.choice import Choice
from runlegs_desktop.ui.athlete.choice_field import ChoiceField
from runlegs_desktop.ui.athlete.dress import flowing
from runlegs_desktop.ui.athlete.field import Field
from runlegs_desktop.ui.labels import hairline, label
from runlegs_desktop.ui.look import Look
from runlegs_desktop.ui.mark import mark

WIDTH = 348


class Person(QScrollArea):
    """Speaks in values; a text that is none is refused under its field."""

    name_entered = Signal(str)
    units_chosen = Signal(object)
    birth_entered = Signal(object)
    sex_chosen = Signal(object)
    hr_entered = Signal(object, object)
    zones_chosen = Signal(object, object)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setObjectName("athlete-person")
        self.setFixedWidth(WIDTH)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._look = look
        self._page: Page | None = None
        self._make_fields()
        inside = QWidget()
        inside.setObjectName("athlete-fields")
        column = QVBoxLayout(inside)
        column.setContentsMargins(22, 20, 22, 20)
        column.setSpacing(14)
        self._lay(column)
        self.setWidget(inside)
        look.changed.connect(self._dye)
        self._dye()

    def show_person(self, page: Page) -> None:
        """Show what is known, and leave alone what is being typed."""
        self._page, athlete = page, page.athlete
        self._initials.setText(page.initials or "\u2013")
        self._title.setText(page.title)
        self._subtitle.setText(page.subtitle)
        self.name.show_text(athlete.name)
        self.units.show_choice(athlete.units)
        self.birth.show_text(page.birth, page.age, _("12 Mar 1987"))
        with QSignalBlocker(self.sex):
            self.sex.setCurrentIndex(self.sex.findData(athlete.sex))
        self.highest.show_text(_text(athlete.hr_max), page.highest_note, page.highest_guess)
        self.resting.show_text(_text(athlete.hr_rest), page.resting_note)
        self.zones.show_choice(athlete.zones, page.zones_note)
        self._own.setVisible(athlete.zones is HeartFrom.OWN)
        for beats, field in zip(athlete.own_zones, self.own, strict=False):  # while there are none, typing goes on
            field.show_text(str(beats))

    def _make_fields(self) -> None:
        self._initials, self._title = QLabel(), flowing("", "h2")
        self._initials.setObjectName("athlete-initials")
        self._initials.setFixedSize(44, 44)
        self._initials.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._initials.setFont(font(15, 600))
        self._title.setFont(font(19, 600))
        self._subtitle = label("", "caption")
        self.name = Field("athlete-name", _("Name"))
        self.name.entered.connect(lambda text: self.name_entered.emit(text.strip()))
        units = {Units.METRIC: _("km · kg"), Units.IMPERIAL: _("miles · lb")}
        self.units = ChoiceField("units", _("Units"), units)
        self.units.chosen.connect(self.units_chosen)
        self.birth = Field("athlete-birth", _("Birth date"))
        self.birth.entered.connect(self._enter_birth)
        self.sex = Choice(self._look)
        self.sex.setObjectName("athlete-sex")
        self.sex.setAccessibleName(_("Sex"))
        for sex, name in ((Sex.FEMALE, _("Female")), (Sex.MALE, _("Male")), (Sex.UNSAID, _("Not said"))):
            self.sex.addItem(name, sex)
        self.sex.activated.connect(lambda n: self.sex_chosen.emit(self.sex.itemData(n)))
        self.highest = Field("athlete-highest", _("Highest"), _("bpm"))
        self.resting = Field("athlete-resting", _("Resting"), _("bpm"))
        self.highest.entered.connect(lambda text: self._enter_hearts(self.highest, text, self._known(self.resting)))
        self.resting.entered.connect(lambda text: self._enter_hearts(self.resting, self._known(self.highest), text))
        zones = {HeartFrom.RESERVE: _("Reserve"), HeartFrom.HIGHEST: _("Highest"), HeartFrom.OWN: _("My own")}
        self.zones = ChoiceField("zones", _("Zones from"), zones)
        self.zones.chosen.connect(lambda choice: self.zones_chosen.emit(choice, ()))
        names = (_("Easy from"), _("Marathon from"), _("Tempo from"), _("Intervals from"))
        self.own = tuple(Field(f"athlete-own-{n + 1}", names[n], _("bpm")) for n in range(OWN_ZONES))
        for field in self.own:
            field.entered.connect(lambda _text, f=field: self._enter_own(f))

    def _lay(self, column: QVBoxLayout) -> None:
        head, words = QHBoxLayout(), QVBoxLayout()
        head.setSpacing(12)
        words.setSpacing(2)
        words.addWidget(self._title)
        words.addWidget(self._subtitle)
        head.addWidget(self._initials, 0, Qt.AlignmentFlag.AlignTop)
        head.addLayout(words, 1)
        column.addLayout(head)
        column.addWidget(self.name)
        column.addWidget(self.units)
        column.addLayout(_pair(self.birth, self._sex_field()))
        column.addWidget(hairline())
        column.addWidget(label(_("Heart rate"), "title"))
        column.addLayout(_pair(self.highest, self.resting))
        column.addWidget(self.zones)
        self._own = QWidget()
        grid = QGridLayout(self._own)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(14)
        grid.setVerticalSpacing(12)
        for n, field in enumerate(self.own):
            grid.addWidget(field, n // 2, n % 2, Qt.AlignmentFlag.AlignTop)
        column.addWidget(self._own)
        column.addWidget(hairline())
        hint = QHBoxLayout()
        hint.setSpacing(10)
        self._sign = QLabel()
        hint.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        advice = _("A hard finish on a hill gives your own highest. It then replaces the estimate.")
        hint.addWidget(flowing(advice, "caption"), 1)
        column.addLayout(hint)
        column.addStretch()

    def _sex_field(self) -> QWidget:
        made = QWidget()
        column = QVBoxLayout(made)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        head = label(_("Sex"), "caption")
        head.setFont(font(11, 500))
        mark(head, "second", True)
        head.setBuddy(self.sex)
        column.addWidget(head)
        column.addWidget(self.sex)
        column.addWidget(label(_("for food and heart rate"), "caption"))
        return made

    def _dye(self) -> None:
        picture: QPixmap = line_icon("info", self._look.theme.text3, 14, self.devicePixelRatioF())
        self._sign.setPixmap(picture)

    def _known(self, field: Field) -> str:
        """What counts of the other heart rate: a refused text does not."""
        if not field.is_refused or self._page is None:
            return field.text
        athlete = self._page.athlete
        return _text(athlete.hr_max if field is self.highest else athlete.hr_rest)

    def _enter_birth(self, text: str) -> None:
        if self._page is None:
            return
        try:
            self.birth_entered.emit(read_birth(text, self._page.today))
        except UserError as error:
            self.birth.refuse(problem(error))

    def _enter_hearts(self, field: Field, highest: str, resting: str) -> None:
        try:
            found = read_heart_rates(highest, resting)
        except UserError as error:
            field.refuse(problem(error))
            return
        self.hr_entered.emit(*found)

    def _enter_own(self, field: Field) -> None:
        """Nothing is said before all four are there."""
        texts = tuple(one.text for one in self.own)
        if self._page is None or (not all(texts) and field.text):
            return
        try:
            found = read_own_zones(texts, self._page.athlete.hr_max)
        except UserError as error:
            field.refuse(problem(error))
            return
        for one in self.own:
            one.clear_to(one.text)
        self.zones_chosen.emit(HeartFrom.OWN, found)


def _text(beats: int | None) -> str:
    return "" if beats is None else str(beats)


def _pair(left: QWidget, right: QWidget) -> QHBoxLayout:
    line = QHBoxLayout()
    line.setSpacing(14)
    line.addWidget(left, 1, Qt.AlignmentFlag.AlignTop)
    line.addWidget(right, 1, Qt.AlignmentFlag.AlignTop)
    return line
