"""Schema 1: athlete, plan, session. Plain SQL that never changes again and never imports `schema.py`.

Every row has a uuid, its athlete, a revision number and the import batch that brought it, or none. Days, times and
words are texts (ISO 8601, the values of the enums); structures without queries of their own are JSON. Foreign keys
never cascade and wait for the commit, so that one write may delete parents and children in any order.
"""

SQL = (
    """
    CREATE TABLE athlete (
        id TEXT NOT NULL PRIMARY KEY,
        athlete TEXT NOT NULL REFERENCES athlete (id) DEFERRABLE INITIALLY DEFERRED,
        revision INTEGER NOT NULL DEFAULT 1,
        batch TEXT,
        name TEXT NOT NULL,
        units TEXT NOT NULL,
        birth TEXT,
        sex TEXT NOT NULL,
        hr_max INTEGER,
        hr_rest INTEGER,
        vdot REAL
    )
    """,
    """
    CREATE TABLE plan (
        id TEXT NOT NULL PRIMARY KEY,
        athlete TEXT NOT NULL REFERENCES athlete (id) DEFERRABLE INITIALLY DEFERRED,
        revision INTEGER NOT NULL DEFAULT 1,
        batch TEXT,
        name TEXT NOT NULL,
        goal TEXT NOT NULL,
        start TEXT NOT NULL,
        week_start INTEGER NOT NULL,
        inputs TEXT NOT NULL,
        phases TEXT NOT NULL,
        limits TEXT NOT NULL,
        mutes TEXT NOT NULL,
        notes TEXT NOT NULL
    )
    """,
    """
    CREATE TABLE session (
        id TEXT NOT NULL PRIMARY KEY,
        athlete TEXT NOT NULL REFERENCES athlete (id) DEFERRABLE INITIALLY DEFERRED,
        plan TEXT NOT NULL REFERENCES plan (id) DEFERRABLE INITIALLY DEFERRED,
        revision INTEGER NOT NULL DEFAULT 1,
        batch TEXT,
        day TEXT NOT NULL,
        start TEXT,
        kind TEXT NOT NULL,
        variant TEXT NOT NULL,
        "order" INTEGER NOT NULL,
        title TEXT NOT NULL,
        routine TEXT NOT NULL,
        steps TEXT NOT NULL,
        metres INTEGER NOT NULL,
        seconds INTEGER NOT NULL,
        status TEXT NOT NULL,
        done_metres INTEGER,
        done_seconds INTEGER,
        rpe INTEGER,
        pinned INTEGER NOT NULL,
        notes TEXT NOT NULL
    )
    """,
    # The checks of the foreign keys look children up by these.
    "CREATE INDEX plan_athlete ON plan (athlete)",
    "CREATE INDEX session_athlete ON session (athlete, day)",
    "CREATE INDEX session_plan ON session (plan, day)",
)
