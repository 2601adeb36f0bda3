"""The schema and its history.

Rule 1: every table, view and index is made by a migration; a migration that was released is never edited.
Rule 2: a file is looked at before it is touched, and copied before it is changed.

The schema, as it stands after the last migration (the file opens well in Datasette):

`sessions`: one row for each session, begun or finished.
    `id` UUID. `started_at` UTC, ISO 8601 with microseconds. `utc_offset_s` the local offset at that time, in
    seconds. `local_date` the day on the user's calendar. `plan` the plan as it was, JSON. `finished_at` UTC, empty
    while the session is open. `rest_ends_at` UTC, the running rest's deadline. `pain` 0–10. `note`.
    `morning_pain` 0–10, in back and hips on the morning after; `is_morning_asked` once that question was answered
    or passed over. `source` empty where it was trained here, `logged` where it was entered afterwards, else the
    program it came from. `edit_stamp`, `life_stamp` and `deleted_at`: below.
`sets`: one row for each set that happened.
    `id` UUID. `session_id`. `position` the order within the session. `block` the index of its block in the plan.
    `exercise`, `variation`, `set_number` (both sides of a pair share it), `side` `left`, `right` or empty.
    `is_warm_up`, `reps` done, `reps_low` and `reps_high` asked for, empty where no plan is known. `load_value` per
    implement, decimal text as it was entered; `load_unit` `kg` or `lb`; `load_implements` how many were lifted at
    once. `tempo` as `3-1-1-1`, empty for a free set. `started_at`, `ended_at` UTC, the same where the set was
    only logged. `is_confirmed`. `effort` RPE 1–10. `fault` the id of the fault felt. `note`. `rest_planned_s`,
    `rest_s` seconds of rest after it, planned and taken. `edit_stamp` and `deleted_at`: below.
`weeks`: `monday` a date, `mark` `resting` or `injured`, empty for neither any more; `edit_stamp`.
`days`: `day` a date, `mark` the run of that day, `easy`, `long`, `hard` or `race`, empty for none any more;
    `edit_stamp`.
`settings`: `name` and `value` (JSON) of what the user chose.
`tombstones`: what left the bin for good: `kind` `session` or `set`, `id`, `edit_stamp`.
`imports`: one row for each file that was brought in, so that it can be taken back: `id` UUID, `imported_at` UTC,
    `source` the program, `file` its name, `sessions` and `sets` how many came in, `is_undone`.
`import_changes`: what a file changed: `import_id`, `kind` `session` or `set`, `row_id`, `stamp` what the row bore
    afterwards, and `other` the row as JSON as it is on the other side of undo or redo; empty where there is none.
`set_totals`: a view of the sets that are not in the bin with `local_date`, `load_each_kg`, `load_total_kg` (all
    implements) and `volume_kg` (times reps).

`deleted_at` UTC is when a row went into the bin; it is empty for all others. A set whose session is in the bin is
there with it. After thirty days the bin is emptied, and a tombstone stays. `edit_stamp` is the UTC time of the
last edit and a random id of that edit, as text: of two versions of a row, from two laptops, the greater stamp is
the newer one. Deleting a set is an edit. Of a session, what is in its row and whether it is in the bin are stamped
apart: `life_stamp` is that of the last edit of the session or of one of its sets, or of its deletion.
"""

from hipcoach.store.sqlite import Database, Migrations

MIGRATIONS = Migrations("hipcoach")

