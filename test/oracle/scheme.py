"""The scores of a scheme worked out a second time, by other hands: from the catalogue itself, in Python, exactly.

Nothing of ours is used: neither our scheme files nor our code. DOMAIN 3.0 says what the parts mean.
"""
from datetime import date, timedelta
from fractions import Fraction

PENDING, NOT_APPLICABLE = "pending", "notApplicable"
GRADES = ["不合格", "合格", "良好", "优秀"]
BANDS = [(90, "优秀"), (80, "良好"), (60, "合格"), (0, "不合格")]
COMPARE = {
    "==": lambda a, b: a == b,
    "!=": lambda a, b: a != b,
    ">=": lambda a, b: a >= b,
    "<=": lambda a, b: a <= b,
}

# Computed fields, written down again from the catalogue's `calc`. Sums over annex rows are given by the case itself.
CARRIED = {
    "D2.5.itemsCancelled": "D2.2.itemsCancelled",
    "D2.5.itemsDevolved": "D2.3.itemsDevolved",
    "B2.4.itemsToTake": "B2.1.itemsToTake",
    "B2.4.itemsTaken": "B2.1.itemsTaken",
    "B2.6.itemsCancelled": "B2.2.itemsCancelled",
    "B3.7.deptActual": "B3.1.deptActual",
}
APART = {"D3.2.unitDiff": ("D3.2.unitsActual", "D3.2.unitsApproved"), "D4.1.certDiff": ("D4.1.certStaff", "D4.1.staffActual")}
OVER = {
    "D4.4.overStaff": [("D4.1.staffActual", "D4.1.staffApproved")],
    "D4.4.overStaffNew": [("D4.4.overStaff", "D4.4.overStaffLegacy")],
    "D4.5.overPosts": [(f"D4.2.{who}Actual", f"D4.2.{who}Approved") for who in ("chief", "deputy", "mid")],
    "B3.1.overDepts": [("B3.1.deptActual", "B3.1.deptLimit")],
    "B3.4.overStaffNew": [("B3.4.overStaffSum", "B3.4.overStaffLegacy")],
}
FROM_ANNEX = ("B3.2.unitDiff", "B3.4.overStaffSum", "B3.5.overPosts")
NOT_EXCELLENT = ("D4.4.overStaffNew", "D4.5.overPosts", "B3.1.overDepts", "B3.4.overStaffNew", "B3.5.overPosts")
SERIOUS = ("D1.6.seriousViol", "B1.6.seriousViol")


def exact(number):
    return Fraction(str(number))


def rounded(value):
    """Half up, two decimals; scores are never negative."""
    hundredths = value * 100
    below = hundredths.numerator // hundredths.denominator
    return Fraction(below + (1 if hundredths - below >= Fraction(1, 2) else 0), 100)


def workdays_late(due, actual):
    """Mondays to Fridays after the due day up to the actual one. The cases stay clear of public holidays."""
    day, last, late = date.fromisoformat(due), date.fromisoformat(actual), 0
    while day < last:
        day += timedelta(1)
        late += day.weekday() < 5
    return late


