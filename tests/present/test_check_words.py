"""Every finding of every rule in words: facts, numbers in the runner's units, no blame, nothing over-claimed."""

import re
from dataclasses import replace

import pytest

from runlegs_desktop.domain.athlete import Units
from runlegs_desktop.domain.finding import Severity
from runlegs_desktop.domain.inputs import Goal
from runlegs_desktop.domain.jumps import Gate
from runlegs_desktop.domain.legs import Uneven
from runlegs_desktop.domain.plan import Mute, Phase
from runlegs_desktop.domain.rules import RULES, check
from runlegs_desktop.domain.session import Kind, Variant, Zone
from runlegs_desktop.present import i18n
from runlegs_desktop.present.check_words import kept_words, short_words, words
from runlegs_desktop.present.numbers import Numbers
from tests.domain.rule_scenes import (
    FRI,
    MON,
    SAT,
    START,
    SUN,
    THU,
    TUE,
    WED,
    a_plan,
    fast,
    hills,
    lift,
    long_run,
    look,
    race,
    run,
    steady,
    tempo,
)

IDS = [rule.id for rule in RULES]
KM, MILES = Numbers(), Numbers(Units.IMPERIAL)
BANNED = ("you will be injured", "safe", "toxic", "burn")
MOST_SHORT = 18


def key_pair():
    return [run(0, MON, 8, Kind.TEMPO), run(0, TUE, 8, Kind.HILLS)]


# one scene or more for every rule: together they reach every sentence
SCENES = {
    "R01": [(a_plan(1), [run(0, MON, 36)]), (a_plan(1), [run(0, MON, 33.6)])],
    "R02": [(a_plan(1), [long_run(0, SUN, 14)]), (a_plan(1), [run(0, SAT, 11.5)])],
    "R03": [(a_plan(2), steady(2, [15, 25])), (a_plan(2), steady(2, [15, 32]))],
    "R04": [(a_plan(5), steady(5, 30.0))],
    "R05": [(a_plan(1, Goal.BASE), [long_run(0, SUN, 8), run(0, TUE, 4), run(0, THU, 4)])],
    "R06": [(a_plan(1, before_long_km=40), [long_run(0, SUN, 43.9)])],
    "R07": [(a_plan(1), [long_run(0, SUN, 9, seconds=9000)]), (a_plan(1), [run(0, SUN, 9, seconds=13_000)])],
    "R08": [(a_plan(1), [tempo(0, TUE, n), run(0, THU, 9)]) for n in (20, 25, 60)],
    "R09": [(a_plan(1), key_pair()), (a_plan(1), [long_run(0, SAT), race(0, SUN)])],
    "R10": [(a_plan(1), [lift(0, MON), run(0, TUE, 8, Kind.TEMPO)]), (a_plan(1), [lift(0, SAT, routine=""), race(0)])],
    "R11": [(a_plan(1), [lift(0, TUE), run(0, TUE, 8, Kind.INTERVALS, order=1)])],
    "R12": [(a_plan(1), [lift(0, TUE), lift(0, day, order=1)]) for day in (TUE, WED)],
    "R13": [(a_plan(1), [long_run(0), lift(0, SUN, order=1)])],
    "R14": [(a_plan(2), [run(0, MON, 5), run(1, MON, 5), *(lift(1, d) for d in range(n))]) for n in (0, 1, 4)],
    "R15": [(a_plan(1), [run(0, day, 4) for day in range(7)])],
    "R16": [(a_plan(1), [run(0, day, 4) for day in range(6)])],
    "R17": [(a_plan(1), [run(0, day, 8, Kind.TEMPO) for day in range(n)]) for n in (3, 4)],
    "R18": [(a_plan(1), [hills(0, TUE, n)]) for n in (1, 12)],
    "R19": [(a_plan(2), [hills(0, TUE, 6), hills(1, TUE, 10, 90)])],
    "R20": [(a_plan(3, before_km=8), [*steady(n, 12.0), tempo(n, TUE)]) for n in (0, 1, 2)],
    "R21": [(a_plan(1), [tempo(0, TUE, 45)]), (a_plan(2), [tempo(0, TUE, 20), tempo(1, TUE, 30)])],
    "R22": [(a_plan(1), [fast(0, TUE, metres=4000, seconds=900, zone=z), run(0, THU, 8)]) for z in (Zone.I, Zone.R)],
    "R23": [
        (a_plan(2, Goal.LEGS), [run(week, day, 8, k) for week in (0, 1) for day, k in enumerate(kinds)])
        for kinds in ([Kind.TEMPO, Kind.HILLS], [Kind.LONG, Kind.HILLS], [Kind.LONG, Kind.TEMPO])
    ],
    "R27": [
        (a_plan(5, phases={3: Phase.TAPER, 4: Phase.TAPER}), [*steady(4, [30, 30, 30, n]), race(4)]) for n in (9, 28)
    ],
    "R28": [
        (a_plan(1), [session, race(0, SUN)])
        for session in (run(0, FRI, 8, Kind.TEMPO), lift(0, WED), lift(0, SUN, order=1))
    ],
    "R29": [
        (a_plan(6), [session, race(5, SAT)])
        for session in (tempo(5, TUE), lift(5, TUE, Variant.LIGHT, "C"), long_run(5, MON, 8, variant=Variant.MARATHON))
    ],
    "R30": [
        (a_plan(1), [lift(0, TUE, routine="gmax*9+vas*9+ham*9+gas*9+sol*2")]),
        (a_plan(1), [lift(0, TUE, routine="vas*4.5")]),
    ],
    "R32": [
        (a_plan(1), [lift(0, TUE, routine="vas*25")]),
        (a_plan(4), [lift(week, TUE, routine=f"vas*{6 if week < 3 else 11}") for week in range(4)]),
    ],
    "R33": [(a_plan(1), [lift(0, TUE, routine="vas*12"), lift(0, WED, routine="vas*2"), lift(0, THU, routine="")])],
    "R34": [(a_plan(2), [lift(week, TUE, routine="vas*6+ham*1") for week in (0, 1)])],
    "R35": [(a_plan(1), [run(0, MON, 5)])],
    "R43": [
        (a_plan(1), [lift(0, TUE, routine="plyo*120")]),
        (a_plan(1), [lift(0, day, routine="plyo*50") for day in (TUE, WED)]),
    ],
    "R44": [(a_plan(4, age=55), steady(4, 30.0))],
}
GATES = [None, Gate(), Gate(17, 9), Gate(25, 4, has_jumped=True)]
UNEVEN = [[Uneven("straight", "", 0.2, "L")], [Uneven("bent", "", 0.2, "R")], [Uneven("sl_rdl", "Hinge", 0.2, "R")]]


