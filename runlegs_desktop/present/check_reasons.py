"""Why each rule is there, where it comes from, and how well that is known. The app claims no more than the papers."""

from collections.abc import Callable
from typing import TypeAlias

from runlegs_desktop.present.i18n import _

Reason: TypeAlias = tuple[str, str, str]


def mixed() -> str:
    """Studies disagree."""
    return _("mixed evidence")


def one_study() -> str:
    """One study, so far."""
    return _("one large study")


def small_studies() -> str:
    """Some studies with few people."""
    return _("small studies")


def practice() -> str:
    """What coaches do."""
    return _("coaching practice")


def choice() -> str:
    """Nobody has measured this number."""
    return _("our own cautious choice")


def _weekly_growth() -> Reason:
    why = _("A cautious default for more than you are used to. A trial with 532 beginners saw no difference from it.")
    return why, _("The article; Buist 2008, Am J Sports Med"), mixed()


def _single_run() -> Reason:
    why = _(
        "Among 5 205 runners, one run much longer than those before it went with more injuries than a big week did."
    )
    return why, _("Frandsen 2025, Br J Sports Med"), one_study()


def _rebound() -> Reason:
    why = _("Beginners whose distance rose by over 30 % in two weeks had more injuries. Come back in steps.")
    return why, _("Nielsen 2014, J Orthop Sports Phys Ther"), one_study()


def _cutback() -> Reason:
    why = _("An easier week now and then lets the legs catch up with the work.")
    return why, _("Meeusen 2013, consensus on overtraining; our own number"), choice()


def _older_cutback() -> Reason:
    return _("Recovery takes longer with age, so easier weeks come sooner."), _("Runner Legs"), choice()


def _long_run_share() -> Reason:
    why = _("A long run that towers over the week asks for much on little preparation.")
    return why, _("Daniels 2014, Daniels' Running Formula"), practice()


def _long_run_step() -> Reason:
    return _("Time on your feet is what the legs notice; small steps are cautious."), _("Runner Legs"), choice()


def _long_run_time() -> Reason:
    why = _("Beyond this, fatigue grows faster than the benefit.")
    return why, _("Daniels 2014, Daniels' Running Formula"), practice()


def _easy_share() -> Reason:
    why = _(
        "Mostly easy running leaves strength for the hard days. Other mixes work too: this is for people who also lift."
    )
    return why, _("Muñoz 2014; Festa 2020; Seiler 2010"), mixed()


def _key_runs_apart() -> Reason:
    why = _("Hard work tires the legs for a day or two; a key run on tired legs gives less.")
    return why, _("Sports Medicine Open 2019; our own number"), choice()


def _fresh_legs() -> Reason:
    why = _("The day after lifting, runners tired sooner at the same pace. Heavy legs last 24 to 48 hours.")
    return why, _("Doma and Deakin 2013; Doma 2017, Sports Med"), small_studies()


def _run_before_lifting() -> Reason:
    why = _("Lifting first leaves less for the run, also on the next day. Over weeks the order mattered little.")
    return why, _("Doma and Deakin 2013; Lee 2020, PLoS One"), small_studies()


def _heavy_days_apart() -> Reason:
    why = _("Muscles that have just worked hard are still sore and rebuilding on the next day.")
    return why, _("Work on the repeated-bout effect"), small_studies()


def _heavy_long_day() -> Reason:
    return _("Two long efforts on one day make the easy one hard."), _("Runner Legs"), choice()


def _strength_count() -> Reason:
    return _("Running leaves the back of the legs and the hips short of work."), _("The article"), practice()


def _rest_day() -> Reason:
    return _("A free day is the simplest recovery there is, and the first to get lost."), _("Runner Legs"), choice()


def _run_days() -> Reason:
    return _("A day off between runs gives tendons and bones time to answer."), _("Runner Legs"), choice()


def _quality_count() -> Reason:
    why = _("Two hard runs a week bring most of the gain; a third mostly brings fatigue.")
    return why, _("Daniels 2014, Daniels' Running Formula"), practice()


def _hill_repeats() -> Reason:
    why = _("Fewer are over before they work; with more, the last ones get slow.")
    return why, _("The article"), practice()


def _small_steps() -> Reason:
    return _("Small steps keep every session one you can finish well."), _("Runner Legs"), choice()


def _quality_too_early() -> Reason:
    return _("Easy running first, so that tendons are ready for speed."), _("Runner Legs"), choice()


def _interval_volume() -> Reason:
    why = _("Fast running works in small doses; what the week can carry sets the size.")
    return why, _("Daniels 2014, Daniels' Running Formula"), practice()


def _missing_system() -> Reason:
    return _("Long, fast and uphill running each ask something else of the legs."), _("The article"), practice()


def _taper_size() -> Reason:
    why = _("Athletes raced best after cutting distance by about half for up to three weeks and keeping some speed.")
    return why, _("Bosquet 2007, Med Sci Sports Exerc; Wang 2023, PLoS One"), _("two reviews of many studies")


def _race_week() -> Reason:
    why = _("Nothing you do now makes you fitter for the race; tired legs would show.")
    return why, _("Sports Medicine Open 2019; our own days"), choice()


def _nothing_new() -> Reason:
    why = _("Unfamiliar work makes muscles sorest the first time.")
    return why, _("Work on the repeated-bout effect"), small_studies()


def _muscle_minimum() -> Reason:
    why = _("More sets a week go with more growth, in steps: under 5, 5 to 9, 10 and more. Fewer still maintain.")
    return why, _("Schoenfeld 2017, J Sports Sci; Pelland 2024"), small_studies()


def _muscle_maximum() -> Reason:
    why = _("Twelve to twenty sets are enough for the trained; a sudden jump mostly brings soreness.")
    return why, _("Schoenfeld 2017, J Sports Sci; our own numbers"), small_studies()


def _muscle_fresh() -> Reason:
    why = _("Strength and soreness take one to three days to come back after hard leg work.")
    return why, _("Work on the repeated-bout effect; our own model"), choice()


def _front_and_back() -> Reason:
    why = _("Running is repetitive and leaves the back of the legs short of work.")
    return why, _("The article; our own number"), choice()


def _left_and_right() -> Reason:
    why = _("Running is a row of jumps from leg to leg. One test may be a bad day, so two must agree.")
    return why, _("Runner Legs"), choice()


def _plyo_dose() -> Reason:
    why = _("Landings load tendons several times body weight; they get used to it slowly.")
    return why, _("NSCA, Essentials of Strength Training; our own number"), practice()


REASONS: dict[str, Callable[[], Reason]] = {
    "R01": _weekly_growth,
    "R02": _single_run,
    "R03": _rebound,
    "R04": _cutback,
    "R05": _long_run_share,
    "R06": _long_run_step,
    "R07": _long_run_time,
    "R08": _easy_share,
    "R09": _key_runs_apart,
    "R10": _fresh_legs,
    "R11": _run_before_lifting,
    "R12": _heavy_days_apart,
    "R13": _heavy_long_day,
    "R14": _strength_count,
    "R15": _rest_day,
    "R16": _run_days,
    "R17": _quality_count,
    "R18": _hill_repeats,
    "R19": _small_steps,
    "R20": _quality_too_early,
    "R21": _small_steps,
    "R22": _interval_volume,
    "R23": _missing_system,
    "R27": _taper_size,
    "R28": _race_week,
    "R29": _nothing_new,
    "R30": _muscle_minimum,
    "R32": _muscle_maximum,
    "R33": _muscle_fresh,
    "R34": _front_and_back,
    "R35": _left_and_right,
    "R43": _plyo_dose,
    "R44": _older_cutback,
}
