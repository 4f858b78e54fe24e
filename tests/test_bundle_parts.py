"""What goes out of a frozen bundle, and what the rest is called."""

import re
import subprocess
import tarfile
import tomllib
from pathlib import Path

import pytest

from runlegs_desktop.app import licences

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture
def parts(monkeypatch):
    monkeypatch.syspath_prepend(ROOT / "build_scripts")
    import bundle_parts  # noqa: PLC0415

    return bundle_parts


@pytest.fixture
def bundle_system(monkeypatch):
    monkeypatch.syspath_prepend(ROOT / "build_scripts")
    import bundle_system  # noqa: PLC0415

    return bundle_system


QT = "PySide6/Qt/plugins"


@pytest.mark.parametrize(
    ("name", "unused"),
    [
        (f"{QT}/platforms/libqxcb.so", False),
        (f"{QT}/platforms/libqwayland.so", False),
        (f"{QT}/platforms/libqoffscreen.so", False),
        (f"{QT}/platforms/libqvnc.so", True),
        (f"{QT}/iconengines/libqsvgicon.so", False),
        (f"{QT}/imageformats/libqsvg.so", False),
        (f"{QT}/imageformats/libqtiff.so", True),
        (f"{QT}/printsupport/libcupsprintersupport.so", False),
        ("libcups.so.2", True),
        (f"{QT}/platformthemes/libqgtk3.so", True),
        (f"{QT}/tls/libqopensslbackend.so", True),
        ("PySide6/Qt/translations/qtbase_de.qm", True),
        ("resources/screenshots/plan-light-1440.png", True),
        ("resources/svg/app-icon.svg", False),
        ("resources/licences/qt.txt", False),
        ("fontpkg_inter/files/Inter-Italic[opsz,wght].ttf", True),
        ("fontpkg_inter/files/Inter[opsz,wght].ttf", False),
        ("PySide6/Qt/lib/libQt6Core.so.6", False),
    ],
)
def test_only_what_nothing_asks_for_is_unused(parts, name, unused):
    assert parts.is_unused(name) is unused


def test_what_only_an_unused_plugin_needed_goes_with_it(parts):
    needs = {
        "PySide6/QtGui.abi3.so": {"libQt6Gui.so.6", "libc.so.6"},
        "PySide6/Qt/lib/libQt6Gui.so.6": {"libX11.so.6"},
        "libX11.so.6": set(),
        "libgtk-3.so.0": {"libcairo.so.2"},
        "libcairo.so.2": {"libX11.so.6"},
    }
    assert parts.unreached(needs) == {"libgtk-3.so.0", "libcairo.so.2"}
    plugin = f"{QT}/platformthemes/libqgtk3.so"
    assert parts.unreached({**needs, plugin: {"libgtk-3.so.0"}}) == set()


def test_libraries_that_need_each_other_alone_go_too(parts):
    assert parts.unreached({"liba.so": {"libb.so"}, "libb.so": {"liba.so"}}) == {"liba.so", "libb.so"}


def test_sizes_are_summed_by_part_and_the_largest_is_first(parts):
    files = [
        ("PySide6/Qt/lib/libQt6Core.so.6", 50),
        (f"{QT}/platforms/libqxcb.so", 2),
        ("PySide6/QtGui.abi3.so", 20),
        ("shiboken6/Shiboken.abi3.so", 1),
        ("libpython3.11.so.1.0", 6),
        ("python3.11/lib-dynload/math.cpython-311-x86_64-linux-gnu.so", 3),
        ("base_library.zip", 1),
        ("runlegs", 5),
        ("libX11.so.6", 4),
        ("rapidfuzz/utils_cpp.cpython-311-x86_64-linux-gnu.so", 12),
        ("resources/svg/app-icon.svg", 7),
        ("resources/licences/qt.txt", 8),
        ("peewee-4.5.3.dist-info/licenses/LICENSE", 9),
        ("licences/system/libx11-6.txt", 11),
    ]
    assert parts.sizes(files) == {
        parts.QT_LIBRARIES: 50,
        parts.TEXTS: 28,
        parts.MODULES: 21,
        parts.OURS: 17,
        parts.PYTHON: 10,
        parts.FONTS: 7,
        parts.SYSTEM: 4,
        parts.QT_PLUGINS: 2,
    }


