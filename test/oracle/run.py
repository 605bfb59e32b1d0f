"""Random answers scored by us and by scheme.py; every indicator, total and grade must be the same.

    python3 test/oracle/run.py [CATALOGUE] [--cases 1500] [--seed 1]
"""
import argparse
import json
import random
import subprocess
import sys
import tempfile
from datetime import date, timedelta
from pathlib import Path

from scheme import FROM_ANNEX, Case, exact

SHIPPED = {"D": "departments", "B": "banners"}
# What a unit with little to hide has none of.
FAULTS = (
    "discViol disguisedKept falseDevolve offListUse nameDiff unauthUnits renamed extraPlates mixedStaff postMismatch "
    "tasksLate"
).split()


def made_up(scheme, chance):
    """One unit's answers: well or badly off, with no, few or many blanks, zeros and extremes among them."""
    well, blanks = chance.random() < 0.5, chance.choice([0, 0, 0.02, 0.1, 0.5])
    answers = {}
    for item in (item for major in scheme["majors"] for item in major["items"]):
        for field in item["fields"]:
            key = f"{item['id']}.{field['key']}"
            if field["filledBy"] == "自动" and key not in FROM_ANNEX:
                continue
            if chance.random() < blanks or (field["filledBy"] == "评估组" and chance.random() < 0.5):
                if chance.random() < 0.5:
                    answers[key] = None
                continue
            answers[key] = one(field, well, chance)
    return answers


def one(field, well, chance):
    kind = field["type"]
    if kind == "bool":
        return chance.random() < (0.1 if field["key"] == "seriousViol" else 0.97 if well else 0.7)
    if kind == "enum":
        return chance.choice(field["options"][: 2 if well else None])
    if kind == "date":
        return str(date(2015, 7, 1) + timedelta(chance.randint(0, 55)))
    if kind == "text":
        return chance.choice(["张三", "呼党发〔2015〕3号", "x"])
    low, high = field.get("min", 0), field.get("max", 99)
    if well and chance.random() < 0.93:
        return low if field["key"] in FAULTS else min(high, max(low, 5))
    return chance.choice([low, chance.randint(low, min(high, low + 12)), chance.randint(low, min(high, low + 12)), chance.randint(low, high)])


def ours(scheme, cases):
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, "answers.json")
        file.write_text(json.dumps([{"scheme": SHIPPED[scheme], "answers": case} for case in cases]))
        done = subprocess.run(["node", "dist/cli/pinghui.js", "score", "--json", str(file)], capture_output=True, text=True)
    if done.returncode > 1:
        raise SystemExit(done.stderr)
    return json.loads(done.stdout)


def differences(expected, given):
    for item, score in expected["indicators"].items():
        got = given["indicators"][item]
        if isinstance(score, str):
            if got["state"] != score:
                yield item, score, got
        elif got["state"] != "scored" or exact(got["points"]) != score:
            yield item, float(score), got
    total = given["total"]
    if "grade" not in expected:
        if total["rescaled"] is not None or given["grade"] is not None:
            yield "total", "pending", total
        return
    for key in ("points", "applicable", "rescaled"):
        if total[key] is None or exact(total[key]) != expected[key]:
            yield f"total.{key}", float(expected[key]), total
    if given["grade"] != expected["grade"]:
        yield "grade", expected["grade"], given["grade"]


def main():
    options = argparse.ArgumentParser()
    options.add_argument("catalogue", nargs="?", default="../shared/domain/catalogue.json")
    options.add_argument("--cases", type=int, default=1500)
    options.add_argument("--seed", type=int, default=1)
    options = options.parse_args()
    chance = random.Random(options.seed)
    failed = 0
    for scheme in json.loads(Path(options.catalogue).read_text())["schemes"]:
        cases = [made_up(scheme, chance) for _ in range(options.cases)]
        expected = [Case(scheme, answers).result() for answers in cases]
        found = [
            (number, *difference)
            for number, (one, other) in enumerate(zip(expected, ours(scheme["scheme"], cases)))
            for difference in differences(one, other)
        ]
        for line in found[:5]:
            print(json.dumps(line, ensure_ascii=False))
        scored = sum(not isinstance(score, str) for one in expected for score in one["indicators"].values())
        grades = [one["grade"] for one in expected if "grade" in one]
        print(f"{SHIPPED[scheme['scheme']]}: {len(cases)} units, {scored} scored indicators, {len(grades)} totals, "
              f"grades {({grade: grades.count(grade) for grade in sorted(set(grades))})}: {len(found)} differ")
        failed += len(found) > 0
    print(f"seed {options.seed}\n{len(SHIPPED) - failed} passed, {failed} failed")
    sys.exit(failed > 0)


if __name__ == "__main__":
    main()
