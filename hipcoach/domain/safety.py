"""What is said of pain, dizziness and warning signs: calm words, the same wherever they stand.

Nothing here scores, diagnoses or blocks. The signs are those of common red-flag lists, as health services publish
them, and so is the advice on dizziness (sit or lie until it has passed, rise slowly); both are still to be looked
over by a clinician. The pain rule is on the careful side of the published pain-monitoring model
(Silbernagel 2007: up to 5 of 10 acceptable, and no more the next morning).
"""

from dataclasses import dataclass

from hipcoach.domain.words import Words, joined, words

MOST_PAIN = 10

PAIN_STOPS, PAIN_LESSENS = 5, 3
"""Our choice: up to 2 go on, 3–4 less load or depth, 5 and more stop and ask."""

WORSE_BY = 2
"""So much more the morning after is worse and not chance (Farrar 2001, doi 10.1016/S0304-3959(01)00349-9)."""

NOT_A_DEVICE = words("Hipcoach is not a medical device: it examines nobody and replaces no professional.")

IN_SHORT = words(
    "Hipcoach is not a medical device. Sharp pain, dizziness, numbness: put the weights down and seek help."
)
"""For the foot of a page or a card."""

STOP_NOW = (
    words("chest pain or pressure"),
    words("faintness, or a heart that races or stumbles"),
    words("breathlessness that is not like you"),
    words("sudden, severe back pain"),
    words("pain that shoots below the knee"),
    words("a numb or weak leg, or numbness between the legs"),
    words("bladder or bowel out of control"),
)
"""Signs that want help at once, a few words each."""

STOP_THE_SET = words("End the set at any sharp pain, at pain that grows, or when your form breaks down.")

ASK_FIRST = words(
    "Ask a professional first: heart condition, high blood pressure, pregnancy, recent surgery, hernia, "
    "osteoporosis, sciatica."
)

QUESTIONS = (
    words("A heart or blood vessel condition, high blood pressure, or medicine for either?"),
    words("Chest pain, dizziness or fainting, at rest or when you exert yourself?"),
    words("Pain in your back now, or pain that runs down a leg?"),
    words("An operation not long ago, a hernia, or bones that break easily?"),
    words("Pregnant, or a birth in the last months?"),
    words("Glaucoma, or another eye condition that forbids straining?"),
    words("Under 16, with nobody at hand who knows the lift?"),
)
"""To be asked before the first lift, in our own words; no score comes of them."""

IF_ANY_YES = words("Ask a doctor or physiotherapist before you lift. Nothing here is locked.")
"""What a yes to any of them means."""

FOR_EVERY_LIFT = (
    words("Stop at once and seek help: {signs}.", signs=joined(", ", STOP_NOW)),
    STOP_THE_SET,
    ASK_FIRST,
)
"""What holds for every lift, a sentence each."""


@dataclass(frozen=True, slots=True)
class SafetyNote:
    """Something to be read while one stops.

    Attributes:
        title: A word or two.
        first: What to do now, to be read from three metres.
        then: What to do after that, a sentence each.
        signs: Signs to look for, a few words each.
    """

    title: Words
    first: Words
    then: tuple[Words, ...] = ()
    signs: tuple[Words, ...] = ()


DIZZY = SafetyNote(
    words("Dizzy?"),
    words("Put the weights down, breathe normally."),
    (
        words("Sit or lie down until it passes; get up slowly."),
        words("If it stays, stop for today and ask a professional."),
        words("About to faint, or chest pain: call for help now."),
        words("If somebody faints: lay them flat, call for help."),
    ),
)

HELP = SafetyNote(
    words("When to seek help"),
    words("Stop, and seek help at once, with any of these:"),
    (words("Other pain of 5 or more, or worse the next morning: no load, and ask a professional."),),
    STOP_NOW,
)

PAIN_SCALE = (words("0–2 go on · 3–4 less load or depth"), words("5 and more: stop and ask"))
"""The pain rule in two lines, for below the scale."""

_OF_THE_SESSION = SafetyNote(
    words("Let the pain settle"),
    words("No load until it has. Ask a doctor or physiotherapist before you lift again."),
)
_OF_THE_MORNING = SafetyNote(
    words("Let it settle first"),
    words("No load today. If it stays, ask a doctor or physiotherapist."),
)
_OF_A_WORSE_MORNING = SafetyNote(
    words("More than after the session"),
    words("That was too much, or too soon: no load today. If it stays, ask a doctor or physiotherapist."),
)


def is_worse_next_morning(pain: int | None, morning: int | None) -> bool:
    """Whether a morning was clearly worse than the session before it.

    Two points more, and 3 at the least: hips that feel worked the next day are no alarm. Where nobody said how the
    session was, nothing is compared.
    """
    return pain is not None and morning is not None and morning >= max(pain + WORSE_BY, PAIN_LESSENS)


def advice_after(pain: int | None) -> SafetyNote | None:
    """What is said to the pain of a session, 0–10; None where the scale itself says enough."""
    return _OF_THE_SESSION if pain is not None and pain >= PAIN_STOPS else None


def advice_of_morning(pain: int, pain_of_session: int | None) -> SafetyNote | None:
    """What is said to the pain of the morning after, 0–10; None where nothing need be.

    Args:
        pain: The morning's.
        pain_of_session: That told in the session before it, or None.
    """
    if pain >= PAIN_STOPS:
        return _OF_THE_MORNING
    return _OF_A_WORSE_MORNING if is_worse_next_morning(pain_of_session, pain) else None
