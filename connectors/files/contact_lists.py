"""Lists of prospects as Apollo and tools around LinkedIn's Sales Navigator export them."""

from __future__ import annotations

import re

from connectors.kit.column_names import fold
from connectors.kit.exported_lists import RECORD_ID, ListWords, find_header, read_list
from connectors.kit.formats import Reading, ReadOptions
from connectors.kit.input_file import InputFile

_APOLLO = ListWords(
    kind="apollo",
    title="Apollo",
    record_id=("apollocontactid", "apolloid", "contactid", "personid"),
    company_id=("apolloaccountid", "accountid"),
    traits={
        "company": ("companynameforemails",),
        "company_size": ("employees", "numberofemployees"),
        "job_function": ("departments", "department", "subdepartments"),
        "country": ("companycountry",),
    },
    person=("firstname", "lastname", "personlinkedinurl", "emailstatus"),
)
_APOLLO_MARKS = frozenset((
    "apollocontactid", "apolloaccountid", "personlinkedinurl", "companynameforemails",
    "emailstatus", "emailconfidence", "primaryemailsource", "companylinkedinurl",
    "seodescription", "latestfundingamount", "technologies", "numberofretaillocations",
    "catchallstatus", "primaryemailcatchallstatus", "lastraisedat",
))  # fmt: skip
_PROFILE = re.compile(
    r"linkedin\.com/(?:in|pub|sales/lead|sales/people)/([^/?#,\s]+)", re.IGNORECASE
)


def _profile_id(text: str) -> str | None:
    """The part of a profile's address that names the person; any other id as it is."""
    found = _PROFILE.search(text)
    if found is not None:
        return found[1].casefold() if "/sales/" not in found[0].casefold() else found[1]
    return None if "/" in text else text


_NAVIGATOR = ListWords(
    kind="sales_navigator",
    title="LinkedIn Sales Navigator",
    record_id=(
        "linkedinprofileurl", "linkedinurl", "profileurl", "profilelink", "linkedin",
        "prospectlinkedinurl", "leadlinkedinurl", "personlinkedinurl", "defaultprofileurl",
        "linkedinprofile", "salesnavigatorurl", "linkedinsalesnavurl", "salesnavurl",
        "linkedinsalesnavigatorurl", "prospectlinkedinid", "vmid",
    ),
    traits={
        "job_title": ("currentjob", "currentjobtitle", "currenttitle", "prospectposition",
                      "currentposition", "jobtitle"),
        "company": ("currentcompany", "companycurrent", "prospectcompany"),
        "company_size": ("companyemployeerange", "employeecountrange", "companysizerange",
                         "companyheadcount", "companyemployeecount"),
        "company_domain": ("companydomain", "companywebsiteurl"),
        "seniority": ("senioritylevel", "jobseniority"),
        "job_function": ("jobfunction", "functions"),
    },
    person=("firstname", "lastname", "fullname", "premium", "openprofile", "connectiondegree"),
    spell=_profile_id,
)  # fmt: skip
_NAVIGATOR_MARKS = frozenset((
    "salesnavigatorurl", "linkedinsalesnavurl", "salesnavurl", "linkedinsalesnavigatorurl",
    "prospectlinkedinid", "vmid", "regularcompanyurl", "salesnavigatorcompanyurl",
    "linkedincompanyurl", "companylinkedinurl", "connectiondegree", "sharedconnectionscount",
    "titledescription", "isopenlink", "ispremium", "summary", "durationinrole",
    "durationincompany", "yearsinposition", "monthsinposition", "yearsincompany",
))  # fmt: skip


class ApolloLists:
    """Reads lists of people or companies saved from Apollo."""

    kind = _APOLLO.kind

    def recognise(self, file: InputFile, options: ReadOptions) -> float:
        """0.9 for two columns that only Apollo's lists have."""
        header = find_header(file, _APOLLO)
        marks = set() if header is None else {fold(name) for name in header.names} & _APOLLO_MARKS
        return 0.9 if len(marks) > 1 else 0.0

    def read(self, file: InputFile, options: ReadOptions) -> Reading:
        """Profiles of people, or accounts where the list names no person."""
        header = find_header(file, _APOLLO)
        fields = {} if header is None else header.fields
        companies = not {"email", "person"} & fields.keys() and "company_domain" in fields
        return read_list(_APOLLO, file, options, companies=companies)


class SalesNavigatorLists:
    """Reads lists of people found on LinkedIn; the profile's address is their id there."""

    kind = _NAVIGATOR.kind

    def recognise(self, file: InputFile, options: ReadOptions) -> float:
        """0.85 for addresses of profiles beside another column of such lists."""
        header = find_header(file, _NAVIGATOR)
        if header is None or RECORD_ID not in header.fields:
            return 0.0
        marks = {fold(name) for name in header.names} & _NAVIGATOR_MARKS
        profiles = header.cells(RECORD_ID)
        return 0.85 if marks and any(map(_PROFILE.search, profiles)) else 0.0

    def read(self, file: InputFile, options: ReadOptions) -> Reading:
        """Profiles of people."""
        return read_list(_NAVIGATOR, file, options, companies=False)
