"""What the generator's notes say: what a plan could not give, and why."""

from collections.abc import Mapping
from datetime import date

from runlegs_desktop.domain.errors import Value
from runlegs_desktop.domain.plan import Note
from runlegs_desktop.present.i18n import _, plural
from runlegs_desktop.present.numbers import Numbers, day_text

_DISTANCES = frozenset({"metres", "wanted", "before", "peak"})
_COUNTED = {
    "MIDWEEK_START": "days",
    "RACE_SOON": "weeks",
    "SHORT_TAPER": "weeks",
    "QUALITY_DAYS_LIMITED": "wanted",
    "HEAVY_STRENGTH_LIMITED": "wanted",
    "STRENGTH_LIMITED": "wanted",
    "STRENGTH_ON_RUN_DAYS": "days",
}
_SHORTFALLS = frozenset(
    {
        "LONG_RUN_SHORT",
        "RACE_SOON",
        "SHORT_TAPER",
        "TAPER_SIZE",
        "VOLUME_REDUCED",
        "VOLUME_CAPPED",
        "QUALITY_DAYS_LIMITED",
        "STRENGTH_LIMITED",
    }
)
_OF_DISTANCE = frozenset({"LONG_RUN_SHORT", "VOLUME_REDUCED", "VOLUME_CAPPED", "TAPER_SIZE"})


def note_text(note: Note, numbers: Numbers) -> str:
    """One note as a sentence. A code without words is a fault of the program and raises KeyError."""
    values = dict(note.values)
    if note.code == "QUALITY_DAYS_LIMITED" and not values["days"]:
        return _("Your days leave no room for hard runs: those need a day between them and the long run.")
    spelled: dict[str, Value] = {key: _spelled(note.code, key, value, numbers) for key, value in values.items()}
    count = int(values[_COUNTED[note.code]]) if note.code in _COUNTED else 0
    return _sentences(count)[note.code].format_map(spelled)


def is_shortfall(note: Note) -> bool:
    """Whether the plan gives less than was asked for, so that the runner should look before taking it."""
    return note.code in _SHORTFALLS


def codes() -> frozenset[str]:
    """Every code that has words."""
    return frozenset(_sentences())


def _spelled(code: str, key: str, value: Value, numbers: Numbers) -> Value:
    if key in _DISTANCES and code in _OF_DISTANCE:
        return numbers.distance(float(value))
    if key == "day":
        return day_text(date.fromisoformat(str(value)))
    if key != "reason":
        return value
    if code == "HEAVY_STRENGTH_LIMITED" and value == "days":
        return _("no second day is free of hard runs around it")
    return _reasons().get(str(value), value)


def _sentences(n: int = 0) -> Mapping[str, str]:
    """What each code says; `n` is the number that its words depend on."""
    return {
        **_counted(n),
        "LONG_RUN_SHORT": _("The longest run is {metres}; {wanted} is better for this race. A later race allows it."),
        "TAPER_SIZE": _("The last whole week before the race is {metres}, the biggest {peak}: 35 to 70 % of it suits."),
        "VOLUME_REDUCED": _("Week 1 is {metres}, less than your {before} now, because {reason}."),
        "VOLUME_CAPPED": _("From week {week} on weeks stay below what they aimed at ({metres} of {wanted}): {reason}."),
        "EASY_ONLY": _("Easy running only, after your health answers. Talk to a clinician first."),
        "NO_QUALITY": _("No hard runs yet: the weeks are still short. Easy running builds the base for them."),
        "BREAK_EASY": _("After {days} days without a run the first run is easy."),
        "BREAK_LESS": _(
            "After {days} days without a run: {share} % of the week before, and {easy} days of easy running first."
        ),
        "BREAK_SLOWER": _(
            "After {days} days without a run: {share} % of the week before, {easy} days of easy running first, and "
            "paces of VDOT {vdot}. A new race or easy pace sets them anew."
        ),
        "RACE_EASY": _("After the race running stays easy until {day}; heavy strength waits for half of that time."),
        "QUALITY_STARTS": _("The first hard run comes in week {week}, after weeks of easy running."),
    }


def _counted(n: int) -> Mapping[str, str]:
    return {
        "MIDWEEK_START": plural(
            "Week 1 begins on {day}. The {days} day before it is left free.",
            "Week 1 begins on {day}. The {days} days before it are left free.",
            n,
        ),
        "RACE_SOON": plural(
            "Only {weeks} week is left: this plan only tapers, and some of it may be new to your legs.",
            "Only {weeks} weeks are left: this plan only tapers, and some of it may be new to your legs.",
            n,
        ),
        "SHORT_TAPER": plural(
            "The taper has {weeks} week; {wanted} are usual for this race.",
            "The taper has {weeks} weeks; {wanted} are usual for this race.",
            n,
        ),
        "QUALITY_DAYS_LIMITED": plural(
            "Your days leave room for {days} of {wanted} hard run a week.",
            "Your days leave room for {days} of {wanted} hard runs a week.",
            n,
        ),
        "HEAVY_STRENGTH_LIMITED": plural(
            "{sessions} of {wanted} heavy strength session a week, because {reason}.",
            "{sessions} of {wanted} heavy strength sessions a week, because {reason}.",
            n,
        ),
        "STRENGTH_LIMITED": plural(
            "{sessions} of {wanted} strength session a week finds a day.",
            "{sessions} of {wanted} strength sessions a week find a day.",
            n,
        ),
        "STRENGTH_ON_RUN_DAYS": plural(
            "Strength shares {days} day with easy runs: your days leave no other.",
            "Strength shares {days} days with easy runs: your days leave no others.",
            n,
        ),
    }


def _reasons() -> Mapping[str, str]:
    return {
        "taper": _("the taper has begun"),
        "race": _("the race is near"),
        "time": _("your time allows no more"),
        "long-run": _("no run may be more than 10 % longer than your longest"),
        "long-cap": _("longer single runs tire more than they build"),
        "days": _("your days hold no more runs"),
        "strength-days": _("heavy legs never lie on the day before a key run; the rest is light"),
        "health": _("of your health answers"),
        "age": _("at your age technique comes first"),
    }
