"""The notifications of the settings: read, changed in a worker, tested, and taken back."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from desktop.ui.state import Done, Failure
from desktop.ui.tasks import JobQueue, LatestQuery
from desktop.ui.translation import tr
from desktop.ui.watch_state import NotifyActions

if TYPE_CHECKING:
    from desktop.ui.main_window import MainWindow
    from desktop.ui.state import JobEnded
    from desktop.ui.widgets.notify_settings import NotifySettings


class NotifyDesk(QObject):
    """Without `NotifyActions` the cards are not there."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window, self._actions = window, window.offers.notify
        self._card: NotifySettings | None = None
        self._views, self._forms = LatestQuery(self), LatestQuery(self)
        self._saves, self._tests = LatestQuery(self), LatestQuery(self)
        self._tested = ""
        self._digests = JobQueue(self)

    def connect_settings(self, card: NotifySettings) -> None:
        """The cards of the page, read and listened to."""
        self._card = card
        actions = self._actions
        card.setVisible(actions is not None)
        if actions is None:
            return
        card.show_closing(self._window.choices.remembered.closing)
        self._views.answered.connect(card.show_view)
        self._views.failed.connect(lambda failure: self._window.say(failure.message, "bad"))
        self._connect_channels(card, actions)
        card.quiet_wanted.connect(
            lambda start, end: self._edit(lambda: actions.set_quiet(start, end))
        )
        card.digest_wanted.connect(
            lambda names: self._edit(lambda: actions.set_digest_channels(names))
        )
        card.make_wanted.connect(
            lambda: self._digests.add(tr("Making the digest"), lambda _: actions.make_digest())
        )
        self._digests.moved.connect(self._window.hear)
        self._digests.ended.connect(self._end_digest)
        card.outbox.again_wanted.connect(
            lambda number: self._edit(lambda: actions.try_again(number))
        )
        card.closing_wanted.connect(partial(self._window.choices.remember, "closing"))
        card.login_wanted.connect(lambda on: self._edit(lambda: actions.start_at_login(on)))

    def refresh(self) -> None:
        """Reads again what the cards show."""
        if self._actions is not None and self._card is not None:
            self._card.show_closing(self._window.choices.remembered.closing)
            self._views.ask(self._actions.load)

    def close(self) -> None:
        """Waits for what runs."""
        self._digests.close()
        for query in (self._views, self._forms, self._saves, self._tests):
            query.close()

    def _connect_channels(self, card: NotifySettings, actions: NotifyActions) -> None:
        channels = card.channels
        channels.edit_wanted.connect(
            lambda name: self._forms.ask(lambda: actions.load_channel(name))
        )
        self._forms.answered.connect(channels.open_form)
        self._forms.failed.connect(self._fail_channel)
        channels.saved.connect(partial(self._save, actions))
        self._saves.answered.connect(self._saved)
        self._saves.failed.connect(self._fail_channel)
        channels.delete_wanted.connect(
            lambda name: self._edit(lambda: actions.delete_channel(name))
        )
        channels.test_wanted.connect(partial(self._test, actions))
        self._tests.answered.connect(lambda said: channels.say(self._tested, said, "ok"))
        self._tests.failed.connect(
            lambda failure: channels.say(self._tested, failure.message, "bad")
        )

    def _save(
        self, actions: NotifyActions, name: str, kind: str, written: Mapping[str, str]
    ) -> None:
        self._saves.ask(lambda: actions.save_channel(name, kind, written))

    def _saved(self, done: Done) -> None:
        """The form is only closed once it is kept."""
        if self._card is not None:
            self._card.channels.close_form()
        self._window.edit(tr("Saving the channel"), lambda _: done)

    def _fail_channel(self, failure: Failure) -> None:
        if self._card is not None:
            self._card.channels.show_problem(failure.message)

    def _test(self, actions: NotifyActions, name: str) -> None:
        self._tested = name
        self._tests.ask(lambda: actions.test(name))

    def _end_digest(self, ended: JobEnded) -> None:
        self._window.hear(ended)
        self.refresh()

    def _edit(self, change: Callable[[], Done]) -> None:
        self._window.edit(tr("Changing the notifications"), lambda _: change())
