"""The page of rules: each with its reason, its source, its numbers and whether it is muted; and what is typed there."""

import re
from dataclasses import dataclass
from math import ceil, floor

from runlegs_desktop.domain.edits_rules import MOST_REASON, WHOLE_UNITS, allowed, one_line
from runlegs_desktop.domain.errors import UserError
from runlegs_desktop.domain.plan import Mute, Plan
from runlegs_desktop.domain.rule_limits import EPSILON, LIMITS, Unit, in_force
from runlegs_desktop.domain.rules import RULES
from runlegs_desktop.present import parsing
from runlegs_desktop.present.check_lines import SHORT
from runlegs_desktop.present.check_reasons import REASONS
from runlegs_desktop.present.check_words import kept_words
from runlegs_desktop.present.i18n import _
from runlegs_desktop.present.numbers import EN_DASH, NARROW_SPACE, Numbers, day_and_month
from runlegs_desktop.present.rule_words import limit_name, says, why_not_muted

NO_BREAK = "\u00a0"  # between a number and its unit no line ends


@dataclass(frozen=True, slots=True)
class LimitRow:
    """One number of a rule. `low` and `high` are what may be typed now, in the limit's own unit.

    `text` is the number as the field shows it, `unit` stands behind the field. `is_own` tells of a number of the
    plan's own in place of the default.
    """

    key: str
    name: str
    text: str
    unit: str
    hint: str
    is_own: bool
    low: float
    high: float
    default: float
    now: float


@dataclass(frozen=True, slots=True)
class RuleRow:
    """One rule. `mark` is how it differs from what it is out of the box: muted, with own numbers, or nothing."""

    id: str
    name: str
    says: str
    why: str
    source: str
    limits: tuple[LimitRow, ...]
    mark: str
    can_be_muted: bool
    why_not: str
    is_muted: bool
    muted: str
    reason: str
    searched: str


@dataclass(frozen=True, slots=True)
class RulesPage:
    """Every rule in the order of the list."""

    rows: tuple[RuleRow, ...]


def rules_page(plan: Plan, numbers: Numbers) -> RulesPage:
    """Spell the rules as they stand in this plan."""
    mutes = {mute.rule: mute for mute in plan.mutes}
    return RulesPage(tuple(_row(rule.id, rule.can_be_muted, mutes.get(rule.id), plan, numbers) for rule in RULES))


def matching(page: RulesPage, text: str) -> tuple[RuleRow, ...]:
    """The rules that hold every word of a search in their name, sentence, reason, source or state."""
    words = text.casefold().split()
    return tuple(row for row in page.rows if all(word in row.searched for word in words))


def read_limit(row: LimitRow, text: str, numbers: Numbers) -> float:
    """What was typed, in the limit's own unit. UserError "out-of-range", "not-a-number", "not-whole" (field: the key).

    The text the field shows gives the number in force, so that nothing drifts by rounding.
    """
    unit = LIMITS[row.key].unit
    typed = re.sub(rf"\s*{re.escape(row.unit)}\s*$", "", text.strip(), flags=re.IGNORECASE).removeprefix("+")
    if unit in WHOLE_UNITS or unit in {Unit.TIMES, Unit.SHARE}:
        value = float(parsing.whole(typed, row.key))
    else:
        value = parsing.number(typed, row.key)
    if unit in {Unit.TIMES, Unit.SHARE}:
        value = round(value / 100 + (unit is Unit.TIMES), 6)
    elif unit is Unit.METRES:
        value = float(round(value * numbers.metres_a_unit))
    for exact in (row.default, row.now):  # what the field shows is rounded, what it stands for is not
        value = exact if _shown(value, unit, numbers) == _shown(exact, unit, numbers) else value
    if not row.low - EPSILON <= value <= row.high + EPSILON:
        raise UserError("out-of-range", field=row.key, low=row.low, high=row.high, given=text.strip())
    return value


def read_reason(text: str) -> str:
    """A reason as it will be kept. UserError "reason-missing" or "reason-too-long"."""
    said = one_line(text)
    if not said:
        raise UserError("reason-missing", field="reason")
    if len(said) > MOST_REASON:
        raise UserError("reason-too-long", field="reason", high=MOST_REASON, given=len(said))
    return said