@pytest.fixture
def placed(tmp_path):
    """The menu entry's files in a folder whose name is hard to quote, and a home."""
    folder, home = tmp_path / 'my "legs" 100% & $HOME', tmp_path / "home"
    folder.mkdir()
    for name in ("desktop/runlegs.desktop", "desktop/add-to-menu.sh", "svg/app-icon.svg"):
        source = ROOT / "resources" / name
        target = folder / ("runlegs.svg" if source.suffix == ".svg" else source.name)
        target.write_bytes(source.read_bytes())
    return folder, home


def run_script(folder, home, *words):
    environment = {"HOME": str(home), "PATH": "/usr/bin:/bin"}
    subprocess.run(["sh", folder / "add-to-menu.sh", *words], env=environment, check=True, capture_output=True)


def test_the_menu_entry_starts_the_program_where_it_lies(placed):
    folder, home = placed
    run_script(folder, home)
    entry = home / ".local/share/applications/runlegs.desktop"
    line = next(line for line in entry.read_text().splitlines() if line.startswith("Exec="))
    twice = {"%": "%%", '"': r"\\" + '"', "$": r"\\$"}  # the form escapes twice: as a quoted word, then as a string
    assert line == f'Exec="{"".join(twice.get(letter, letter) for letter in str(folder / "runlegs"))}"'
    assert (home / ".local/share/icons/hicolor/scalable/apps/runlegs.svg").exists()
    run_script(folder, home, "--remove")
    assert not entry.exists()


def test_every_licence_that_is_not_in_a_package_is_a_whole_text():
    for name, words in (("lgpl-3.0.txt", "GNU LESSER"), ("gpl-3.0.txt", "GNU GENERAL"), ("qt.txt", "Qt 6")):
        assert words in (ROOT / "resources" / "licences" / name).read_text(encoding="utf-8")


@pytest.mark.parametrize("part", ["ICU", "harfbuzz", "freetype", "libpng", "libjpeg", "pcre2", "zlib", "md4c"])
def test_parts_by_others_in_qt_have_their_licences_in_full(part):
    text = (ROOT / "resources" / "licences" / "qt-third-party.txt").read_text(encoding="utf-8")
    about = next(one for one in text.split("\n\n")[2:] if part in one.split("Copyright:")[0])
    assert "common-licenses" not in text
    wanted = about.split("License: ")[1].split("\n")[0].removeprefix("GPL-2+ or ")
    for licence in wanted.split(" and "):
        full = next(one for one in text.split("License: ")[1:] if one.startswith(f"{licence}\n "))
        assert len(full) > 500


def test_a_bundle_that_was_made_holds_its_licences_and_no_translation(parts, bundle_system):
    """Only where somebody froze one; the bundle's own trial is `--smoke`."""
    found = sorted((ROOT / "build" / "bundle").glob("runlegs-*.tar.gz"))
    if not found:
        pytest.skip("no bundle was made here")
    with tarfile.open(found[-1]) as packed:
        entries = {"/".join(Path(e.name).parts[2:]): e for e in packed if "_internal" in e.name}
        system = {
            name.removeprefix("licences/system/"): packed.extractfile(entry).read().decode()
            for name, entry in entries.items()
            if name.startswith("licences/system/") and entry.isfile()
        }
        assert {(entry.uid, entry.gid, entry.uname, entry.gname) for entry in entries.values()} == {(0, 0, "", "")}
    homes = dict(line.split(": ") for line in system["LIBRARIES"].split("\n\n")[1].splitlines())
    taken = {name for name, e in entries.items() if e.isfile() and parts.part_of(name) == parts.SYSTEM}
    assert taken <= set(homes)
    for package in set(homes.values()):
        assert system[f"{package}.txt"].strip()
    for name, text in system.items():
        assert all(f"common-licenses/{other}" in system for other in bundle_system.named(text)), name
    assert {"licences/LICENSE", "resources/licences/qt-third-party.txt"} <= set(entries)
    assert not any("/translations/" in name for name in entries)


