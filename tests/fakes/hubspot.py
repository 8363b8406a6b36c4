"""HubSpot as its contract says: lists, searches with their cap and lag, batches, associations."""

from __future__ import annotations

from copy import deepcopy
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

from connectors.crm.hubspot import CONNECTOR
from tests.fakes.service import ServiceFake
from tests.fakes.talk import Asked, Reply, json_reply

PORTAL = "1478"
COMPANY = "406260751575"
"""The id of the first company; the others count on."""
START = datetime(2026, 5, 20, 8, tzinfo=UTC)
_CHANGED = {"contacts": "lastmodifieddate", "companies": "hs_lastmodifieddate"}
_NAMES = {
    "contacts": ("email", "hs_additional_emails", "firstname", "lastname", "phone", "jobtitle",
                 "hs_seniority", "hs_role", "country", "industry", "company", "associatedcompanyid",
                 "lifecyclestage", "hs_lead_status", "createdate", "lastmodifieddate",
                 "hs_merged_object_ids", "hs_object_id", "product_user_id", "plan_tier"),
    "companies": ("name", "domain", "industry", "numberofemployees", "annualrevenue", "country",
                  "type", "hs_ideal_customer_profile", "hs_lastmodifieddate", "hs_object_id"),
}  # fmt: skip
_OPTIONS = {
    "industry": {"COMPUTER_SOFTWARE": "Computer Software", "BANKING": "Banking"},
    "hs_seniority": {"vp": "VP", "entry": "Entry"},
    "hs_buying_role": {"CHAMPION": "Champion", "BUDGET": "Budget Holder"},
    "lifecyclestage": {"customer": "Customer", "lead": "Lead", "48151623": "Pilot"},
}


def written(moment: datetime) -> str:
    return f"{moment:%Y-%m-%dT%H:%M:%S}.{moment.microsecond // 1000:03}Z"


def thing(kind: str, number: str, changed: datetime, **said: str | None) -> dict[str, Any]:
    """A contact or company; a property that is not said is null."""
    properties = {**said, "hs_object_id": number, _CHANGED[kind]: written(changed)}
    return {
        "id": number, "properties": properties, "createdAt": written(START),
        "updatedAt": written(changed), "archived": False,
        "url": f"https://app-eu1.hubspot.com/contacts/{PORTAL}/record/0-1/{number}",
    }  # fmt: skip


def problem(status: int, message: str, category: str, **more: object) -> Reply:
    """An error as HubSpot words it."""
    told = {"status": "error", "message": message, "correlationId": "a", "category": category}
    return json_reply({**told, **more}, status)


def throttled(policy: str, message: str, date: str = "") -> Reply:
    """429, which comes without Retry-After; `date` is the service's clock."""
    told = {"status": "error", "message": message, "errorType": "RATE_LIMIT", "correlationId": "a"}
    said = json_reply({**told, "policyName": policy}, 429)
    return replace(said, headers={**said.headers, "Date": date}) if date else said


def _by_number(item: tuple[str, object]) -> int:
    """Lists go by the number of an id, searches by its text."""
    return int(item[0])


