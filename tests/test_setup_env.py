"""The set-up: when it has nothing to do, when it begins anew, and what it asks of a person."""

import ast
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

SCRIPTS = Path(__file__).resolve().parent.parent / "build_scripts"
PARTS = frozenset({"program"})


@pytest.fixture
def scripts(monkeypatch):
    monkeypatch.syspath_prepend(SCRIPTS)
    import progress  # noqa: PLC0415
    import setup_env  # noqa: PLC0415
    import system_packages  # noqa: PLC0415

    return SimpleNamespace(progress=progress, setup=setup_env, system=system_packages)


@pytest.fixture
def setup(scripts, monkeypatch, tmp_path):
    """A project folder with an environment that looks complete."""
    setup = scripts.setup
    monkeypatch.setattr(setup, "ROOT", tmp_path)
    monkeypatch.setattr(setup, "VENV", tmp_path / ".venv")
    monkeypatch.setattr(setup, "STAMP", tmp_path / ".venv" / "set-up.txt")
    monkeypatch.setattr(setup, "_LOCK", tmp_path / "build" / "setup.lock")
    for name in ("pyproject.toml", "constraints.txt"):
        (tmp_path / name).write_text(name)
    for name in ("python", "runlegs"):
        setup.script(name).parent.mkdir(parents=True, exist_ok=True)
        setup.script(name).touch()
    setup.Stamp.now(PARTS).write()
    return setup


@pytest.mark.parametrize("name", ["run.py", "test.py"])
def test_an_old_python_can_read_the_script_and_is_told(name):
    source = (SCRIPTS / name).read_text(encoding="utf-8")
    ast.parse(source, feature_version=(3, 6))
    old = f"import sys; sys.version_info = (3, 6); exec({source!r})"
    told = subprocess.run([sys.executable, "-c", old], capture_output=True, text=True, check=False)
    assert told.returncode == 3
    assert "needs Python 3.11 or newer; this is Python 3.6" in told.stderr


def test_a_ready_environment_is_left_alone(setup, monkeypatch):
    monkeypatch.setattr(setup, "_set_up", lambda parts: pytest.fail(f"set up {parts}"))
    setup.prepare(PARTS)
    assert not (setup.ROOT / "build").exists()


def test_another_part_is_not_ready(setup):
    assert not setup.is_ready(PARTS | {"tests"})


@pytest.mark.parametrize("name", ["pyproject.toml", "constraints.txt"])
def test_changed_pins_are_installed_into_the_same_environment(setup, name):
    (setup.ROOT / name).write_text("changed")
    assert not setup.is_ready(PARTS)
    assert setup._is_usable(setup.Stamp.read(), setup.Stamp.now())


def test_a_moved_project_begins_anew(setup, monkeypatch):
    place = setup.ROOT.parent / "moved"
    setup.ROOT.rename(place)
    for name, path in {"ROOT": "", "VENV": ".venv", "STAMP": ".venv/set-up.txt"}.items():
        monkeypatch.setattr(setup, name, place / path)
    assert not setup.is_ready(PARTS)
    assert not setup._is_usable(setup.Stamp.read(), setup.Stamp.now())


@pytest.mark.parametrize("attribute", ["base_prefix", "version_info"])
def test_another_python_begins_anew(setup, monkeypatch, attribute):
    other = {"base_prefix": "elsewhere", "version_info": SimpleNamespace(major=3, minor=99)}
    monkeypatch.setattr(setup.sys, attribute, other[attribute])
    assert not setup._is_usable(setup.Stamp.read(), setup.Stamp.now())


@pytest.mark.parametrize("name", ["python", "runlegs"])
def test_a_broken_environment_begins_anew(setup, name):
    setup.script(name).unlink()
    assert not setup.is_ready(PARTS)
    assert not setup._is_usable(setup.Stamp.read(), setup.Stamp.now())


@pytest.mark.parametrize("text", ["", "unfinished\n\n", "half"])
def test_an_unfinished_environment_begins_anew(setup, text):
    setup.STAMP.write_text(text)
    assert not setup.is_ready(PARTS)
    assert not setup._is_usable(setup.Stamp.read(), setup.Stamp.now())


def test_an_environment_that_is_nobodys_begins_anew(setup):
    setup.STAMP.unlink()
    assert setup.Stamp.read() is None
    assert not setup._is_usable(None, setup.Stamp.now())


def test_it_is_stamped_only_when_everything_went_well(setup, scripts, monkeypatch):
    monkeypatch.setattr(scripts.system, "provide", lambda *_, **__: None)
    monkeypatch.setattr(setup, "step", lambda *_: (_ for _ in ()).throw(SystemExit(1)))
    setup.STAMP.write_text("unfinished\n\n")
    with pytest.raises(SystemExit):
        setup.prepare(PARTS)
    assert setup.Stamp.read().place == "unfinished"


