"""Schema 3: strength routines, own exercises, marks of exercises, calf tests, and the log of sets.

Plain SQL that never changes again. Instants are texts with their offset from UTC (ISO 8601), so that their first ten
letters are the runner's own day; loads are whole grams; lists are JSON. A set names its session without a reference:
a session that goes from the plan leaves what was lifted in the log.
"""

SQL = (
    """
    CREATE TABLE routine (
        id TEXT NOT NULL PRIMARY KEY,
        athlete TEXT NOT NULL REFERENCES athlete (id) DEFERRABLE INITIALLY DEFERRED,
        revision INTEGER NOT NULL DEFAULT 1,
        batch TEXT,
        name TEXT NOT NULL,
        code TEXT NOT NULL,
        kit TEXT NOT NULL,
        prescriptions TEXT NOT NULL
    )
    """,
    """
    CREATE TABLE own_exercise (
        id TEXT NOT NULL PRIMARY KEY,
        athlete TEXT NOT NULL REFERENCES athlete (id) DEFERRABLE INITIALLY DEFERRED,
        revision INTEGER NOT NULL DEFAULT 1,
        batch TEXT,
        name TEXT NOT NULL,
        pattern TEXT NOT NULL,
        weights TEXT NOT NULL,
        span TEXT NOT NULL,
        tempo TEXT,
        rest INTEGER NOT NULL,
        equipment TEXT NOT NULL,
        per_side INTEGER NOT NULL,
        timed INTEGER NOT NULL,
        cues TEXT NOT NULL,
        poses TEXT NOT NULL
    )
    """,
    """
    CREATE TABLE exercise_mark (
        id TEXT NOT NULL PRIMARY KEY,
        athlete TEXT NOT NULL REFERENCES athlete (id) DEFERRABLE INITIALLY DEFERRED,
        revision INTEGER NOT NULL DEFAULT 1,
        batch TEXT,
        exercise TEXT NOT NULL,
        favourite INTEGER NOT NULL,
        hidden INTEGER NOT NULL
    )
    """,
    """
    CREATE TABLE calf_test (
        id TEXT NOT NULL PRIMARY KEY,
        athlete TEXT NOT NULL REFERENCES athlete (id) DEFERRABLE INITIALLY DEFERRED,
        revision INTEGER NOT NULL DEFAULT 1,
        batch TEXT,
        day TEXT NOT NULL,
        straight_left INTEGER,
        straight_right INTEGER,
        bent_left INTEGER,
        bent_right INTEGER
    )
    """,
    """
    CREATE TABLE strength_set (
        id TEXT NOT NULL PRIMARY KEY,
        athlete TEXT NOT NULL REFERENCES athlete (id) DEFERRABLE INITIALLY DEFERRED,
        session TEXT NOT NULL,
        revision INTEGER NOT NULL DEFAULT 1,
        batch TEXT,
        exercise TEXT NOT NULL,
        place INTEGER NOT NULL,
        number INTEGER NOT NULL,
        leg TEXT NOT NULL,
        at TEXT NOT NULL,
        reps INTEGER NOT NULL,
        seconds INTEGER NOT NULL,
        load INTEGER,
        rir INTEGER,
        skipped INTEGER NOT NULL
    )
    """,
    "CREATE INDEX routine_athlete ON routine (athlete)",
    "CREATE INDEX own_exercise_athlete ON own_exercise (athlete)",
    "CREATE INDEX exercise_mark_athlete ON exercise_mark (athlete)",
    "CREATE INDEX calf_test_athlete ON calf_test (athlete, day)",
    "CREATE INDEX strength_set_athlete ON strength_set (athlete)",
    # The start reads the last weeks by this.
    "CREATE INDEX strength_set_at ON strength_set (at)",
)