@pytest.fixture
def debian(bundle_system, tmp_path, monkeypatch):
    """A system with one package, whose text points to two licences."""
    folder = tmp_path / "doc" / "libone1"
    folder.mkdir(parents=True)
    text = "On Debian see `/usr/share/common-licenses/GPL-2'\nor /usr/share/common-licenses/LGPL-2.1.\n"
    (folder / "copyright").write_text(text)
    common = tmp_path / "common"
    common.mkdir()
    for name in ("GPL-2", "LGPL-2.1", "MPL-2.0"):
        (common / name).write_text(f"the whole {name}")
    monkeypatch.setattr(bundle_system, "_DOCUMENTS", folder.parent)
    monkeypatch.setattr(bundle_system, "_COMMON", common)
    monkeypatch.setattr(bundle_system, "_package", lambda path: "libone1" if "one" in path.name else "")
    return common


@pytest.fixture
def collected(tmp_path):
    """What PyInstaller collected: from the system, and from its own environment."""

    def collected(*names):
        inside = tmp_path / "inside"
        inside.mkdir(exist_ok=True)
        rows = [(name, f"/lib/{name}", "BINARY") for name in names] + [("libqt.so", "/venv/libqt.so", "BINARY")]
        for name, _source, _kind in rows:
            (inside / name).touch()
        listing = tmp_path / "COLLECT.toc"
        listing.write_text(repr((rows,)))
        return listing, inside, (Path("/venv"),)

    return collected


def test_each_library_of_the_system_brings_its_text_and_what_that_points_to(bundle_system, debian, collected):
    words = collected("libone.so.1", "libone-more.so.1")
    bundle_system.add_licences(*words)
    system = words[1] / "licences" / "system"
    assert sorted(path.name for path in system.rglob("*") if path.is_file()) == [
        "GPL-2",
        "LGPL-2.1",
        "LIBRARIES",
        "libone1.txt",
    ]
    assert (system / "common-licenses" / "LGPL-2.1").read_text() == "the whole LGPL-2.1"
    assert "libone-more.so.1: libone1\nlibone.so.1: libone1\n" in (system / "LIBRARIES").read_text()


def test_a_library_without_a_licence_is_not_handed_on(bundle_system, debian, collected, capsys):
    with pytest.raises(SystemExit):
        bundle_system.add_licences(*collected("libone.so.1", "libother.so.2"))
    assert "libother.so.2" in capsys.readouterr().err
    (debian / "GPL-2").unlink()
    with pytest.raises(SystemExit):
        bundle_system.add_licences(*collected("libone.so.1"))


def test_an_archive_does_not_tell_who_made_it(monkeypatch):
    monkeypatch.syspath_prepend(ROOT / "build_scripts")
    import package  # noqa: PLC0415

    entry = tarfile.TarInfo("runlegs")
    entry.uid, entry.gid, entry.uname, entry.gname = 1000, 1000, "anna", "runners"
    entry = package.nobodys(entry)
    assert (entry.uid, entry.gid, entry.uname, entry.gname) == (0, 0, "", "")


def test_every_library_that_the_program_needs_is_handed_on_with_its_licence(monkeypatch):
    """What is named in one of the three places and not in the others would be missing in Help ▸ About or the bundle."""
    monkeypatch.syspath_prepend(ROOT / "build_scripts")
    import package  # noqa: PLC0415

    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    needed = {re.match(r"[\w-]+", wish)[0] for wish in project["dependencies"]}
    assert needed == set(package._COPIED)
    assert needed == {"PySide6-Essentials", *(name for _part, name, _licence in licences._PACKAGES)}