@pytest.mark.parametrize(
    ("environment", "kind"),
    [
        ({}, ""),
        ({"DISPLAY": ":0"}, "x11"),
        ({"WAYLAND_DISPLAY": "w"}, "wayland"),
        ({"DISPLAY": ":0", "WAYLAND_DISPLAY": "w"}, "x11"),
    ],
)
@pytest.mark.skipif(sys.platform != "linux", reason="only Linux goes without a screen")
def test_kinds_of_screen(scripts, monkeypatch, environment, kind):
    for name in ("DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert scripts.setup.screen() == kind


@pytest.fixture
def apt(scripts, monkeypatch):
    """A Debian system where everything is missing and nothing is truly run; gives back what would have been."""
    ran = []
    monkeypatch.setattr(scripts.system, "is_loadable", lambda _: False)
    monkeypatch.setattr(scripts.system.importlib.util, "find_spec", lambda _: None)
    monkeypatch.setattr(scripts.system.shutil, "which", {"apt-get": "apt-get", "sudo": "sudo"}.get)
    monkeypatch.setattr(scripts.system, "step", lambda _title, command, _advice: ran.append(command))
    return ran


linux = pytest.mark.skipif(sys.platform != "linux", reason="only Debian has apt")


@linux
def test_an_administrator_installs_through_apt(scripts, monkeypatch, apt):
    monkeypatch.setattr(scripts.system, "_authority", list)
    scripts.system.provide("x11", venv=True, tests=True)
    update, install = apt
    assert "update" in update
    assert {scripts.system.VENV_PACKAGE, "libegl1", "libxcb-cursor0", "qpdf"} <= set(install)


@linux
def test_without_a_screen_only_the_offscreen_libraries_are_asked_for(scripts, apt, monkeypatch, capsys):
    monkeypatch.setattr(scripts.system, "_authority", lambda: None)
    with pytest.raises(SystemExit) as stopped:
        scripts.system.provide("", venv=True, tests=False)
    told = capsys.readouterr().err
    assert stopped.value.code == 3
    assert told.count("apt-get install") == 1
    assert "sudo sh -c 'apt-get update && apt-get install -y --no-install-recommends libdbus-1-3 libegl1" in told
    assert "libxcb" not in told
    assert apt == []


@linux
def test_what_only_tests_miss_stop_nobody(scripts, apt, monkeypatch, capsys):
    monkeypatch.setattr(scripts.system, "_authority", lambda: None)
    monkeypatch.setattr(scripts.system, "missing_parts", lambda *_, **__: {})
    scripts.system.provide("", venv=False, tests=True)
    told = capsys.readouterr().out
    assert "Tests that use pdftotext, qpdf, Xvfb, openbox, xdotool, libX11-xcb.so.1" in told
    assert "install libx11-xcb1 " in told


@linux
def test_systems_without_apt_are_told_the_libraries(scripts, apt, monkeypatch, capsys):
    monkeypatch.setattr(scripts.system.shutil, "which", lambda _: None)
    with pytest.raises(SystemExit):
        scripts.system.provide("wayland", venv=False, tests=False)
    told = capsys.readouterr().err
    assert "ensurepip" not in told
    assert "libwayland-client.so.0" in told
    assert "apt" not in told


def test_what_is_being_done_is_read_from_the_log(scripts):
    assert scripts.progress.doing("") == "working"
    assert (
        scripts.progress.doing("Collecting PySide6_Essentials==6.11.3 (from x)\n  Down\n")
        == "fetching PySide6_Essentials"
    )
    assert scripts.progress.doing("Collecting a\nInstalling collected packages: a\n") == "unpacking the packages"
    assert scripts.progress.doing("Unpacking libegl1:amd64 (1.6) ...\n") == "unpacking libegl1"


def test_a_failing_step_shows_the_end_of_its_log(scripts, monkeypatch, tmp_path, capfd):
    monkeypatch.setattr(scripts.progress, "LOG", tmp_path / "log")
    with pytest.raises(SystemExit) as stopped:
        scripts.progress.step(
            "Trying", [sys.executable, "-c", "print('no such thing'); raise SystemExit(7)"], "Do this"
        )
    assert stopped.value.code == 1
    out, err = capfd.readouterr()
    assert out == "Trying\n"
    assert "  | no such thing" in err
    assert err.endswith("Do this\n")


def test_freezing_asks_for_its_tools_and_for_python_as_a_library(scripts, monkeypatch):
    system = scripts.system
    monkeypatch.setattr(system.sys, "platform", "linux")
    monkeypatch.setattr(system.shutil, "which", lambda name: None if name == "strip" else f"/bin/{name}")
    monkeypatch.setattr(system, "is_loadable", lambda _: True)
    assert system.missing_to_freeze() == {"strip": "binutils"}
    monkeypatch.setattr(system, "is_loadable", lambda _: False)
    monkeypatch.setattr(system.sysconfig, "get_config_var", lambda _: "/nowhere")
    version = f"{sys.version_info.major}.{sys.version_info.minor}"
    assert system.missing_to_freeze() == {"strip": "binutils", f"libpython{version}.so.1.0": f"libpython{version}"}
    asked = []
    monkeypatch.setattr(system, "missing_parts", lambda *_, **_how: {})
    monkeypatch.setattr(system, "_authority", lambda: None)
    monkeypatch.setattr(system, "_ask", lambda _parts, packages: asked.append(packages))
    system.provide_to_freeze(venv=False)
    assert asked == [["binutils", f"libpython{version}"]]
