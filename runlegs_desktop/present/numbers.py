"""Numbers for people: distances, durations, paces, dates. The only place where SI becomes the runner's units."""

from datetime import date

from runlegs_desktop.domain.athlete import Units
from runlegs_desktop.domain.dataclass import dataclass
from runlegs_desktop.present.i18n import _, plural

METRES_A_KM = 1000.0
METRES_A_MILE = 1609.344
SECONDS_AN_HOUR = 3600
NARROW_SPACE = "\u202f"
MINUS = "\u2212"
EN_DASH = "\u2013"


def weekday_names() -> tuple[str, ...]:
    """Full names, Monday first."""
    return (_("Monday"), _("Tuesday"), _("Wednesday"), _("Thursday"), _("Friday"), _("Saturday"), _("Sunday"))


def short_weekday_names() -> tuple[str, ...]:
    """Short names, Monday first."""
    return (_("Mon"), _("Tue"), _("Wed"), _("Thu"), _("Fri"), _("Sat"), _("Sun"))


def month_names() -> tuple[str, ...]:
    """Full names, January first."""
    first = (_("January"), _("February"), _("March"), _("April"), _("May"), _("June"))
    return (*first, _("July"), _("August"), _("September"), _("October"), _("November"), _("December"))


def short_month_names() -> tuple[str, ...]:
    """Short names, January first."""
    first = (_("Jan"), _("Feb"), _("Mar"), _("Apr"), _("May ").strip(), _("Jun"))
    return (*first, _("Jul"), _("Aug"), _("Sep"), _("Oct"), _("Nov"), _("Dec"))


def day_text(day: date) -> str:
    """`Thu 6 Aug`."""
    return _("{weekday} {day} {month}").format(
        weekday=short_weekday_names()[day.weekday()], day=day.day, month=short_month_names()[day.month - 1]
    )


def long_day_text(day: date) -> str:
    """`Thursday 6 August`."""
    return _("{weekday} {day} {month}").format(
        weekday=weekday_names()[day.weekday()], day=day.day, month=month_names()[day.month - 1]
    )


def day_and_month(day: date) -> str:
    """`6 Aug`."""
    return _("{day} {month}").format(day=day.day, month=short_month_names()[day.month - 1])


def span_text(first: date, last: date, *, year: bool = False) -> str:
    """`3–9 Aug`, `27 Jul – 2 Aug`; with the year `20 Jul – 6 Sep 2026`."""
    if first.month == last.month and first.year == last.year:
        text = f"{first.day}{EN_DASH}{day_and_month(last)}"
    elif year and first.year != last.year:
        text = f"{day_and_month(first)} {first.year} {EN_DASH} {day_and_month(last)}"
    else:
        text = f"{day_and_month(first)} {EN_DASH} {day_and_month(last)}"
    return f"{text} {last.year}" if year else text


@dataclass(frozen=True, slots=True)
class Numbers:
    """Spells numbers in one runner's units."""

    units: Units = Units.METRIC

    @property
    def unit(self) -> str:
        """The unit of distance."""
        return _("km") if self.units is Units.METRIC else _("mi")

    @property
    def load_unit(self) -> str:
        """The unit of loads."""
        return _("kg") if self.units is Units.METRIC else _("lb")

    @property
    def metres_a_unit(self) -> float:
        """How many metres one unit of distance has."""
        return METRES_A_KM if self.units is Units.METRIC else METRES_A_MILE

    def distance_value(self, metres: float, *, always_tenths: bool = False) -> str:
        """`8`, `8.5`; with tenths `8.0`."""
        text = f"{metres / self.metres_a_unit:.1f}"
        return text if always_tenths else text.removesuffix(".0")

    def distance(self, metres: float) -> str:
        """`8.5 km` or `5.3 mi`."""
        return f"{self.distance_value(metres)} {self.unit}"

    def spoken_distance(self, metres: float) -> str:
        """`8.5 kilometres`, for screen readers."""
        value = self.distance_value(metres)
        n = 1 if value == "1" else 2
        if self.units is Units.METRIC:
            return plural("{n} kilometre", "{n} kilometres", n).format(n=value)
        return plural("{n} mile", "{n} miles", n).format(n=value)

    def pace(self, metres: float, seconds: float) -> str:
        """`5:27 /km`; an empty text without a distance."""
        if metres <= 0:
            return ""
        return f"{_clock(round(seconds * self.metres_a_unit / metres))} /{self.unit}"

    def duration(self, seconds: float) -> str:
        """`47 min`; from an hour on `1:31`; under two minutes `90 s`."""
        if seconds < 2 * 60 and seconds % 60:
            return _("{n} s").format(n=round(seconds))
        minutes = round(seconds / 60)
        if minutes < 60:
            return _("{n} min").format(n=minutes)
        return f"{minutes // 60}:{minutes % 60:02d}"

    def spoken_duration(self, seconds: float) -> str:
        """`1 hour 31 minutes`, for screen readers."""
        hours, minutes = divmod(round(seconds / 60), 60)
        past = plural("{n} minute", "{n} minutes", minutes).format(n=minutes)
        if not hours:
            return past
        whole = plural("{n} hour", "{n} hours", hours).format(n=hours)
        return f"{whole} {past}" if minutes else whole

    def repeat(self, seconds: float) -> str:
        """`60 s`, `90 s`, `3 min`, `10:20`: the length of one repeat."""
        if seconds < 2 * 60 and (seconds % 60 or seconds <= 60):
            return _("{n} s").format(n=round(seconds))
        if seconds % 60:
            return _clock(round(seconds))
        return _("{n} min").format(n=round(seconds / 60))

    def percent(self, share: float, *, signed: bool = False) -> str:
        """`14 %` with a narrow space; signed `+14 %` and `−31 %` with a real minus."""
        n = round(share * 100)
        sign = MINUS if n < 0 else "+" if signed else ""
        return f"{sign}{abs(n)}{NARROW_SPACE}%"

    def day(self, day: date) -> str:
        """`Thu 6 Aug`."""
        return day_text(day)

    def weekday(self, day: date) -> str:
        """`Thursday`."""
        return weekday_names()[day.weekday()]


def _clock(seconds: int) -> str:
    if seconds >= SECONDS_AN_HOUR:
        return f"{seconds // SECONDS_AN_HOUR}:{seconds // 60 % 60:02d}:{seconds % 60:02d}"
    return f"{seconds // 60}:{seconds % 60:02d}"


def race_time(seconds: float) -> str:
    """`24:30`, `1:55:00`."""
    return _clock(round(seconds))
