"""The page of a running session, from setting up to its summary."""

from functools import partial

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from hipcoach.coach.coach import Coach
from hipcoach.coach.gym import Gym
from hipcoach.domain.cue import TEST
from hipcoach.domain.edge_light import Glow
from hipcoach.domain.keys import Action, Key, Place, binding_for
from hipcoach.domain.moves import TABLE
from hipcoach.domain.record import SessionRecord
from hipcoach.domain.safety import DIZZY, HELP, MOST_PAIN
from hipcoach.domain.states import Move, State
from hipcoach.domain.view import View
from hipcoach.domain.wakefulness import needs_screen
from hipcoach.ui.announcer import Announcer
from hipcoach.ui.components.edge_lamp import EdgeLamp
from hipcoach.ui.components.train_canvas import TrainCanvas
from hipcoach.ui.language import told
from hipcoach.ui.outlook import Outlook
from hipcoach.ui.painting.train import Hearing, Scene
from hipcoach.ui.runner import Runner
from hipcoach.ui.session_questions import SessionQuestions
from hipcoach.ui.spoken import say
from hipcoach.ui.surroundings import Surroundings, rest_note
from hipcoach.ui.theme import Theme

REMARKED = frozenset({State.GETTING_READY, State.RESTING})
"""While one of these lasts there is room for a remark on the machine: it is in the way of no set."""


