"""Plans as files: what a physiotherapist writes is what is planned, and what is wrong is told in a sentence."""

import os
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hipcoach.domain.errors import UserError
from hipcoach.domain.exercise import Side
from hipcoach.domain.load import Load, Unit
from hipcoach.domain.plan import Advice, Block, Plan, RepRange, WarmUp
from hipcoach.domain.plan_words import amount_text
from hipcoach.domain.tempo import Tempo
from hipcoach.library.plan_file import REST_REASON, PlanFile, is_plan, read_plan, written
from tests.helpers.mutations import TEXTS, few_and_many, hold_for, mutated_texts
from tests.helpers.plan_files import BUILT_IN, FROM_THE_PHYSIO, FULL, plan_file, plans
from tests.helpers.shipped import FILES
from tests.helpers.window import real_exercises

EXERCISES = real_exercises()
DUMBBELL = EXERCISES["deadlift", "dumbbell"]
SINGLE_LEG = EXERCISES["deadlift", "single-leg"]


def read(folder: Path, text: str) -> Plan:
    return read_plan(plan_file(folder, text), EXERCISES, 12.0).plan


def refusal(folder: Path, text: str) -> str:
    """What is said of a file, without its name."""
    file = plan_file(folder, text)
    with pytest.raises(UserError) as caught:
        read_plan(file, EXERCISES, 12.0)
    assert str(file) in caught.value.message
    assert str(caught.value).isprintable()
    return str(caught.value).replace(f"{file}: ", "").replace(str(file), "FILE")


def with_line(line: str, instead_of: str = "") -> str:
    """The physiotherapist's plan with one line of the block changed, or added at its end."""
    if not instead_of:
        return f"{FROM_THE_PHYSIO}{line}\n"
    assert instead_of in FROM_THE_PHYSIO
    return FROM_THE_PHYSIO.replace(instead_of, line)


def test_what_the_physio_writes_is_planned(tmp_path):
    found = read_plan(plan_file(tmp_path), EXERCISES, 12.0)
    assert found.note == "Stop if it hurts."
    assert found.plan == Plan(
        "Hips, weeks 1 to 4",
        (
            Block(
                exercise="deadlift",
                variation="dumbbell",
                sets=3,
                reps=RepRange(8, 8),
                load=Load(Decimal(6), Unit.KG, 2),
                tempo=Tempo.parse("4-1-2-1"),
                rest_s=90.0,
                rest_reason=REST_REASON,
            ),
        ),
        12.0,
    )
    assert found.plan.blocks[0].advice is Advice.PLANNED


def test_every_key_is_heard(tmp_path):
    block = read(tmp_path, FULL).blocks[1]
    assert block == Block(
        exercise="deadlift",
        variation="single-leg",
        sets=2,
        reps=RepRange(5, 6),
        load=Load(Decimal(0), Unit.KG, 1),
        tempo=None,
        rest_s=60.5,
        rest_reason=REST_REASON,
        is_one_sided=True,
        side_rest_s=30.0,
        warm_ups=(
            WarmUp(RepRange(5, 5), Load(Decimal("12.5"), Unit.LB, 1)),
            WarmUp(RepRange(2, 3), Load(Decimal(3), Unit.KG, 1)),
        ),
    )


def test_sets_and_reps_of_one_leg_are_of_each_leg(tmp_path):
    sets = [one for one in read(tmp_path, FULL).planned_sets() if one.block == 1 and not one.is_warm_up]
    assert [one.side for one in sets] == [Side.LEFT, Side.RIGHT] * 2
    assert {str(one.reps) for one in sets} == {"5–6"}


def test_what_is_not_written_is_the_exercises_own(tmp_path):
    for exercise in EXERCISES.values():
        block = read(
            tmp_path,
            f'name = "x"\n[[block]]\nvariation = "{exercise.variation}"\nsets = 4\nreps = "5-6"\n'
            f'load = "{exercise.load.value} kg"',
        ).blocks[0]
        assert block == Block.of(exercise)


