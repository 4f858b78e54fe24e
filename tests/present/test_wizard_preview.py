"""What stands beside the form: the sums are those of the generated plan."""

from dataclasses import replace
from datetime import date
from typing import NamedTuple

import pytest

from runlegs_desktop.app.planning import picture
from runlegs_desktop.domain.athlete import Units
from runlegs_desktop.domain.generate import generate
from runlegs_desktop.domain.health import Health
from runlegs_desktop.domain.inputs import Experience, Goal
from runlegs_desktop.domain.logbook import Logbook
from runlegs_desktop.domain.session import RUNS, Kind
from runlegs_desktop.present import wizard_preview
from runlegs_desktop.present.numbers import Numbers
from runlegs_desktop.present.wizard import first_answers
from runlegs_desktop.present.wizard_gestures import typed, with_goal, with_health, with_long_day, with_units
from runlegs_desktop.present.wizard_inputs import inputs_of
from runlegs_desktop.present.wizard_preview import laid

TODAY = date(2026, 6, 27)


@pytest.fixture
def half():
    answers = replace(with_goal(first_answers(TODAY), Goal.HALF), experience=Experience.INTERMEDIATE)
    for field, text in (("race_day", "2026-10-18"), ("weekly_metres", "26"), ("long_metres", "10"), ("recent", "6:20")):
        answers = typed(answers, field, text)
    return answers


def preview(answers):
    return wizard_preview.preview(laid(answers), answers)


def verdict(answers):
    return wizard_preview.verdict(laid(answers), answers)


def scene_of(answers):
    draft = generate(inputs_of(answers), "p", "a")
    book = Logbook(plans={"p": draft.plan}, sessions={s.id: s for s in draft.sessions})
    return picture(book, draft.plan, answers.taken_until).scene


def test_bars_are_the_weeks_of_the_plan(half):
    shown, scene = preview(half).chart, scene_of(half)
    assert [bar.number for bar in shown.bars] == [str(n) for n in range(1, 17)]
    full = scene.weeks[0].metres / shown.bars[0].metres
    for bar, week in zip(shown.bars, scene.weeks, strict=True):
        race = 21_098 if week.has_race else 0
        assert bar.metres * full == pytest.approx(week.metres + race)
        assert bar.long * full == pytest.approx(week.longest)
        assert bar.race * full == pytest.approx(race)
        assert bar.is_easier == (not week.is_load)
        assert bar.limit * full == pytest.approx(1.1 * scene.ref(week.index) if week.is_load else 0)
        assert max(bar.metres, bar.limit) <= 1
    assert shown.has_race
    assert [p.name for p in shown.phases] == ["Base", "Build", "Peak", "Taper"]
    assert [(p.first, p.last) for p in shown.phases][-1] == (14, 15)


def test_every_week_is_told_to_who_cannot_see_the_bars(half):
    told, scene = preview(half).chart.spoken.split("; "), scene_of(half)
    numbers = Numbers()
    assert len(told) == len(scene.weeks)
    for n, (said, week) in enumerate(zip(told, scene.weeks, strict=True), start=1):
        assert said.startswith(f"week {n}: {numbers.spoken_distance(week.metres)}, longest run ")
        assert numbers.spoken_distance(week.longest) in said
        assert ("limit" in said) == week.is_load == ("an easier week" not in said)
    assert told[-1].endswith("race 21.1 kilometres")
    assert "race" not in "".join(told[:-1])


def test_ticks_are_round_numbers_at_their_height(half):
    chart, scene = preview(half).chart, scene_of(half)
    full = scene.weeks[0].metres / chart.bars[0].metres
    for height, text in chart.ticks:
        assert height * full == pytest.approx(float(text) * 1000)
        assert 0 <= height <= 1
    assert 3 <= len(chart.ticks) <= 7


def test_facts_say_peak_longest_hard_time_and_easy_pace(half):
    scene, facts = scene_of(half), preview(half).facts
    best = max(scene.weeks, key=lambda week: week.metres)
    assert [fact.name for fact in facts] == ["Peak week", "Longest run", "Hard time", "Easy pace"]
    assert (facts[0].value, facts[0].note) == (
        f"{best.metres / 1000:.1f} km".replace(".0 ", " "),
        f"week {best.index + 1}",
    )
    assert facts[2].note == "at most, limit 20\u202f%"
    assert facts[3].value == "6:03–6:39"
    assert facts[3].note == "/km, from yours"


def test_miles_change_the_words_and_not_the_plan(half):
    metric, imperial = preview(half), preview(with_units(half, Units.IMPERIAL))
    assert [bar.metres for bar in metric.chart.bars] == [bar.metres for bar in imperial.chart.bars]
    assert imperial.facts[0].value.endswith(" mi")
    assert imperial.chart.unit == "mi"


