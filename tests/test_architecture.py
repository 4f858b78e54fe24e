"""The house rules that a machine can hold: floors, import contracts, sizes, and what no tracked file may name."""

import ast
import re
import subprocess
import sys
import tomllib
from graphlib import CycleError
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "runlegs_desktop"
MODULES = sorted(PACKAGE.rglob("*.py"))
TALKERS = {PACKAGE / "__main__.py", PACKAGE / "cli.py"}
# Bracketed letters keep these patterns from finding themselves.
PLACES = re.compile(
    r"py[p]i\.org|python[h]osted|deb\.de[b]ian\.org|security\.de[b]ian\.org|registry\.np[m]js|proxy\.go[l]ang"
    r"|/wor[k]/(?:main|shared|\.)|/roo[t]/|/op[t]/(?:wheels|pypi)|/home/[a-z]+/"
)


@pytest.fixture
def floors(monkeypatch):
    monkeypatch.syspath_prepend(ROOT / "build_scripts")
    import floors  # noqa: PLC0415

    return floors.floors


def tracked():
    """Every file that git would commit now, or all files where there is no git."""
    listed = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"],
        cwd=ROOT,
        capture_output=True,
        check=False,
    )
    if listed.returncode:
        pytest.skip("not a git checkout")
    return [path for name in listed.stdout.decode().split("\0") if name and (path := ROOT / name).is_file()]


def relative(paths):
    return [str(path.relative_to(ROOT)) for path in paths]


def test_every_module_stands_on_a_floor(floors):
    assert len(floors()) == sum(path.name != "__init__.py" for path in MODULES)


@pytest.mark.parametrize(
    "back",
    [
        "def late():\n    from runlegs_desktop.b import thing",
        "from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    import runlegs_desktop.b",
        "from . import b",
        "from .b import thing",
    ],
)
def test_a_lazy_or_type_only_import_closes_a_cycle(floors, tmp_path, back):
    package = tmp_path / "runlegs_desktop"
    package.mkdir()
    (package / "a.py").write_text(back)
    (package / "b.py").write_text("import runlegs_desktop.c")
    (package / "c.py").write_text("")
    assert floors(tmp_path)["runlegs_desktop.b"] == 2
    (package / "c.py").write_text("from runlegs_desktop import a")
    with pytest.raises(CycleError):
        floors(tmp_path)


def test_import_contracts():
    lint = [str(Path(sys.executable).parent / "lint-imports"), "--no-cache"]
    result = subprocess.run(lint, cwd=ROOT, capture_output=True, text=True, check=False)
    assert result.returncode == 0, result.stdout + result.stderr


def test_package_files_are_empty():
    assert relative(path for path in MODULES if path.name == "__init__.py" and path.stat().st_size > 0) in (
        [],
        ["runlegs_desktop/__init__.py"],  # the version, for hatchling
    )


def test_every_folder_of_modules_is_a_package():
    assert (
        relative(folder for folder in {path.parent for path in MODULES} if not (folder / "__init__.py").exists()) == []
    )


def test_no_module_is_longer_than_300_lines():
    assert relative(path for path in MODULES if len(path.read_text(encoding="utf-8").splitlines()) > 300) == []


def test_no_function_is_longer_than_40_lines():
    assert [
        f"{path.relative_to(ROOT)}:{node.lineno} {node.name}"
        for path in MODULES
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and node.end_lineno - node.lineno >= 40
    ] == []


def test_only_the_command_line_prints():
    assert [
        f"{path.relative_to(ROOT)}:{node.lineno}"
        for path in MODULES
        if path not in TALKERS
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Name) and node.id == "print"
    ] == []


def test_no_file_names_a_package_registry_or_a_path_of_one_machine():
    found = []
    for path in tracked():
        text = path.read_bytes().decode("utf-8", errors="ignore")
        found += [f"{path.relative_to(ROOT)}: {match.group()}" for match in PLACES.finditer(text)]
    assert found == []


def test_the_program_imports_only_what_it_installs():
    """What the tests' tools bring along is there for whoever develops, and missing for whoever runs."""
    with (ROOT / "pyproject.toml").open("rb") as file:
        wanted = {re.split(r"[^\w-]", one)[0].lower() for one in tomllib.load(file)["project"]["dependencies"]}
    brought = {package for package, parts in packages_distributions().items() if wanted & {p.lower() for p in parts}}
    own = {"runlegs_desktop", *sys.stdlib_module_names, *brought, "PySide6", "shiboken6", "_typeshed"}
    found = set()
    for path in MODULES:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            names = [a.name for a in node.names] if isinstance(node, ast.Import) else []
            names += [node.module or ""] if isinstance(node, ast.ImportFrom) else []
            found |= {f"{path.name}: {name}" for name in names if name.split(".")[0] not in own}
    assert found == set()


def test_pins_are_exact_and_name_no_place():
    for line in (ROOT / "constraints.txt").read_text(encoding="utf-8").splitlines():
        assert re.fullmatch(r"[A-Za-z0-9_.-]+==[0-9][A-Za-z0-9.]*", line), line
