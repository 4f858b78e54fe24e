"""Sentences for the rules of muscles: sets, freshness, front and back, left and right, jumps."""

from runlegs_desktop.domain.exercise import BACK, FRONT, Muscle
from runlegs_desktop.domain.finding import Finding
from runlegs_desktop.domain.jumps import Gate
from runlegs_desktop.present.check_facts import Facts, Said, Teller, legs_name
from runlegs_desktop.present.i18n import _, plural
from runlegs_desktop.present.muscle_words import muscle_name, short_names
from runlegs_desktop.present.readiness_words import gate_needs


def _name(f: Facts) -> str:
    return muscle_name(Muscle(f.word("muscle"))).name


def _sets(f: Facts, name: str) -> str:
    """Sets with one decimal where there is one."""
    return f"{f.number(name):.1f}".removesuffix(".0")


def _minimum(f: Facts) -> Said:
    title = _("{muscle}: {sets} of {low} sets").format(muscle=_name(f), sets=_sets(f, "sets"), low=_sets(f, "low"))
    return title, _least(_("In week {week}."), f.week, f.count("more"))


def _least(when: str, week: int, more: int) -> str:
    """What the number of sets means; `more` muscles are short of theirs, too."""
    text = f"{when.format(week=week)} " + _("Runs count as sets, too. As many as that a week keep what is there.")
    if more:
        others = plural("{n} more muscle is under its least.", "{n} more muscles are under their least.", more)
        text += " " + others.format(n=more)
    return text


def in_many_weeks(finding: Finding, weeks: int) -> Said:
    """R30 of one muscle in several weeks, as one line: title and sentence."""
    values = dict(finding.values)
    name, low = muscle_name(Muscle(str(values["muscle"]))).name, float(values["low"])
    title = _("{muscle} under {low:g} sets in {n} weeks").format(muscle=name, low=low, n=weeks)
    return title, _least(_("Week {week} is the first."), finding.week + 1, int(values["more"]))


def _maximum(f: Facts) -> Said:
    if f.count("jumped"):
        title = _("Sets for {muscle} jump").format(muscle=_name(f).lower())
        text = _("Week {week} has {sets}, the load weeks before had {mean}. The limit is {limit}.")
        return title, text.format(week=f.week, sets=_sets(f, "sets"), mean=_sets(f, "mean"), limit=_sets(f, "limit"))
    title = _("Very many sets for {muscle}").format(muscle=_name(f).lower())
    text = _("Week {week} has {sets}. Beyond {limit} more sets bring little but fatigue.")
    return title, text.format(week=f.week, sets=_sets(f, "sets"), limit=_sets(f, "limit"))


def _fresh(f: Facts) -> Said:
    title = _("{muscle} predicted at {fresh}").format(muscle=_name(f), fresh=f.percent("fresh"))
    session = f.scene.scheduled.get(f.finding.sessions[-1])
    text = _(
        "When {name} on {day} starts. From {limit} on a muscle counts as ready. A model says so, not a measurement."
    )
    name = legs_name(session.session.routine if session is not None else "")
    return title, text.format(name=name, day=f.day, limit=f.percent("limit"))


def _front_and_back(f: Facts) -> Said:
    text = _("In weeks {first} and {week} {fore} get {front} sets, {aft} {back}. At least {share} is asked.")
    fore, aft = (_(" and ").join(short_names(muscles)) for muscles in (FRONT, BACK))
    sets = {"front": _sets(f, "front"), "back": _sets(f, "back"), "share": f.percent("share")}
    said = text.format(first=f.week - 1, week=f.week, fore=fore.lower(), aft=aft.lower(), **sets)
    return _("The front of the legs gets much more"), said


def _left_and_right(f: Facts) -> Said:
    left = f.word("leg") == "L"
    share = f.percent("share")
    title = (_("Left leg {share} weaker") if left else _("Right leg {share} weaker")).format(share=share)
    what = {"straight": _("calf raises with a straight knee"), "bent": _("calf raises with a bent knee")}
    name = what.get(f.word("what"), f.word("name"))
    text = _("In {name}, twice in a row. The limit is {limit}. Start with the weaker side and match its repetitions.")
    return title, text.format(name=name, limit=f.percent("limit"))


def _jumps(f: Facts) -> Said:
    needs = _gate(f)
    title, text = _dose(f)
    return title, f"{text} {needs}".rstrip()


def _dose(f: Facts) -> Said:
    n = f.count("contacts")
    if f.has("days"):
        text = _("{first} and {day} both have jumps. Leave {days} days from one to the next.")
        said = text.format(first=f.day_text(0), day=f.day_text(-1), days=f.count("days"))
        return _("Jumps on days that touch"), said
    if not f.has("limit"):
        return _("Jumps before the legs are ready"), _("On {day}.").format(day=f.day)
    text = _("On {day}. For you {limit} landings a session are the most.")
    title = plural("{n} landing in one session", "{n} landings in one session", n).format(n=n)
    return title, text.format(day=f.day, limit=f.count("limit"))


def _gate(f: Facts) -> str:
    if not f.has("raises"):
        return ""
    raises, box = (None if f.number(name) < 0 else f.count(name) for name in ("raises", "box"))
    return gate_needs(Gate(raises, box))


TELLERS: dict[str, Teller] = {
    "R30": _minimum,
    "R32": _maximum,
    "R33": _fresh,
    "R34": _front_and_back,
    "R35": _left_and_right,
    "R43": _jumps,
}