class Case:
    """One unit's answers, {field id: value}; what is absent or None is blank."""

    def __init__(self, scheme, answers):
        self.items = {item["id"]: item for major in scheme["majors"] for item in major["items"]}
        self.answers = answers

    def value(self, field):
        if field in CARRIED:
            item = CARRIED[field].rsplit(".", 1)[0]
            gone = self.applies_not(item)
            return None if gone is None else 0 if gone and field[:4] != "B2.4" else self.value(CARRIED[field])
        if field in APART:
            a, b = map(self.value, APART[field])
            return None if None in (a, b) else abs(a - b)
        if field in OVER:
            pairs = [(self.value(a), self.value(b)) for a, b in OVER[field]]
            return None if any(None in pair for pair in pairs) else sum(max(0, a - b) for a, b in pairs)
        return self.answers.get(field)

    def holds(self, item, conditions):
        """None while a value that is asked for is blank."""
        result = True
        for condition in conditions:
            values = [self.value(f"{item}.{key}") for key in condition["sumOf"]]
            other = condition["value"]
            other = self.value(f"{item}.{other['field']}") if isinstance(other, dict) else other
            if None in values or other is None:
                return None
            result = result and COMPARE[condition["op"]](values[0] if len(values) == 1 else sum(values), other)
        return result

    def applies_not(self, item):
        conditions = self.items[item]["naCond"]
        return self.holds(item, conditions) if conditions else False

    def lacks(self, item):
        """Whether a required field of the rule is blank."""
        required = {field["key"] for field in self.items[item]["fields"] if field["required"]}
        return any(key in required and self.value(f"{item}.{key}") is None for key in keys_of(self.items[item]["rule"]))

    def score(self, item):
        gone = self.applies_not(item)
        if gone is None:
            return PENDING
        if gone:
            return NOT_APPLICABLE
        if self.lacks(item):
            return PENDING
        most, points, reachable, taken = exact(self.items[item]["max"]), Fraction(0), Fraction(0), Fraction(0)
        for part in self.items[item]["rule"]:
            if part["kind"] == "penalty":
                taken += self.counted(item, part)
                continue
            share = self.share(item, part)
            if share is not None:
                points += share * exact(part["pts"])
                reachable += exact(part["pts"])
        if 0 < reachable < most:
            points *= most / reachable
        return rounded(min(most, max(Fraction(0), points - taken)))

    def counted(self, item, part):
        return sum(exact(each) * (self.value(f"{item}.{key}") or 0) for key, each in part["items"])

    def share(self, item, part):
        """What of its points a part brings, 0 to 1; None where it drops out."""
        value = lambda key: self.value(f"{item}.{key}")
        kind = part["kind"]
        if kind == "check":
            return Fraction(bool(value(part["field"])))
        if kind == "checkExpr":
            return Fraction(self.holds(item, part["all"]))
        if kind == "tier":
            return exact(part["levels"][value(part["field"])])
        if kind == "deduct":
            return max(Fraction(0), 1 - self.counted(item, part) / exact(part["pts"]))
        if kind == "ratio":
            whole = sum(value(key) for key in part["den"])
            if whole == 0:
                return {"full": Fraction(1), "zero": Fraction(0), "rescale": None}[part["whenDenZero"]]
            return min(Fraction(1), sum(exact(weight) * value(key) for key, weight in part["num"]) / whole)
        if kind == "late":
            late = workdays_late(value(part["due"]), value(part["actual"]))
            return next((exact(share) for most, share in part["bands"] if late <= most), exact(part["beyond"]))
        raise ValueError(kind)

    def result(self):
        """{indicators: {id: points or state}, and, once nothing is pending, points, applicable, rescaled, grade}."""
        scores = {item: self.score(item) for item in self.items}
        if PENDING in scores.values():
            return {"indicators": scores}
        points = sum(score for score in scores.values() if score != NOT_APPLICABLE)
        applicable = sum(exact(self.items[item]["max"]) for item, score in scores.items() if score != NOT_APPLICABLE)
        rescaled = rounded(points * 100 / applicable)
        return {"indicators": scores, "points": points, "applicable": applicable, "rescaled": rescaled, "grade": self.grade(rescaled)}

    def grade(self, rescaled):
        grade = next(name for lowest, name in BANDS if rescaled >= lowest)
        over = any((self.value(field) or 0) > 0 for field in NOT_EXCELLENT if self.belongs(field))
        serious = any(self.value(field) for field in SERIOUS)
        cap = "合格" if serious else "良好" if over else "优秀"
        return min(grade, cap, key=GRADES.index)

    def belongs(self, field):
        return field.rsplit(".", 1)[0] in self.items


def keys_of(rule):
    for part in rule:
        if part["kind"] in ("check", "tier"):
            yield part["field"]
        elif part["kind"] == "checkExpr":
            for condition in part["all"]:
                yield from condition["sumOf"]
                if isinstance(condition["value"], dict):
                    yield condition["value"]["field"]
        elif part["kind"] == "ratio":
            yield from (key for key, _ in part["num"])
            yield from part["den"]
        elif part["kind"] == "late":
            yield from (part["due"], part["actual"])
        else:
            yield from (key for key, _ in part["items"])
