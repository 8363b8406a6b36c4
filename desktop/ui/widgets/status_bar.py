"""The line under the page: a running job with its progress, what happened last, where we are."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QPushButton, QWidget

from desktop.core.reports.overview import OverviewReport
from desktop.ui.look import Look
from desktop.ui.state import JobMoved
from desktop.ui.translation import mark, tr, tr_count
from desktop.ui.widgets.icon import Icon
from desktop.ui.widgets.labels import FittingLabel, build_label, show_tone

_CALM = mark("Everything stays on this computer")


class StatusBar(QFrame):
    """24 high; tells when the running job is to stop, and when what it says is to be undone."""

    cancel_requested = Signal()
    undo_requested = Signal()
    jobs_requested = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setProperty("role", "statusbar")
        self.setFixedHeight(24)
        self.icon = Icon(look, "lock-outline", 14, "t3")
        self.message = FittingLabel("status", as_wide_as_text=True)
        self.job = build_label(role="status")
        self.progress = QProgressBar()
        self.progress.setTextVisible(False)
        self.progress.setFixedWidth(96)
        self.progress.setAccessibleName(tr("Progress of the running job"))
        self.count = build_label(role="status")
        self.cancel = QPushButton(tr("Cancel"))
        self.cancel.setProperty("role", "link")
        self.cancel.clicked.connect(self.cancel_requested)
        self.undo = QPushButton(tr("Undo"))
        self.undo.setProperty("role", "link")
        self.undo.setToolTip(tr("Take it back (Ctrl+Z)"))
        self.undo.clicked.connect(self.undo_requested)
        self.jobs = QPushButton(tr("Jobs"))
        self.jobs.setProperty("role", "link")
        self.jobs.setToolTip(tr("What runs by itself, and when (Ctrl+J)"))
        self.jobs.clicked.connect(self.jobs_requested)
        self.jobs.hide()
        self.place = build_label(role="status")
        line = QHBoxLayout(self)
        line.setContentsMargins(12, 1, 12, 0)
        line.setSpacing(8)
        for widget in (self.icon, self.job, self.progress, self.count, self.cancel):
            line.addWidget(widget)
        line.addWidget(self.message)
        line.addWidget(self.undo)
        line.addStretch(1)
        line.addWidget(self.jobs)
        line.addWidget(self.place)
        self.say(tr(_CALM))
        self._show_job(False)

    def show_report(self, report: OverviewReport) -> None:
        """Events, zone and when the numbers were built."""
        formats = self._look.formats
        events = tr("No events yet")
        if report.events:
            events = tr_count("{count} event", "{count} events", report.events)
        parts = [events, report.timezone]
        if report.shown_at is not None:
            parts.append(formats.moment(report.shown_at))
        self.place.setText("  ·  ".join(parts))

    def show_job(self, job: JobMoved) -> None:
        """Progress of the running job; without a total the bar only says that it runs."""
        formats = self._look.formats
        self._show_job(True)
        self.cancel.setVisible(job.can_cancel)
        self.job.setText(job.title)
        self.cancel.setAccessibleName(tr("Cancel {title}", title=job.title))
        done = formats.count(job.done)
        if job.total:
            # a bar counts to 1000, so that no total is too large for it
            self.progress.setRange(0, 1000)
            self.progress.setValue(min(1000, job.done * 1000 // job.total))
            done = tr("{done} of {total}", done=done, total=formats.count(job.total))
        else:
            self.progress.setRange(0, 0)
        self.count.setText(done if job.done else "")

    def show_jobs(self, words: str, tone: str = "") -> None:
        """How the jobs stand that run by themselves."""
        self.jobs.setText(words)
        self.jobs.setAccessibleName(words)
        show_tone(self.jobs, tone=tone)

    def say(self, text: str, *, tone: str = "", can_undo: bool = False) -> None:
        """What happened last; tone `bad` for what went wrong."""
        self._show_job(False)
        self.undo.setVisible(can_undo)
        self.undo.setAccessibleName(tr("Undo: {text}", text=text))
        icons = {"bad": ("alert-circle", "bad"), "ok": ("check-circle", "ok")}
        self.icon.show_icon(*icons.get(tone, ("lock-outline", "t3")))
        self.message.set_texts((text,))

    def _show_job(self, runs: bool) -> None:
        for widget in (self.job, self.progress, self.count, self.cancel):
            widget.setVisible(runs)
        if runs:
            self.undo.hide()
            self.icon.show_icon("cloud-sync-outline", "t3")
            self.message.set_texts(("",))
