"""Sentences for the rules of what sessions are made of, and of the weeks before a race."""

from runlegs_desktop.present.check_facts import Facts, Said, Teller, legs_name, run_name
from runlegs_desktop.present.i18n import _, plural

TIMES = "×"


def _hill_repeats(f: Facts) -> Said:
    n = f.count("reps")
    title = plural("{n} hill repeat", "{n} hill repeats", n).format(n=n)
    text = _("On {day}. The session is written for {low} to {high}.")
    return title, text.format(day=f.day, low=f.count("low"), high=f.count("high"))


def _hill_progression(f: Facts) -> Said:
    now = f"{f.count('reps')} {TIMES} {f.numbers.repeat(f.number('seconds'))}"
    before = f"{f.count('before')} {TIMES} {f.numbers.repeat(f.number('seconds_before'))}"
    text = _("{day} is {now} after {before}. Add at most {reps} repeats, or {time} to each, at a time.")
    most, seconds = f.count("most"), f.numbers.repeat(f.number("most_seconds"))
    return _("Hills grow quickly"), text.format(day=f.day, now=now, before=before, reps=most, time=seconds)


def _quality_too_early(f: Facts) -> Said:
    n, metres = f.count("weeks"), f.distance("metres")
    so_far = plural("So far {n} week has {metres} or more.", "So far {n} weeks have {metres} or more.", n)
    text = _("Week {week} has hard running. Build {need} easy weeks of that size first.")
    said = so_far.format(n=n, metres=metres) + " " + text.format(week=f.week, need=f.count("need"))
    return _("Hard running comes early"), said


def _tempo(f: Facts) -> Said:
    now = f.time("seconds")
    if f.has("before"):
        more = f.numbers.duration(f.number("seconds") - f.number("before"))
        text = _("{day} has {now} after {before}. Add at most {step} at a time.")
        text = text.format(day=f.day, now=now, before=f.time("before"), step=f.time("step"))
        return _("Tempo grows by {time}").format(time=more), text
    text = _("On {day}. A tempo session is {low} to {high}.")
    return _("Tempo of {time}").format(time=now), text.format(day=f.day, low=f.time("low"), high=f.time("high"))


def _interval_volume(f: Facts) -> Said:
    fast = f.word("zone") == "I"
    title = _("{metres} at interval pace") if fast else _("{metres} at repetition pace")
    text = _("On {day}. For a week of this size {limit} is the most.")
    return title.format(metres=f.distance("metres")), text.format(day=f.day, limit=f.distance("limit"))


def _missing_system(f: Facts) -> Said:
    title, use = {
        "long": (_("No long run for 2 weeks"), _("endurance has little to grow on")),
        "tempo": (_("No tempo or intervals for 2 weeks"), _("nothing trains a steady fast pace")),
        "hills": (_("No hill work for 2 weeks"), _("glutes and calves lose their power stimulus")),
    }[f.word("system")]
    return title, _("Week {week} and the load week before it have none: {use}.").format(week=f.week, use=use)


def _taper_size(f: Facts) -> Said:
    share = f.percent("share")
    is_big = f.number("share") > f.number("high")
    title = (_("Taper stays at {share}") if is_big else _("Taper falls to {share}")).format(share=share)
    text = _("Week {week} is {metres} after a peak of {peak}. The range is {low} to {high}.")
    metres, peak = f.distance("metres"), f.distance("peak")
    return title, text.format(week=f.week, metres=metres, peak=peak, low=f.percent("low"), high=f.percent("high"))


def _race_week(f: Facts) -> Said:
    heavy = f.word("what") == "heavy"
    title = _("Heavy legs close to the race") if heavy else _("Hard run close to the race")
    name = _("heavy strength") if heavy else run_name(f.word("what"))
    return title, " ".join(
        (
            _("{day} has {name}.").format(day=f.day, name=name),
            _days_to_race(f.count("days")),
            _("Leave at least {most} days.").format(most=f.count("most")),
        )
    )


def _nothing_new(f: Facts) -> Said:
    strength = f.word("kind") == "strength"
    name = legs_name(f.word("what")) if strength else run_name(f.word("what"))
    text = _("{day} has {name}, which the {history} days before it do not have.")
    said = text.format(day=f.day, name=name, history=f.count("history"))
    return _("Something new before the race"), said + " " + _days_to_race(f.count("days"))


def _days_to_race(days: int) -> str:
    if not days:
        return _("That is the day of the race.")
    return plural("The race is {n} day later.", "The race is {n} days later.", days).format(n=days)


TELLERS: dict[str, Teller] = {
    "R18": _hill_repeats,
    "R19": _hill_progression,
    "R20": _quality_too_early,
    "R21": _tempo,
    "R22": _interval_volume,
    "R23": _missing_system,
    "R27": _taper_size,
    "R28": _race_week,
    "R29": _nothing_new,
}
