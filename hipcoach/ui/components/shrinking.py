"""Pages that fit the window: never too large for a small one, laid out anew for large text."""

from PySide6.QtWidgets import QBoxLayout, QLayout, QSizePolicy, QWidget

from hipcoach.ui.theme import Sizes


def shrinks_with_the_window(page: QWidget) -> None:
    """Let a page with a layout follow any size: its own sizes grow and shrink with the window.

    A page laid out for a large window would else be too large for the small one it is about to be fitted to.
    """
    layout = page.layout()
    if layout is not None:
        layout.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
    page.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)


NO_LIMIT = 16777215
"""A width or height without a limit: Qt's QWIDGETSIZE_MAX, which the binding lacks."""

LEAST_SEEN_PX = 180
"""Of what scrolls within a page, so much is seen at least: a page that has less room scrolls as a whole."""


def direction(sizes: Sizes) -> QBoxLayout.Direction:
    """Side by side, or one below another where text is large."""
    return QBoxLayout.Direction.TopToBottom if sizes.is_wide else QBoxLayout.Direction.LeftToRight
