"""What a fix does, as the words on its button, and why there is none."""

from collections.abc import Callable
from datetime import date

from runlegs_desktop.domain.calendar import week_of
from runlegs_desktop.domain.fix import Action, Fix, NoFix, Reason
from runlegs_desktop.domain.scene import Scene
from runlegs_desktop.domain.session import Kind, Session, Variant
from runlegs_desktop.present.i18n import _, plural
from runlegs_desktop.present.library_words import inside
from runlegs_desktop.present.numbers import Numbers, day_text, weekday_names

LONGEST = 44  # characters of a button where possible


def fix_text(fix: Fix, scene: Scene, numbers: Numbers) -> str:
    """The button: what will be, in the runner's units. "Shorten Sunday's long run to 15.4 km"."""
    return _TELLERS[fix.action](fix, scene, numbers)


def no_fix_text(nofix: NoFix) -> str:
    """Why nothing is offered."""
    return {
        Reason.GONE: _("This is already cleared."),
        Reason.FIXED: _("No automatic fix: what it is about is done, over, pinned or the race."),
        Reason.NO_ROOM: _("No automatic fix: no single move or cut clears it."),
        Reason.CONFLICT: _("No automatic fix: each way out breaks another rule."),
    }[nofix.reason]


def _move(fix: Fix, scene: Scene, _numbers: Numbers) -> str:
    old, new = fix.old[0], fix.changed[0]
    if week_of(old.day, scene.plan.week_start) == week_of(new.day, scene.plan.week_start):
        return _("Move {session} to {day}").format(session=_the(old), day=_weekday(new.day))
    return _("Move {session} to {day}").format(session=_the(old), day=day_text(new.day))


def _swap(fix: Fix, _scene: Scene, _numbers: Numbers) -> str:
    old, other = fix.old[0], fix.old[1]
    if other.kind is Kind.REST:
        return _("Swap it with {day}’s rest").format(day=_weekday(other.day))
    return _("Swap {session} with {other}").format(session=_the(old), other=_of_day(other))


def _reorder(fix: Fix, _scene: Scene, _numbers: Numbers) -> str:
    if fix.changed[0].start is not None:
        return _("Run first, lift at {time} on {day}").format(
            time=f"{fix.changed[0].start:%H:%M}", day=_weekday(fix.old[0].day)
        )
    return _("Run first, then lift, on {day}").format(day=_weekday(fix.old[0].day))


def _shorten(fix: Fix, _scene: Scene, numbers: Numbers) -> str:
    return _("Shorten {session} to {distance}").format(
        session=_of_day(fix.old[0]), distance=numbers.distance(fix.new[0].metres)
    )


def _lengthen(fix: Fix, _scene: Scene, numbers: Numbers) -> str:
    return _("Lengthen {session} to {distance}").format(
        session=_of_day(fix.old[0]), distance=numbers.distance(fix.new[0].metres)
    )


def _shift(fix: Fix, _scene: Scene, numbers: Numbers) -> str:
    metres = fix.old[0].metres - fix.new[0].metres
    return _("Shift {distance} to {session}").format(distance=numbers.distance(metres), session=_of_day(fix.old[1]))


def _resize_week(fix: Fix, _scene: Scene, numbers: Numbers) -> str:
    values = dict(fix.values)
    week, last = int(values["week"]) + 1, int(values["last"]) + 1
    distance = numbers.distance(float(values["metres"]))
    if last > week:
        return _("Ease weeks {week} to {last}, from {distance}").format(week=week, last=last, distance=distance)
    return _("Set week {week} to {distance}").format(week=week, distance=distance)


def _repeats(fix: Fix, _scene: Scene, _numbers: Numbers) -> str:
    reps = int(dict(fix.values)["reps"])
    text = plural("Set {session} to {n} repeat", "Set {session} to {n} repeats", reps)
    return text.format(session=_of_day(fix.old[0]), n=reps)


def _work_time(fix: Fix, _scene: Scene, numbers: Numbers) -> str:
    time = numbers.duration(float(dict(fix.values)["seconds"]))
    return _("Set {session} to {time}").format(session=_of_day(fix.old[0]), time=time)


