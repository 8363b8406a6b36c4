"""Writes made-up events as each platform exports them, with the answer in plain dicts."""

from __future__ import annotations

import csv
import gzip
import io
import json
import random
import zipfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pyarrow as pa
from pyarrow import parquet

CHANNEL = "channel"


@dataclass(frozen=True)
class Happening:
    """One event as it truly was; `user` is None before a person logged in."""

    id: str
    name: str
    user: str | None
    time: int
    """Microseconds UTC, whole milliseconds where the platform keeps no more."""
    ingested: int
    channel: str | None = None
    email: str | None = None


def iso(instant: int, *, zone: str = "Z", sep: str = "T") -> str:
    """The instant as platforms write it, with six digits of a second."""
    moment = datetime.fromtimestamp(instant // 1_000_000, UTC).replace(microsecond=instant % 10**6)
    return moment.strftime(f"%Y-%m-%d{sep}%H:%M:%S.%f") + zone


def amplitude(event: Happening) -> dict[str, Any]:
    """A line of an Amplitude export."""
    return {
        "$insert_id": f"i-{event.id}",
        "uuid": event.id,
        "app": 829528,
        "amplitude_id": 1610447902357,
        "user_id": event.user,
        "device_id": "d-1",
        "event_type": event.name,
        "event_time": iso(event.time, zone="", sep=" "),
        "client_event_time": iso(event.time + 3_000_000, zone="", sep=" "),
        "server_upload_time": iso(event.ingested, zone="", sep=" "),
        "event_properties": {"other": [1], **_channel(event)},
        "user_properties": {"plan": "pro", **_email(event)},
        "groups": {"company": ["acme"]},
        "data_type": "event",
        "country": None,
    }


def segment(event: Happening) -> dict[str, Any]:
    """A track call as Segment's storage keeps it."""
    return {
        "type": "track",
        "event": event.name,
        "messageId": event.id,
        "userId": event.user,
        "anonymousId": "a-1",
        "timestamp": iso(event.time),
        "originalTimestamp": iso(event.time + 5_000),
        "receivedAt": iso(event.ingested),
        "properties": _channel(event),
        "context": {"groupId": "acme", "traits": _email(event), "library": {"name": "x"}},
    }


def rudderstack(event: Happening) -> dict[str, Any]:
    """The same as RudderStack writes it, in the offset of its server."""
    offset = 5 * 3600 + 1800
    return segment(event) | {
        "rudderId": "r-1",
        "request_ip": "192.0.2.1",
        "channel": "web",
        "timestamp": iso(event.time + offset * 1_000_000, zone="+05:30"),
    }


def posthog(event: Happening) -> dict[str, Any]:
    """A line of a PostHog batch export."""
    return {
        "uuid": event.id,
        "event": event.name,
        "distinct_id": event.user or "",
        "person_id": event.user,
        "timestamp": iso(event.time, zone="+00:00"),
        "created_at": iso(event.ingested, zone="+00:00"),
        "properties": {"$lib": "web", **_channel(event)},
        "person_properties": _email(event),
        "elements_chain": "",
    }


def posthog_flat(event: Happening) -> dict[str, Any]:
    """The same with its objects as texts, as tables have them."""
    row = posthog(event)
    objects = ("properties", "person_properties")
    return {name: json.dumps(value) if name in objects else value for name, value in row.items()}


def ga4(event: Happening) -> dict[str, Any]:
    """A row of a daily table in BigQuery."""
    params: list[dict[str, Any]] = [{"key": "ga_session_id", "value": {"int_value": 7}}]
    if event.channel is not None:
        params.append({"key": CHANNEL, "value": {"string_value": event.channel}})
    return {
        "event_date": iso(event.time)[:10].replace("-", ""),
        "event_timestamp": event.time,
        "event_name": event.name,
        "event_params": params,
        "event_bundle_sequence_id": int(event.id, 36),
        "user_id": event.user,
        "user_pseudo_id": "p.1",
        "stream_id": "1",
    }


def ga4_line(event: Happening) -> dict[str, Any]:
    """The same as BigQuery writes JSON: whole numbers are texts, nulls are absent."""
    row = {name: value for name, value in ga4(event).items() if value is not None}
    for name in ("event_timestamp", "event_bundle_sequence_id"):
        row[name] = str(row[name])
    row["event_params"] = [
        {"key": one["key"], "value": {k: str(v) for k, v in one["value"].items()}}
        for one in row["event_params"]
    ]
    return row


def snowplow(event: Happening) -> bytes:
    """A line of Snowplow's enriched archive."""
    fields = [""] * 131
    fields[0], fields[1], fields[5] = "shop", "web", "unstruct"
    fields[3] = iso(event.ingested, zone="", sep=" ")
    fields[6] = f"{int(event.id, 36):08x}-0000-4000-8000-000000000000"
    fields[12] = event.user or ""
    fields[15] = "cookie"
    fields[52] = json.dumps({"schema": "iglu:c", "data": [{"schema": "s", "data": {"id": 1}}]})
    fields[58] = json.dumps(
        {"schema": "iglu:u", "data": {"schema": "s", "data": _channel(event)}}, ensure_ascii=False
    )
    fields[124] = iso(event.time, zone="", sep=" ")
    fields[125], fields[126], fields[127], fields[128] = "com.acme", event.name, "jsonschema", "1"
    return "\t".join(fields).encode()


def mixpanel(event: Happening) -> dict[str, Any]:
    """A line of Mixpanel's raw export with times in milliseconds."""
    return {
        "event": event.name,
        "properties": {
            "time": event.time // 1000,
            "distinct_id": event.user or "$device:1",
            "$insert_id": event.id,
            "mp_processing_time_ms": event.ingested // 1000,
            **_channel(event),
        },
    }


def json_lines(records: Sequence[Any], rng: random.Random) -> bytes:
    """Lines in the given order, their members shuffled, sometimes with escapes or blank lines."""
    out = []
    for record in records:
        items = list(record.items())
        rng.shuffle(items)
        text = json.dumps(dict(items), ensure_ascii=rng.random() < 0.5)
        out.append(text + rng.choice(["\n", "\n", "\r\n", "\n\n"]))
    return "".join(out).encode()


def csv_table(records: Sequence[dict[str, Any]], rng: random.Random) -> bytes:
    """A CSV with a header whose columns are in any order."""
    names = list(records[0])
    rng.shuffle(names)
    out = io.StringIO(newline="")
    writer = csv.DictWriter(out, names)
    writer.writeheader()
    writer.writerows(records)
    return out.getvalue().encode(rng.choice(["utf-8", "utf-8-sig"]))


def parquet_table(
    records: Sequence[dict[str, Any]], rng: random.Random, group: int | None = None
) -> bytes:
    """A Parquet file in row groups of `group` rows, else of any size, packed in any usual way."""
    out = io.BytesIO()
    parquet.write_table(
        pa.Table.from_pylist(list(records)),
        out,
        row_group_size=group or rng.randint(1, 50),
        compression=rng.choice(["snappy", "gzip", "zstd", "none"]),
    )
    return out.getvalue()


def packed(content: bytes, rng: random.Random) -> bytes:
    """The content, as often as not in gzip."""
    return gzip.compress(content) if rng.random() < 0.5 else content


def amplitude_zip(path: Path, parts: Sequence[Sequence[Happening]]) -> Path:
    """An archive as the service streams it: stored entries whose sizes stand behind them."""
    with zipfile.ZipFile(_Unseekable(path), "w", zipfile.ZIP_STORED) as archive:
        for hour, events in enumerate(parts):
            lines = b"".join(json.dumps(amplitude(event)).encode() + b"\n" for event in events)
            with archive.open(f"829528/829528_2026-06-16_{hour}#0.json.gz", "w") as entry:
                entry.write(gzip.compress(lines))
    return path


class _Unseekable(io.RawIOBase):
    """A file that cannot go back, so that the sizes come after the content."""

    def __init__(self, path: Path) -> None:
        self._file = path.open("wb")

    def writable(self) -> bool:
        return True

    def write(self, data: Any) -> int:
        return self._file.write(data)

    def close(self) -> None:
        self._file.close()
        super().close()


def _channel(event: Happening) -> dict[str, str]:
    return {} if event.channel is None else {CHANNEL: event.channel}


def _email(event: Happening) -> dict[str, str]:
    return {} if event.email is None else {"email": event.email}


Writer = Callable[[Sequence[Happening], random.Random], bytes]


@dataclass(frozen=True)
class Export:
    """One way to export events; what the way does not tell is left out of the answer."""

    kind: str
    write: Writer
    tells_email: bool = True
    tells_ingested: bool = True
    in_milliseconds: bool = False

    def answer(self, event: Happening) -> Happening:
        """The event as far as this export tells it."""
        if self.in_milliseconds:
            event = replace(
                event,
                time=event.time // 1000 * 1000,
                ingested=event.ingested // 1000 * 1000,
            )
        return event


def _lines(record: Callable[[Happening], dict[str, Any]]) -> Writer:
    return lambda events, rng: packed(json_lines([record(one) for one in events], rng), rng)


EXPORTS = {
    "mixpanel": Export("mixpanel", _lines(mixpanel), tells_email=False, in_milliseconds=True),
    "amplitude": Export("amplitude", _lines(amplitude)),
    "segment": Export("segment", _lines(segment)),
    "rudderstack": Export("rudderstack", _lines(rudderstack)),
    "posthog lines": Export("posthog", _lines(posthog)),
    "posthog csv": Export(
        "posthog", lambda events, rng: csv_table([posthog_flat(one) for one in events], rng)
    ),
    "posthog parquet": Export(
        "posthog", lambda events, rng: parquet_table([posthog_flat(one) for one in events], rng)
    ),
    "ga4 lines": Export("ga4", _lines(ga4_line), tells_email=False, tells_ingested=False),
    "ga4 parquet": Export(
        "ga4",
        lambda events, rng: parquet_table([ga4(one) for one in events], rng),
        tells_email=False,
        tells_ingested=False,
    ),
    "snowplow": Export(
        "snowplow",
        lambda events, rng: packed(b"".join(snowplow(one) + b"\n" for one in events), rng),
        tells_email=False,
    ),
}
"""Every format of events by a name for tests."""
