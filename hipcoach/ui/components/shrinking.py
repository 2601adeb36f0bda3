"""Pages that never keep a window from getting smaller."""

from PySide6.QtWidgets import QLayout, QSizePolicy, QWidget


def shrinks_with_the_window(page: QWidget) -> None:
    """Let a page with a layout follow any size: its own sizes grow and shrink with the window.

    A page laid out for a large window would else be too large for the small one it is about to be fitted to.
    """
    layout = page.layout()
    if layout is not None:
        layout.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
    page.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
