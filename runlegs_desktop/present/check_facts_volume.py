"""Sentences for the rules of distance and time: whole weeks and the longest run."""

from runlegs_desktop.domain.rules_volume import weekly_growth
from runlegs_desktop.present.check_facts import Facts, Said, Teller, run_title
from runlegs_desktop.present.i18n import _, plural


def _weekly_growth(f: Facts) -> Said:
    title = _("Week {week} grows {share}").format(week=f.week, share=f.growth())
    text = _("Week {week} is {metres}; the best of the 4 weeks before is {ref}. The limit is {most}, {limit}.")
    most = f.percent("most", signed=True)
    metres, ref, limit = f.distance("metres"), f.distance("ref"), f.distance("limit")
    return title, text.format(week=f.week, metres=metres, ref=ref, most=most, limit=limit)


def _single_run(f: Facts) -> Said:
    title = _("{run} jumps {share}").format(run=run_title(f.word("kind")), share=f.growth())
    text = _("{day} is {metres}; the longest run of the 28 days before is {before}. The limit is {most}, {limit}.")
    metres, before, limit = f.distance("metres"), f.distance("before"), f.distance("limit")
    said = text.format(day=f.day, metres=metres, before=before, most=f.percent("most", signed=True), limit=limit)
    return title, said + _also_the_week(f)


def _also_the_week(f: Facts) -> str:
    """One jump can break two rules; the run's sentence says so."""
    growth = next(weekly_growth(f.scene, f.finding.week), None)
    if growth is None or "R01" in f.scene.muted or growth.sessions != f.finding.sessions:
        return ""
    share = Facts(growth, f.scene, f.numbers).percent("share", signed=True)
    return " " + _("It also lifts week {week} to {share}.").format(week=f.week, share=share)


def _rebound(f: Facts) -> Said:
    text = _("Week {week} is {metres} after {before}. The limit is {most}, {limit}.")
    metres, before, limit = f.distance("metres"), f.distance("before"), f.distance("limit")
    most = f.percent("most", signed=True)
    said = text.format(week=f.week, metres=metres, before=before, most=most, limit=limit)
    if f.number("metres") <= f.number("ref"):
        said += " " + _("It stays within the best of your last 4 weeks, {ref}.").format(ref=f.distance("ref"))
    if f.number("before") < f.number("ref"):
        return _("Big jump after a light week"), said
    return _("Big jump from week {before} to week {week}").format(before=f.week - 1, week=f.week), said


def _no_cutback(f: Facts) -> Said:
    n = f.count("weeks")
    title = plural("{n} big week without an easier one", "{n} big weeks without an easier one", n).format(n=n)
    text = _("Weeks {first} to {week} all come close to the most you have run. About {limit} makes week {week} easier.")
    return title, text.format(first=f.week - n + 1, week=f.week, limit=f.distance("limit"))


def _older_cutback(f: Facts) -> Said:
    n = f.count("weeks")
    title = plural("{n} big week in a row", "{n} big weeks in a row", n).format(n=n)
    text = _("From {age} on, an easier week comes after at most {n}. Consider about {limit} in week {week}.")
    return title, text.format(age=f.count("age"), n=n - 1, limit=f.distance("limit"), week=f.week)


def _long_run_share(f: Facts) -> Said:
    title = _("{share} of the week is one run").format(share=f.percent("share"))
    text = _("{day} is {metres} of {week_metres}. With {runs} runs a week, about {most} is the most.")
    metres, week_metres = f.distance("metres"), f.distance("week_metres")
    runs, most = f.count("runs"), f.percent("most")
    return title, text.format(day=f.day, metres=metres, week_metres=week_metres, runs=runs, most=most)


def _long_run_step(f: Facts) -> Said:
    title = _("Longest run grows by {time}").format(time=f.time("seconds"))
    text = _("{day} is {metres}; the longest of the 28 days before is {before}. The limit is {most} more, {limit}.")
    metres, before, limit = f.distance("metres"), f.distance("before"), f.distance("limit")
    return title, text.format(day=f.day, metres=metres, before=before, most=f.time("most"), limit=limit)


def _long_run_time(f: Facts) -> Said:
    title = _("{run} takes {time}").format(run=run_title(f.word("kind")), time=f.time("seconds"))
    text = _("{day} takes {time}. For your goal, {limit} is the most.")
    return title, text.format(day=f.day, time=f.time("seconds"), limit=f.time("limit"))


TELLERS: dict[str, Teller] = {
    "R01": _weekly_growth,
    "R02": _single_run,
    "R03": _rebound,
    "R04": _no_cutback,
    "R05": _long_run_share,
    "R06": _long_run_step,
    "R07": _long_run_time,
    "R44": _older_cutback,
}