def _downgrade(fix: Fix, _scene: Scene, _numbers: Numbers) -> str:
    if len(fix.old) > 1:
        n = len(fix.old)
        return plural("Make {n} hard run easy", "Make {n} hard runs easy", n).format(n=n)
    if fix.new[0].kind is Kind.LONG:
        return _("Make all of {session} easy").format(session=_of_day(fix.old[0]))
    if fix.old[0].kind is Kind.LONG:
        return _("Make {session} an easy run").format(session=_of_day(fix.old[0]))
    if fix.new[0].variant is Variant.STRIDES:
        return _("Make {session} easy with strides").format(session=_of_day(fix.old[0]))
    return _("Make {session} easy").format(session=_of_day(fix.old[0]))


def _lighten(fix: Fix, _scene: Scene, _numbers: Numbers) -> str:
    return _("Make {session} light").format(session=_of_day(fix.old[0]))


def _retype(fix: Fix, _scene: Scene, _numbers: Numbers) -> str:
    return _("Make {session} {kind}").format(session=_of_day(fix.old[0]), kind=_kind_after(fix.new[0].kind))


def _remove(fix: Fix, _scene: Scene, _numbers: Numbers) -> str:
    return _("Remove {session}").format(session=_of_day(fix.old[0]))


def _insert(fix: Fix, _scene: Scene, _numbers: Numbers) -> str:
    if len(fix.new) > 1:
        first, second = fix.new[0], fix.new[1]
        return _("Add strength on {day} and {other}").format(day=_weekday(first.day), other=_weekday(second.day))
    return _("Add {session} on {day}").format(session=_name(fix.new[0]), day=_weekday(fix.new[0].day))


def _sets(fix: Fix, _scene: Scene, _numbers: Numbers) -> str:
    values = dict(fix.values)
    text = plural(
        "Add {n} set of {exercise} to {routine}", "Add {n} sets of {exercise} to {routine}", int(values["sets"])
    )
    routine = str(values["name"]) or _("Legs {routine}").format(routine=values["code"])
    return text.format(n=values["sets"], exercise=inside(str(values["exercise"])), routine=routine)


_TELLERS: dict[Action, Callable[[Fix, Scene, Numbers], str]] = {
    Action.MOVE: _move,
    Action.SWAP: _swap,
    Action.REORDER: _reorder,
    Action.SHORTEN: _shorten,
    Action.LENGTHEN: _lengthen,
    Action.SHIFT: _shift,
    Action.RESIZE_WEEK: _resize_week,
    Action.REPEATS: _repeats,
    Action.WORK_TIME: _work_time,
    Action.DOWNGRADE: _downgrade,
    Action.LIGHTEN: _lighten,
    Action.RETYPE: _retype,
    Action.REMOVE: _remove,
    Action.INSERT: _insert,
    Action.SETS: _sets,
}


def _weekday(day: date) -> str:
    return weekday_names()[day.weekday()]


def _of_day(session: Session) -> str:
    """`Sunday’s long run`."""
    return _("{day}’s {session}").format(day=_weekday(session.day), session=_name(session))


def _the(session: Session) -> str:
    """`the tempo`; a routine has its own name."""
    if session.kind is Kind.STRENGTH:
        return _name(session)
    return _("the {session}").format(session=_name(session))


def _name(session: Session) -> str:
    """A session inside a sentence."""
    if session.kind is Kind.STRENGTH:
        if session.variant is Variant.PRIMER:
            return _("primer")
        return _("Legs {routine}").format(routine=session.routine) if session.routine else _("strength")
    return {
        Kind.EASY: _("easy run"),
        Kind.LONG: _("long run"),
        Kind.TEMPO: _("tempo"),
        Kind.INTERVALS: _("intervals"),
        Kind.HILLS: _("hills"),
        Kind.RACE: _("race"),
        Kind.MOBILITY: _("mobility"),
    }.get(session.kind, _("rest"))


def _kind_after(kind: Kind) -> str:
    """What an easy run becomes."""
    return {Kind.LONG: _("a long run"), Kind.TEMPO: _("a tempo run"), Kind.HILLS: _("hill repeats")}.get(
        kind, _("a hard run")
    )
