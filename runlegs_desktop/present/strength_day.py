"""What else lies on a strength session's day, and how far the next key run is."""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from runlegs_desktop.domain.schedule import Scheduled, State
from runlegs_desktop.present.i18n import _, plural
from runlegs_desktop.present.numbers import Numbers, day_text
from runlegs_desktop.present.session_words import titles

LOOKED_AHEAD = 14  # days


def also_that_day(session_id: str, day: date, scheduled: Iterable[Scheduled], numbers: Numbers, today: date) -> str:
    """Other sessions of the day, and the next key run after it."""
    others = sorted(
        (one for one in scheduled if one.id != session_id and day <= one.day <= day + timedelta(days=LOOKED_AHEAD)),
        key=lambda one: (one.day, one.session.order),
    )
    told = [one for one in others if one.day == day]
    said = [_on_the_day(told, numbers)]
    coming = next((one for one in others if one.day > day and one.is_key and one.state is State.PLANNED), None)
    if coming is not None:
        said.append(_key_run(coming, (coming.day - day).days, numbers))
    elif day >= today:
        said.append(_("No key run in the {n} days after it.").format(n=LOOKED_AHEAD))
    return " ".join(said)


def _on_the_day(told: Sequence[Scheduled], numbers: Numbers) -> str:
    if not any(one.is_run for one in told):
        others = [titles(one.session, numbers)[0] for one in told]
        return " ".join([_("No run."), *(_("{what}.").format(what=name) for name in others)])
    parts = []
    for one in told:
        name = titles(one.session, numbers)[0]
        metres = one.metres or one.session.metres
        if one.is_run and metres:
            name = _("{what}, {distance}").format(what=name, distance=numbers.distance(metres))
        parts.append(_("{what}: done.").format(what=name) if one.state is State.DONE else f"{name}.")
    return " ".join(parts)


def _key_run(one: Scheduled, days: int, numbers: Numbers) -> str:
    name = titles(one.session, numbers)[0]
    when = plural("the day after", "{n} days later", days).format(n=days)
    return _("The next key run is {when}: {what}, {day}.").format(when=when, what=name, day=day_text(one.day))
