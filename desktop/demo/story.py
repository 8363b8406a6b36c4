"""What is planted in the sample exports: the calendar of the story and the rates it follows."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

ZONE = "America/New_York"
ICP_NAME = "Mid-market leaders"
ICP_INDUSTRIES = ("Software Development", "Financial Services")
ICP_SENIORITIES = ("Manager", "Director", "VP", "CXO")
ICP_SIZE = (51, 5000)
ICP_SIZE_BEFORE_EDIT = (51, 1000)
STAFF_DOMAIN = "corp.example"

DAYS = 398
"""Enough for twelve whole months on any day of any year."""
FALLING_SENIORITY = "VP"

_RATES = {"Manager": 0.152, "Director": 0.205, "VP": 0.33, "CXO": 0.30}
"""Share of the active people of one seniority who share within about four weeks."""

_MIX_SHIFT_LIFT = 1.05
MIX_SHIFT_ACTIVITY = {"Manager": 1.9, "Director": 1.0, "VP": 0.35, "CXO": 0.35}
"""How active a seniority is in the month of the mix shift, relative to other months."""

_VP_RATE_LAST_BLOCKS = (0.33, 0.29, 0.22)
BLOCK_DAYS = 28


@dataclass(frozen=True, slots=True)
class Block:
    """Local days from `start` to `end`, both included, in which share rates are set exactly."""

    start: date
    end: date


@dataclass(frozen=True, slots=True)
class Story:
    """Every date of the plot, counted back from the day on which the demo is made."""

    today: date

    @property
    def start(self) -> date:
        """First day with data."""
        return self.today - timedelta(days=DAYS)

    @property
    def end(self) -> date:
        """Last day with data: yesterday."""
        return self.today - timedelta(days=1)

    @property
    def missing_day(self) -> date:
        """A weekday about ten weeks ago of which no product event was exported."""
        day = self.today - timedelta(days=70)
        return day - timedelta(days=max(0, day.weekday() - 3))

    @property
    def edited_on(self) -> date:
        """The Monday on which the ICP's company size was widened."""
        day = self.today - timedelta(days=100)
        return day - timedelta(days=day.weekday())

    @property
    def mix_shift(self) -> tuple[Block, Block]:
        """The month before the mix shift and the month of it."""
        return self._month(-6), self._month(-5)

    @property
    def fall_starts(self) -> date:
        """First day on which VPs share less."""
        return self.today - timedelta(days=2 * BLOCK_DAYS)

    @property
    def weak_from(self) -> date:
        """Day from which the weak campaign's CTR slides."""
        return self.today - timedelta(days=110)

    def recent_blocks(self) -> tuple[Block, ...]:
        """The last three windows of 28 days, oldest first."""
        return tuple(
            Block(
                self.today - timedelta(days=BLOCK_DAYS * (n + 1)),
                self.today - timedelta(days=BLOCK_DAYS * n + 1),
            )
            for n in (2, 1, 0)
        )

    def whole_months(self) -> tuple[Block, ...]:
        """Calendar months wholly inside the data, oldest first."""
        months = (self._month(-n) for n in range(13, 0, -1))
        return tuple(month for month in months if month.start >= self.start)

    def blocks(self) -> tuple[Block, ...]:
        """Whole months until the recent windows begin, then these; they never overlap."""
        recent = self.recent_blocks()
        until = recent[0].start - timedelta(days=1)
        months = [month for month in self.whole_months() if month.end <= until]
        between = Block(months[-1].end + timedelta(days=1), until)
        # a rate over fewer days would be another rate: fewer people come twice
        joint = (between,) if (between.end - between.start).days >= 20 else ()
        return (*months, *joint, *recent)

    def rate(self, seniority: str, block: Block) -> float:
        """The planned share rate of one ICP seniority in a block."""
        recent = self.recent_blocks()
        if seniority == FALLING_SENIORITY and block in recent:
            return _VP_RATE_LAST_BLOCKS[recent.index(block)]
        lift = _MIX_SHIFT_LIFT if block == self.mix_shift[1] else 1.0
        return _RATES[seniority] * lift

    def sentences(self) -> tuple[str, ...]:
        """What a reader should find in the charts."""
        before, shifted = self.mix_shift
        return (
            f"Since {_day(self.fall_starts)} VPs share less: about 33 % of them before, "
            "22 % in the last four weeks. The other seniorities hold; the total falls from about "
            "22 to 20 %.",
            f"From {before.start:%B %Y} to {shifted.start:%B %Y} every seniority's share rate "
            "rises and the total falls: more managers and fewer VPs and CXOs were active.",
            "The LinkedIn campaign “ICP Thought leadership” slides well below the target CTR of "
            f"0.45 % from {_day(self.weak_from)} on and pulls the total down.",
            f"The product events of {_day(self.missing_day)} are missing: a gap, not a zero.",
            f"On {_day(self.edited_on)} the ICP was widened from 1,000 to 5,000 employees.",
        )

    def _month(self, offset: int) -> Block:
        first = month_start(self.today, offset)
        return Block(first, month_start(self.today, offset + 1) - timedelta(days=1))


def month_start(day: date, offset: int) -> date:
    """The first day of the month that lies `offset` months from the month of `day`."""
    months = day.year * 12 + day.month - 1 + offset
    return date(months // 12, months % 12 + 1, 1)


def _day(day: date) -> str:
    return f"{day:%B} {day.day}, {day.year}"
