"""Every part that a runner is handed has a version and the text of its licence."""

import sys

from runlegs_desktop import __version__
from runlegs_desktop.app import licences

WORDS = {
    "Runner Legs": "Permission is hereby granted",
    "Python": "PYTHON SOFTWARE FOUNDATION LICENSE",
    "Qt, PySide6": "GNU LESSER GENERAL PUBLIC LICENSE",
    "peewee": "Permission is hereby granted",
    "click": "Redistribution and use",
    "platformdirs": "Permission is hereby granted",
    "pypdf": "Redistribution and use",
    "RapidFuzz": "Permission is hereby granted",
    "Inter": "SIL OPEN FONT LICENSE",
}


def test_each_part_has_its_version_and_its_text():
    found = {part.name: part for part in licences.parts()}
    assert list(found) == list(WORDS)
    for name, words in WORDS.items():
        assert words in found[name].text(), name
        assert found[name].version[0].isdigit(), name
    assert found["Runner Legs"].version == __version__


def test_the_licences_of_qt_are_both_texts():
    text = next(p for p in licences.parts() if p.name.startswith("Qt")).text()
    assert text.index("GNU LESSER") < text.index("GNU GENERAL PUBLIC LICENSE\n                       Version 3")


def test_a_bundle_brings_its_own_folder_and_names_what_it_took_from_the_system(tmp_path, monkeypatch):
    folder = tmp_path / "licences" / "system"
    folder.mkdir(parents=True)
    for name in ("libx11-6", "libc6"):
        (folder / f"{name}.txt").write_text(f"of {name}")
    (folder.parent / "LICENSE.txt").write_text("of Python")
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    found = {part.name: part for part in licences.parts()}
    assert found["Python"].text() == "of Python"
    assert found["Libraries of the system"].text() == "of libc6\n\nof libx11-6"


def test_a_part_that_is_not_there_has_no_text(monkeypatch):
    monkeypatch.setattr(licences, "_PACKAGES", (("Ghost", "no-such-package", "MIT"),))
    ghost = licences.parts()[-1]
    assert (ghost.version, ghost.text()) == ("", "")