@pytest.mark.parametrize(
    ("line", "instead_of", "change"),
    [
        ('load = "no load"', 'load = "6 kg"', ("load", Load(Decimal(0)))),
        ('load = " No Load "', 'load = "6 kg"', ("load", Load(Decimal(0)))),
        ('load = "7,5KG"', 'load = "6 kg"', ("load", Load(Decimal("7.5")))),
        ('load = "15 lb"', 'load = "6 kg"', ("load", Load(Decimal(15), Unit.LB))),
        ('load = "15 lbs"', 'load = "6 kg"', ("load", Load(Decimal(15), Unit.LB))),
        ('reps = "5–6"', "reps = 8", ("reps", RepRange(5, 6))),
        ('reps = "8"', "reps = 8", ("reps", RepRange(8, 8))),
        ('tempo = "41X1"', 'tempo = "4-1-2-1"', ("tempo", Tempo.parse("41X1"))),
        ('tempo = "Free"', 'tempo = "4-1-2-1"', ("tempo", None)),
        ('variation = "Single leg"', "rest = 90", ("variation", "single-leg")),
        ('exercise = "Deadlift"', "rest = 90", ("exercise", "deadlift")),
        ("rest = 0", "rest = 90", ("rest_s", 0.0)),
        ("rest = 120", "rest = 90", ("rest_reason", DUMBBELL.rest_reason)),
        ("rest = 120.5", "rest = 90", ("rest_reason", REST_REASON)),
    ],
    ids=str,
)
def test_it_may_be_written_so(tmp_path, line, instead_of, change):
    name, value = change
    assert getattr(read(tmp_path, with_line(line, instead_of)).blocks[0], name) == value


def test_a_name_is_kept_without_more_than_one_space_between_its_words(tmp_path):
    assert read(tmp_path, FROM_THE_PHYSIO.replace("Hips, weeks", " Hips,   weeks")).name == "Hips, weeks 1 to 4"


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_what_editors_add_does_no_harm(tmp_path, newline):
    file = tmp_path / "from-windows.toml"
    text = FROM_THE_PHYSIO.replace('"Stop if it hurts."', '"""\nStop if it hurts.\nCall me.\n"""')
    file.write_bytes(b"\xef\xbb\xbf" + text.replace("\n", newline).encode())
    found = read_plan(file, EXERCISES, 12.0)
    assert found.plan == read(tmp_path, FROM_THE_PHYSIO)
    assert found.note == "Stop if it hurts.\nCall me."


