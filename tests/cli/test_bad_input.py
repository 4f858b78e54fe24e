"""Everything a runner can get wrong is told in one line that names the field and what it may be, and changes nothing."""

import shutil
import sys
from pathlib import Path

import pytest

V1 = Path(__file__).parent.parent / "store" / "files" / "v1.runlegs"
GOOD = {
    "--goal": "legs",
    "--weeks": "12",
    "--weekly-km": "20",
    "--long-run-km": "8",
    "--days": "mon,tue,thu,sat,sun",
    "--start": "2027-01-04",
    "--today": "2026-12-30",
    "--library": "new.runlegs",
    "--out": "plan.json",
}
WEEKLY = "Weekly distance is a number from 0 to 200 km"
LONGEST = "Longest run is a number from 0 to 100 km"
DAYS = "Running days are days from mon to sun such as mon,tue,sat"
RACE = "Recent race is a distance and a time such as 5k=24:30"
PACE = "Easy pace is minutes and seconds such as 6:30"
BAD = [
    ({"--weekly-km": "-5"}, "Weekly distance is 0 to 200 km, not -5."),
    ({"--weekly-km": "\u22125"}, "Weekly distance is 0 to 200 km, not -5."),
    ({"--weekly-km": "900"}, "Weekly distance is 0 to 200 km, not 900."),
    ({"--weekly-km": "200,01"}, "Weekly distance is 0 to 200 km, not 200.01."),
    ({"--weekly-km": "NaN"}, f"{WEEKLY}, “NaN” is not."),
    ({"--weekly-km": "inf"}, f"{WEEKLY}, “inf” is not."),
    ({"--weekly-km": "-Infinity"}, f"{WEEKLY}, “-Infinity” is not."),
    ({"--weekly-km": "1e308"}, f"{WEEKLY}, “1e308” is not."),
    ({"--weekly-km": "twenty"}, f"{WEEKLY}, “twenty” is not."),
    ({"--weekly-km": "1.000,5"}, f"{WEEKLY}, “1.000,5” is not."),
    ({"--weekly-km": ""}, f"{WEEKLY}, “” is not."),
    ({"--long-run-km": ""}, f"{LONGEST}, “” is not."),
    ({"--long-run-km": "many"}, f"{LONGEST}, “many” is not."),
    ({"--long-run-km": "101"}, "Longest run is 0 to 100 km, not 101."),
    ({"--weeks": "0"}, "Weeks is 4 to 30, not 0."),
    ({"--weeks": "31"}, "Weeks is 4 to 30, not 31."),
    ({"--weeks": "1e11"}, "Weeks is 4 to 30, not 1e+11."),
    ({"--weeks": "4.5"}, "Weeks is a whole number from 4 to 30, “4.5” is not."),
    ({"--weeks": ""}, "Weeks is a whole number from 4 to 30, “” is not."),
    ({"--days": "mon"}, "Running days: a plan needs 3 to 7 days a week, 1 is too few."),
    ({"--days": "mon,mon;Monday"}, "Running days: a plan needs 3 to 7 days a week, 1 is too few."),
    ({"--days": "blursday"}, f"{DAYS}, “blursday” is not one."),
    ({"--days": "mon,tuex,sat"}, f"{DAYS}, “tuex” is not one."),
    ({"--days": ""}, f"{DAYS}, “” is not one."),
    ({"--long-day": "mon,tue"}, "Day of the long run is one day from mon to sun, “mon,tue” is not."),
    ({"--long-day": "blursday"}, "Day of the long run is one day from mon to sun, “blursday” is not."),
    ({"--week-start": "tue"}, "First day of the week is mon or sun, “tue” is not."),
    ({"--start": "2027-13-44"}, "Start is a date such as 2027-01-04, “2027-13-44” is not."),
    ({"--start": ""}, "Start is a date such as 2027-01-04, “” is not."),
    ({"--start": "9999-12-31"}, "Start is Thu 1 Jan 1970 to Tue 31 Dec 2199, not Fri 31 Dec 9999."),
    ({"--start": "0001-01-01"}, "Start is Thu 1 Jan 1970 to Tue 31 Dec 2199, not 0001-01-01."),
    ({"--today": "soon"}, "Today is a date such as 2027-01-04, “soon” is not."),
    ({"--today": ""}, "Today is a date such as 2027-01-04, “” is not."),
    ({"--goal": "fame"}, "Goal is one of legs, base, 5k, 10k, half, marathon, “fame” is not."),
    ({"--goal": "a\nb\x1b[31m"}, "Goal is one of legs, base, 5k, 10k, half, marathon, “a b [31m” is not."),
    ({"--experience": "elite"}, "Experience is one of beginner, intermediate, advanced, “elite” is not."),
    ({"--hills": "moon"}, "Hills is one of outdoor, treadmill, none, “moon” is not."),
    ({"--equipment": "car"}, "Strength kit is one of gym, home, bodyweight, “car” is not."),
    ({"--name": "two\nlines"}, "Name is text on one line, “two lines” is not."),
    ({"--name": "\udcff"}, "Name is text on one line, “ ” is not."),
    ({"--units": "stone"}, "Units is one of metric, imperial, “stone” is not."),
    ({"--paper": "a3"}, "Paper is one of a4, letter, “a3” is not."),
    ({"--orientation": "round"}, "Orientation is one of landscape, portrait, “round” is not."),
    ({"--strength": "9"}, "Strength sessions a week is 2 to 3, not 9."),
    ({"--strength-days": "tue"}, "Strength days: 2 sessions a week need as many days, 1 is too few."),
    ({"--strength-days": "tue,fry"}, "Strength days are days from mon to sun such as mon,tue,sat, “fry” is not one."),
    ({"--strength-days": ""}, "Strength days are days from mon to sun such as mon,tue,sat, “” is not one."),
    ({"--grow": "12"}, "Grow by at most is 0 to 10 % a week by the 10 % rule, not 12 %."),
    ({"--grow": "-1"}, "Grow by at most is 0 to 10 % a week by the 10 % rule, not -1 %."),
    ({"--grow": "fast"}, "Grow by at most is a number from 0 to 10 %, “fast” is not."),
    ({"--goal-time": "1:55:00"}, "Goal time goes only with the goals 5k, 10k, half and marathon, not with legs."),
    ({"--strength": "two"}, "Strength sessions a week is a whole number from 2 to 3, “two” is not."),
    ({"--age": "13"}, "Age is 14 to 100, not 13."),
    ({"--age": "old"}, "Age is a whole number from 14 to 100, “old” is not."),
    ({"--age": "15"}, "Goal legs is from age 16 on. Younger runners have the goals base and 5k."),
    ({"--recent": ""}, f"{RACE}, “” is not."),
    ({"--recent": "5k"}, f"{RACE}, “5k” is not."),
    ({"--recent": "5k=24"}, f"{RACE}, “5k=24” is not."),
    ({"--recent": "5k=24:75"}, f"{RACE}, “5k=24:75” is not."),
    ({"--recent": "half=1:75:30"}, f"{RACE}, “half=1:75:30” is not."),
    ({"--recent": "far=24:30"}, f"{RACE}, “far=24:30” is not."),
    ({"--recent": "1e400k=24:30"}, f"{RACE}, “1e400k=24:30” is not."),
    ({"--recent": "200k=24:30"}, "Race distance is 1.5 to 100 km, not 200."),
    ({"--recent": "5k=0:30"}, "Race time is 3.5 to 720 min, not 0.5."),
    ({"--recent": "5k=60:30"}, "Fitness (VDOT) from the race or pace is 20 to 85, not 12.59."),
    ({"--easy-pace": ""}, f"{PACE}, “” is not."),
    ({"--easy-pace": "6"}, f"{PACE}, “6” is not."),
    ({"--easy-pace": "6:75"}, f"{PACE}, “6:75” is not."),
    ({"--easy-pace": "1:06:30"}, f"{PACE}, “1:06:30” is not."),
    ({"--easy-pace": "1:30"}, "Easy pace is 2:00 to 20:00 min/km, not 1:30."),
    ({"--easy-pace": "6:30", "--recent": "5k=24:30"}, "Recent race: give a recent race or an easy pace, not both."),
    ({"--race-date": "2027-05-09"}, "Race date goes only with the goals 5k, 10k, half and marathon, not with legs."),
    ({"--goal": "10k"}, "Race date is missing: this goal needs one. Give it as --race-date 2027-05-09."),
    (
        {"--goal": "10k", "--race-date": "2027-01-03", "--weeks": None},
        "Race date Sun 3 Jan 2027 lies before the start, Mon 4 Jan 2027. It is the start or later.",
    ),
    (
        {"--goal": "10k", "--race-date": "2027-03-07"},
        "Weeks: from the start to the race there are 9 weeks, not 12.",
    ),
    (
        {"--goal": "10k", "--race-date": "2028-03-07", "--weeks": None},
        "Race date: it is 62 weeks away, and a plan has at most 30. Give a later --start.",
    ),
    (
        {"--goal": "10k", "--race-date": "2028-03-07", "--weeks": "30"},
        "Race date: it is 62 weeks away, and a plan has at most 30. Give a later --start.",
    ),
    ({"--goal": "10k", "--race-date": ""}, "Race date is a date such as 2027-01-04, “” is not."),
    ({"--out": "plan.doc"}, "Output file ends in .json or .pdf, “plan.doc” does not."),
    ({"--out": ""}, "Output file ends in .json or .pdf, “” does not."),
    ({"--out": "nowhere/plan.json"}, "nowhere/plan.json cannot be written: its folder does not exist."),
    ({"--out": "a-file/plan.json"}, "a-file/plan.json cannot be written: its folder does not exist."),
    ({"--out": "a-folder.json"}, "a-folder.json is a folder. Name a file."),
    ({"--out": "/proc/plan.pdf"}, "/proc/plan.pdf cannot be written: its folder takes no files. Choose another place."),
    (
        {"--out": "both.json", "--library": "both.json"},
        "Output file both.json is the library itself. Name another file.",
    ),
    ({"--library": "a-folder.json"}, "is a folder, not a library file. Name a file ending in .runlegs."),
    ({"--library": "a-file/new.runlegs"}, "There is no library at"),
    ({"--library": "damaged.runlegs"}, "damaged.runlegs is damaged and was left as it is."),
    ({"--library": "foreign.runlegs"}, "foreign.runlegs is not a Runner Legs library. It was left as it is."),
    ({"--day-minutes": "19"}, "Minutes a day is 20 to 360 min, not 19."),
    ({"--day-minutes": "361"}, "Minutes a day is 20 to 360 min, not 361."),
    ({"--day-minutes": "long"}, "Minutes a day is a number, “long” is not."),
    ({"--week-minutes": "59"}, "Minutes a week is 60 to 2400 min, not 59."),
    ({"--week-minutes": "nan"}, "Minutes a week is a number, “nan” is not."),
    ({"--bogus": "1"}, "No such option '--bogus'"),
]


