"""One rule, one small plan, one fix: for the tests of fixes."""

from runlegs_desktop.domain.fix import Fix, apply
from runlegs_desktop.domain.fixes import fix_for
from runlegs_desktop.domain.logbook import Logbook
from runlegs_desktop.domain.rules import RULES, check
from runlegs_desktop.domain.scene import scene
from runlegs_desktop.domain.schedule import sessions
from tests.domain.rule_scenes import (
    SAT,
    START,
    SUN,
    THU,
    TUE,
    WED,
    long_run,
    run,
)

EVERY_DAY = frozenset(range(7))


def book_of(plan, *cards):
    flat = [c for many in cards for c in (many if isinstance(many, (list, tuple)) else [many])]
    assert len({c.id for c in flat}) == len(flat)
    return Logbook(plans={plan.id: plan}, sessions={c.id: c for c in flat})


def of_rule(rule, plan, book, today=START):
    look = [r for r in RULES if r.id == rule]
    return check(scene(plan, sessions(book, plan, today), today), look)


def fix_of(rule, plan, *cards, today=START):
    """The fix of the first finding of a rule, after which that finding is gone."""
    book = book_of(plan, *cards)
    finding = of_rule(rule, plan, book)[0]
    found = fix_for(finding, book, plan, today)
    assert isinstance(found, Fix), found
    assert finding not in of_rule(rule, plan, apply(found, book))
    return found


def full_week(week, long=10.0, **more):
    return [
        run(week, TUE, 6),
        run(week, WED, 6),
        run(week, THU, 6),
        run(week, SAT, 6),
        long_run(week, SUN, long, **more),
    ]


def weeks(*numbers, long=10.0):
    return [one for week in numbers for one in full_week(week, long)]
