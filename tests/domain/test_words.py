"""Texts that remember how they were put together."""

import copy
import pickle

import pytest

from hipcoach.domain.errors import UserError
from hipcoach.domain.words import Number, joined, plural, recalled, words


def test_words_are_the_english_text():
    text = words("The setting {name} cannot be {value}.", name="unit", value="“st”")
    assert text == "The setting unit cannot be “st”."
    assert (text.pattern, text.values) == (
        "The setting {name} cannot be {value}.",
        {"name": "unit", "value": "“st”"},
    )


def test_without_values_braces_are_letters():
    assert words("{x}") == "{x}"


@pytest.mark.parametrize(("count", "english"), [(0, "0 sets of 5"), (1, "1 set of 5"), (2, "2 sets of 5")])
def test_a_count_decides_the_form(count, english):
    assert plural("%n set of {reps}", "%n sets of {reps}", count, reps=5) == english


def test_what_was_kept_is_its_own_pattern():
    text = recalled("As last time.")
    assert (text, text.pattern, text.values) == ("As last time.", "As last time.", {})


def test_joined_leaves_out_what_is_empty():
    one = words("One.")
    text = joined(" ", (one, "", Number("2.5")))
    assert text == "One. 2.5"
    assert list(text.values.values()) == [one, "2.5"]
    assert joined(" {} ", ("a", "b")) == "a {} b"
    assert joined(" ", ()) == ""


@pytest.mark.parametrize("again", [copy.deepcopy, lambda text: pickle.loads(pickle.dumps(text))])  # noqa: S301
def test_a_copy_remembers_too(again):
    text = plural("%n set", "%n sets", 3, note="of squats")
    copied = again(text)
    assert (copied, copied.pattern, copied.number, copied.note) == (text, "%n sets", 3, "of squats")


def test_an_error_is_both_of_its_sentences():
    error = UserError(words("There is no exercise {name}.", name="“x”"), "Choose another.")
    assert str(error) == error.words == "There is no exercise “x”. Choose another."
    assert UserError("That alone.").words == "That alone."