def test_the_first_week_is_seven_tiles(half):
    week = preview(with_long_day(half, 5)).week
    assert [tile.day for tile in week] == ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
    assert Kind.LONG in week[5].kinds
    assert (week[0].kinds, week[0].text) == ((), "off")
    assert week[5].name.startswith("Sat, Long, ")


def test_what_the_checks_say_is_said(half):
    assert verdict(half).is_ok
    assert verdict(half).text.startswith("All checks pass.")


def test_what_passing_means_is_said_of_this_plan_only(half):
    assert "Key runs at least 2 days apart." in verdict(half).text
    easy = first_answers(TODAY)
    shown = preview(easy)
    assert verdict(easy).is_ok
    assert "ey runs" not in verdict(easy).text, "only the long run is one"
    assert [fact.note for fact in shown.facts if fact.value.startswith("0")] == ["easy runs only: strength intensifies"]


def test_broken_checks_are_counted_and_the_first_is_named(half, monkeypatch):
    scene = scene_of(half)
    from runlegs_desktop.domain.finding import Finding, Severity  # noqa: PLC0415

    real = wizard_preview.judged
    run = scene.weeks[2].runs[0]
    finding = Finding("R20", Severity.WARN, 2, (run.id,), (run.day,), ())
    monkeypatch.setattr(wizard_preview, "judged", lambda *a: real(*a)._replace(findings=(finding,)))
    monkeypatch.setattr(wizard_preview, "checks", lambda *_a: type("C", (), {"broken": (Broken(),)})())
    assert verdict(half) == (False, "1 check speaks up, in week 3: Too much.")
    two = (Broken(), Broken(1, "Too soon"))
    monkeypatch.setattr(wizard_preview, "checks", lambda *_a: type("C", (), {"broken": two})())
    assert verdict(half) == (False, "2 checks speak up, first in week 2: Too soon.")


class Broken(NamedTuple):
    week: int = 2
    title: str = "Too much"


def test_health_advice_stands_in_the_facts_place_and_is_not_repeated(half):
    shown = preview(with_health(half, Health.CONDITION, is_true=True))
    assert len(shown.advice) == 2
    assert not any("clinician" in note for note in shown.notes)
    assert not shown.chart.has_race
    assert preview(half).advice == ()


def test_notes_of_the_generator_are_shown(half):
    assert any("Week 1 begins" in note for note in preview(half).notes)


def test_a_race_in_a_few_days_is_no_plan_that_passes_all_checks():
    answers = typed(with_goal(first_answers(TODAY), Goal.TEN_K), "race_day", "2026-07-01")
    near, (is_ok, said) = preview(answers), verdict(answers)
    assert not is_ok
    assert "only tapers" in said
    assert "gives less than you asked for" in said
    assert "checks pass" not in said
    assert near.facts[0].note == "only the race"
    (bar,) = near.chart.bars
    assert (bar.label, bar.race_labels) == ("", ("Race 10 km", "Race"))
    assert "race comes first" in near.week_note


def test_what_a_plan_lacks_is_said_once(half):
    near = typed(half, "race_day", "2026-07-12")
    assert not set(verdict(near).text.split("\n")) & set(preview(near).notes)


def test_only_the_week_of_the_race_is_named_after_it(half):
    assert [n for n, bar in enumerate(preview(half).chart.bars) if bar.race_labels] == [15]


@pytest.mark.parametrize("days", [{0, 2, 4}, {1, 2, 3, 5, 6}, set(range(7))])
def test_the_first_week_agrees_with_the_days_chosen(days):
    answers = replace(first_answers(TODAY), days=frozenset(days), long_day=max(days))
    shown = preview(answers)
    runs = {n for n, tile in enumerate(shown.week) if set(tile.kinds) & RUNS}
    assert runs <= days
    for n, tile in enumerate(shown.week):
        assert tile.is_off == (n not in days and not tile.kinds)
        assert (tile.text == "off") == tile.is_off
    assert (f"{len(runs)} of your {len(days)} days" in shown.week_note) == (len(runs) < len(days))
    assert ("Strength may lie" in shown.week_note) == any(t.kinds and n not in days for n, t in enumerate(shown.week))


@pytest.mark.parametrize("weeks", ["4", "30"])
def test_short_and_long_plans_have_a_bar_a_week(weeks):
    shown = preview(typed(first_answers(TODAY), "weeks", weeks))
    assert len(shown.chart.bars) == int(weeks)
    assert shown.title.startswith(f"{weeks} weeks, 29 Jun")
    assert shown.facts[3].note == "/km, a first guess"
