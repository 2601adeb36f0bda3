"""What the user has chosen, read from the record and kept there."""

from collections.abc import Callable, Iterator, Mapping
from datetime import date

from hipcoach.domain.settings import BY_NAME, Value, checked
from hipcoach.store.introduction import is_newcomer, keep_introduced
from hipcoach.store.settings import keep_setting, stored_settings
from hipcoach.store.store import Store


class Preferences(Mapping[str, Value]):
    """The settings, checked, by their names; and whether the user has been introduced to the app.

    Attributes:
        refusals: A sentence for each stored value that had to be left out.
    """

    def __init__(self, store: Store, follow: Callable[[str, Value], None]) -> None:
        """Read them; `follow` is told each that changes later, by name and value."""
        self._values, self.refusals = checked(stored_settings(store))
        self._store = store
        self._follow = follow

    def __getitem__(self, name: str) -> Value:
        return self._values[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._values)

    def __len__(self) -> int:
        return len(self._values)

    def change(self, name: str, value: object) -> None:
        """Check a choice, keep it, and let it be followed.

        Raises:
            UserError: The value is not allowed, or could not be kept.
        """
        allowed = BY_NAME[name].check(value)
        keep_setting(self._store, name, allowed)
        self._set(name, allowed)

    def take_in(self) -> dict[str, Value]:
        """Follow what another program has chosen; what is new.

        Raises:
            UserError: The settings could not be read.
        """
        values, self.refusals = checked(stored_settings(self._store))
        changed = {name: value for name, value in values.items() if value != self._values[name]}
        for name, value in changed.items():
            self._set(name, value)
        return changed

    def is_new_here(self) -> bool:
        """Whether nobody has seen or skipped the introduction yet, or trained."""
        return is_newcomer(self._store)

    def keep_introduced(self, day: date, *, is_skipped: bool) -> None:
        """Keep that the introduction was seen to its end that day, or skipped, and nothing else of it.

        Raises:
            UserError: It could not be kept.
        """
        keep_introduced(self._store, day, is_skipped=is_skipped)

    def _set(self, name: str, value: Value) -> None:
        self._values[name] = value
        self._follow(name, value)