NAME_AND_NOTE, BLOCK = FROM_THE_PHYSIO.split("\n\n")
RANGE, LOAD = (
    'a range in quotation marks, as "5-6".',
    "the weight of one dumbbell, the bell or the whole bar, with its unit",
)
KNOWN = "Known here are exercise, variation, sets, reps, load, tempo, rest, side_rest, warm_ups."
WRONG = [
    # What is left out.
    ("", NAME_AND_NOTE, 'name is missing. Write for example name = "Hips, weeks 1 to 4".'),
    ("", BLOCK, "block is missing. Write [[block]], once for each exercise."),
    ("", "sets = 3", "block 1: sets is missing. Write for example sets = 3."),
    ("", "reps = 8", 'block 1: reps is missing. Write for example reps = 8 or reps = "5-6".'),
    ("", 'load = "6 kg"', 'block 1: load is missing. Write for example load = "6 kg" or load = "no load".'),
    # What is not known.
    ("colour = 1", "", f"block 1: colour = 1 is not known. {KNOWN}"),
    ("set = 3", "sets = 3", f"block 1: set = 3 is not known. Did you mean sets? {KNOWN}"),
    ("Reps = 8", "reps = 8", "block 1: Reps = 8 is not known. Did you mean reps?"),
    ('warm-ups = "no"', "", "block 1: warm-ups = “no” is not known. Did you mean warm_ups?"),
    ('"a b" = 1', "", "block 1: “a b” = 1 is not known."),
    ("[[blocks]]", "[[block]]", "blocks = a list of 1 is not known. Write [[block]], once for each exercise."),
    (
        "[block]",
        "[[block]]",
        "block is a table. It must be [[block]] on a line of its own, once for each exercise.",
    ),
    ("block = [3]", BLOCK, "block 1 is 3. Write [[block]] on a line of its"),
    ("", "[[block]]", "sets = 3 is not known. It stands below the line [[block]]."),
    ('note = "late"', "", "block 1: note = “late” is not known. It stands above the first line [[block]]."),
    ("warm_ups = [{ sets = 1 }]", "", "block 1, warm-up 1: sets = 1 is not known."),
    ('variation = "rope"', "", "block 1: There is no variation “rope” of deadlift. There are: dumbbell,"),
    ('exercise = "squat"', "", "block 1: There is no exercise “squat”. There are: deadlift."),
    ('exercise = "single leg"', "", 'Did you mean exercise = "deadlift" and variation = "single-leg"?'),
    ('exercise = "Single-leg Deadlift"', "", 'Did you mean exercise = "deadlift" and variation = "single-leg"?'),
    ('variation = "kettle bell"', "", 'Did you mean exercise = "deadlift" and variation = "kettlebell"?'),
    ('variation = ""', "", "block 1: There is no variation “” of deadlift. There are: dumbbell,"),
    ("variation = 1", "", "block 1: variation is 1. It must be a name in quotation marks."),
    # What is out of its range, or of another kind.
    ("name = 7", 'name = "Hips, weeks 1 to 4"', "name is 7. It must be one line of 1 to 60 characters in"),
    ('name = " "', 'name = "Hips, weeks 1 to 4"', "name is “ ”. It must be one line"),
    (f'name = "{"x" * 61}"', 'name = "Hips, weeks 1 to 4"', "It must be one line of 1 to 60 characters"),
    ("note = 3", 'note = "Stop if it hurts."', "note is 3. It must be a text of at most 1000 characters"),
    (r'note = "a\u001b[31m"', 'note = "Stop if it hurts."', "note is “a\\x1b[31m”. It must be a text"),
    (f'note = "{"x" * 1001}"', 'note = "Stop if it hurts."', "It must be a text of at most 1000 characters"),
    ("sets = 0", "sets = 3", "block 1: sets is 0. It must be a whole number from 1 to 20."),
    ("sets = 21", "sets = 3", "block 1: sets is 21. It must be a whole number from 1 to 20."),
    ("sets = 2.5", "sets = 3", "block 1: sets is 2.5. It must be a whole number from 1 to 20."),
    ("sets = true", "sets = 3", "block 1: sets is true. It must be a whole number from 1 to 20."),
    (
        'sets = "3"',
        "sets = 3",
        "sets is “3”. It must be a whole number from 1 to 20, without quotation",
    ),
    ("reps = 51", "reps = 8", f"block 1: reps is 51. It must be a whole number from 1 to 50, or {RANGE}"),
    ("reps = true", "reps = 8", f"block 1: reps is true. It must be a whole number from 1 to 50, or {RANGE}"),
    ('reps = "6-5"', "reps = 8", f"block 1: reps is “6-5”. It must be a whole number from 1 to 50, or {RANGE}"),
    (
        "reps = [5, 6]",
        "reps = 8",
        f"block 1: reps is a list of 2. It must be a whole number from 1 to 50, or {RANGE}",
    ),
    ("load = 6", 'load = "6 kg"', f"block 1: load is 6. It must be {LOAD}"),
    ('load = "6"', 'load = "6 kg"', f"block 1: load is “6”. It must be {LOAD}"),
    (
        'load = "heavy kg"',
        'load = "6 kg"',
        f"block 1: load is “heavy kg”. It must be {LOAD}",
    ),
    ('load = "501 kg"', 'load = "6 kg"', "A load of “501 kg” is out of range. It lies between 0 and 500 kg."),
    ('load = "-1 kg"', 'load = "6 kg"', "A load of “-1 kg” is out of range."),
    ("tempo = 3111", 'tempo = "4-1-2-1"', "block 1: tempo is 3111. It must be four figures in quotation marks"),
    ('tempo = "3-1-1"', 'tempo = "4-1-2-1"', "block 1: tempo is “3-1-1”. “3-1-1” is not a tempo."),
    ("rest = -1", "rest = 90", "block 1: rest is -1. It must be a number of seconds from 0 to 900."),
    ("rest = 901", "rest = 90", "block 1: rest is 901. It must be a number of seconds from 0 to 900."),
    ("rest = nan", "rest = 90", "block 1: rest is nan. It must be a number of seconds"),
    ("rest = false", "rest = 90", "block 1: rest is false. It must be a number of seconds"),
    (
        'rest = "long"',
        "rest = 90",
        "It must be a number of seconds from 0 to 900, without quotation marks.",
    ),
    ('rest = "90 s"', "rest = 90", "block 1: rest is “90 s”. rest is in seconds: rest = 90."),
    ('side_rest = "1.5 min"', "", "left out: Dumbbell deadlift"),
    (
        'rest = "20 min"',
        "rest = 90",
        "rest is “20 min”. It must be a number of seconds from 0 to 900, without quotation marks.",
    ),
    ("side_rest = 30", "", "block 1: side_rest is 30. It must be left out: Dumbbell deadlift is not done one leg"),
    ("warm_ups = 1", "", "block 1: warm_ups is 1. It must be a list such as [ { reps = 5, load"),
    ("warm_ups = [1]", "", "block 1, warm-up 1 is 1. Write a list such as [ { reps = 5, load"),
    (
        'warm_ups = [{ reps = 5, load = "3 kg" }, { reps = 0, load = "3 kg" }]',
        "",
        "block 1, warm-up 2: reps is 0. It must be",
    ),
    ("warm_ups = [{ reps = 5 }]", "", "block 1, warm-up 1: load is missing."),
    (f"warm_ups = [{', '.join(['{}'] * 11)}]", "", "block 1: warm_ups is a list of 11. It must be of 10 at most."),
    # What is no TOML.
    (
        "load = 6 kg # each",
        'load = "6 kg"',
        'line 7, “load = 6 kg # each”, cannot be read. Put it in quotation marks: load = "6 kg".',
    ),
    ("reps = 5-6", "reps = 8", 'line 6, “reps = 5-6”, cannot be read. Put it in quotation marks: reps = "5-6".'),
    ("tempo = 4-1-2-1", 'tempo = "4-1-2-1"', 'Put it in quotation marks: tempo = "4-1-2-1".'),
    ("load = “6 kg”", 'load = "6 kg"', 'Its quotation marks must be straight ones: load = "6 kg".'),
    ('load = "6 kg', 'load = "6 kg"', 'A quotation mark is missing: load = "6 kg".'),
    ("rest = 90 s", "rest = 90", "line 9, “rest = 90 s”, cannot be read. rest is in seconds: rest = 90."),
    ("rest = 2 min", "rest = 90", "rest is in seconds: rest = 120."),
    ("rest = 1:30", "rest = 90", "rest is in seconds: rest = 90."),
    ("rest = 20 min", "rest = 90", "rest is in seconds, as in rest = 90."),
    ("load = '6 kg", 'load = "6 kg"', 'A quotation mark is missing: load = "6 kg".'),
    ("sets = 3 x", "sets = 3", "sets is a number alone: sets = 3."),
    ("sets = 3\nsets = 4", "sets = 3", "line 6, “sets = 4”, cannot be read. Its key stands there twice:"),
    ("sets =", "sets = 3", "line 5, “sets =”, cannot be read. Its value is missing."),
    ("sets: 3", "sets = 3", "line 5, “sets: 3”, cannot be read. An equals sign is missing: sets = 3."),
    ("[[block]", "[[block]]", "line 4, “[[block]”, cannot be read. Write [[block]]."),
    ("", '"Stop if it hurts."', "line 2, “note =”, cannot be read. Its value is missing."),
    ('note = """Stop', 'note = "Stop if it hurts."', '“note = """Stop”, cannot be read. The three quotation'),
    ("warm_ups = [", "", "“warm_ups = [”, cannot be read. It is not valid TOML: "),
]