class TrainPage(QWidget):
    """Shows one session and hands it the keys.

    Attributes:
        has_edge_light: Whether the edges light up even while the sound is heard.

    Signals:
        left: The session is over, or was never begun: back to Today.
        turned: The session is in another state.
        noticed: Sentences for the user; empty when their causes are gone, None where the page is left.
        picture_wanted: A picture of this session is wanted.
        edge_light_wanted: The sound is not heard from where the runner stands: the edges are to light up.
        advice_wanted: Advice is to be shown over the page.
        announced: A sentence for a screen reader.
    """

    left = Signal()
    turned = Signal()
    noticed = Signal(object)
    picture_wanted = Signal(SessionRecord)
    edge_light_wanted = Signal()
    advice_wanted = Signal(object)
    announced = Signal(str)

    def __init__(self, theme: Theme, gym: Gym, surroundings: Surroundings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._gym = gym
        self._surroundings = surroundings
        self._has_remarked = False
        self._now = gym.now
        self.has_edge_light = False
        self._lamp = EdgeLamp()
        self._hearing = Hearing.UNTRIED
        self._runner: Runner | None = None
        self._outlook: Outlook | None = None
        self._starts_when_heard = False
        self._noticed: tuple[str, ...] = ()
        self._told_state: State | None = None
        self.canvas = TrainCanvas(theme, self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.canvas)
        self.canvas.key_clicked.connect(self.press)
        self.canvas.ten_clicked.connect(lambda: self._tell_pain(MOST_PAIN))
        self._questions = SessionQuestions(theme, gym.now, self)
        self._questions.end_agreed.connect(self._on_end_wanted)
        self.chooser = self._questions.chooser
        self._announcer = Announcer()
        self.announced.connect(partial(say, self.canvas))

    @property
    def coach(self) -> Coach | None:
        """The running session's coach, or None."""
        return self._runner.coach if self._runner else None

    @property
    def state(self) -> State:
        """What the session is doing."""
        return self._runner.coach.session.situation.state if self._runner else State.SET_UP

    @property
    def place(self) -> Place | State:
        """Where a key is pressed: in the session, or in the choice that lies over it."""
        return Place.FAULTS if self.chooser.is_open else self.state

    def begin(self, coach: Coach, *, starts: bool = False) -> None:
        """Show a session; `starts` sets it going without a key, as soon as it can be heard."""
        self._outlook = Outlook(self._gym, coach)
        self._starts_when_heard = starts
        self._lamp, self._hearing = EdgeLamp(), Hearing.UNTRIED
        self._announcer = Announcer()
        self._runner = Runner(coach, self)
        self._questions.begin(self._runner)
        self._runner.ticked.connect(self._on_ticked)
        self._runner.start()

    def press(self, key: Key | None) -> None:
        """Hand the session a key; None stands for one without a meaning."""
        runner = self._runner
        if runner is None or self._questions.is_echo(key):
            return
        binding = binding_for(self.place, key) if key is not None else None
        if binding is not None and binding.deed is Action.DIZZY:
            self._stop_for_dizziness(runner)
            return
        if self.chooser.is_open or (binding is not None and binding.deed is Action.FAULTS):
            self._questions.press_for_fault(runner, key, binding)
            return
        _, action = runner.coach.press(key)
        match action:
            case Action.TODAY | Action.DONE:
                runner.coach.finish()
                self._end()
                return
            case Action.TEST_SOUND:
                runner.coach.sound.signal(TEST)
                self._hearing = Hearing.SILENT if runner.coach.sound.is_silent else Hearing.ASKED
            case Action.NOT_HEARD:
                self._hearing = Hearing.DENIED
                self.edge_light_wanted.emit()
            case Action.MUTE:
                runner.coach.sound.mute()
            case Action.NOTE:
                self._questions.ask_note(runner)
            case Action.MORE_PAIN | Action.LESS_PAIN:
                pain = runner.coach.session.situation.pain or 0
                self._tell_pain(pain + (1 if action is Action.MORE_PAIN else -1))
            case Action.HELP:
                self.advice_wanted.emit(HELP)
            case Action.SHARE:
                self.picture_wanted.emit(runner.coach.whole_record)
            case _:
                pass
        runner.carry_out(runner.coach.poll)

    def undo(self) -> None:
        """Take back the last correction, where there is one."""
        if self._runner is not None and Move.UNDO in TABLE[self.state]:
            coach = self._runner.coach
            self._runner.carry_out(lambda: coach.do(Move.UNDO))

    def ask_to_end(self) -> None:
        """Ask whether to end the session; what was done stays. An open choice is closed first."""
        coach = self.coach
        if coach is None:
            return
        if self.chooser.is_open:
            self.chooser.act(Action.LEAVE_AS_IT_WAS)
            return
        if self.state in {State.SET_UP, State.SUMMARY}:
            coach.finish()
            self._end()
            return
        self._questions.ask_to_end()

    def leave(self) -> None:
        """The window is to close: keep what was done, and go back to Today should it stay open after all."""
        if self._runner is not None:
            self._runner.coach.leave()
            self._end()

    def sizeHint(self) -> QSize:
        return QSize(1366, 768)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.chooser.setGeometry(self.rect())

    def _end(self) -> None:
        self._stop()
        self.left.emit()

    def _stop(self) -> None:
        if self._runner is not None:
            self._runner.stop()
            self._runner.deleteLater()
            self._runner = None
        self._questions.end()
        self._surroundings.keep_awake(wanted=False)
        self._surroundings.tell(None)
        self._settle_remark()
        if self._noticed:
            self._noticed = ()
            self.noticed.emit(None)

    def _stop_for_dizziness(self, runner: Runner) -> None:
        """Show what to do, and let nothing be paced meanwhile."""
        self.advice_wanted.emit(DIZZY)
        self._starts_when_heard = False
        self.chooser.hide()
        coach = runner.coach
        coach.poll()
        if self.state is State.WORKING:
            coach.do(Move.PAUSE)
        elif self.state is State.GETTING_READY:
            coach.do(Move.BACK)
        rest = coach.session.situation.rest
        is_running = rest is not None and rest.paused_s is None and not coach.session.situation.is_waiting
        if self.state is State.RESTING and is_running:
            coach.do(Move.PAUSE_REST)
        runner.carry_out(coach.poll)

    def _tell_pain(self, pain: int) -> None:
        if self._runner is not None and Move.PAIN in TABLE[self.state]:
            coach = self._runner.coach
            self._runner.carry_out(lambda: coach.do(Move.PAIN, min(max(pain, 0), MOST_PAIN)))

    def _on_end_wanted(self) -> None:
        if self._runner is not None and self.state is not State.SUMMARY:
            coach = self._runner.coach
            self._runner.carry_out(lambda: coach.do(Move.END_SESSION))
            if not coach.session.situation.done:
                coach.finish()
                self._end()

    def _on_ticked(self) -> None:
        coach = self.coach
        if coach is None or self._outlook is None:
            return
        if self._starts_when_heard and not coach.sound.is_preparing:
            self._starts_when_heard = False
            if self.state is State.SET_UP:
                coach.do(Move.START)
        view = coach.view()
        if view.state is not self._told_state:
            self._told_state = view.state
            self.turned.emit()
        self.chooser.show_view(view)
        self._announce(coach, view)
        self._surroundings.keep_awake(wanted=needs_screen(coach.session.situation, self._now()))
        self._surroundings.tell(rest_note(view))
        glow = self._glow(coach)
        if self._runner is not None:
            self._runner.is_fading = glow is not None
        self.canvas.show_scene(
            Scene(
                view,
                last_time=self._outlook.last_sets(view),
                is_muted=coach.sound.is_muted,
                next_doses=self._outlook.next_doses(view),
                a_side=self._outlook.a_side(view),
                glow=glow,
                hearing=self._hearing,
                text_scale=self._theme.sizes.text,
            )
        )
        self._notice(tuple(filter(None, (told(coach.problem), told(self._remark(view.state))))))

    def _remark(self, state: State) -> str:
        """What the machine refused: said once, and gone when a set begins."""
        if state not in REMARKED:
            self._settle_remark()
            return ""
        remark = self._surroundings.remark
        self._has_remarked = bool(remark)
        return remark

    def _settle_remark(self) -> None:
        if self._has_remarked:
            self._has_remarked = False
            self._surroundings.was_said()

    def _announce(self, coach: Coach, view: View) -> None:
        is_heard = not (coach.sound.is_silent or coach.sound.is_muted or self._hearing is Hearing.DENIED)
        sentence = self._announcer.look(view, self._now(), is_heard=is_heard)
        if sentence:
            self.announced.emit(sentence)

    def _glow(self, coach: Coach) -> Glow | None:
        """What is lit at the window's edges: on wish, and whenever nothing is heard."""
        situation, sound = coach.session.situation, coach.sound
        is_on = self.has_edge_light or self._hearing is Hearing.DENIED or sound.is_silent
        return self._lamp.look(situation.timeline, situation.origin_s, self._now(), sound.lag_s, is_on=is_on)

    def _notice(self, sentences: tuple[str, ...]) -> None:
        """Tell of a problem once, and once that it is gone."""
        if sentences != self._noticed:
            self._noticed = sentences
            self.noticed.emit(sentences)
