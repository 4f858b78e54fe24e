"""The words around a printed plan."""

import gettext
from dataclasses import replace
from datetime import date

import pytest

from runlegs_desktop.domain.athlete import Units
from runlegs_desktop.domain.inputs import Goal, PlanInputs
from runlegs_desktop.domain.plan import Phase, Plan
from runlegs_desktop.domain.scene import scene
from runlegs_desktop.domain.schedule import Scheduled, State
from runlegs_desktop.domain.session import Kind, Session
from runlegs_desktop.present import i18n
from runlegs_desktop.present.numbers import Numbers
from runlegs_desktop.present.sheet import goal_name, heading, language, legend_word


def made(*kinds, start=date(2026, 6, 29), weeks=16, name="Harbour Half", goal=Goal.HALF):
    plan = Plan("p", "a", name, start, (Phase.BASE,) * weeks, PlanInputs(goal, start, weeks, 20000))
    rows = [Session(f"s{n}", "a", "p", start, kind, metres=5000) for n, kind in enumerate(kinds)]
    return scene(plan, [Scheduled(s, State.PLANNED, s.metres, 0, 0) for s in rows], start)


def test_title_and_span():
    found = heading(made(), Numbers())
    assert found.title == "Harbour Half"
    assert found.subtitle == "16 weeks, 29 June to 18 October 2026 · goal Half marathon"
    assert (found.week, found.total) == ("Week", "Total")


@pytest.mark.parametrize(
    ("units", "said"), [(Units.METRIC, "goal 1:55:00 · 5:27 /km"), (Units.IMPERIAL, "goal 1:55:00 · 8:46 /mi")]
)
def test_a_time_that_is_hoped_for_is_said_with_its_pace(units, said):
    seen = made()
    hoped = replace(seen.plan, inputs=replace(seen.plan.inputs, goal_seconds=6900))
    found = heading(scene(hoped, seen.scheduled, seen.today), Numbers(units))
    assert found.subtitle == f"16 weeks, 29 June to 18 October 2026 · {said}"


def test_a_week_a_turn_of_the_year_and_an_athlete():
    found = heading(made(start=date(2026, 12, 28), weeks=1, goal=Goal.LEGS, name=""), Numbers(), " Anna ")
    assert found.title == "Training plan"
    assert found.subtitle == "1 week, 28 December 2026 to 3 January 2027 · goal Strong legs · Anna"


def test_the_legend_has_what_occurs():
    found = heading(made(Kind.MOBILITY, Kind.EASY, Kind.REST), Numbers())
    assert found.legend == ((Kind.EASY, "easy"), (Kind.MOBILITY, "mobility"))
    assert found.advice == ("Easy means you can talk.",)


@pytest.mark.parametrize("kind", [Kind.TEMPO, Kind.INTERVALS, Kind.HILLS, Kind.RACE])
def test_hard_days_are_explained_where_there_are_some(kind):
    assert heading(made(kind), Numbers()).advice[1].startswith("Dark squares are hard days")


@pytest.mark.parametrize(("units", "unit"), [(Units.METRIC, "km"), (Units.IMPERIAL, "mi")])
def test_the_foot_names_the_unit(units, unit):
    foot = heading(made(), Numbers(units)).foot
    assert foot == f"Numbers are {unit}. Tick when done. Missed one? Skip it, do not double up."


def test_every_page_has_a_number():
    found = heading(made(), Numbers())
    assert found.page(1, 1) == "Page 1 of 1"
    assert found.page(2, 3) == "Page 2 of 3"


def test_every_kind_and_goal_has_a_word():
    assert len({legend_word(kind) for kind in Kind}) == len(Kind)
    assert len({goal_name(goal) for goal in Goal}) == len(Goal)


class Header(gettext.NullTranslations):
    def gettext(self, message):
        return "Project: x\nLanguage: pt_BR\n" if message == "" else message


def test_the_language_is_the_catalogues():
    assert language() == "en"
    i18n.use(Header())
    assert language() == "pt-BR"
    i18n.use(gettext.NullTranslations())
