"""What the bundle's start changed is put back before anything is started from it."""

import pytest

from runlegs_desktop.app.frozen import tidy

OURS = {"LD_LIBRARY_PATH": "/bundle", "QT_PLUGIN_PATH": "/bundle/plugins", "QML2_IMPORT_PATH": "/bundle/qml"}


@pytest.mark.parametrize("before", [{}, {"LD_LIBRARY_PATH": "/own"}])
def test_what_is_started_from_a_bundle_finds_its_own_libraries(before):
    kept = {f"{name}_ORIG": value for name, value in before.items()}
    environment = {"HOME": "/h", **OURS, **kept}
    tidy(environment)
    assert environment == {"HOME": "/h", **before}
