"""Records of every kind that the record may hold, for properties."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone

from hypothesis import strategies as st

from hipcoach.domain.exercise import Side
from hipcoach.domain.load import Load, Unit
from hipcoach.domain.plan import Block, Plan, RepRange, WarmUp
from hipcoach.domain.record import SessionRecord, SetRecord
from hipcoach.domain.tempo import Tempo

texts = st.text(max_size=40)
ids = st.uuids().map(str)
moments = st.datetimes(datetime(1990, 1, 1), datetime(2150, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001
zones = st.integers(-86_399, 86_399).map(lambda seconds: timezone(timedelta(seconds=seconds)))
seconds = st.floats(0, 100_000, allow_nan=False)
ranges = st.tuples(st.integers(1, 50), st.integers(1, 50)).map(lambda pair: RepRange(min(pair), max(pair)))
loads = st.builds(
    Load, st.decimals(0, 500, places=3) | st.decimals(0, 500, places=1), st.sampled_from(Unit), st.integers(1, 4)
)
figures = st.integers(2, 40).map(lambda quarters: quarters / 4)
tempos = st.builds(
    lambda down, bottom, up, top: Tempo.parse(f"{down}-{bottom}-{up}-{top}"),
    figures,
    st.just(0) | figures,
    st.just("X") | figures,
    st.just(0) | figures,
)
blocks = st.builds(
    Block,
    exercise=texts,
    variation=texts,
    sets=st.integers(1, 20),
    reps=ranges,
    load=loads,
    tempo=st.none() | tempos,
    rest_s=seconds,
    rest_reason=texts,
    is_one_sided=st.booleans(),
    side_rest_s=seconds,
    warm_ups=st.lists(st.builds(WarmUp, ranges, loads), max_size=2).map(tuple),
)
plans = st.builds(Plan, texts, st.lists(blocks, max_size=3).map(tuple), seconds)
sets = st.builds(
    SetRecord,
    id=ids,
    block=st.integers(0, 20),
    exercise=texts,
    variation=texts,
    set_number=st.integers(1, 20),
    side=st.none() | st.sampled_from(Side),
    is_warm_up=st.booleans(),
    reps=st.integers(0, 50),
    reps_planned=st.none() | ranges,
    load=loads,
    tempo=st.none() | tempos,
    started_at=moments,
    ended_at=moments,
    is_confirmed=st.booleans(),
    effort=st.none() | st.integers(1, 10),
    fault=st.none() | texts,
    note=texts,
    rest_planned_s=st.none() | seconds,
    rest_s=st.none() | seconds,
)
sessions = st.builds(
    lambda zone, started, record: replace(record, started_at=started.astimezone(zone)),
    zones,
    moments,
    st.builds(
        SessionRecord,
        id=ids,
        started_at=moments,
        plan=plans,
        sets=st.lists(sets, max_size=3, unique_by=lambda record: record.id).map(tuple),
        finished_at=st.none() | moments,
        rest_ends_at=st.none() | moments,
        pain=st.none() | st.integers(0, 10),
        note=texts,
        source=st.sampled_from(["", "logged", "Strong"]),
        morning_pain=st.none() | st.integers(0, 10),
        is_morning_asked=st.booleans(),
    ),
)
