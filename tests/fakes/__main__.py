"""`python -m tests.fakes SERVICE --port N`: a fake service to try the app with by hand."""

from __future__ import annotations

import argparse
import threading
from contextlib import suppress
from datetime import UTC, datetime

from tests.fakes import registry
from tests.fakes.server import cut_off
from tests.fakes.talk import text_reply


def main() -> None:
    fakes = registry.find_fakes()
    parser = argparse.ArgumentParser(prog="python -m tests.fakes", description=__doc__)
    parser.add_argument("service", choices=sorted(fakes))
    parser.add_argument("--port", type=int, default=0)
    parser.add_argument("--fail", type=int, metavar="STATUS", help="answer so at first")
    parser.add_argument("--cut", action="store_true", help="cut the first answers half way")
    parser.add_argument("--times", type=int, default=3, help="how many answers misbehave")
    parser.add_argument("--restate", action="store_true", help="the world after a restatement")
    parser.add_argument("--withdraw", action="store_true", help="the world after a withdrawal")
    given = parser.parse_args()
    with fakes[given.service](given.port) as fake:
        fake.move_to(datetime.now(UTC))
        if given.fail:
            fake.reply_with(text_reply("told to fail", given.fail), given.times)
        if given.cut:
            fake.misbehave(cut_off, given.times)
        if given.restate:
            fake.restate()
        if given.withdraw:
            fake.withdraw()
        print(f"{given.service} answers on {fake.address}; it accepts these settings:")
        for name, value in fake.settings().items():
            print(f"  {name} = {value}")
        print(f"Its present is {fake.now}. End it with Ctrl-C.", flush=True)
        with suppress(KeyboardInterrupt):
            threading.Event().wait()


if __name__ == "__main__":
    main()
