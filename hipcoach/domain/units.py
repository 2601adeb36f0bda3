"""Numbers and spans of time as people read them."""

from decimal import Decimal

from hipcoach.domain.words import Number, Words, words


def counted(number: int, what: str) -> str:
    """A number of things: `1 set`, `2 sets`."""
    return f"{number} {what}" if number == 1 else f"{number} {what}s"


def are(number: int) -> str:
    """`is` or `are`, after so many things."""
    return "is" if number == 1 else "are"


def clock_text(seconds: float) -> str:
    """Minutes and seconds, as `1:14`; whole seconds, rounded up while counting down."""
    whole = max(int(-(-seconds // 1)), 0)
    return f"{whole // 60}:{whole % 60:02}"


def seconds_text(seconds: float) -> Words:
    """A tempo's seconds without needless zeros, as `3 s` or `3.5 s`."""
    return words("{seconds:g} s", seconds=seconds)


def number_text(number: Decimal | float) -> Number:
    """A number to a tenth, thousands apart, without needless zeros: `12.5`, `1 152`."""
    return Number(f"{number:,.1f}".removesuffix(".0").replace(",", "\N{NARROW NO-BREAK SPACE}"))