class HubSpot(ServiceFake):
    """`/crm/v3/...` and `/crm/v4/associations/...`, or the paths of a month's version."""

    service = "hubspot"
    connector = CONNECTOR
    now = "2026-06-01T20:00:00Z"
    secret_field = "token"

    def __init__(self, port: int = 0) -> None:
        super().__init__(port)
        self.version = "v3"
        self.zone: str | None = "America/New_York"
        """The account's; None where it is not told."""
        self.linking = ""
        """The version of associations, where it is not the one that goes with `version`."""
        self.scopes = {f"crm.{what}.{kind}.read" for what in ("objects", "schemas")
                       for kind in ("contacts", "companies")}  # fmt: skip
        self.names = {kind: list(names) for kind, names in _NAMES.items()}
        self.list_page = 3
        """Pages of lists and searches are never larger, though more is asked for."""
        self.search_page = 2
        self.most_found = 10_000
        self.companies_at_once = 500
        """Companies of one contact that an answer tells; the rest are asked for by `after`."""
        self.empty_page = False
        """Whether the first page of a search is empty, with a next one."""
        self.hidden: set[str] = set()
        """Ids that the index of searches does not have yet."""
        self.things: dict[str, dict[str, dict[str, Any]]] = {"contacts": {}, "companies": {}}
        for at, (name, domain) in enumerate((("Acme", "acme.example"), ("Beta", "beta.example"))):
            self.put("companies", str(int(COMPANY) + at), at, name=name, domain=domain,
                     industry="COMPUTER_SOFTWARE", numberofemployees=f"{250 + at}")  # fmt: skip
        for at in range(1, 9):
            self.put(
                "contacts", str(90 + at), at, email=f"p{at}@acme.example", firstname=f"P{at}",
                jobtitle="VP Sales" if at % 2 else "Clerk", hs_seniority="vp" if at % 2 else None,
                lifecyclestage="customer", country="France",
                associatedcompanyid=str(int(COMPANY) + at % 2),
            )  # fmt: skip
        # contact -> companies with the types of the association, below 0 of the account's own
        self.associations: dict[str, list[tuple[str, tuple[int, ...]]]] = {
            number: [(each["properties"]["associatedcompanyid"], (1, 279))]
            for number, each in self.things["contacts"].items()
        }
        self._found: list[dict[str, Any]] = []
        self._is_looping = False

    def put(self, kind: str, number: str, minutes: float, **said: str | None) -> None:
        """A record that changed so many minutes after the world's start."""
        changed = START + timedelta(minutes=minutes)
        self.things[kind][number] = thing(kind, number, changed, **said)

    def archive(self, kind: str, number: str) -> None:
        with self.lock:
            self.things[kind][number]["archived"] = True

    def settings(self) -> dict[str, str]:
        return {"portal": PORTAL, "token": "pat-eu1-9f/secret+token", "version": self.version,
                "through": self.address}  # fmt: skip

    def restate(self) -> None:
        with self.lock:
            # the index of searches was behind, so what it has now is of the minute before
            self.things["contacts"]["98"]["properties"]["jobtitle"] = "Chief of Sales"
            self.put("contacts", "99", 8, email="late@beta.example", jobtitle="Director")

    def withdraw(self) -> None:
        self.archive("contacts", "95")

    def later_pages(self) -> int:
        return sum("after" in asked.query for asked in self.asked)

    def loop(self) -> None:
        self._is_looping = True

    def answer(self, asked: Asked) -> Reply:
        if asked.bearer != self.settings()["token"]:
            return problem(401, "Authentication credentials not found.", "INVALID_AUTHENTICATION")
        assert asked.host == "api.hubapi.com", asked.host
        what, kind, rest = self._place(asked.path)
        if what == "":
            return self._about_account(asked.path)
        if lacking := self._lacking(what, kind):
            return lacking
        if what == "properties":
            found = json_reply({"results": [self._about(name) for name in self.names[kind]]})
        elif what == "associations":
            return self._associated(asked.json)
        elif rest == ["search"]:
            return self._search(kind, asked.json)
        elif rest == ["batch", "read"]:
            found = self._read(kind, asked.json)
        else:
            assert not rest, asked.path
            found = self._list(kind, asked.query)
        # searches tell nothing of the budget
        return Reply(found.status, found.body, {
            **found.headers, "x-hubspot-ratelimit-max": "110",
            "x-hubspot-ratelimit-remaining": "109",
            "x-hubspot-ratelimit-interval-milliseconds": "10000",
        })  # fmt: skip

    def _about_account(self, path: str) -> Reply:
        if path == f"/account-info/{self.version}/details" and self.zone is not None:
            return json_reply({"portalId": int(PORTAL), "timeZone": self.zone})
        return problem(404, "unknown path", "OBJECT_NOT_FOUND")

    def _lacking(self, what: str, kind: str) -> Reply | None:
        wanted = {f"crm.{'schemas' if what == 'properties' else 'objects'}.{kind}.read"}
        if what == "associations":
            wanted.add("crm.objects.companies.read")
        missing = sorted(wanted - self.scopes)
        if not missing:
            return None
        errors = [{"message": "One or more of the following scopes are required.",
                   "context": {"requiredGranularScopes": missing}}]  # fmt: skip
        return problem(403, "This app hasn't been granted all required scopes.", "MISSING_SCOPES",
                       errors=errors)  # fmt: skip

    def _place(self, path: str) -> tuple[str, str, list[str]]:
        parts = path.strip("/").split("/")
        dated = parts[1] in {"objects", "properties", "associations"}
        crm, what, version, *rest = parts if dated else (parts[0], parts[2], parts[1], *parts[3:])
        wanted = self.version
        if what == "associations":
            wanted = self.linking or ("v4" if wanted == "v3" else wanted)
        if crm != "crm" or version != wanted or dated is wanted.startswith("v"):
            return "", "", []
        return what, rest[0], rest[1:]

    def _about(self, name: str) -> dict[str, Any]:
        options = [{"value": value, "label": label}
                   for value, label in _OPTIONS.get(name, {}).items()]  # fmt: skip
        return {"name": name, "label": name.title(), "type": "enumeration" if options else "string",
                "fieldType": "text", "options": options, "archived": False}  # fmt: skip

    def _list(self, kind: str, query: dict[str, str]) -> Reply:
        limit = min(int(query.get("limit", "10")), self.list_page)
        assert int(query.get("limit", "10")) <= 100
        assert len(query.get("properties", "")) <= 2000, "the address is too long"
        archived = query.get("archived", "false") == "true"
        after = 0 if self._is_looping else int(query.get("after", "0"))
        found = [each for number, each in sorted(self.things[kind].items(), key=_by_number)
                 if each["archived"] == archived and int(number) >= after]  # fmt: skip
        names = query.get("properties", "").split(",")
        told: dict[str, Any] = {"results": self._shown(kind, found[:limit], names)}
        if self._is_looping or limit < len(found):
            following = "3" if self._is_looping else str(int(found[limit - 1]["id"]) + 1)
            told["paging"] = {"next": {"after": following, "link": "https://..."}}
        return json_reply(told)

    def _search(self, kind: str, said: dict[str, Any]) -> Reply:
        assert said["limit"] <= 200, "limit"
        assert len(said["sorts"]) == 1, "one sort"
        start = int(said.get("after", "0"))
        if start + said["limit"] > self.most_found:
            return problem(400, "ten thousand at most", "VALIDATION_ERROR")
        if "after" not in said:
            self._found = [
                each for number, each in sorted(self.things[kind].items())
                if not each["archived"] and number not in self.hidden
                and all(self._fits(each, one) for one in said["filterGroups"][0]["filters"])
            ]  # fmt: skip
        found = self._found
        limit = min(said["limit"], self.search_page)
        told: dict[str, Any] = {"total": len(found)}
        if self.empty_page and "after" not in said:
            return json_reply({**told, "results": [], "paging": {"next": {"after": "0"}}})
        told["results"] = self._shown(kind, found[start : start + limit], said["properties"])
        if start + limit < len(found):
            told["paging"] = {"next": {"after": str(start + limit)}}
        return json_reply(told)

    def _fits(self, each: dict[str, Any], one: dict[str, str]) -> bool:
        """An unknown name fits nothing; ids are compared as texts, instants as such."""
        value = each["properties"].get(one["propertyName"])
        if value is None:
            return False
        if one["operator"] == "GT":
            return bool(value > one["value"])
        assert one["operator"] == "GTE"
        return bool(value >= written(datetime.fromtimestamp(int(one["value"]) / 1000, UTC)))

    def _read(self, kind: str, said: dict[str, Any]) -> Reply:
        assert len(said["inputs"]) <= 100, "at most 100 are read"
        found = [self.things[kind][each["id"]] for each in said["inputs"]
                 if each["id"] in self.things[kind]
                 and not self.things[kind][each["id"]]["archived"]]  # fmt: skip
        status = 200 if len(found) == len(said["inputs"]) else 207
        shown = self._shown(kind, found, said["properties"])
        return json_reply({"status": "COMPLETE", "results": shown}, status)

    def _shown(
        self, kind: str, found: list[dict[str, Any]], names: list[str]
    ) -> list[dict[str, Any]]:
        """With the properties asked for: unknown ones are passed over, others may be null."""
        shown = deepcopy(found)
        for each in shown:
            said = each["properties"]
            each["properties"] = {
                name: said.get(name) for name in names if name in self.names[kind]
            }
        return shown

    def _associated(self, said: dict[str, Any]) -> Reply:
        assert len(said["inputs"]) <= 1000, "at most 1000 are associated"
        results, errors = [], []
        for each in said["inputs"]:
            found = self.associations.get(each["id"])
            if not found:
                errors.append({"status": "error", "category": "OBJECT_NOT_FOUND",
                               "context": {"fromObjectId": [each["id"]]}})  # fmt: skip
                continue
            start = int(each.get("after", "0"))
            end = start + self.companies_at_once
            to = [
                {"toObjectId": int(company), "associationTypes": [self._type(kind)
                                                                  for kind in kinds]}
                for company, kinds in found[start:end]
            ]  # fmt: skip
            told = {"from": {"id": each["id"]}, "to": to}
            more = {"paging": {"next": {"after": str(end)}}} if found[end:] else {}
            results.append({**told, **more})
        whole = {"status": "COMPLETE", "results": results}
        return json_reply({**whole, "errors": errors}, 207) if errors else json_reply(whole)

    def _type(self, kind: int) -> dict[str, Any]:
        if kind < 0:
            return {"category": "USER_DEFINED", "typeId": -kind, "label": "Partner"}
        label = "Primary" if kind == 1 else None
        return {"category": "HUBSPOT_DEFINED", "typeId": kind, "label": label}


def searches(fake: HubSpot, kind: str) -> list[dict[str, Any]]:
    """What was searched for, a body each."""
    path = f"/crm/v3/objects/{kind}/search"
    return [asked.json for asked in fake.asked if asked.path == path]


def is_search(asked: Asked) -> bool:
    """Whether something was searched for."""
    return asked.path.endswith("/search")


def is_list(asked: Asked) -> bool:
    """Whether a page of all contacts was asked for."""
    return asked.path.endswith("/objects/contacts") and asked.query.get("archived") == "false"


FAKE = HubSpot
