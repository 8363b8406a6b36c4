"""The sentences that connectors, the kit and pulls say, as texts that can be translated.

Connectors know no translation: they say English sentences with the values filled in. Each stands
here as its pattern; the first that fits is the one, so a narrower pattern stands before a wider.
"""

from __future__ import annotations

from typing import Final

from desktop.core.language.texts import mark

SENTENCES: Final[tuple[str, ...]] = (
    # how runs end
    mark("stopped by the user; what was stored before stays"),
    mark("it is being pulled already"),
    mark("its settings were changed while it was pulled; pull it again"),
    mark(
        "none of the {stored} events that are stored of {days} came again, but {others} others, "
        "as if of another project, so nothing of them was kept; give the secret of the project, "
        'or, if they are right, another "Pull from"'
    ),
    mark("what it had brought was taken back while it was pulled; pull it again"),
    mark('"{title}" was disconnected while it was pulled, so the pull was stopped'),
    mark("ICP Pulse met an error of its own; report it"),
    mark("ICP Pulse ended while it ran; the next run goes on where it was"),
    mark("{service}: stopped"),
    mark('{error}; it wants to be asked again in {when}'),
    # the way to a service
    mark("the connection to {service} was cut off; try again later"),
    mark("the connection to {service} was cut off"),
    mark("the proxy on the way to {service} wants a user and a password; give them as its login"),
    mark(
        "the system's proxy on the way to {service} is a SOCKS proxy, which ICP Pulse cannot use; "
        "give one that speaks http"
    ),
    mark("the certificate file {file} holds no certificate; give a PEM file"),
    mark(
        "{service} cannot be trusted now: its certificate has expired, or is not valid yet; check "
        "the date of this computer, else try again later"
    ),
    mark(
        "{service} cannot be trusted here: its certificate is that of another address, as with a "
        "network that asks for a login first; check the network and try again"
    ),
    mark("{service} leads to an address that is none"),
    mark("{service} packed its answer by {packing}, where only gzip was asked for; report it with "
         "this text"),
    mark("an answer of {service} ended early and was not taken"),
    mark("{service} cannot be reached, or cut the connection; check the network and try again"),
    mark("{service} cannot be reached through the proxy; check the proxy's address"),
    mark("{service} did not answer in time; try again later"),
    mark(
        "{service} cannot be trusted: its certificate is not signed by a known authority; where "
        "your network has one of its own, give its certificate file"
    ),
    mark("the certificate file {file} cannot be read; check its path"),
    mark(
        "{service} cannot be asked with these settings: an address or a key holds a character that "
        "cannot be sent"
    ),
    mark("{service} is only asked over https, which the address {address} is not"),
    mark("{service} wants a request sent elsewhere"),
    mark("{service} sends from one address to the next"),
    # statuses
    mark("{service} does not accept the credentials (401){said}; connect again"),
    mark(
        "{service} does not allow this with these credentials (403){said}; connect with ones that "
        "may read it"
    ),
    mark("{service} cannot answer for so much at once (413){said}"),
    mark("{service} has been asked too often ({status}){said}"),
    mark("{service} has trouble of its own ({status}){said}"),
    mark("{service} refuses the request ({status}){said}; check the settings"),
    mark("{service} answered {status}{said}; report it with this text"),
    mark("{service} answered {status}"),
    mark("{service} wants a pause"),
    mark("{service} allows {count} requests a second"),
    mark("{service} allows {count} requests in {seconds} seconds"),
    # answers
    mark(
        "{service} answered in an unknown form ({error}); update ICP Pulse, or report it with this "
        "text: {text}"
    ),
    mark("{service} sent more than {size} MiB where a page was asked for"),
    mark(
        "{service} leads from its pages to another address, {address}, which was not asked"
    ),
    mark(
        "{service} leads from its pages back to one that was read before, so the pull was stopped "
        "and nothing of it was kept"
    ),
    mark(
        "{service} gave more than {count} pages, so the pull was stopped and nothing of it was kept"
    ),
    mark(
        "Mixpanel gives the same page of profiles again and again, so the pull was stopped and "
        "nothing of it was kept"
    ),
    mark(
        "{service} gives the same page again and again, so the pull was stopped and nothing of it "
        "was kept"
    ),
    mark('{service} says at the end of an answer: "{message}"'),
    mark("an answer of {service} ended in the middle of a record and was not taken"),
    mark('{service} stopped early and says: "{message}"'),
    mark("{service} announced {announced} bytes and sent {received}, so they were not taken"),
    mark(
        "an answer of {service} cannot be put aside in {folder} ({why}); free some disk space and "
        "try again"
    ),
    mark("{service} sent gzip that unpacks to more than {times} times its size"),
    mark("{service} sent gzip that ends in the middle"),
    mark("{service} sent gzip that is damaged"),
    mark("{service} sent more than {size} GiB"),
    mark(
        "{label}: {service} tells nothing of days before {day}; what is stored of them stays as "
        "it is"
    ),
    mark(
        "{service}, {label}: {bad} of {rows} rows cannot be used, most of them because: {reason}; "
        "nothing of them was kept"
    ),
    mark(
        "{service}, {label}: the connector numbers the words of its events by a vocabulary of its "
        "own, in place of the reading's, so nothing was kept"
    ),
    mark('there is no setting "{name}"; there are {names}'),
    # Mixpanel
    mark(
        "Mixpanel does not accept the service account ({status}, unable to authenticate); check "
        "its name, secret, project and region, and connect again"
    ),
    mark("Mixpanel says that the last day asked for has not begun in the project's zone (400)"),
    mark(
        'Mixpanel\'s plan of this project gives no profiles (402) and says: "{message}"; turn off '
        "user profiles"
    ),
    mark(
        'Mixpanel\'s plan of this project gives no raw events (402) and says: "{message}"; ask '
        "Mixpanel for it"
    ),
    mark(
        'Mixpanel\'s plan of this project gives no profiles of groups (402) and says: "{message}"; '
        "empty the group of accounts"
    ),
    mark(
        "Mixpanel does not accept the project secret ({status}, unable to authenticate), for which "
        "the secret is taken where no service account is named; check it and the region, or make a "
        "service account: Mixpanel retires project secrets on 3 March 2027"
    ),
    mark(
        "No service account is named, so the secret is taken for the project's own, which does "
        "not tell whose it is; Mixpanel retires these on 3 March 2027: make a service account "
        "before"
    ),
    mark("No event looked at is named {events}; check how it is written"),
    mark('"{event}" is one event; put its name in quotes, or it is taken for two'),
    mark("Mixpanel did not get ready with {days} (504)"),
    mark('Mixpanel gives no profiles and says: "{message}"'),
    mark("Mixpanel forgot {count} times which profiles were being read; try again later"),
    mark("Project {project}, no event in {days} days"),
    mark("Project {project}: {events} events of {kinds} kinds looked at{clock}"),
    mark("No event came; check that the region is the project's own"),
    mark("the service account's list of projects is without {project}"),
    mark(
        "The times look like local time at UTC{offset}, as projects from before 2023 write them "
        "({seen}); say the project's zone, such as America/New_York, or UTC if the times are right"
    ),
    mark(
        "The times look like local time at UTC{offset}, as projects from before 2023 write them "
        "({seen}), perhaps that of {zone}, but the clock is set to {named}; compare the time zone "
        "in Mixpanel's Project Settings"
    ),
    mark(
        "The times look like local time at UTC{offset}, as projects from before 2023 write them "
        "({seen}), perhaps that of {zone}; compare the time zone in Mixpanel's Project Settings"
    ),
    mark(
        "The times look like local time at UTC{offset}, as projects from before 2023 write them "
        "({seen}), but the clock is set to {named}; compare the time zone in Mixpanel's Project "
        "Settings"
    ),
    mark(
        "The times look like local time at UTC{offset}, as projects from before 2023 write them "
        "({seen}); compare the time zone in Mixpanel's Project Settings"
    ),
    mark("The times look like true UTC ({seen}), but the clock is set to {named}"),
    mark(
        "The clock seems to have been {offset} from what was taken (as named {clock}) {when}; "
        "name the project's zone as the event time zone, such as America/New_York, or UTC"
    ),
    mark(
        "The clock seems to have been {offset} from what was taken (at first {clock}) {when}; "
        "name the project's zone as the event time zone, such as America/New_York, or UTC"
    ),
    mark(
        "The clock seems to have been {offset} from what was taken (as named {clock}) {when}; "
        "put the clock of the project right, and the next pull brings the days anew"
    ),
    mark(
        "The clock seems to have been {offset} from what was taken (at first {clock}) {when}; "
        "put the clock of the project right, and the next pull brings the days anew"
    ),
    mark('"{name}" is no time zone; give UTC, or a name such as America/New_York'),
    # LinkedIn
    mark("{count} ad accounts: {accounts}"),
    mark("1 ad account: {accounts}"),
    mark(
        "LinkedIn's tokens end 60 days after they are made, and only the LinkedIn app they are for "
        "learns when; give its client id and secret, and ICP Pulse tells you days ahead"
    ),
    mark(
        "LinkedIn shows no ad account to whoever made this token; have them given a role on one, "
        "Viewer or higher, or connect with the token of somebody who has"
    ),
    mark('Ad accounts: "{account}" is not the number of one, such as 512345678'),
    mark("Ad accounts: none is chosen; a test of the connection shows which there are"),
    mark("Ad accounts: the token does not see {account}; it sees {accounts}"),
    mark('Audiences by: there is no "{dimension}"; there are {dimensions}'),
    mark(
        "LinkedIn does not accept the access token (401); make a new one and connect again, where "
        "one that was made just now may need half a minute to work"
    ),
    mark(
        "the access token has ended (401; LinkedIn's live for 60 days); make a new one with "
        "LinkedIn's token generator and connect again"
    ),
    mark(
        "the access token was revoked (401), which making one with other permissions does too; "
        "make a new one and connect again"
    ),
    mark(
        "the access token has ended, or is not of this LinkedIn app; make a new one with the app "
        "and connect again"
    ),
    mark(
        "LinkedIn does not accept the client id and secret; copy both from the Auth page of the "
        "LinkedIn app that the token was made for"
    ),
    mark(
        'LinkedIn does not let this token read that (403, "{message}"); the token needs the '
        "permissions r_ads and r_ads_reporting, and whoever made it a role on the ad account, "
        "Viewer or higher"
    ),
    mark(
        "LinkedIn does not answer for version {version} of its API any more (426); set "
        '"API version" to {newer}, or to a later month'
    ),
    mark(
        "LinkedIn has been asked as often as it allows in one day (429), and counts anew from "
        "00:00 UTC; what was stored stays, and the next sync goes on from there"
    ),
    mark(
        "LinkedIn gives no more than {rows} rows and does not say what it leaves out, so its "
        "report on {days} is not kept"
    ),
    mark(
        "LinkedIn's report says two things of {value} on {day}, so nothing of it was kept; report "
        "it with this text"
    ),
    mark(
        "LinkedIn's reports on ad account {account} are empty, and whoever made the token has no "
        "role on it; have them given one, Viewer or higher, or take the account out"
    ),
    mark(
        "Ad account {account} has not delivered anything yet, or access to its reports is "
        "missing: LinkedIn tells neither; compare with Campaign Manager"
    ),
    mark(
        "LinkedIn's reports on ad account {account} are empty all at once, which they are where "
        "access is missing; have whoever made the token given a role on the account again, Viewer "
        "or higher, then reconnect; what is stored stays"
    ),
    mark(
        '{service}: "{title}" pulls {accounts} already, which would be counted twice; leave it to '
        "that connection, or take it out there first"
    ),
    mark(
        "{about}: LinkedIn cut the table off after {rows} values without saying so, so it is left "
        "out"
    ),
    mark(
        "LinkedIn tells no name of some values of its audiences, such as {value}; they stand under "
        "their number"
    ),
    mark("{about}: impressions or clicks are missing"),
    # HubSpot
    mark(
        "Account {account}: {contacts} properties of contacts, {companies} of companies"
    ),
    mark("There is no contact that this token may read"),
    mark(
        "the token is of HubSpot's account {found}, not of {account}; give a token of {same}, "
        "or set the Hub ID to {this} where that is meant"
    ),
    mark("Contacts have no property {properties}"),
    mark(
        "HubSpot does not know version {version} of its API any more; {newer} was asked, so set "
        "that"
    ),
    mark(
        "Several contacts have the same {property} ({contacts}); the one that changed last counts"
    ),
    mark("Several companies have the same domain ({companies}); the one that changed last counts"),
    mark(
        "contacts at HubSpot have no property {property}, which is to hold the product's user id; "
        "give its internal name, or leave it empty"
    ),
    mark(
        'HubSpot does not accept the token ({status}) and says: "{message}"; make a new one and '
        "connect again"
    ),
    mark(
        'HubSpot wants the scopes {scopes} (403) and says: "{message}"; add them to the private '
        "app or service key and connect again"
    ),
    mark(
        'HubSpot wants a scope that is missing (403) and says: "{message}"; add them to the '
        "private app or service key and connect again"
    ),
    mark(
        "HubSpot does not know this version of its API (404); set a newer one, such as {newer}"
    ),
    mark(
        "HubSpot's requests of the day are used up (429), and begin anew at midnight in the time "
        "zone of the account, which a test of the connection finds"
    ),
    mark("HubSpot's requests of the day are used up (429), and begin anew at midnight in {zone}"),
    mark("The account's time zone is {zone}, not {said}"),
)  # fmt: skip
"""Whole sentences."""

FRAGMENTS: Final[tuple[str, ...]] = (
    mark("{count} seconds"),
    mark("{count} minutes"),
    mark("{count} hours"),
    mark("{number} days"),
    mark(' and says: "{message}"'),
    mark(", whose times are true UTC"),
    mark(", whose times are local at UTC{offset}"),
    mark("an event typically arrives {hours} hours after its time"),
    mark("on {days} days from {first} to {last}"),
    mark("on {day}"),
)
"""What stands at some places of them."""
