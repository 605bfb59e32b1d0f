"""What is to be noticed in one return, worked out a second time from DOMAIN §3 and §4 by nothing of ours.

A finding is (code, severity, set of places). Blank is None; a comparison with a blank side finds nothing.
"""
import re
from datetime import date

from scheme import Case, workdays_late
from tables import ALWAYS, ASKED, AT_MOST, AT_MOST_WARNED, LESS, NO, NONE_DONE, NOTES, PLACES, POSTS, SOME, TIERS

ERROR, WARNING, HINT = "error", "warning", "hint"
NUMBER = re.compile(r"^[\u4e00-\u9fa5]+〔\d{4}〕\d+号$")


class Return(Case):
    """Answers with annex rows; annex sums come from the rows."""

    def __init__(self, scheme, answers):
        super().__init__(scheme, answers)
        self.kind = scheme["scheme"]
        self.place = PLACES[self.kind]

    def rows(self, annex):
        return self.answers.get(annex) or []

    def total(self, annex, columns, of_row=lambda *values: sum(values)):
        """Over all rows; None without rows or while a cell is blank."""
        values = [[row.get(column) for column in columns] for row in self.rows(annex)]
        return sum(of_row(*row) for row in values) if values and None not in sum(values, []) else None

    def value(self, field):
        over = lambda actual, approved: max(0, actual - approved)
        if field == "B3.2.unitDiff":
            return self.total("departments", ["unitsActual", "unitsApproved"], lambda a, b: abs(a - b))
        if field == "B3.4.overStaffSum":
            return self.total("departments", ["staffActual", "staffApproved"], over)
        if field == "B3.5.overPosts":
            columns = [f"{side}{who}" for who in POSTS["B"] for side in ("actual", "approved")]
            return self.total("headcount", columns, lambda a, b, c, d, e, f: over(a, b) + over(c, d) + over(e, f))
        if field in ("B2.4.itemsToTake", "B2.4.itemsTaken"):
            return self.value(field.replace("B2.4", "B2.1"))
        return super().value(field)

    def sum(self, fields):
        values = [self.value(field) for field in fields]
        return None if None in values else sum(values)

    def findings(self):
        for part in (self.blanks, self.comparisons, self.days, self.annexes, self.departments if self.kind == "D" else self.banner):
            yield from ((code, severity, frozenset(places)) for code, severity, *places in part())

    def blanks(self):
        """V01, V25, V33."""
        scores = {item: self.score(item) for item in self.items}
        proved = {row["indicator"] for row in self.rows("evidence") if row.get("name") and row.get("docNo") and row.get("location")}
        not_issued = self.value(self.place["issued"]) is False
        needless = [self.place["docNo"], self.place["docNo"].replace("DocNo", "Date")] if not_issued else []
        for item, its in self.items.items():
            if scores[item] not in ("pending", "notApplicable") and scores[item] > 0 and item not in proved:
                yield "V25", ERROR, item, "evidence"
            if scores[item] == "notApplicable":
                continue
            for field in its["fields"]:
                place = f"{item}.{field['key']}"
                if field["required"] and field["filledBy"] != "自动" and self.value(place) is None and place not in needless:
                    yield "V01", ERROR, place
            if self.reason_asked(item) and not self.answers.get(f"{item}.reason"):
                yield "V01", ERROR, f"{item}.reason"
            if item in NOTES:
                tier, note = (f"{item}.{key}" for key in NOTES[item])
                required = next(field["required"] for field in its["fields"] if note.endswith("." + field["key"]))
                text = self.value(note)
                # A required note that is blank is V01's.
                if self.value(tier) in ("好", "差") and not (text is None and required) and len(text or "") < 20:
                    yield "V33", WARNING, tier, note

    def reason_asked(self, item):
        value = lambda key: self.value(f"{item}.{key}")
        less = lambda pair: (lambda a, b: None not in (a, b) and a < b)(
            *(self.sum([f"{item}.{key}" for key in side.split("+")]) for side in pair.split("<")))
        tier, bad = TIERS.get(item, (None, ""))
        return (
            item in ALWAYS
            or any(value(key) is False for key in NO.get(item, "").split())
            or any((value(key) or 0) > 0 for key in SOME.get(item, "").split())
            or any(map(less, LESS.get(item, "").split()))
            or (tier is not None and value(tier) is not None and value(tier) in bad)
            or (item in NONE_DONE and value(NONE_DONE[item]) == 0)
            or (item == self.place["late"] and self.late() > 0)
        )

    def comparisons(self):
        """V02, V03, V06, V09, V14–V16, V18–V24, V34."""
        for code, part, whole in AT_MOST[self.kind]:
            a, b = self.sum(part), self.sum(whole)
            if None not in (a, b) and a > b:
                yield code, ERROR, *part, *whole
        for code, part, whole in AT_MOST_WARNED[self.kind]:
            a, b = self.value(part), self.value(whole)
            if None not in (a, b) and a > b:
                yield code, WARNING, part, whole
        due, done = f"{self.place['tasks']}.tasksDue", [f"{self.place['tasks']}.{key}" for key in ("tasksOnTime", "tasksLate")]
        finished, expected = self.sum(done), self.value(due)
        if None not in (finished, expected) and finished > expected:
            yield "V16", ERROR, *done, due
        legacy, plan = f"{self.place['legacy']}.overStaffLegacy", f"{self.place['legacy']}.digestPlan"
        if (self.value(legacy) or 0) > 0 and self.value(plan) is None:
            yield "V03", ERROR, legacy, plan
        serious, count, told = (f"{self.place['discipline']}.{key}" for key in ("seriousViol", "discViol", "violDesc"))
        if self.value(serious):
            if self.value(count) == 0:
                yield "V34", ERROR, serious, count
            if self.value(told) is None:
                yield "V34", ERROR, serious, told

    def late(self):
        due, actual = (self.value(f"{self.place['late']}.selfReport{day}") for day in ("Due", "Date"))
        return 0 if None in (due, actual) else workdays_late(due, actual)

    def days(self):
        """V17, V36, V37."""
        tasks, late = self.place["tasks"], self.place["late"]
        limit, end, on_time, due = (self.value(f"{tasks}.{key}") for key in ("deadline", "finishDate", "tasksOnTime", "tasksDue"))
        if None not in (limit, end, on_time, due):
            if (date.fromisoformat(end) > date.fromisoformat(limit)) != (on_time < due):
                yield "V17", WARNING, f"{tasks}.finishDate", f"{tasks}.tasksOnTime"
        if self.late() > 0:
            yield "V36", WARNING, f"{late}.selfReportDate", f"{late}.selfReportDue"
        number = self.value(self.place["docNo"])
        if number is not None and not NUMBER.match(number):
            yield "V37", WARNING, self.place["docNo"]

    def annexes(self):
        """V01, V06–V08, V35 over rows."""
        for annex, count in ASKED.items():
            if count[0] == self.kind and not self.rows(annex) and (self.value(count) or 0) > 0:
                yield "V01", ERROR, annex
        stated, listed = self.value(self.place["problems"]), len(self.rows("problems"))
        if stated is not None and stated != listed:
            yield "V35", WARNING, self.place["problems"], "problems"
        for number, row in enumerate(self.rows("headcount"), 1):
            if row.get("docNo") is None:
                yield "V08", ERROR, f"headcount#{number}.docNo"

    def differ(self, code, field, annex, total):
        stated = self.value(field)
        if None not in (stated, total) and stated != total:
            yield code, ERROR, field, annex

    def departments(self):
        """V04, V05, V07, V10–V12, V20 of a department."""
        registered, actual = self.value("D4.1.certStaff"), self.value("D4.1.staffActual")
        if None not in (registered, actual) and registered != actual:
            yield "V04", WARNING, "D4.1.certStaff", "D4.1.staffActual"
        for side in ("Approved", "Actual"):
            yield from self.differ("V05", f"D4.1.staff{side}", "staffing", self.total("staffing", [side.lower()]))
            for who in POSTS["D"]:
                total = self.total("headcount", [f"{side.lower()}{who}"])
                yield from self.differ("V07", f"D4.2.{who.lower()}{side}", "headcount", total)
        divisions = self.rows("divisions")
        counted = lambda test: sum(map(bool, map(test, divisions))) if divisions else None
        yield from self.differ("V10", "D3.2.unitsActual", "divisions", counted(lambda row: row.get("nameActual")))
        yield from self.differ("V10", "D3.2.unitsApproved", "divisions", counted(lambda row: row.get("nameApproved")))
        yield from self.differ("V11", "D3.4.unauthUnits", "divisions", counted(lambda row: row.get("status") == "擅自增设"))
        yield from self.differ("V11", "D3.4.renamed", "divisions", counted(lambda row: row.get("status") == "擅自更名"))
        actual, approved = self.value("D3.2.unitsActual"), self.value("D3.2.unitsApproved")
        if divisions and None not in (actual, approved) and actual != approved:
            # What is not set up yet doesn't explain one too many, nor the other way round.
            explains = "擅自增设" if actual > approved else "未设到位"
            told = counted(lambda row: row["status"] == explains or row["status"] == "已批复调整" and row.get("docNo"))
        else:
            told = None
        if told is not None and told < abs(actual - approved):
            yield "V12", WARNING, "D3.2.unitsActual", "D3.2.unitsApproved", "divisions"
        for which in ("power", "resp"):
            published, items, day = (f"D2.4.{which}{key}" for key in ("ListPub", "Items", "ListDate"))
            if self.value(published):
                if self.value(items) == 0:
                    yield "V20", ERROR, items, published
                if self.value(day) is None:
                    yield "V20", ERROR, day, published

    def banner(self):
        """V04, V06, V07, V10–V12, V18's hint, V24, V57 of a banner."""
        sure, all_of_them = self.value("B3.7.certDepts"), self.value("B3.7.deptActual")
        if None not in (sure, all_of_them) and sure != all_of_them:
            yield "V04", WARNING, "B3.7.certDepts", "B3.7.deptActual"
        own, offices = self.value("B1.5.deptSelfDue"), self.value("B1.4.sandingDue")
        if None not in (own, offices) and own < offices:
            yield "V18", HINT, "B1.5.deptSelfDue", "B1.4.sandingDue"
        for number, row in enumerate(self.rows("headcount"), 1):
            for who in POSTS["B"]:
                actual, approved = row.get(f"actual{who}"), row.get(f"approved{who}")
                if None not in (actual, approved) and actual > approved:
                    yield "V06", WARNING, f"headcount#{number}.actual{who}", f"headcount#{number}.approved{who}"
        for side in ("Approved", "Actual"):
            columns = [f"{side.lower()}{who}" for who in POSTS["B"]]
            yield from self.differ("V07", f"B3.5.posts{side}", "headcount", self.total("headcount", columns))
            for item, what in (("B3.2", "units"), ("B3.4", "staff")):
                total = self.total("departments", [f"{what}{side}"])
                yield from self.differ("V57", f"{item}.{what}{side}", "departments", total)
        for what in ("unauthUnits", "renamed"):
            yield from self.differ("V11", f"B3.3.{what}", "departments", self.total("departments", [what]))
        departments = self.rows("departments")
        yield from self.differ("V10", "B3.1.deptActual", "departments", len(departments) or None)
        for number, row in enumerate(departments, 1):
            actual, approved, added = row.get("unitsActual"), row.get("unitsApproved"), row.get("unauthUnits") or 0
            if None not in (actual, approved) and abs(actual - approved) > (added if actual > approved else 0):
                place = f"departments#{number}."
                yield "V12", WARNING, f"{place}unitsActual", f"{place}unitsApproved", "departments"
        cases, told = self.value("B3.8.interfere"), len(self.rows("interventions"))
        if cases and self.value("B3.8.interfereDesc") is None:
            yield "V24", ERROR, "B3.8.interfere", "B3.8.interfereDesc"
        if cases is not None and cases != told and (told or not cases):
            yield "V24", ERROR, "B3.8.interfere", "interventions"