@pytest.fixture(autouse=True)
def _stands(folder):
    (folder / "a-file").write_text("mine")
    (folder / "a-folder.json").mkdir()
    (folder / "foreign.runlegs").write_text("shopping list")
    shutil.copy(V1, folder / "damaged.runlegs")
    bytes_ = bytearray((folder / "damaged.runlegs").read_bytes())
    bytes_[4096:] = b"x" * (len(bytes_) - 4096)
    (folder / "damaged.runlegs").write_bytes(bytes_)


def typed(change):
    return [word for pair in (GOOD | change).items() if pair[1] is not None for word in pair]


def refuses(said, sentence):
    assert (said.code, said.out) == (2, "")
    assert said.err.startswith("runlegs: ")
    assert said.err.endswith("\n")
    assert len(said.err.splitlines()) == 1
    assert "Traceback" not in said.err
    assert sentence in said.err
    return True


@pytest.mark.parametrize(
    ("change", "sentence"), BAD, ids=[" ".join(f"{k} {v!a}" for k, v in c.items()) for c, _ in BAD]
)
def test_a_bad_plan_option_is_told_in_one_line_and_nothing_is_written(call, listing, change, sentence):
    before = listing()
    assert refuses(call("plan", *typed(change)), sentence)
    assert listing() == before


