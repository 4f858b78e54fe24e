"""Statements that change a library, written by peewee from the models of the schema. Loaded at the first write."""

from functools import cache
from typing import Any

from peewee import SQL, SqliteDatabase

from runlegs_desktop.store.schema import (
    AthleteRow,
    CalfTestRow,
    ExerciseMarkRow,
    OwnExerciseRow,
    PerformanceRow,
    PlanRow,
    RoutineRow,
    SessionRow,
    SetRow,
)

_MODELS: dict[str, Any] = {
    "athletes": AthleteRow,
    "plans": PlanRow,
    "sessions": SessionRow,
    "performances": PerformanceRow,
    "routines": RoutineRow,
    "own_exercises": OwnExerciseRow,
    "marks": ExerciseMarkRow,
    "calf_tests": CalfTestRow,
    "sets": SetRow,
    "old_sets": SetRow,
}
_DIALECT = SqliteDatabase(None)  # never opened: it only knows how SQLite wants to be spoken to


@cache
def delete(table: str) -> str:
    """The statement that takes out the row with an id."""
    model = _MODELS[table]
    return _said(model.delete().where(model.id == ""))


@cache
def insert(table: str, columns: tuple[str, ...]) -> str:
    """The statement that adds a row which is not there."""
    model = _MODELS[table]
    fields = [getattr(model, column) for column in columns]
    return _said(model.insert_many([(None,) * len(fields)], fields=fields))


@cache
def upsert(table: str, columns: tuple[str, ...]) -> str:
    """The statement that adds a row or changes the one with its id, and counts the row's revision up.

    Never REPLACE: that deletes the row first, and with it goes what refers to it.
    """
    model = _MODELS[table]
    fields = [getattr(model, column) for column in columns]
    query = model.insert_many([(None,) * len(fields)], fields=fields).on_conflict(
        conflict_target=[model.id],
        preserve=fields[1:],
        update={model.revision: model.revision + SQL("1")},
    )
    return _said(query)


def _said(query: Any) -> str:  # noqa: ANN401 - any of peewee's queries
    return str(_DIALECT.get_sql_context().sql(query).query()[0])  # type: ignore[no-untyped-call]  # peewee's types