def rules_error_text(error: UserError, row: LimitRow | None = None) -> str:
    """The sentence under the field: what is allowed, and what was typed."""
    if error.code == "reason-missing":
        return _("Say in a few words why: the reason stays beside the rule.")
    if error.code == "reason-too-long":
        text = _("A reason has up to {most} characters, this one has {given}.")
        return text.format(most=error.values["high"], given=error.values["given"])
    if error.code == "cannot-mute":
        return why_not_muted(str(error.values["rule"]))
    if row is None:
        return _("This number is out of its range.")
    given = str(error.values.get("given", ""))
    text = {
        "not-whole": _("{name} is a whole number, “{given}” is not. {allowed}"),
        "not-a-number": _("{name} is a number, “{given}” is not. {allowed}"),
    }.get(error.code, _("{name} cannot be “{given}”. {allowed}"))
    if not given.strip():
        text = _("{name}: type a number. {allowed}")
    return text.format(name=row.name, given=given, allowed=row.hint)


def allowed_now_text(row: LimitRow, given: str) -> str:
    """What stands under a number that was refused and may be kept now, since another number has changed."""
    return _("{name} can be “{given}” now: Enter keeps it.").format(name=row.name, given=given.strip())


def _row(rule: str, can_be_muted: bool, mute: Mute | None, plan: Plan, numbers: Numbers) -> RuleRow:  # noqa: FBT001
    now = in_force(plan.limits)
    why, source, evidence = REASONS[rule]()
    limits = tuple(_limit_row(key, plan, numbers) for key in LIMITS if key.startswith(f"{rule}."))
    own = any(limit.is_own for limit in limits)
    name, sentence, muted = kept_words(rule, now), says(rule), _muted(mute)
    mark = _("muted") if mute else _("your own numbers") if own else ""
    reason = mute.reason if mute else ""
    known = f"{source} · {evidence}"
    searched = " ".join((name, SHORT[rule](), sentence, why, known, mark, reason, *(x.name for x in limits))).casefold()
    why_not = "" if can_be_muted else why_not_muted(rule)
    return RuleRow(
        rule, name, sentence, why, known, limits, mark, can_be_muted, why_not, mute is not None, muted, reason, searched
    )


def _muted(mute: Mute | None) -> str:
    if mute is None:
        return ""
    day = f"{day_and_month(mute.since)} {mute.since.year}"
    return _("Muted since {day}: {reason}").format(day=day, reason=mute.reason)


def _limit_row(key: str, plan: Plan, numbers: Numbers) -> LimitRow:
    limit = LIMITS[key]
    value = in_force(plan.limits)[key]
    low, high = allowed(plan.limits, key)
    unit = _unit(limit.unit, numbers)
    shown = [_shown(limit.value, limit.unit, numbers), *_ends(low, high, limit.unit, numbers)]
    span = f"{shown[1]}{EN_DASH}{shown[2]}" + (f"{NARROW_SPACE if unit == '%' else NO_BREAK}{unit}" if unit else "")
    hint = _("Default {default}, allowed {span}.").format(default=shown[0], span=span)
    is_own = key in dict(plan.limits)
    text = _shown(value, limit.unit, numbers)
    return LimitRow(key, limit_name(key), text, unit, hint, is_own, low, high, limit.value, value)


def _shown(value: float, unit: Unit, numbers: Numbers) -> str:
    """A number as it is typed: shares and growth in percent, distances in the runner's unit."""
    if unit in {Unit.TIMES, Unit.SHARE}:
        return str(round((value - (unit is Unit.TIMES)) * 100))
    return numbers.distance_value(value) if unit is Unit.METRES else str(round(value))


def _ends(low: float, high: float, unit: Unit, numbers: Numbers) -> tuple[str, str]:
    """The range in words, rounded inwards: whatever it names may be typed."""
    scale = 10 / numbers.metres_a_unit if unit is Unit.METRES else 100 if unit in {Unit.TIMES, Unit.SHARE} else 1
    first, last = ceil(low * scale - EPSILON) / scale, floor(high * scale + EPSILON) / scale
    return _shown(first, unit, numbers), _shown(last, unit, numbers)


def _unit(unit: Unit, numbers: Numbers) -> str:
    return {
        Unit.TIMES: "%",
        Unit.SHARE: "%",
        Unit.METRES: numbers.unit,
        Unit.MINUTES: _("min"),
        Unit.SECONDS: _("s"),
        Unit.DAYS: _("days"),
        Unit.WEEKS: _("weeks"),
        Unit.YEARS: _("years"),
        Unit.COUNT: "",
    }[unit]