@pytest.mark.skipif(sys.platform == "win32", reason="Windows says it otherwise")
@pytest.mark.parametrize("option", ["--library", "--out"])
def test_a_file_name_that_is_too_long_is_told_and_nothing_is_written(call, listing, option):
    before = listing()
    assert refuses(call("plan", *typed({option: f"{'n' * 260}.pdf"})), "its name is too long")
    assert listing() == before


def test_the_options_these_tests_start_from_are_good(call, folder):
    assert call("plan", *typed({})).code == 0
    assert (folder / "plan.json").exists()
    assert (folder / "new.runlegs").exists()


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["fly"], "No such command 'fly'."),
        (["plan", "--weeks"], "Option '--weeks' requires an argument."),
        (["plan", "extra"], "Got unexpected extra argument (extra)"),
        (["print"], "Missing option '--out'"),
        (["--today", "blursday"], "Today is a date such as 2027-01-04, “blursday” is not."),
        (["check"], "home/training.runlegs."),
        (["check", "--library", "none.runlegs"], "There is no library at"),
        (["check", "--library", "foreign.runlegs"], "foreign.runlegs is not a Runner Legs library."),
        (["check", "--library", "damaged.runlegs"], "damaged.runlegs is damaged"),
        (["check", "--library", "a-file"], "a-file is not a Runner Legs library."),
        (["check", "--library", ""], "is a folder, not a library file."),
        (["--library", "none.runlegs", "check"], "none.runlegs"),
        (["print", "--library", "none.runlegs", "--out", "x.pdf"], "There is no library at"),
        (["print", "--library", "none.runlegs", "--out", "x.json"], "Output file ends in .pdf, “x.json” does not."),
        (["print", "--library", "x.pdf", "--out", "x.pdf"], "Output file x.pdf is the library itself."),
        (
            ["print", "--out", "x.pdf", "--sheet", "poster"],
            "Sheet is one of calendar, week, strength, “poster” is not.",
        ),
        (
            ["print", "--out", "x.pdf", "--sheet", "strength", "--routine", "D"],
            "Routine is one of A, B, C, primer, “D” is not.",
        ),
        (["print", "--out", "x.pdf", "--paper", "a3"], "Paper is one of a4, letter, “a3” is not."),
        (["print", "--out", "x.pdf", "--orientation", ""], "Orientation is one of landscape, portrait, “” is not."),
        (["print", "--out", "x.pdf", "--ink", "red"], "Ink is one of colour, black, “red” is not."),
        (["print", "--out", "x.pdf", "--units", ""], "Units is one of metric, imperial, “” is not."),
        (["print", "--out", "none/x.pdf"], "none/x.pdf cannot be written: its folder does not exist."),
    ],
)
def test_a_bad_command_is_told_in_one_line_and_nothing_is_written(call, listing, opened, arguments, sentence):
    before = listing()
    assert refuses(call(*arguments), sentence)
    assert listing() == before
    assert opened == []


def test_an_old_file_stays_as_it_was_when_the_library_refuses_the_plan(call, folder, listing):
    (folder / "plan.json").write_text("older")
    before = listing()
    for library in ("damaged.runlegs", "foreign.runlegs"):
        assert call("plan", *typed({"--library": library})).code == 2
    assert listing() == before
