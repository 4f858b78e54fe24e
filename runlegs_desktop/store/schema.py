"""The tables as the newest schema has them, for peewee to write statements from. Migrations make them, not this."""

from peewee import FloatField, IntegerField, Model, TextField


class AthleteRow(Model):
    """One athlete."""

    id = TextField(primary_key=True)
    athlete = TextField()
    revision = IntegerField()
    batch = TextField(null=True)
    name = TextField()
    units = TextField()
    birth = TextField(null=True)
    sex = TextField()
    hr_max = IntegerField(null=True)
    hr_rest = IntegerField(null=True)
    vdot = FloatField(null=True)
    times = TextField()
    zones = TextField()
    own_zones = TextField()

    class Meta:
        """Its name in the file."""

        table_name = "athlete"


class PlanRow(Model):
    """One plan. `goal` and `week_start` repeat what `inputs` says, for queries."""

    id = TextField(primary_key=True)
    athlete = TextField()
    revision = IntegerField()
    batch = TextField(null=True)
    name = TextField()
    goal = TextField()
    start = TextField()
    week_start = IntegerField()
    inputs = TextField()
    phases = TextField()
    limits = TextField()
    mutes = TextField()
    notes = TextField()

    class Meta:
        """Its name in the file."""

        table_name = "plan"


class SessionRow(Model):
    """One training session."""

    id = TextField(primary_key=True)
    athlete = TextField()
    plan = TextField()
    revision = IntegerField()
    batch = TextField(null=True)
    day = TextField()
    start = TextField(null=True)
    kind = TextField()
    variant = TextField()
    order = IntegerField()
    title = TextField()
    routine = TextField()
    steps = TextField()
    metres = IntegerField()
    seconds = IntegerField()
    status = TextField()
    done_metres = IntegerField(null=True)
    done_seconds = IntegerField(null=True)
    rpe = IntegerField(null=True)
    pinned = IntegerField()
    notes = TextField()

    class Meta:
        """Its name in the file."""

        table_name = "session"


class PerformanceRow(Model):
    """One race or time trial."""

    id = TextField(primary_key=True)
    athlete = TextField()
    revision = IntegerField()
    batch = TextField(null=True)
    day = TextField()
    metres = IntegerField()
    seconds = IntegerField()
    name = TextField()
    hot_or_hilly = IntegerField()

    class Meta:
        """Its name in the file."""

        table_name = "performance"


class RoutineRow(Model):
    """One strength routine."""

    id = TextField(primary_key=True)
    athlete = TextField()
    revision = IntegerField()
    batch = TextField(null=True)
    name = TextField()
    code = TextField()
    kit = TextField()
    prescriptions = TextField()

    class Meta:
        """Its name in the file."""

        table_name = "routine"


class OwnExerciseRow(Model):
    """One exercise the runner added."""

    id = TextField(primary_key=True)
    athlete = TextField()
    revision = IntegerField()
    batch = TextField(null=True)
    name = TextField()
    pattern = TextField()
    weights = TextField()
    span = TextField()
    tempo = TextField(null=True)
    rest = IntegerField()
    equipment = TextField()
    per_side = IntegerField()
    timed = IntegerField()
    cues = TextField()
    poses = TextField()

    class Meta:
        """Its name in the file."""

        table_name = "own_exercise"


class ExerciseMarkRow(Model):
    """What the runner thinks of one exercise."""

    id = TextField(primary_key=True)
    athlete = TextField()
    revision = IntegerField()
    batch = TextField(null=True)
    exercise = TextField()
    favourite = IntegerField()
    hidden = IntegerField()

    class Meta:
        """Its name in the file."""

        table_name = "exercise_mark"


class CalfTestRow(Model):
    """One calf capacity test."""

    id = TextField(primary_key=True)
    athlete = TextField()
    revision = IntegerField()
    batch = TextField(null=True)
    day = TextField()
    straight_left = IntegerField(null=True)
    straight_right = IntegerField(null=True)
    bent_left = IntegerField(null=True)
    bent_right = IntegerField(null=True)

    class Meta:
        """Its name in the file."""

        table_name = "calf_test"


class SetRow(Model):
    """One set that was done or left out."""

    id = TextField(primary_key=True)
    athlete = TextField()
    revision = IntegerField()
    batch = TextField(null=True)
    session = TextField()
    exercise = TextField()
    place = IntegerField()
    number = IntegerField()
    leg = TextField()
    at = TextField()
    reps = IntegerField()
    seconds = IntegerField()
    load = IntegerField(null=True)
    rir = IntegerField(null=True)
    skipped = IntegerField()
    form_slipped = IntegerField()

    class Meta:
        """Its name in the file."""

        table_name = "strength_set"
