"""Edits of what the rules do in one plan: which are silenced, and which numbers they compare with."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date
from types import MappingProxyType

from runlegs_desktop.domain.errors import UserError
from runlegs_desktop.domain.logbook import Logbook, put
from runlegs_desktop.domain.plan import Mute, Plan
from runlegs_desktop.domain.rule_limits import EPSILON, LIMITS, Unit, in_force
from runlegs_desktop.domain.rules import RULES

MOST_REASON = 200
WHOLE_UNITS = frozenset({Unit.MINUTES, Unit.SECONDS, Unit.DAYS, Unit.WEEKS, Unit.COUNT, Unit.YEARS})

# What a limit may be set to [ED]: wide enough for every sound way of training, narrow enough to catch a slip.
_OF_UNIT: Mapping[Unit, tuple[float, float]] = MappingProxyType(
    {
        Unit.TIMES: (1.0, 2.0),
        Unit.SHARE: (0.05, 1.0),
        Unit.METRES: (0, 50_000),
        Unit.MINUTES: (0, 360),
        Unit.SECONDS: (1, 120),
        Unit.DAYS: (1, 28),
        Unit.WEEKS: (1, 12),
        Unit.COUNT: (1, 20),
        Unit.YEARS: (14, 100),
    }
)
_OWN: Mapping[str, tuple[float, float]] = MappingProxyType(
    {
        "R02.warn": (1.0, 1.3),  # a rule that cannot be muted cannot be loosened into silence either
        "R02.error": (1.0, 1.5),
        "R02.least": (0, 10_000),
        "R05.slack": (0.0, 0.2),
        "R06.step": (5, 60),
        "R12.days": (1, 4),
        "R14.low": (0, 7),
        "R14.high": (0, 14),
        "R16.days": (2, 14),
        "R16.beginner": (2, 14),
        "R17.warn": (0, 7),
        "R17.error": (0, 7),
        "R21.step": (1, 30),
        "R22.i_share": (0.01, 0.3),
        "R22.r_share": (0.01, 0.3),
        "R28.hard": (0, 14),
        "R28.heavy": (0, 21),
        "R28.marathon": (0, 28),
        "R29.history": (7, 60),
        "R43.beginner": (10, 300),
        "R43.intermediate": (10, 300),
        "R43.advanced": (10, 300),
        "R43.days": (1, 7),
    }
)
# The first of a pair is never above the second: a warning comes before a conflict, a low end below a high one.
_IN_ORDER = (
    ("R01.warn", "R01.error"),
    ("R02.warn", "R02.error"),
    ("R08.info", "R08.warn"),
    ("R08.warn", "R08.error"),
    ("R14.low", "R14.high"),
    ("R17.warn", "R17.error"),
    ("R18.low", "R18.high"),
    ("R21.low", "R21.high"),
    ("R27.low", "R27.high"),
)


def allowed(limits: Iterable[tuple[str, float]], key: str) -> tuple[float, float]:
    """The lowest and highest value of a limit, given the plan's own numbers. KeyError for an unknown key."""
    low, high = _OWN.get(key, _OF_UNIT[LIMITS[key].unit])
    now = in_force(limits)
    for first, second in _IN_ORDER:
        if key == second:
            low = max(low, now[first])
        if key == first:
            high = min(high, now[second])
    return low, high


def mute(book: Logbook, plan_id: str, rule: str, since: date, reason: str) -> Logbook:
    """Silence a rule in a plan from a day on. A rule muted already gets the new reason and keeps its day.

    UserError "cannot-mute" (rule), "reason-missing" (field), "reason-too-long" (field, high, given).
    """
    if not _can_be_muted(rule):
        raise UserError("cannot-mute", rule=rule)
    said = one_line(reason)
    if not said:
        raise UserError("reason-missing", field="reason")
    if len(said) > MOST_REASON:
        raise UserError("reason-too-long", field="reason", high=MOST_REASON, given=len(said))
    plan = book.plans[plan_id]
    day = next((m.since for m in plan.mutes if m.rule == rule), since)
    others = tuple(m for m in plan.mutes if m.rule != rule)
    return _with(book, replace(plan, mutes=tuple(sorted((*others, Mute(rule, day, said)), key=lambda m: m.rule))))


def unmute(book: Logbook, plan_id: str, rule: str) -> Logbook:
    """Let a rule speak again. One that isn't muted changes nothing."""
    plan = book.plans[plan_id]
    if rule not in {m.rule for m in plan.mutes}:
        return book
    return _with(book, replace(plan, mutes=tuple(m for m in plan.mutes if m.rule != rule)))


def set_limit(book: Logbook, plan_id: str, key: str, value: float) -> Logbook:
    """Give a rule another number in this plan. Setting it to the default takes the plan's own number away.

    UserError "out-of-range" (field, low, high, given) or "not-whole" (field, given); the field is the key.
    """
    plan = book.plans[plan_id]
    low, high = allowed(plan.limits, key)
    if not low - EPSILON <= value <= high + EPSILON:  # NaN is never inside
        raise UserError("out-of-range", field=key, low=low, high=high, given=value)
    if LIMITS[key].unit in WHOLE_UNITS and value != int(value):
        raise UserError("not-whole", field=key, given=value)
    others = {name: number for name, number in plan.limits if name != key}
    own = others if abs(value - LIMITS[key].value) <= EPSILON else others | {key: float(value)}
    return _limited(book, plan, own)


def reset_limit(book: Logbook, plan_id: str, key: str) -> Logbook:
    """Take the plan's own number away. A partner that would end up out of order with the default goes back too."""
    plan = book.plans[plan_id]
    own = {name: number for name, number in plan.limits if name != key}
    for _round in _IN_ORDER:
        now = in_force(own.items())
        wrong = {name for pair in _IN_ORDER if now[pair[0]] > now[pair[1]] + EPSILON for name in pair}
        own = {name: number for name, number in own.items() if name not in wrong}
    return _limited(book, plan, own)


def one_line(text: str) -> str:
    """A reason as it is kept: on one line, without signs that cannot be shown."""
    return " ".join("".join(c if c.isprintable() else " " for c in text).split())


def _can_be_muted(rule_id: str) -> bool:
    return next((rule.can_be_muted for rule in RULES if rule.id == rule_id), False)


def _limited(book: Logbook, plan: Plan, own: Mapping[str, float]) -> Logbook:
    limits = tuple(sorted(own.items()))
    return book if limits == plan.limits else _with(book, replace(plan, limits=limits))


def _with(book: Logbook, plan: Plan) -> Logbook:
    return replace(book, plans=put(book.plans, plan))
