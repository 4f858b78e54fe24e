"""`runlegs plan`: the same numbers always give the same plan, as JSON of a fixed shape, as a PDF, or as a table."""

import json
from datetime import date, timedelta

import pytest

from runlegs_desktop.cli.main import runlegs
from runlegs_desktop.cli.options import PLAN_FIELDS

ISSUE = (
    *("--goal", "legs", "--weeks", "12", "--weekly-km", "20", "--long-run-km", "8"),
    *("--days", "mon,tue,thu,sat,sun", "--start", "2027-01-04"),
)
RACES = ("--race-date", "2027-03-28", "--start", "2027-01-04", "--weekly-km", "32")
KINDS = {"easy", "long", "tempo", "intervals", "hills", "race", "strength", "mobility", "rest"}
RUNS = KINDS - {"strength", "mobility", "rest"}
SESSION_KEYS = {"date", "time", "kind", "title", "distance_m", "duration_s", "hard_s"}


@pytest.fixture
def made(call, folder):
    """A plan read back from its JSON file."""

    def made(*arguments):
        said = call("plan", *arguments, "--out", "plan.json")
        assert (said.code, said.err) == (0, "")
        return json.loads((folder / "plan.json").read_text("utf-8"))

    return made


def is_well_formed(plan, week_start=0):
    assert set(plan) == {"schema", "name", "goal", "start", "notes", "weeks", "sessions"}
    assert plan["schema"] == "runlegs-plan/1"
    start = date.fromisoformat(plan["start"])
    assert start.weekday() == week_start
    assert all(isinstance(note, str) and "{" not in note for note in plan["notes"])
    for n, week in enumerate(plan["weeks"]):
        assert set(week) == {"start", "phase", "distance_m"}
        first = date.fromisoformat(week["start"])
        assert first == start + timedelta(days=7 * n)
        days = {(first + timedelta(days=d)).isoformat() for d in range(7)}
        own = [s for s in plan["sessions"] if s["date"] in days]
        assert week["distance_m"] == sum(s["distance_m"] for s in own if s["kind"] != "race")
    end = start + timedelta(days=7 * len(plan["weeks"]))
    assert all(start <= date.fromisoformat(s["date"]) < end for s in plan["sessions"])
    assert [s["date"] for s in plan["sessions"]] == sorted(s["date"] for s in plan["sessions"])
    for session in plan["sessions"]:
        is_session(session)
    return True


def is_session(session):
    assert set(session) - {"heavy", "repeats"} == SESSION_KEYS
    assert session["time"] is None
    assert session["kind"] in KINDS
    assert ("heavy" in session) == (session["kind"] == "strength")
    assert session.get("heavy", False) in (True, False)
    assert session["title"]
    assert all(type(session[key]) is int and session[key] >= 0 for key in ("distance_m", "duration_s", "hard_s"))
    assert session["hard_s"] <= session["duration_s"]
    assert (session["distance_m"] > 0) == (session["kind"] in RUNS)
    if "repeats" in session:
        assert session["kind"] in {"intervals", "hills"}
        assert set(session["repeats"]) == {"count", "seconds"}
        assert session["repeats"]["count"] * session["repeats"]["seconds"] == session["hard_s"]
        assert f"{session['repeats']['count']} × " in session["title"]
    else:
        assert session["kind"] not in {"intervals", "hills"}


def test_the_command_of_the_issue_gives_twelve_weeks(made):
    plan = made(*ISSUE)
    assert is_well_formed(plan)
    assert (plan["name"], plan["goal"], plan["start"], plan["notes"]) == ("Strong legs", "legs", "2027-01-04", [])
    assert len(plan["weeks"]) == 12
    assert {date.fromisoformat(s["date"]).weekday() for s in plan["sessions"] if s["kind"] in RUNS} <= {0, 1, 3, 5, 6}
    assert {"easy", "long", "hills", "tempo", "strength"} <= {s["kind"] for s in plan["sessions"]}
    assert any(s.get("heavy") for s in plan["sessions"])
    assert plan["weeks"][0]["distance_m"] <= 22_000