def said(rule_id, numbers=KM):
    """Everything a rule says in its scenes, as (finding, words)."""
    for plan, cards in SCENES[rule_id]:
        for uneven in UNEVEN if rule_id == "R35" else [()]:
            for gate in GATES if rule_id == "R43" else [None]:
                yield from _told(rule_id, look(plan, list(cards), uneven=uneven, gate=gate), numbers)


def _told(rule_id, scene, numbers):
    for finding in check(scene, [rule for rule in RULES if rule.id == rule_id]):
        yield finding, words(finding, scene, numbers)


@pytest.fixture(scope="module", autouse=True)
def _scenes_can_be_read_twice():
    for key, scenes in SCENES.items():
        SCENES[key] = [(plan, list(cards)) for plan, cards in scenes]


@pytest.mark.parametrize("rule_id", IDS)
@pytest.mark.parametrize("numbers", [KM, MILES], ids=["km", "mi"])
def test_every_rule_has_plain_words(rule_id, numbers):
    told = list(said(rule_id, numbers))
    assert len(told) >= len(SCENES[rule_id])
    for finding, w in told:
        everything = [w.title, w.sentence, w.why, w.source, w.evidence, kept_words(rule_id), short_words(finding)]
        for text in everything:
            assert text == text.strip()
            assert text
            assert not re.search(r"[{}!]|  |\bNone\b|nan|\d\.\d{2}", text), text
            assert not any(re.search(rf"\b{word}", text.lower()) for word in BANNED), text
        assert w.sentence.endswith(".")
        assert w.why.endswith(".")
        assert not w.title.endswith(".")
        assert len(w.title) <= 44
        assert "week 0" not in w.title.lower()
        assert len(short_words(finding)) <= MOST_SHORT
        assert len(kept_words(rule_id)) <= 44


@pytest.mark.parametrize("rule_id", IDS)
def test_only_conflicts_say_so(rule_id):
    for finding, w in said(rule_id):
        assert ("Conflict" in w.title + w.sentence) is (finding.severity is Severity.ERROR)