# fmt: off
COLUMNS = {
    "sessions": {
        "id", "started_at", "utc_offset_s", "local_date", "plan", "finished_at", "rest_ends_at", "pain",
        "note", "source", "morning_pain", "is_morning_asked", "edit_stamp", "life_stamp", "deleted_at",
    },
    "sets": {
        "id", "session_id", "position", "block", "exercise", "variation", "set_number", "side",
        "is_warm_up", "reps", "reps_low", "reps_high", "load_value", "load_unit", "load_implements",
        "tempo", "started_at", "ended_at", "is_confirmed", "effort", "fault", "note", "rest_planned_s",
        "rest_s", "edit_stamp", "deleted_at",
    },
    "weeks": {
        "monday", "mark", "edit_stamp",
    },
    "days": {
        "day", "mark", "edit_stamp",
    },
    "settings": {
        "name", "value",
    },
    "tombstones": {
        "kind", "id", "edit_stamp",
    },
    "imports": {
        "id", "imported_at", "source", "file", "sessions", "sets", "is_undone",
    },
    "import_changes": {
        "import_id", "kind", "row_id", "stamp", "other",
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


@MIGRATIONS(name="002_bin_stamps_imports")
def _bin_stamps_imports(db: Database) -> None:
    # The same on every laptop that has a copy of the row, so that the copies stay copies.
    first_stamp = "|| ' ' || substr(replace(id, '-', ''), 1, 8)"
    db.execute("DROP VIEW set_totals")
    for column in ("source", "edit_stamp", "life_stamp"):
        db.execute(f"ALTER TABLE sessions ADD COLUMN {column} TEXT NOT NULL DEFAULT ''")
    db.execute("ALTER TABLE sessions ADD COLUMN deleted_at TEXT")
    db.execute(f"""
        UPDATE sessions SET edit_stamp = coalesce(finished_at, started_at) {first_stamp}, life_stamp = max(
            coalesce(finished_at, started_at),
            coalesce((SELECT max(ended_at) FROM sets WHERE session_id = sessions.id), '')
        ) {first_stamp}
    """)  # noqa: S608 (constants only)
    # SQLite cannot let a column be empty that could not be: the table is made anew.
    db.execute("""
        CREATE TABLE sets_anew (
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
            reps_low INTEGER CHECK (reps_low >= 1),
            reps_high INTEGER CHECK (reps_high >= reps_low),
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
            rest_s REAL,
            edit_stamp TEXT NOT NULL,
            deleted_at TEXT,
            CHECK ((reps_low IS NULL) = (reps_high IS NULL))
        ) STRICT
    """)
    db.execute(f"""
        INSERT INTO sets_anew SELECT
            id, session_id, position, block, exercise, variation, set_number, side, is_warm_up, reps, reps_low,
            reps_high, load_value, load_unit, load_implements, tempo, started_at, ended_at, is_confirmed, effort,
            fault, note, rest_planned_s, rest_s, ended_at {first_stamp}, NULL
        FROM sets ORDER BY rowid
    """)  # noqa: S608 (constants only)
    db.execute("DROP TABLE sets")
    db.execute("ALTER TABLE sets_anew RENAME TO sets")
    db.execute("CREATE INDEX sets_by_session ON sets (session_id, position)")
    db.execute("CREATE INDEX sets_by_exercise ON sets (exercise, variation)")
    db.execute("CREATE INDEX sessions_in_bin ON sessions (deleted_at) WHERE deleted_at IS NOT NULL")
    db.execute("CREATE INDEX sets_in_bin ON sets (deleted_at) WHERE deleted_at IS NOT NULL")
    db.execute("""
        CREATE TABLE weeks (
            monday TEXT PRIMARY KEY,
            mark TEXT CHECK (mark IN ('resting', 'injured')),
            edit_stamp TEXT NOT NULL
        ) STRICT
    """)
    db.execute("""
        CREATE TABLE tombstones (
            kind TEXT NOT NULL CHECK (kind IN ('session', 'set')),
            id TEXT NOT NULL,
            edit_stamp TEXT NOT NULL,
            PRIMARY KEY (kind, id)
        ) STRICT
    """)
    db.execute("""
        CREATE TABLE imports (
            id TEXT PRIMARY KEY,
            imported_at TEXT NOT NULL,
            source TEXT NOT NULL,
            file TEXT NOT NULL,
            sessions INTEGER NOT NULL,
            sets INTEGER NOT NULL,
            is_undone INTEGER NOT NULL DEFAULT 0 CHECK (is_undone IN (0, 1))
        ) STRICT
    """)
    db.execute("""
        CREATE TABLE import_changes (
            import_id TEXT NOT NULL REFERENCES imports(id) ON DELETE CASCADE,
            kind TEXT NOT NULL CHECK (kind IN ('session', 'set')),
            row_id TEXT NOT NULL,
            stamp TEXT NOT NULL,
            other TEXT CHECK (other IS NULL OR json_valid(other)),
            PRIMARY KEY (import_id, kind, row_id)
        ) STRICT
    """)
    db.execute("""
        CREATE VIEW set_totals AS
        SELECT *, load_total_kg * reps AS volume_kg
        FROM (
            SELECT *, load_each_kg * load_implements AS load_total_kg
            FROM (
                SELECT sets.*, sessions.local_date,
                    CAST(load_value AS REAL) * iif(load_unit = 'lb', 0.45359237, 1.0) AS load_each_kg
                FROM sets JOIN sessions ON sessions.id = sets.session_id
                WHERE sets.deleted_at IS NULL AND sessions.deleted_at IS NULL
            )
        )
    """)


@MIGRATIONS(name="003_morning_days")
def _morning_days(db: Database) -> None:
    db.execute("ALTER TABLE sessions ADD COLUMN morning_pain INTEGER CHECK (morning_pain BETWEEN 0 AND 10)")
    db.execute(
        "ALTER TABLE sessions ADD COLUMN is_morning_asked INTEGER NOT NULL DEFAULT 0 "
        "CHECK (is_morning_asked IN (0, 1))"
    )
    # What an import can be taken back to is a whole row: it gets the columns that came meanwhile.
    db.execute("""
        UPDATE import_changes SET other = json_set(other, '$.morning_pain', NULL, '$.is_morning_asked', 0)
        WHERE kind = 'session' AND other IS NOT NULL
    """)
    db.execute("""
        CREATE TABLE days (
            day TEXT PRIMARY KEY,
            mark TEXT CHECK (mark IN ('easy', 'long', 'hard', 'race')),
            edit_stamp TEXT NOT NULL
        ) STRICT
    """)


def names(migrations: Migrations) -> frozenset[str]:
    """Every migration's name: a file that knows another one was written by a newer version."""
    nothing = Database(memory=True, execute_plugins=False)
    try:
        return frozenset(migration.name for migration in migrations.pending(nothing))
    finally:
        nothing.close()
