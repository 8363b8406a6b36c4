"""The fields of a rule: the few that decide in one row, the others below it on demand."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from desktop.core.reports.alerts_page import RuleChoices
from desktop.ui.alert_form import OUTSIDE, PREVIOUS, RELATIVE, RuleForm
from desktop.ui.alert_lines import channel_word
from desktop.ui.alert_words import (
    COMPARISONS,
    SEVERITIES,
    WINDOWS,
    segment_word,
    value_word,
    window_word,
)
from desktop.ui.look import Look
from desktop.ui.translation import tr, tr_count
from desktop.ui.widgets.alert_fields import Channels, Field, build_choice, build_text
from desktop.ui.widgets.data_choice import ChoiceButton
from desktop.ui.words import kpi_name

_KPIS = ("share_rate", "icp_ctr")
_MEANS = (PREVIOUS, "2", "3", "4", "6", "8", "12")


class RuleFields(QWidget):
    """`edited` is told when a person changed anything; `form` is what stands there then."""

    edited = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._form = RuleForm()
        self._choices = RuleChoices()
        self._filling = False
        self.setProperty("role", "clear")
        self.kpi, self.source = build_choice(look), build_choice(look)
        self.window_, self.comparison = build_choice(look), build_choice(look)
        self.size_, self.at_least = build_text(), build_text()
        self.versus, self.icp = build_choice(look), build_choice(look)
        self.segment, self.campaign_type = build_choice(look), build_choice(look)
        self.severity = build_choice(look)
        self.name, self.group = build_text(), build_text()
        self.pending, self.recover = build_text(), build_text()
        self.proven = QCheckBox(tr("proven"))
        self.channels = Channels(look)
        self.fields = self._build_fields()
        self.more = QWidget()
        self._build()
        self._connect()

    def show_form(self, form: RuleForm, choices: RuleChoices | None = None) -> None:
        """Fills the fields without telling anybody; without choices they stay as they are."""
        self._form, self._choices, self._filling = form, choices or self._choices, True
        texts = ("name", "at_least", "pending", "recover", "group")
        for edit, name in zip(
            (self.name, self.at_least, self.pending, self.recover, self.group), texts, strict=True
        ):
            self._type(edit, getattr(form, name))
        self._type(self.size_, form.size)
        self.proven.setChecked(form.proven)
        self._offer()
        self._filling = False

    def form(self) -> RuleForm:
        """What stands in the fields."""
        return replace(
            self._form,
            name=self.name.text(),
            size=self.size_.text(),
            at_least=self.at_least.text(),
            proven=self.proven.isChecked(),
            pending=self.pending.text(),
            recover=self.recover.text(),
            group=self.group.text(),
            notify=self.channels.chosen(),
        )

    def show_problems(self, problems: dict[str, str]) -> None:
        """Each under its field."""
        for name, field in self.fields.items():
            field.show_problem(problems.get(name, ""))

    def show_more(self, more: bool) -> None:
        """All fields, or the row of those that decide."""
        self.more.setVisible(more)
        if more:
            self._grid.addWidget(self.fields["source"], 1, 2)
        else:
            self._row.insertWidget(1, self.fields["source"], 116)
        self._fit()

    # filling

    def _type(self, edit: QLineEdit, text: str) -> None:
        if edit.text() != text:
            edit.setText(text)

    def _offer(self) -> None:
        """Choices depend on each other: of the KPI, on the comparison."""
        form, known = self._form, self._choices
        everything = ("", tr("all sources"))
        self._choose(self.kpi, "kpi", [(key, kpi_name(key)) for key in _KPIS])
        sources = _with(known.sources_of(form.kpi), form.source)
        self._choose(
            self.source, "source",
            [everything, *((key, value_word("source", key)) for key in sources)],
        )  # fmt: skip
        self._choose(
            self.window_, "window",
            [(key, window_word(key)) for key in _with(tuple(WINDOWS), form.window)],
        )  # fmt: skip
        self._choose(
            self.comparison, "comparison", [(key, tr(word)) for key, word in COMPARISONS.items()]
        )
        means = _with(_MEANS, form.versus)
        self._choose(
            self.versus, "versus",
            [(key, _short_versus(key)) for key in means],
        )  # fmt: skip
        primary = known.icps[0] if known.icps else tr("the primary ICP")
        icps = [(key, key) for key in _with(known.icps[1:], form.icp)]
        self._choose(self.icp, "icp", [("", primary), *icps])
        segments = _with(known.segments_of(form.kpi), form.segment)
        self._choose(
            self.segment, "segment",
            [("", tr("the total")), *((key, segment_word(key)) for key in segments)],
        )  # fmt: skip
        kinds = _with(known.campaign_types, form.campaign_type)
        self._choose(
            self.campaign_type, "campaign_type",
            [("", tr("all types")), *((key, value_word("campaign_type", key)) for key in kinds)],
        )  # fmt: skip
        self._choose(
            self.severity, "severity", [(key, tr(word)) for key, word in SEVERITIES.items()]
        )
        names = {name: channel_word(name) for name in known.channels}
        if self.channels.show_channels(names, form.notify):
            for box in self.channels.boxes.values():
                box.toggled.connect(self._tell)
        self._fit()

    def _choose(self, button: ChoiceButton, name: str, choices: Sequence[tuple[str, str]]) -> None:
        button.show_choices(self.fields[name].name, choices, getattr(self._form, name))

    def _fit(self) -> None:
        """Fields that do not apply are not there."""
        comparison = self._form.comparison
        self.fields["size"].setVisible(comparison != OUTSIDE)
        self.fields["size"].set_unit(tr("points") if comparison == "falls_by_points" else "%")
        self.fields["versus"].setVisible(comparison in RELATIVE)
        # a row has no room for both, and where there are all fields it stands among them
        self.fields["source"].setVisible(not self.more.isHidden() or comparison not in RELATIVE)
        self.fields["campaign_type"].setVisible(self._form.kpi == "icp_ctr")
        unit = tr("impressions") if self._form.kpi == "icp_ctr" else tr("people")
        self.at_least.setToolTip(unit)

    # what is heard

    def _pick(self, name: str, value: str) -> None:
        self._form = replace(self.form(), **{name: value})  # type: ignore[arg-type]
        if name == "kpi":
            self._form = replace(self._form, source="", segment="", campaign_type="", narrowed=())
        self._filling = True
        self._offer()
        self._filling = False
        self._tell()

    def _tell(self) -> None:
        if not self._filling:
            self.edited.emit()

    # building

    def _build_fields(self) -> dict[str, Field]:
        return {
            "kpi": Field(tr("KPI"), self.kpi),
            "source": Field(tr("Where"), self.source),
            "window": Field(tr("Window"), self.window_),
            "comparison": Field(tr("When"), self.comparison),
            "size": Field(tr("Threshold"), self.size_, "%"),
            "versus": Field(tr("Against"), self.versus),
            "at_least": Field(tr("At least"), self.at_least),
            "name": Field(tr("Name"), self.name),
            "severity": Field(tr("Severity"), self.severity),
            "group": Field(tr("Group"), self.group),
            "icp": Field(tr("ICP"), self.icp),
            "segment": Field(tr("For each"), self.segment),
            "campaign_type": Field(tr("Campaign type"), self.campaign_type),
            "pending": Field(tr("In a row to fire"), self.pending),
            "recover": Field(tr("In a row to recover"), self.recover),
            "notify": Field(tr("Tell"), self.channels),
        }

    def _build(self) -> None:
        self._row = row = QHBoxLayout()
        row.setSpacing(8)
        shares = {"kpi": 108, "source": 116, "window": 92, "comparison": 104, "size": 68,
                  "versus": 112, "at_least": 64}  # fmt: skip
        for name, share in shares.items():
            row.addWidget(self.fields[name], share)
        self.proof = Field(" ", self.proven)
        self.proven.setAccessibleName(tr("Only what is proven"))
        self.proven.setToolTip(
            tr("Fires only where the interval lies wholly beyond the threshold.")
        )
        row.addWidget(self.proof)
        self.more.setProperty("role", "clear")
        self._grid = grid = QGridLayout(self.more)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(8)
        places = (("name", 0, 0, 2), ("severity", 0, 2, 1), ("group", 0, 3, 1),
                  ("icp", 1, 0, 1), ("segment", 1, 1, 1), ("campaign_type", 1, 3, 1),
                  ("pending", 2, 0, 1), ("recover", 2, 1, 1), ("notify", 2, 2, 2))  # fmt: skip
        for name, at, column, span in places:
            grid.addWidget(self.fields[name], at, column, 1, span)
        for column in range(4):
            grid.setColumnStretch(column, 1)
        self.group.setToolTip(
            tr("While the more severe rule of a group fires, the others are silent.")
        )
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(8)
        whole.addWidget(self.more)
        whole.addLayout(row)
        self.more.hide()

    def _connect(self) -> None:
        texts = (self.name, self.size_, self.at_least, self.pending, self.recover, self.group)
        for edit in texts:
            edit.textChanged.connect(self._tell)
        self.proven.toggled.connect(self._tell)
        picks = {
            "kpi": self.kpi, "source": self.source, "window": self.window_,
            "comparison": self.comparison, "versus": self.versus, "icp": self.icp,
            "segment": self.segment, "campaign_type": self.campaign_type,
            "severity": self.severity,
        }  # fmt: skip
        for name, button in picks.items():
            button.picked.connect(lambda value, name=name: self._pick(name, value))


def _short_versus(key: str) -> str:
    """`mean of 4`, to fit into a field."""
    if key == PREVIOUS:
        return tr("the one before")
    return tr_count("mean of {count}", "mean of {count}", int(key))


def _with(known: Sequence[str], current: str) -> tuple[str, ...]:
    """What is offered, and what is chosen already even if it is not there any more."""
    return tuple(known) if not current or current in known else (*known, current)
