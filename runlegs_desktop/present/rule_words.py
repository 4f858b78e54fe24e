"""What each rule looks at and what its numbers are called, for the page of rules."""

from collections.abc import Mapping

from runlegs_desktop.present.i18n import _


def says(rule: str) -> str:
    """What a rule does, in a sentence or two."""
    return {**_of_volume(), **_of_days(), **_of_content(), **_of_muscles()}[rule]


def limit_name(key: str) -> str:
    """What a number of a rule is called beside its field; a plain word where nobody has named it yet."""
    return _own_names().get(key) or _names_of_all().get(key.partition(".")[2], _("Number"))


def why_not_muted(rule: str) -> str:
    """Why a rule keeps speaking."""
    if rule == "R02":
        return _(
            "This rule can't be muted: a run much longer than those before it is the clearest known step to an injury. "
            "Its numbers can be changed."
        )
    return _("This rule can't be muted: it looks after your health.")


def _of_volume() -> Mapping[str, str]:
    return {
        "R01": _("Compares each week's distance with the best of the four weeks before. The race is not counted."),
        "R02": _("Compares each run with the longest of the 28 days before it."),
        "R03": _("Looks at the first bigger week after a light one. A taper is no light week."),
        "R04": _("Counts weeks in a row that come near the most you have run, without an easier one between."),
        "R05": _("Looks at how much of the week's distance one run is."),
        "R06": _("Compares the long run with the longest of the four weeks before, in minutes at easy pace."),
        "R07": _("Looks at how long the long run takes, for the goal of the plan."),
        "R08": _("Looks at how much of the week's running time is outside the easy zone. Tapers are left out."),
        "R44": _("From a certain age on, counts weeks in a row without an easier one."),
    }


def _of_days() -> Mapping[str, str]:
    return {
        "R09": _("Long, tempo, interval and hill runs and races are key runs: never on two days in a row."),
        "R10": _("Looks for heavy strength on the day before a key run."),
        "R11": _("On a day with both, the hard run comes first and strength at least 6 hours later."),
        "R12": _("Looks at the days between two heavy strength sessions."),
        "R13": _("Looks for heavy strength on the day of the long run."),
        "R14": _("Counts the strength sessions of each week that has no race."),
        "R15": _("Looks for one day a week without a run and without strength."),
        "R16": _("Counts days in a row with a run."),
        "R17": _("Counts the hard runs of each week. A race counts, and so does a very long run."),
    }


def _of_content() -> Mapping[str, str]:
    return {
        "R18": _("Looks at the number of repeats of a hill session."),
        "R19": _("Compares a hill session with the last one in a load week."),
        "R20": _("Looks for hard running before there were enough easy weeks of some size."),
        "R21": _("Looks at the tempo minutes of a session, and how much they grow."),
        "R22": _("Looks at how far a session runs at interval or repetition pace, for the size of the week."),
        "R23": _("In plans for strong legs, looks for two load weeks without a long run, a fast one or hills."),
        "R27": _("Compares the last full week of the taper with the biggest week."),
        "R28": _("Looks for hard runs and heavy strength in the last days before a race."),
        "R29": _("Looks for a kind of training just before a race that the weeks before did not have."),
    }


def _of_muscles() -> Mapping[str, str]:
    return {
        "R30": _("Counts what runs and sets give the big leg muscles in a load week with strength."),
        "R32": _("Compares each muscle's sets with its upper target, and with the three load weeks before."),
        "R33": _("Predicts from the days before how fresh the muscles are that a strength session works most."),
        "R34": _("Compares hamstrings and gluteus maximus with vasti and rectus femoris over two weeks."),
        "R35": _("Compares left and right in the last two calf tests and one-legged exercises."),
        "R43": _("Counts the landings of a session with jumps and the days between, and asks if the legs are ready."),
    }


def _names_of_all() -> Mapping[str, str]:
    return {
        "info": _("Hint above"),
        "warn": _("Check above"),
        "error": _("Conflict above"),
        "low": _("At least"),
        "high": _("At most"),
    }


def _own_names() -> Mapping[str, str]:
    return {**_names_of_volume(), **_names_of_content(), **_names_of_muscles()}


def _names_of_volume() -> Mapping[str, str]:
    return {
        "R02.least": _("Only runs over"),
        "R03.light": _("A light week is under this share of the best"),
        "R04.weeks": _("Check at so many weeks in a row"),
        "R04.share": _("A big week is this share of the most"),
        "R05.3_runs": _("Share with up to 3 runs a week"),
        "R05.4_runs": _("Share with 4 runs a week"),
        "R05.5_runs": _("Share with 5 runs or more"),
        "R05.far_races": _("Half and marathon, build and peak"),
        "R05.marathon": _("Marathon on up to 4 runs"),
        "R05.slack": _("May be over by"),
        "R06.step": _("Longer by at most"),
        "R07.legs": _("Strong legs, at most"),
        "R07.base": _("Base, at most"),
        "R07.5k": _("5 km, at most"),
        "R07.10k": _("10 km, at most"),
        "R07.half": _("Half marathon, at most"),
        "R07.marathon": _("Marathon, at most"),
        "R07.error": _("Conflict with any goal above"),
        "R08.least": _("Only weeks from"),
        "R44.age": _("From the age of"),
        "R44.weeks": _("Hint at so many weeks in a row"),
    }


def _names_of_content() -> Mapping[str, str]:
    return {
        "R14.race": _("None in the last days before a race"),
        "R12.days": _("Days from one to the next"),
        "R16.days": _("Hint from so many days in a row"),
        "R16.beginner": _("The same for beginners"),
        "R19.reps": _("More repeats by at most"),
        "R19.seconds": _("Longer repeats by at most"),
        "R20.weeks": _("Easy weeks first"),
        "R20.metres": _("Such a week has at least"),
        "R21.step": _("Longer by at most"),
        "R22.i_share": _("Interval pace, share of the week"),
        "R22.i_least": _("Interval pace, always allowed"),
        "R22.i_most": _("Interval pace, never more than"),
        "R22.r_share": _("Repetition pace, share of the week"),
        "R22.r_least": _("Repetition pace, always allowed"),
        "R22.r_most": _("Repetition pace, never more than"),
        "R28.hard": _("Last hard run, days before"),
        "R28.heavy": _("Last heavy strength, days before"),
        "R28.marathon": _("The same before a marathon"),
        "R29.days": _("Nothing new in the last days"),
        "R29.history": _("Known is what was done in days before"),
    }


def _names_of_muscles() -> Mapping[str, str]:
    return {
        "R32.times": _("Above the upper target by"),
        "R32.jump": _("Above the load weeks before by"),
        "R32.least": _("Only from so many sets"),
        "R33.fresh": _("Fresh from"),
        "R34.share": _("Back to front, at least"),
        "R34.least": _("Only from so many sets in front"),
        "R35.share": _("Difference of at most"),
        "R43.beginner": _("Landings for beginners, at most"),
        "R43.intermediate": _("Landings with some experience"),
        "R43.advanced": _("Landings for the advanced"),
        "R43.days": _("Days from one to the next"),
    }
