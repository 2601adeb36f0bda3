"""One setting: what it is called, what it does, and the control that its kind needs."""

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QLineEdit, QSlider, QSpinBox, QVBoxLayout, QWidget

from hipcoach.domain.errors import UserError
from hipcoach.domain.load import Unit
from hipcoach.domain.settings import Setting, Value
from hipcoach.domain.weight_lists import BY
from hipcoach.ui.components.basics import label
from hipcoach.ui.components.check_box import CheckBox
from hipcoach.ui.components.choice import Choice
from hipcoach.ui.language import told, tr
from hipcoach.ui.theme import Theme
from hipcoach.ui.typed import read_typed

CONTROL_WIDTH = 230


class SettingRow(QWidget):
    """A setting that can be changed.

    A text that cannot be understood marks its field and is explained below; the last good one stays.

    Attributes:
        unit: That of weights which are typed without one.
        changed: Emitted with the new value when the user chose it.
        refused: What was typed cannot be understood, and the row has grown by the sentence that says so.
    """

    changed = Signal(object)
    refused = Signal()

    def __init__(self, theme: Theme, setting: Setting, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._setting = setting
        self._texts = [text for text, _ in setting.choices]
        self._typed = ""
        self.unit = Unit.KG
        self._setup_ui()
        self.set_value(setting.default)
        self._connect()

    @property
    def control(self) -> QWidget:
        """What the user operates."""
        return self._control

    @property
    def problem(self) -> str:
        """The sentence on what was typed; empty while all is well."""
        return self._problem.text()

    @property
    def value(self) -> Value:
        """The value that is shown."""
        if isinstance(self._control, QCheckBox):
            return self._control.isChecked()
        if isinstance(self._control, Choice):
            return self._texts[self._control.currentIndex()]
        if isinstance(self._control, QLineEdit):
            return self._typed
        return self._control.value()

    def offer(self, texts: Sequence[str]) -> None:
        """Add what there is to choose on this machine to the choices of an open setting."""
        if isinstance(self._control, Choice):
            with QSignalBlocker(self._control):
                declared, chosen = len(self._setting.choices), self._texts[max(self._control.currentIndex(), 0)]
                while self._control.count() > declared:
                    self._control.removeItem(declared)
                ours = self._texts[:declared]
                found = [text for text in dict.fromkeys((*texts, chosen)) if text not in ours]
                self._control.addItems(found)
                self._texts = ours + found
                self._control.setCurrentIndex(self._texts.index(chosen))

    def set_value(self, value: Value) -> None:
        """Show a value without telling; a refused text waits while the value behind it is the same."""
        if not self.problem or value != self._typed:
            self._show_value(value)

    def take_typed(self) -> None:
        """Take what stands in a field, as it is kept, or say why not."""
        reads = self._setting.reads
        if not isinstance(self._control, QLineEdit) or reads is None:
            return
        try:
            typed = read_typed(self._control.text(), lambda text: reads(text, self.unit), BY)
        except UserError as error:
            self._mark(told(error.words))
            self.refused.emit()
            return
        is_new = typed != self._typed
        self._show_value(typed)
        if is_new:
            self.changed.emit(typed)

    def _show_value(self, value: Value) -> None:
        with QSignalBlocker(self._control):
            if isinstance(self._control, QCheckBox):
                self._control.setChecked(bool(value))
            elif isinstance(self._control, Choice):
                self.offer((str(value),))
                self._control.setCurrentIndex(self._texts.index(str(value)))
            elif isinstance(self._control, QLineEdit):
                self._typed = str(value)
                self._control.setText(self._typed)
                self._control.setCursorPosition(0)
                self._mark("")
            else:
                self._control.setValue(int(value))
        self._show_state()

    def _setup_ui(self) -> None:
        setting = self._setting
        self._control = self._make_control()
        self._control.setAccessibleName(told(setting.label))
        self._control.setAccessibleDescription(told(setting.help))
        title = label(told(setting.label), "strong", wraps=True)
        title.setBuddy(self._control)
        self._words = QVBoxLayout()
        self._words.addWidget(title)
        self._words.addWidget(label(told(setting.help), "hint", wraps=True))
        self._problem = label(role="problem", wraps=True)
        self._problem.hide()
        self._words.addWidget(self._problem)
        self._state = QLabel(self)  # shown without a parent it would be a window for a moment
        self._state.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._state.setVisible(isinstance(self._control, QSlider))
        self._row = QHBoxLayout(self)
        self._row.addLayout(self._words, 1)
        self._row.addWidget(self._state)
        self._row.addWidget(self._control)
        self._on_theme_changed()

    def _make_control(self) -> QCheckBox | Choice | QLineEdit | QSpinBox | QSlider:
        setting = self._setting
        if isinstance(setting.default, bool):
            return CheckBox(self._theme)
        if setting.choices:
            combo = Choice(self._theme)
            combo.addItems([told(name) for _, name in setting.choices])
            return combo
        if setting.reads is not None:
            return QLineEdit()
        number = QSlider(Qt.Orientation.Horizontal) if setting.suffix == " %" else QSpinBox()
        number.setRange(*setting.bounds)
        number.setSingleStep(setting.step)
        if isinstance(number, QSlider):
            number.setPageStep(setting.step * 2)
        else:
            number.setSuffix(told(setting.suffix))
            number.setKeyboardTracking(False)
        return number

    def _connect(self) -> None:
        self._theme.changed.connect(self._on_theme_changed)
        if isinstance(self._control, QCheckBox):
            self._control.toggled.connect(self._on_changed)
        elif isinstance(self._control, Choice):
            self._control.currentIndexChanged.connect(self._on_changed)
        elif isinstance(self._control, QLineEdit):
            self._control.editingFinished.connect(self.take_typed)
            self._control.textEdited.connect(lambda: self._mark(""))  # it was about another text
        else:
            self._control.valueChanged.connect(self._on_changed)

    def _show_state(self) -> None:
        """Write beside a switch or a slider what it says."""
        if isinstance(self._control, QCheckBox):
            self._control.setText(tr("On") if self._control.isChecked() else tr("Off"))
        elif isinstance(self._control, QSlider):
            self._state.setText(f"{self._control.value()}{told(self._setting.suffix)}")

    def _on_changed(self) -> None:
        self._show_state()
        self.changed.emit(self.value)

    def _mark(self, problem: str) -> None:
        self._control.setProperty("problem", bool(problem))
        self._control.style().unpolish(self._control)
        self._control.style().polish(self._control)
        self._control.setAccessibleDescription(problem or told(self._setting.help))
        self._problem.setText(problem)
        self._problem.setVisible(bool(problem))

    def _on_theme_changed(self) -> None:
        px = self._theme.sizes.px
        self._row.setContentsMargins(px(20), px(6), px(20), px(6))
        self._row.setSpacing(px(12))
        self._words.setSpacing(0)
        self._control.setFixedWidth(px(CONTROL_WIDTH))
        if isinstance(self._control, QSpinBox):
            self._control.lineEdit().setTextMargins(px(6), 0, 0, 0)
        elif isinstance(self._control, QSlider):
            self._control.setMinimumHeight(px(26))
        self._state.setMinimumWidth(px(52))