@pytest.mark.parametrize("rule_id", IDS)
def test_units_are_the_runners_own(rule_id):
    assert not any(re.search(r"\d (mi|miles)\b", w.title + w.sentence) for _f, w in said(rule_id, KM))
    assert not any(re.search(r"\d km\b", w.title + w.sentence) for _f, w in said(rule_id, MILES))


def one(rule_id, place=0):
    return list(said(rule_id))[place][1]


def test_the_picture_is_met():
    plan = a_plan(8, before_km=35, before_long_km=14)
    cards = [
        long_run(6, SUN, 18),
        *(run(week, TUE, 10) for week in range(7)),
        *(run(week, WED, 11) for week in range(7)),
    ]
    cards += [long_run(week, SUN, 14) for week in range(6)]
    scene = look(plan, cards)
    jump = next(f for f in check(scene) if f.rule == "R02")
    w = words(jump, scene, KM)
    assert w.title == "Long run jumps 29\u202f%"
    assert w.sentence == (
        "Sun 20 Sep is 18 km; the longest run of the 28 days before is 14 km. The limit is +10\u202f%, 15.4 km."
        " It also lifts week 7 to +11\u202f%."
    )
    quiet = look(replace(plan, mutes=(Mute("R01", START),)), cards)
    assert "also" not in words(jump, quiet, KM).sentence


def test_titles_are_facts():
    assert one("R01").title == "Week 1 grows 20\u202f%"
    assert (
        one("R01").sentence
        == "Conflict: Week 1 is 36 km; the best of the 4 weeks before is 30 km. The limit is +10\u202f%, 33 km."
    )
    assert one("R09").title == "Key runs on two days in a row"
    assert (
        one("R09").sentence == "Conflict: Mon 3 Aug has tempo, Tue 4 Aug has hills. Key runs are at least 2 days apart."
    )
    assert one("R10").title == "Heavy legs before a key run"
    assert one("R10").sentence == "Conflict: Heavy Legs A on Mon 3 Aug is the day before tempo on Tue 4 Aug."
    assert one("R14", 0).title == "No strength in week 1"
    assert one("R16").sentence == "Mon 3 Aug to Sat 8 Aug. Consider a day off after 5 days."
    assert one("R28").sentence == "Fri 7 Aug has tempo. The race is 2 days later. Leave at least 3 days."


def test_a_jump_is_after_a_light_week_only_where_it_was_light():
    assert one("R03").title == "Big jump after a light week"
    plan = a_plan(2, mutes=(Mute("R01", START),))
    scene = look(plan, list(steady(2, [30, 45])))
    jump = next(f for f in check(scene) if f.rule == "R03")
    assert words(jump, scene, KM).title == "Big jump from week 1 to week 2"


def test_growth_that_rounds_to_the_limit_says_over():
    scene = look(a_plan(1), [run(0, MON, 33.1)])
    assert words(check(scene)[0], scene, KM).title == "Week 1 grows over 10\u202f%"


def test_kept_lines_follow_the_limits_of_the_plan():
    assert kept_words("R08") == "Hard share 20\u202f% or less"
    assert kept_words("R04") == "A cutback after 4 load weeks at most"
    assert kept_words("R14") == "2–3 strength sessions a week"
    scene = look(a_plan(1, limits=[("R01.warn", 1.15)]))
    assert kept_words("R01", scene.limits) == "Weeks grow by 15\u202f% or less"


class _Brackets(i18n.gettext.NullTranslations):
    def gettext(self, message):
        return f"[{message}]"

    def ngettext(self, msgid1, msgid2, n):
        return f"[{msgid1 if n == 1 else msgid2}]"


@pytest.mark.parametrize("rule_id", IDS)
def test_every_word_can_be_translated(rule_id):
    i18n.use(_Brackets())
    try:
        for finding, w in said(rule_id):
            for text in (w.title, w.sentence, w.why, w.source, w.evidence, kept_words(rule_id), short_words(finding)):
                outside = _outside_brackets(text)
                assert not re.search(r"[A-Za-z]", outside), text
    finally:
        i18n.use(i18n.gettext.NullTranslations())


def _outside_brackets(text):
    shorter = re.sub(r"\[[^\[\]]*\]", "", text)
    return text if shorter == text else _outside_brackets(shorter)
