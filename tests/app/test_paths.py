import sys

from runlegs_desktop.app import paths


def test_everything_of_the_runner_in_one_folder(monkeypatch, tmp_path):
    monkeypatch.setenv("RUNLEGS_HOME", str(tmp_path))
    assert paths.library_file() == tmp_path / "training.runlegs"
    assert paths.preferences_file() == tmp_path / "preferences.toml"
    assert paths.log_folder() == tmp_path / "log"


def test_the_usual_places(monkeypatch, tmp_path):
    monkeypatch.delenv("RUNLEGS_HOME")
    monkeypatch.setenv("HOME", str(tmp_path))
    for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME"):
        monkeypatch.delenv(name, raising=False)
    for place in (paths.library_file(), paths.preferences_file(), paths.log_folder()):
        assert "Runner Legs" in place.parts
    assert list(tmp_path.iterdir()) == []


def test_resources_in_the_source_tree():
    assert (paths.resources() / "svg" / "app-icon.svg").is_file()


def test_resources_in_the_wheel(monkeypatch, tmp_path):
    (tmp_path / "runlegs_desktop" / "resources").mkdir(parents=True)
    monkeypatch.setattr(paths, "_PACKAGE", tmp_path / "runlegs_desktop")
    assert paths.resources() == tmp_path / "runlegs_desktop" / "resources"


def test_resources_in_the_frozen_bundle(monkeypatch, tmp_path):
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    assert paths.resources() == tmp_path / "resources"