def test_the_command_of_the_issue_gives_a_pdf(call, folder, qapp):
    said = call("plan", *ISSUE, "--out", "plan.pdf")
    assert (said.code, said.out, said.err) == (0, "Wrote plan.pdf\n", "")
    assert (folder / "plan.pdf").read_bytes().startswith(b"%PDF-")
    assert [f.name for f in folder.iterdir()] == ["plan.pdf"]


def test_letter_portrait_and_miles_give_another_pdf(call, folder, qapp):
    pypdf = pytest.importorskip("pypdf")
    options = ("--paper", "LETTER", "--orientation", "Portrait", "--units", "imperial", "--name", "My spring")
    assert call("plan", *ISSUE, *options, "--out", "plan.PDF").code == 0
    page = pypdf.PdfReader(folder / "plan.PDF").pages[0]
    assert [round(float(n)) for n in page.mediabox[2:]] == [612, 792]
    assert "My spring" in page.extract_text()
    assert "Numbers are mi" in page.extract_text()


def test_the_same_inputs_give_the_same_bytes(call, folder):
    for name in ("one.json", "two.json"):
        assert call("plan", *ISSUE, "--out", name, "--today", f"2026-12-{10 + len(name)}").code == 0
    assert call("plan", *ISSUE, "--library", "l.runlegs", "--out", "three.json").code == 0
    texts = {(folder / name).read_bytes() for name in ("one.json", "two.json", "three.json")}
    assert len(texts) == 1


def test_a_decimal_comma_is_a_decimal_point(made):
    comma = made("--weekly-km", "20,5", "--long-run-km", "7,5 km", "--start", "2027-01-04")
    assert comma == made("--weekly-km", "20.5", "--long-run-km", "7.5", "--start", "2027-01-04")
    assert comma != made("--weekly-km", "20", "--long-run-km", "7.5", "--start", "2027-01-04")


@pytest.mark.parametrize("goal", ["legs", "base"])
def test_a_plan_without_a_race_has_twelve_weeks_from_the_day_after_today(made, goal):
    plan = made("--goal", goal, "--today", "2027-01-03")
    assert is_well_formed(plan)
    assert (plan["start"], len(plan["weeks"]), plan["goal"]) == ("2027-01-04", 12, goal)
    assert made("--goal", goal, "--today", "2027-01-04")["start"] == "2027-01-11"


@pytest.mark.parametrize(("goal", "metres"), [("5k", 5000), ("10k", 10000), ("half", 21098), ("marathon", 42195)])
def test_a_plan_to_a_race_ends_with_it_and_no_week_counts_it(made, goal, metres):
    plan = made("--goal", goal, *RACES, "--experience", "advanced", "--recent", "5k=22:30")
    assert is_well_formed(plan)
    assert len(plan["weeks"]) == 12
    races = [s for s in plan["sessions"] if s["kind"] == "race"]
    assert [(s["date"], s["distance_m"]) for s in races] == [("2027-03-28", metres)]
    assert plan == made("--goal", goal, *RACES, "--experience", "advanced", "--recent", "5k=22:30", "--weeks", "12")


def test_weeks_may_begin_on_sunday(made):
    plan = made(*ISSUE, "--week-start", "sun", "--long-day", "Saturday")
    assert is_well_formed(plan, week_start=6)
    assert plan["start"] == "2027-01-10"
    assert plan["notes"][0].startswith("MIDWEEK_START: Week 1 begins on Sun 10 Jan.")
    assert {date.fromisoformat(s["date"]).weekday() for s in plan["sessions"] if s["kind"] == "long"} == {5}


def test_a_race_soon_is_said_in_the_notes(made):
    plan = made("--goal", "marathon", "--race-date", "2027-01-20", "--start", "2027-01-04", "--weekly-km", "5")
    assert is_well_formed(plan)
    assert any(note.startswith("RACE_SOON: Only 3 weeks are left") for note in plan["notes"])