@pytest.mark.parametrize(("line", "instead_of", "sentence"), WRONG, ids=lambda each: str(each)[:40])
def test_what_is_wrong_is_told_with_its_block_and_key(tmp_path, line, instead_of, sentence):
    assert sentence in refusal(tmp_path, with_line(line, instead_of))


def test_the_second_block_is_called_so(tmp_path):
    assert refusal(tmp_path, FULL.replace("sets = 2", "sets = 99")).startswith("block 2: sets is 99.")


def test_too_many_blocks_are_refused(tmp_path):
    assert len(read(tmp_path, 'name = "x"\n' + BLOCK * 100).blocks) == 100
    assert "block is a list of 101. It must be of 100 at most." in refusal(tmp_path, 'name = "x"\n' + BLOCK * 101)


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (
            FROM_THE_PHYSIO.encode("utf-16"),
            "line 1 holds the byte 0xff, which is not UTF-8. Save the file as UTF-8.",
        ),
        (FROM_THE_PHYSIO.replace("Stop", "Hör auf").encode("latin-1"), "line 2 holds the byte 0xf6"),
        (b"\x00\x01\x02", "line 1, “\\x00\\x01\\x02”, cannot be read. It is not valid TOML"),
        (b"", "name is missing."),
        (b"#" * 1_000_001, "FILE is larger than 1 MB. A plan file is a few kilobytes of text."),
        (b"block = " + b"[" * 50_000, "nested too deeply"),
        (b"block = " + b"{a = " * 50_000, "nested too deeply"),
        (b"sets = " + b"9" * 5000, "a number of thousands of digits"),
        (b'name = "x"\n[[block]]\nsets = 0x' + b"f" * 5000, "block 1: sets is a huge number. It must be"),
        (b".".join([b"a"] * 400_000) + b" = 1", "too many dots"),
        (b"[[block]]\n" * 90_000, "name is missing"),
        (b'name = "x"\n' + b"[[block]]\n" * 90_000, "block is a list of 90000. It must be of 100 at most."),
    ],
    ids=lambda each: str(each)[:24],
)
def test_a_file_that_is_no_plan_is_told_in_a_sentence(tmp_path, content, sentence):
    file = plan_file(tmp_path)
    file.write_bytes(content)
    with pytest.raises(UserError) as caught:
        read_plan(file, EXERCISES, 12.0)
    assert sentence in str(caught.value).replace(f"{file}: ", "").replace(str(file), "FILE")


