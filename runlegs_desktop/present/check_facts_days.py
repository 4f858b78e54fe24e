"""Sentences for the rules of days: what lies next to what, and how much of it there is in a week."""

from runlegs_desktop.domain.finding import Severity
from runlegs_desktop.domain.schedule import LONG_COUNTS_AS_HARD_AFTER
from runlegs_desktop.present.check_facts import Facts, Said, Teller, legs_name, run_name
from runlegs_desktop.present.i18n import _, plural


def _easy_share(f: Facts) -> Said:
    title = _("{share} of your running is hard").format(share=f.growth())
    text = _("Week {week} has {hard} of hard running in {all}. The limit is {most}.")
    return title, text.format(week=f.week, hard=f.time("hard"), all=f.time("all"), most=f.percent("most"))


def _key_runs_apart(f: Facts) -> Said:
    first, second = run_name(f.word("first")), run_name(f.word("second"))
    if len(f.days) == 1:
        text = _("{day} has {first} and {second}. Key runs are at least 2 days apart.")
        return _("Two key runs on one day"), text.format(day=f.day, first=first, second=second)
    text = _("{day} has {first}, {next_day} has {second}. Key runs are at least 2 days apart.")
    said = text.format(day=f.day, first=first, next_day=f.day_text(-1), second=second)
    return _("Key runs on two days in a row"), said


def _fresh_legs(f: Facts) -> Said:
    text = _("Heavy {legs} on {day} is the day before {run} on {next_day}.")
    legs, run = legs_name(f.word("routine")), run_name(f.word("kind"))
    return _("Heavy legs before a key run"), text.format(legs=legs, day=f.day, run=run, next_day=f.day_text(-1))


def _run_before_lifting(f: Facts) -> Said:
    text = _("On {day} strength comes before {run}. Run first, and lift at least 6 hours later.")
    return _("Strength before a hard run"), text.format(day=f.day, run=run_name(f.word("kind")))


def _heavy_days_apart(f: Facts) -> Said:
    if len(f.days) == 1:
        text = _("{day} has two of them. Give the same muscles a day in between.").format(day=f.day)
    else:
        text = _("{day} and {next_day} both load the same muscles. Leave a day in between.")
        text = text.format(day=f.day, next_day=f.day_text(-1))
    return _("Heavy sessions close together"), text


def _no_heavy_long_day(f: Facts) -> Said:
    text = _("{day} has both. Another day keeps the long run easy.")
    return _("Heavy legs on the long-run day"), text.format(day=f.day)


def _strength_count(f: Facts) -> Said:
    n, low, high = f.count("sessions"), f.count("low"), f.count("high")
    title = plural("{n} strength session in week {week}", "{n} strength sessions in week {week}", n)
    title = title.format(n=n, week=f.week) if n else _("No strength in week {week}").format(week=f.week)
    if n > high:
        return title, _("{low} to {high} a week are enough beside your running.").format(low=low, high=high)
    text = _("The plan asks for {low} to {high} a week.").format(low=low, high=high)
    if f.finding.severity is Severity.WARN:
        text += " " + _("The week before has none either.")
    return title, text


def _full_rest_day(f: Facts) -> Said:
    text = _("Every day of week {week} has a run or strength. Keep one day free of both.")
    return _("No full rest day"), text.format(week=f.week)


def _run_days_in_a_row(f: Facts) -> Said:
    n, most = f.count("days"), f.count("limit") - 1
    title = plural("{n} run day in a row", "{n} run days in a row", n).format(n=n)
    text = plural("Consider a day off after {n} day.", "Consider a day off after {n} days.", most).format(n=most)
    return title, _("{day} to {last}.").format(day=f.day, last=f.day_text(-1)) + " " + text


def _quality_count(f: Facts) -> Said:
    n, most = f.count("runs"), f.count("most")
    title = plural("{n} hard run in week {week}", "{n} hard runs in week {week}", n).format(n=n, week=f.week)
    text = _("The limit is {most}. A race counts, and so does a long run over {time}.")
    return title, text.format(most=most, time=f.numbers.duration(LONG_COUNTS_AS_HARD_AFTER))


TELLERS: dict[str, Teller] = {
    "R08": _easy_share,
    "R09": _key_runs_apart,
    "R10": _fresh_legs,
    "R11": _run_before_lifting,
    "R12": _heavy_days_apart,
    "R13": _no_heavy_long_day,
    "R14": _strength_count,
    "R15": _full_rest_day,
    "R16": _run_days_in_a_row,
    "R17": _quality_count,
}
