"""`runlegs --smoke`: what it tries, what it says, and that it fails where something is missing."""

import os
import subprocess
import sys
from datetime import date

import pytest

from runlegs_desktop import smoke as smoke_module
from runlegs_desktop.app import licences
from runlegs_desktop.app.catalogue import every_move
from runlegs_desktop.smoke import BrokenError, check_paper, smoke

TODAY = date(2026, 8, 6)


@pytest.fixture
def tried(qapp, capsys):
    def tried(library=None):
        code = smoke(library, today=lambda: TODAY)
        return code, *capsys.readouterr()

    return tried


def test_it_makes_a_plan_shows_it_prints_it_and_says_so(tried, folder):
    code, said, error = tried()
    assert (code, error) == (0, "")
    assert [line.split(":")[0] for line in said.splitlines()[:5]] == [
        "The plan",
        "The board",
        "The paper",
        "Strength",
        "The program",
    ]
    assert "12 weeks" in said
    assert "on offscreen" in said
    assert "1 page," in said
    assert f"Strength: {len(every_move())} moves, " in said
    assert "rapidfuzz" in sys.modules, "a bundle without it would not show it"
    assert said.endswith("works here.\n")
    assert os.environ["RUNLEGS_HOME"] == str(folder / "home")
    assert not (folder / "home").exists(), "nothing of the runner's is touched"


def test_a_module_that_lacks_something_is_told(tried, monkeypatch):
    monkeypatch.setitem(sys.modules, "runlegs_desktop.ui.strength.player.awake", None)
    code, _said, error = tried()
    assert code == 1
    assert "runlegs_desktop.ui.strength.player.awake cannot be loaded" in error


def test_a_library_that_is_named_is_shown_and_not_changed(tried, call, folder):
    call("plan", "--library", "my.runlegs", "--start", "2026-08-03", "--today", "2026-08-01")
    before = (folder / "my.runlegs").read_bytes()
    code, said, _error = tried(folder / "my.runlegs")
    assert code == 0
    assert said.startswith("The board: ")
    assert (folder / "my.runlegs").read_bytes() == before


def test_the_option_reaches_the_trial(call, opened):
    assert call("--smoke").code == 0
    assert opened[0][1]["smoke"] is True
    assert call().code == 0
    assert "smoke" not in opened[1][1]


def test_the_program_tries_itself_without_a_screen(tmp_path):
    environment = {k: v for k, v in os.environ.items() if k not in {"QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY"}}
    done = subprocess.run(
        [sys.executable, "-m", "runlegs_desktop", "--smoke"],
        env=environment, cwd=tmp_path, capture_output=True, text=True, check=False, timeout=60,
    )  # fmt: skip
    assert (done.returncode, done.stderr) == (0, "")
    assert "on offscreen" in done.stdout


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"", "no whole PDF"),
        (b"%PDF-1.7 /Type /Page ", "no whole PDF"),
        (b"%PDF-1.7 /Type /Pages %%EOF", "no page"),
        (b"%PDF-1.7 /Type /Page\n Helvetica %%EOF", "typeface"),
    ],
)
def test_paper_that_is_not_whole_is_refused(content, sentence):
    with pytest.raises(BrokenError, match=sentence):
        check_paper(content)


def test_a_search_that_forgives_nothing_and_an_empty_picture_end_with_one(tried, monkeypatch):
    monkeypatch.setattr(smoke_module, "search", lambda _text, _among: ())
    assert tried()[::2] == (1, "runlegs: The search forgives no typing error.\n")
    monkeypatch.undo()
    monkeypatch.setattr(smoke_module.legmap, "paint_leg_map", lambda *_: None)
    assert tried()[::2] == (1, "runlegs: The figure or the leg map is not drawn.\n")


def test_a_plan_of_many_pages_is_said_so(tried, monkeypatch):
    monkeypatch.setattr(smoke_module, "check_paper", lambda _content: (4096, 2))
    assert "2 pages, 4 KiB" in tried()[1]


def test_a_missing_typeface_icon_or_licence_ends_with_one(tried, monkeypatch):
    monkeypatch.setattr(smoke_module, "load", lambda: "Sans")
    code, _said, error = tried()
    assert (code, error) == (1, "runlegs: The typeface Inter is missing.\n")
    monkeypatch.undo()
    monkeypatch.setattr(licences, "parts", lambda: (licences.Part("peewee", "4", "MIT", ()),))
    code, _said, error = tried()
    assert (code, error) == (1, "runlegs: The licence of peewee is missing.\n")