def test_what_is_no_file_is_told_and_not_waited_for(tmp_path):
    file = tmp_path / "physio.toml"
    for make, sentence in (
        (lambda: None, "could not be read: no such file"),
        (file.mkdir, "could not be read: is a directory"),
        (lambda: (file.rmdir(), os.mkfifo(file)), "is not an ordinary file. A plan file is"),
    ):
        make()
        with pytest.raises(UserError, match=sentence):
            read_plan(file, EXERCISES, 12.0)


@given(plans())
def test_a_plan_that_is_written_is_read_as_the_same(tmp_path_factory, plan):
    file = tmp_path_factory.getbasetemp() / "written.toml"
    file.write_text(written(plan), encoding="utf-8")
    assert read_plan(file, EXERCISES, plan.get_ready_s).plan == plan


@pytest.mark.parametrize("name", ["", " ", "x" * 200, "two\nlines", "\x1b[31m", "\ud800", "Hips “4 × 5”\t\\"])
def test_whatever_a_plan_is_called_it_can_be_sent(tmp_path, name):
    plan = Plan(name, (Block.of(DUMBBELL),), 12.0)
    assert read(tmp_path, written(plan)).blocks == plan.blocks


def test_it_is_seen_whether_a_file_is_a_plan(tmp_path):
    assert all(is_plan(file) for file in BUILT_IN)
    assert not any(is_plan(file) for file in FILES)
    for text in (FULL, FULL.replace("[[block]]", " [ blocks ]"), with_line("reps = 5-6", "reps = 8"), "rest = 90"):
        assert is_plan(plan_file(tmp_path, text))
    for text in ("", 'name = "x"', "a = = 1"):
        assert not is_plan(plan_file(tmp_path, text))
    assert not is_plan(tmp_path / "none.toml")


