"""What a screen reader is told besides names: what painted things are, and sentences at their moment."""

from functools import cache

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QWidget


@cache
def give_roles() -> None:
    """From now on a widget whose class has a `spoken_role` is told as that: Qt does not know what is painted."""
    QAccessible.installFactory(_interface_of)


def say(about: QWidget, sentence: str) -> None:
    """Let a screen reader say a sentence when it has finished the one before."""
    if sentence and QAccessible.isActive():
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(about, sentence))


def _interface_of(_: str, thing: QObject) -> QAccessibleInterface | None:
    role = getattr(thing, "spoken_role", None)
    return QAccessibleWidget(thing, role) if isinstance(thing, QWidget) and role is not None else None
