"""The schema and its history.

Rule 1: every table, view and index is made by a migration; a migration that was released is never edited.
Rule 2: a file is looked at before it is touched, and copied before it is changed.

The schema, as it stands after the last migration (the file opens well in Datasette):

`sessions`: one row for each session, begun or finished.
    `id` UUID. `started_at` UTC, ISO 8601 with microseconds. `utc_offset_s` the local offset at that time, in
    seconds. `local_date` the day on the user's calendar. `plan` the plan as it was, JSON. `finished_at` UTC, empty
    while the session is open. `rest_ends_at` UTC, the running rest's deadline. `pain` 0–10. `note`.
`sets`: one row for each set that happened.
    `id` UUID. `session_id`. `position` the order within the session. `block` the index of its block in the plan.
    `exercise`, `variation`, `set_number` (both sides of a pair share it), `side` `left`, `right` or empty.
    `is_warm_up`, `reps` done, `reps_low` and `reps_high` asked for. `load_value` per implement, decimal text as it
    was entered; `load_unit` `kg` or `lb`; `load_implements` how many were lifted at once. `tempo` as `3-1-1-1`,
    empty for a free set. `started_at`, `ended_at` UTC. `is_confirmed`. `effort` RPE 1–10. `fault` the id of the
    fault felt. `note`. `rest_planned_s`, `rest_s` seconds of rest after it, planned and taken.
`settings`: `name` and `value` (JSON) of what the user chose.
`set_totals`: a view of `sets` with `load_each_kg`, `load_total_kg` (all implements) and `volume_kg` (times reps).
"""

from hipcoach.store.sqlite import Database, Migrations

MIGRATIONS = Migrations("hipcoach")

# fmt: off
COLUMNS = {
    "sessions": {
        "id", "started_at", "utc_offset_s", "local_date", "plan", "finished_at", "rest_ends_at", "pain",
        "note",
    },
    "sets": {
        "id", "session_id", "position", "block", "exercise", "variation", "set_number", "side",
        "is_warm_up", "reps", "reps_low", "reps_high", "load_value", "load_unit", "load_implements",
        "tempo", "started_at", "ended_at", "is_confirmed", "effort", "fault", "note", "rest_planned_s",
        "rest_s",
    },
    "settings": {
        "name", "value",
    },
}
# fmt: on
"""The columns after the last migration: making the tables at every start, only to look, would take longer."""


@MIGRATIONS(name="001_sessions_sets_settings")
def _sessions_sets_settings(db: Database) -> None:
    db.execute("""
        CREATE TABLE sessions (
            id TEXT PRIMARY KEY,
            started_at TEXT NOT NULL,
            utc_offset_s INTEGER NOT NULL CHECK (abs(utc_offset_s) < 86400),
            local_date TEXT NOT NULL,
            plan TEXT NOT NULL CHECK (json_valid(plan)),
            finished_at TEXT,
            rest_ends_at TEXT,
            pain INTEGER CHECK (pain BETWEEN 0 AND 10),
            note TEXT NOT NULL DEFAULT ''
        ) STRICT
    """)
    db.execute("""
        CREATE TABLE sets (
            id TEXT PRIMARY KEY,
            session_id TEXT NOT NULL REFERENCES sessions(id) ON DELETE CASCADE,
            position INTEGER NOT NULL CHECK (position >= 0),
            block INTEGER NOT NULL CHECK (block >= 0),
            exercise TEXT NOT NULL,
            variation TEXT NOT NULL,
            set_number INTEGER NOT NULL CHECK (set_number >= 1),
            side TEXT CHECK (side IN ('left', 'right')),
            is_warm_up INTEGER NOT NULL CHECK (is_warm_up IN (0, 1)),
            reps INTEGER NOT NULL CHECK (reps >= 0),
            reps_low INTEGER NOT NULL CHECK (reps_low >= 1),
            reps_high INTEGER NOT NULL CHECK (reps_high >= reps_low),
            load_value TEXT NOT NULL CHECK (load_value GLOB '*[0-9]*' AND load_value NOT GLOB '*[^0-9.]*'),
            load_unit TEXT NOT NULL CHECK (load_unit IN ('kg', 'lb')),
            load_implements INTEGER NOT NULL CHECK (load_implements >= 1),
            tempo TEXT,
            started_at TEXT NOT NULL,
            ended_at TEXT NOT NULL,
            is_confirmed INTEGER NOT NULL CHECK (is_confirmed IN (0, 1)),
            effort INTEGER CHECK (effort BETWEEN 1 AND 10),
            fault TEXT,
            note TEXT NOT NULL DEFAULT '',
            rest_planned_s REAL,
            rest_s REAL
        ) STRICT
    """)
    db.execute("""
        CREATE TABLE settings (
            name TEXT PRIMARY KEY,
            value TEXT NOT NULL
        ) STRICT
    """)
    # Positions are not unique: taking a set out and putting one in moves the later ones, row by row.
    db.execute("CREATE INDEX sets_by_session ON sets (session_id, position)")
    db.execute("CREATE INDEX sets_by_exercise ON sets (exercise, variation)")
    db.execute("CREATE INDEX sessions_by_start ON sessions (started_at)")
    db.execute("""
        CREATE VIEW set_totals AS
        SELECT *, load_total_kg * reps AS volume_kg
        FROM (
            SELECT *, load_each_kg * load_implements AS load_total_kg
            FROM (
                SELECT *, CAST(load_value AS REAL) * iif(load_unit = 'lb', 0.45359237, 1.0) AS load_each_kg
                FROM sets
            )
        )
    """)


def names(migrations: Migrations) -> frozenset[str]:
    """Every migration's name: a file that knows another one was written by a newer version."""
    nothing = Database(memory=True, execute_plugins=False)
    try:
        return frozenset(migration.name for migration in migrations.pending(nothing))
    finally:
        nothing.close()