@pytest.fixture(scope="module")
def built_in() -> dict[str, PlanFile]:
    """The plans that the app comes with, by their file's name."""
    return {file.stem: read_plan(file, EXERCISES, 15.0) for file in BUILT_IN}


def test_four_plans_are_built_in_and_the_seed_of_the_app_comes_first(built_in):
    assert {stem: one.plan.name for stem, one in built_in.items()} == {
        "deadlift": "Dumbbell deadlift, 4 × 5–6",
        "hinge": "Learning the hinge",
        "runners": "Hips for runners",
        "single-leg": "Single-leg deadlift",
    }
    assert next(iter(built_in.values())).plan.blocks == (Block.of(DUMBBELL),)


def test_every_built_in_plan_can_be_trained_and_has_a_note(built_in):
    for one in built_in.values():
        one.plan.check()
        assert one.note
        assert 5 <= int(amount_text(one.plan).split("about ")[1].removesuffix(" min")) <= 20


def test_the_hinge_is_learned_without_a_load_then_with_a_light_one(built_in):
    free, light = built_in["hinge"].plan.blocks
    assert (str(free.load), str(light.load)) == ("no load", "2 × 3 kg")
    assert {str(free.tempo), str(light.tempo)} == {"4-1-2-1"}
    assert free.key == light.key == DUMBBELL.key


def test_runners_do_both_legs_then_each(built_in):
    assert [one.key for one in built_in["runners"].plan.blocks] == [DUMBBELL.key, SINGLE_LEG.key]
    assert [one.key for one in built_in["single-leg"].plan.blocks] == [SINGLE_LEG.key]


@few_and_many(60, 1000)
def test_a_mutated_file_is_a_plan_or_a_sentence(tmp_path, cases):
    file = tmp_path / "physio.toml"
    texts = st.sampled_from([FULL, *(one.read_text(encoding="utf-8") for one in BUILT_IN)])
    others = st.sampled_from(FULL.splitlines())

    @st.composite
    def mutated(draw: st.DrawFn) -> str:
        text = draw(texts.flatmap(mutated_texts))
        lines = text.split("\n")
        at = draw(st.integers(0, len(lines) - 1))
        match draw(st.sampled_from(["as it is", "swap", "value", "gone"])):
            case "swap":
                lines[at] = draw(others)
            case "value" if "=" in lines[at]:
                key = lines[at].partition("=")[0]
                lines[at] = f"{key}= {draw(others.map(lambda one: one.partition('= ')[2]) | TEXTS)}"
            case "gone":
                del lines[at]
        return "\n".join(lines)

    def check(text: str) -> None:
        file.write_bytes(text.encode(errors="surrogatepass"))
        try:
            found = read_plan(file, EXERCISES, 12.0)
        except UserError as error:
            sentence = str(error)
            assert str(file) in sentence
            assert sentence.isprintable()
            assert sentence.endswith(".")
            assert len(sentence) < 1000
            return
        found.plan.check()
        file.write_text(written(found.plan), encoding="utf-8")
        assert read_plan(file, EXERCISES, 12.0).plan == found.plan

    hold_for(cases, mutated(), check)