def test_every_choice_is_heard(made):
    plain = made(*ISSUE)
    for option in (
        ("--strength", "3"),
        ("--hills", "none"),
        ("--experience", "advanced"),
        ("--easy-pace", "5:00"),
        ("--recent", "10km=40:00"),
        ("--recent", "half=1:25:00"),
        ("--age", "15", "--goal", "base"),
        ("--name", "Spring"),
        ("--long-day", "sat"),
        ("--strength-days", "mon,thu"),
        ("--grow", "3"),
    ):
        assert made(*ISSUE, *option) != plain, option
        assert is_well_formed(made(*ISSUE, *option))


def test_strength_lies_on_the_days_it_was_told(made):
    plan = made(*ISSUE, "--strength-days", "wed, fri")
    lifts = [date.fromisoformat(s["date"]).weekday() for s in plan["sessions"] if s["kind"] == "strength"]
    assert set(lifts) == {2, 4}


def test_a_goal_time_changes_nothing_and_one_nobody_runs_is_refused(made, call):
    goal = ("--goal", "half", *RACES)
    assert made(*goal, "--goal-time", "1:55:00") == made(*goal)
    assert made(*goal, "--goal-time", "1:55") == made(*goal)
    said = call("plan", *goal, "--goal-time", "0:45:00")
    assert said.code == 2
    assert "Goal time is 57:52 to 3:15:12, not 45:00." in said.err
    assert call("plan", *goal, "--goal-time", "fast").err.startswith("runlegs: Goal time is minutes and seconds")


FAR = ("--goal", "base", "--weekly-km", "60", "--long-run-km", "20", "--start", "2027-01-04")


def test_little_time_makes_shorter_runs_and_weeks_and_says_so(made, call):
    def runs(*arguments):
        return [s for s in made(*FAR, *arguments)["sessions"] if s["kind"] in RUNS]

    assert max(s["duration_s"] for s in runs()) > 70 * 60
    assert max(s["duration_s"] for s in runs("--day-minutes", "60")) <= 60 * 60
    first_week = [s["duration_s"] for s in runs("--week-minutes", "150") if s["date"] < "2027-01-11"]
    assert 0 < sum(first_week) <= 1.12 * 150 * 60, "I35"
    assert "because your time allows no more" in call("plan", *FAR, "--week-minutes", "150").out


def test_running_hard_and_lifting_heavy_can_be_kept_on_days_apart(made):
    def shared(*arguments):
        plan = made(
            "--goal", "legs", "--experience", "advanced", "--weekly-km", "40", "--start", "2027-01-04", *arguments
        )
        hard = {s["date"] for s in plan["sessions"] if s["kind"] in {"hills", "tempo", "intervals"}}
        return hard & {s["date"] for s in plan["sessions"] if s.get("heavy")}

    assert shared()
    assert not shared("--separate-days"), "I37"


def test_without_a_file_the_plan_is_a_table_to_read(call):
    said = call("plan", *ISSUE, "--units", "imperial")
    assert said.code == 0
    lines = said.out.splitlines()
    assert lines[:3] == ["Strong legs", "", "Week 1  4–10 Jan  Accumulate  12.3 mi  −1\u202f%  easy 98 · hard 2"]
    assert "  Tue 2027-01-05  Hills 6 × 30 s           1.8 mi · 24 min" in lines
    assert "  Tue 2027-01-05  Legs A                   35 min  heavy" in lines
    assert sum(line.startswith("Week ") for line in lines) == 12


def test_notes_stand_below_the_table_with_the_runners_units(call):
    said = call("plan", "--goal", "marathon", *RACES, "--units", "imperial")
    assert said.out.splitlines()[-1].startswith("Note: The longest run is ")
    assert " mi is better for this race" in said.out


def test_every_field_of_a_plan_is_an_option_with_words():
    options = {p.name: p for p in runlegs.commands["plan"].params}
    assert set(PLAN_FIELDS) <= set(options)
    assert all(p.help for command in runlegs.commands.values() for p in command.params)
