"""What stands in single cells."""

from datetime import datetime
from decimal import Decimal

import pytest

from hipcoach.transfer.cells import moment, name_of, note_of, number, seconds


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2023-07-30 16:49:28", (2023, 7, 30, 16, 49, 28)),
        ("2023-07-30T16:49:28", (2023, 7, 30, 16, 49, 28)),
        ("2023-07-30 4:49:28 PM", (2023, 7, 30, 16, 49, 28)),
        ("2023-07-30 4:49:28\u202fp.m.", (2023, 7, 30, 16, 49, 28)),
        ("2023-07-30 12:00:01 AM", (2023, 7, 30, 0, 0, 1)),
        ("2023-07-30 12:00:01 pm", (2023, 7, 30, 12, 0, 1)),
        ("26 Jul 2025, 07:06", (2025, 7, 26, 7, 6)),
        ("1 Sept 2025, 7:06", (2025, 9, 1, 7, 6)),
        ("26. Juli 2025, 07:06", (2025, 7, 26, 7, 6)),
        ("26 Jul 2025, 7:06 PM", (2025, 7, 26, 19, 6)),
    ],
)
def test_moments(text: str, expected: tuple[int, ...]) -> None:
    assert moment(text) == datetime(*expected)  # noqa: DTZ001


@pytest.mark.parametrize(
    "text",
    [
        *("", "2023-07-30", "2023-13-30 16:49:28", "2023-07-30 24:00:00", "2023-07-30 13:00:00 PM"),
        *("2023-07-30 0:00:00 AM", "2023-07-30 16:49:28+02:00", "1899-12-31 00:00:00", "2200-01-01 00:00:00"),
        *(
            "26 Jui 2025, 07:06",
            "26 Foo 2025, 07:06",
            "31 Jun 2025, 07:06",
            "２６ Jul 2025, 07:06",
            "26 Jul 2025, 07:06:60",
            "x" * 1000,
        ),
    ],
)
def test_no_moments(text: str) -> None:
    assert moment(text) is None


@pytest.mark.parametrize(
    "months",
    [
        "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec",
        "January February March April May June July August September October November December",
        "Jan. Feb. März Apr. Mai Juni Juli Aug. Sept. Okt. Nov. Dez.",
        "Jan Feb Mär Apr Mai Jun Jul Aug Sep Okt Nov Dez",
        "janv. févr. mars avr. mai juin juil. août sept. oct. nov. déc.",
        "ene feb mar abr may jun jul ago sept oct nov dic",
        "jan. fev. mar. abr. mai. jun. jul. ago. set. out. nov. dez.",
        "gen feb mar apr mag giu lug ago set ott nov dic",
        "jan. feb. mrt. apr. mei jun. jul. aug. sep. okt. nov. dec.",
    ],
    ids=[
        "English",
        "English in full",
        "German",
        "German, short",
        "French",
        "Spanish",
        "Portuguese",
        "Italian",
        "Dutch",
    ],
)
def test_months(months: str) -> None:
    read = [moment(f"15 {month} 2025, 07:06") for month in months.split()]
    assert read == [datetime(2025, month, 15, 7, 6) for month in range(1, 13)]  # noqa: DTZ001


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        *[("2h 38m", 9480), ("44m", 2640), ("1h", 3600), ("1h 5m 10s", 3910), ("3600", 3600), ("90.0", 90)],
        *[("48h", 172_800), ("49h", None), ("", None), ("soon", None), ("-5", None), ("9" * 40, None)],
    ],
)
def test_spans(text: str, expected: int | None) -> None:
    assert seconds(text) == expected


@pytest.mark.parametrize(
    ("text", "has_commas", "expected"),
    [
        *[("40.0", False, "40.0"), (" 8,5 ", True, "8.5"), ("-20", False, "-20"), ("8,5", False, None)],
        *[("1e3", True, None), ("nan", True, None), ("٣", True, None), (".5", True, None), ("", True, None)],
        *[("1" * 31, True, None), ("24.947580350000003", False, "24.947580350000003")],
    ],
)
def test_numbers_are_kept_to_the_digit(text: str, has_commas: bool, expected: str | None) -> None:
    value = number(text, has_commas=has_commas)
    assert (value and str(value)) == expected
    assert value is None or isinstance(value, Decimal)


def test_names_are_one_line_and_notes_keep_theirs() -> None:
    assert name_of("  Leg\n press\0\x1b[31m (Machine)\t") == "Leg press[31m (Machine)"
    assert name_of("👩\u200d🦰 день") == "👩\u200d🦰 день"
    assert note_of("a\r\nb\rc\n\td\0\x1b") == "a\nb\nc\n\td"
    assert note_of(" \n ") == ""
    assert (name_of("'=1+1"), note_of("'@home")) == ("=1+1", "@home")
