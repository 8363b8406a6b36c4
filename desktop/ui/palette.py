"""The colour tokens of both themes, and which text stands on which ground."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Palette:
    """Every colour a widget or chart may use, as `#RRGGBB`."""

    name: str
    bg: str
    surface: str
    raised: str
    line: str
    line2: str
    grid: str
    t1: str
    t2: str
    t3: str
    acc: str
    acct: str
    onacc: str
    ok: str
    ok_tint: str
    bad: str
    bad_tint: str
    warn: str
    warn_tint: str
    mute: str
    mute_tint: str
    okb: str
    warnb: str
    badb: str
    muteb: str
    band: str
    hatch: str
    seam: str
    mix: str
    rate: str
    cell: str
    """A loaded day of the data calendar."""
    fire: str
    """A firing evaluation in the strip of states."""
    scrim: str
    """Laid over the page behind a dialog, not opaque."""

    def verdict(self, tone: str) -> tuple[str, str]:
        """Text and tint of a tone: ok, bad, warn; anything else is mute."""
        pairs = {
            "ok": (self.ok, self.ok_tint),
            "bad": (self.bad, self.bad_tint),
            "warn": (self.warn, self.warn_tint),
        }
        return pairs.get(tone, (self.mute, self.mute_tint))


LIGHT = Palette(
    name="light",
    bg="#F5F6F8", surface="#FFFFFF", raised="#EEF0F3", line="#E3E6EA", line2="#C8CED6",
    grid="#ECEEF1", t1="#1B2027", t2="#465059", t3="#626C78", acc="#0068A4", acct="#E3F0F8",
    onacc="#FFFFFF", ok="#14734A", ok_tint="#E2F3EA", bad="#B5301A", bad_tint="#FCE8E3",
    warn="#855600", warn_tint="#FFF0D1", mute="#55606B", mute_tint="#EDEFF2",
    okb="#9FD0B8", warnb="#E3C27D", badb="#EBB0A2", muteb="#C8CED6", band="#D6E7F2",
    hatch="#F1F2F4", seam="#8A939E", mix="#338FC9", rate="#C07F00",
    cell="#93C1DE", fire="#D4644E", scrim="#1B2027",
)  # fmt: skip

DARK = Palette(
    name="dark",
    bg="#121417", surface="#1A1D21", raised="#24282E", line="#2C3137", line2="#454D57",
    grid="#262A30", t1="#ECEFF2", t2="#BAC2CB", t3="#949EAA", acc="#56B4E9", acct="#17303F",
    onacc="#0A1922", ok="#5BC998", ok_tint="#15322A", bad="#FF917A", bad_tint="#40211C",
    warn="#F2B84B", warn_tint="#372A12", mute="#AAB3BD", mute_tint="#282D33",
    okb="#27594A", warnb="#67501F", badb="#74382D", muteb="#454D57", band="#1E3A4A",
    hatch="#202429", seam="#7C8691", mix="#56B4E9", rate="#E69F00",
    cell="#2E6A8E", fire="#C25A45", scrim="#000000",
)  # fmt: skip
