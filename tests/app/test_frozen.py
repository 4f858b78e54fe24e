"""What the bundle's start changed is put back before anything is started from it."""

from pathlib import Path

import pytest

from runlegs_desktop.app.frozen import lend_fonts, tidy
from runlegs_desktop.app.paths import resources

OURS = {"LD_LIBRARY_PATH": "/bundle", "QT_PLUGIN_PATH": "/bundle/plugins", "QML2_IMPORT_PATH": "/bundle/qml"}


@pytest.mark.parametrize("before", [{}, {"LD_LIBRARY_PATH": "/own"}])
def test_what_is_started_from_a_bundle_finds_its_own_libraries(before):
    kept = {f"{name}_ORIG": value for name, value in before.items()}
    environment = {"HOME": "/h", **OURS, **kept}
    tidy(environment)
    assert environment == {"HOME": "/h", **before}


def test_a_system_without_a_list_of_font_folders_borrows_ours(tmp_path):
    usual, environment = tmp_path / "fonts.conf", {}
    lend_fonts(environment, resources() / "fonts.conf", usual)
    assert "<dir>/usr/share/fonts</dir>" in Path(environment["FONTCONFIG_FILE"]).read_text()
    lend_fonts(own := {"FONTCONFIG_FILE": "/own"}, usual, usual)
    usual.touch()
    lend_fonts(none := {}, usual, usual)
    assert (own, none) == ({"FONTCONFIG_FILE": "/own"}, {})
