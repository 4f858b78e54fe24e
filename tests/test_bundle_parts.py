"""What goes out of a frozen bundle, and what the rest is called."""

import subprocess
import tarfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture
def parts(monkeypatch):
    monkeypatch.syspath_prepend(ROOT / "build_scripts")
    import bundle_parts  # noqa: PLC0415

    return bundle_parts


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
        ("resources/svg/app-icon.svg", 7),
        ("resources/licences/qt.txt", 8),
        ("peewee-4.5.3.dist-info/licenses/LICENSE", 9),
        ("licences/system/libx11-6.txt", 11),
    ]
    assert parts.sizes(files) == {
        parts.QT_LIBRARIES: 50,
        parts.TEXTS: 28,
        parts.MODULES: 21,
        parts.PYTHON: 10,
        parts.FONTS: 7,
        parts.OURS: 5,
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


def test_a_bundle_that_was_made_holds_its_licences_and_no_translation():
    """Only where somebody froze one; the bundle's own trial is `--smoke`."""
    found = sorted((ROOT / "build" / "bundle").glob("runlegs-*.tar.gz"))
    if not found:
        pytest.skip("no bundle was made here")
    with tarfile.open(found[-1]) as packed:
        names = packed.getnames()
    assert any(name.endswith("licences/system/libc6.txt") or "/licences/LICENSE" in name for name in names)
    assert not any("/translations/" in name for name in names)
