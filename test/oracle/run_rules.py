"""Made-up returns looked over by us and by rules.py; code, severity and places of all that is noticed must be the same.

    python3 test/oracle/run_rules.py [CATALOGUE] [--cases 1500] [--seed 1]

Not compared: V32 (it names no place). Not made up: what V05, V55 and V30 say of unreadable entries, registers and 不适用.
"""
import argparse
import json
import random
import sys
from collections import Counter
from pathlib import Path

from returns import made_up
from rules import Return
from run import SHIPPED, ours

# Each must be noticed at least once, or the cases prove nothing about it.
EXPECTED = {
    "D": "V01 V02 V03 V04 V05 V06 V07 V08 V10 V11 V12 V14 V15 V16 V17 V18 V19 V20 V21 V22 V23 V25 V33 V34 V35 V36 V37".split(),
    "B": "V01 V02 V03 V04 V06 V07 V08 V09 V10 V11 V12 V14 V15 V16 V17 V18 V19 V20 V21 V22 V23 V24 V25 V33 V34 V35 V36 V37 V57".split(),
}


def differences(expected, given):
    ours_said = Counter((issue["code"], issue["severity"], frozenset(issue["fields"])) for issue in given["issues"] if issue["code"] != "V32")
    for which, more in (("only the oracle", expected - ours_said), ("only we", ours_said - expected)):
        for code, severity, places in more:
            yield which, code, severity, sorted(places)


def main():
    options = argparse.ArgumentParser()
    options.add_argument("catalogue", nargs="?", default="../shared/domain/catalogue.json")
    options.add_argument("--cases", type=int, default=1500)
    options.add_argument("--seed", type=int, default=1)
    options = options.parse_args()
    chance = random.Random(options.seed)
    failed = 0
    for scheme in json.loads(Path(options.catalogue).read_text())["schemes"]:
        kind = scheme["scheme"]
        cases = [made_up(scheme, chance) for _ in range(options.cases)]
        expected = [Counter(Return(scheme, case).findings()) for case in cases]
        found = [(number, *one) for number, (said, other) in enumerate(zip(expected, ours(kind, cases))) for one in differences(said, other)]
        for line in found[:5]:
            print(json.dumps(line, ensure_ascii=False))
        noticed = Counter(code for said in expected for code, _, _ in said.elements())
        silent = [code for code in EXPECTED[kind] if code not in noticed]
        print(f"{SHIPPED[kind]}: {len(cases)} returns, {sum(noticed.values())} issues of {len(noticed)} rules, "
              f"{sum(not said for said in expected)} returns without any: {len(found)} differ"
              + (f"; never noticed: {' '.join(silent)}" if silent else ""))
        failed += bool(found or silent)
    print(f"seed {options.seed}\n{len(SHIPPED) - failed} passed, {failed} failed")
    sys.exit(failed > 0)


if __name__ == "__main__":
    main()
