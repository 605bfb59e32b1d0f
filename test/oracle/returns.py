"""Returns made up for rules.py: consistent ones, in which a few things are then spoilt, so that each rule has both sides."""
from datetime import date, timedelta

DOC_NO = "呼编发〔2015〕3号"
# done ← due: made no more than it, and often as much.
WITHIN = {
    "D": "D1.3.tasksOnTime<D1.3.tasksDue D2.1.itemsTaken<D2.1.itemsToTake D2.1.itemsStaffed<D2.1.itemsTaken "
    "D2.2.itemsCancelled<D2.2.itemsToCancel D2.3.itemsDevolved<D2.3.itemsToDevolve D2.7.dutiesInPlan<D2.7.dutiesTotal "
    "D2.7.dutiesDone<D2.7.dutiesInPlan D2.8.overlapSolved<D2.8.overlapFound D4.3.postsInDone<D4.3.postsInDue "
    "D4.3.postsOutDone<D4.3.postsOutDue D4.3.pplInDone<D4.3.pplInDue D4.3.pplOutDone<D4.3.pplOutDue "
    "D2.5.supMeasures<D2.2.itemsCancelled D4.2.chiefActual<D4.2.chiefApproved D4.2.deputyActual<D4.2.deputyApproved "
    "D4.2.midActual<D4.2.midApproved",
    "B": "B1.3.tasksOnTime<B1.3.tasksDue B2.1.itemsTaken<B2.1.itemsToTake B2.1.itemsGuide<B2.1.itemsTaken "
    "B2.4.itemsStaffed<B2.1.itemsTaken B2.2.itemsCancelled<B2.2.itemsToCancel B2.3.downDone<B2.3.downDue "
    "B2.6.supMeasures<B2.2.itemsCancelled B1.4.sandingIssued<B1.4.sandingDue B1.4.sandingOk<B1.4.sandingIssued "
    "B1.5.deptSelfDone<B1.5.deptSelfDue B2.5.powerDepts<B2.5.listDepts B2.5.respDepts<B2.5.listDepts "
    "B2.9.overlapSolved<B2.9.overlapFound B3.1.mergedDone<B3.1.mergedDue B3.6.postsDone<B3.6.postsDue "
    "B3.6.pplDone<B3.6.pplDue",
}


def made_up(scheme, chance):
    kind = scheme["scheme"]
    items = [item for major in scheme["majors"] for item in major["items"]]
    fields = {f"{item['id']}.{field['key']}": field for item in items for field in item["fields"] if field["filledBy"] != "自动"}
    answers = {place: value(field, chance) for place, field in fields.items()}
    for pair in WITHIN[kind].split():
        done, due = pair.split("<")
        answers[done] = chance.choice([answers[due], chance.randint(0, answers[due])])
    (department if kind == "D" else banner)(answers, chance)
    for item in items:
        answers[f"{item['id']}.reason"] = "见自查报告。"
    answers["evidence"] = [{"indicator": item["id"], "name": "文件", "docNo": "1", "location": "档案室"} for item in items]
    for _ in range(chance.choice([0, 1, 1, 2, 4, 30])):
        spoil(answers, fields, chance)
    return answers


def value(field, chance):
    """Small numbers, so that comparisons go both ways; days and texts on both sides of what rules look at."""
    kind = field["type"]
    if kind == "bool":
        return field["key"] != "seriousViol" and chance.random() < 0.8
    if kind == "enum":
        return chance.choice(field["options"])
    if kind == "date":
        return str(date(2015, 7, 1) + timedelta(chance.randint(0, 40)))
    if kind == "text":
        return "情况说明" * (5 if field["max"] >= 20 else 1)
    return chance.randint(field["min"], min(field["max"], field["min"] + 6))


def department(answers, chance):
    answers |= {"D1.1.planDocNo": DOC_NO, "D1.3.tasksLate": 0, "D3.4.unauthUnits": 0, "D3.4.renamed": 0}
    answers |= {"D4.1.staffActual": answers["D4.1.staffApproved"], "D4.1.certStaff": answers["D4.1.staffApproved"]}
    answers |= {"D4.4.overStaffLegacy": 0, "D3.2.unitsActual": answers["D3.2.unitsApproved"]}
    on_time("D1", answers, chance)
    units = answers["D3.2.unitsApproved"]
    answers["divisions"] = [{"nameApproved": f"{n}科", "nameActual": f"{n}科", "status": "一致"} for n in range(units)]
    answers["problems"] = [{"problem": "职责交叉"}] * answers["D6.2.problemCount"]
    answers["staffing"] = [{"category": "行政编制", "approved": answers["D4.1.staffApproved"], "actual": answers["D4.1.staffActual"]}]
    row = {"body": "本部门", "docNo": DOC_NO}
    for who in ("Chief", "Deputy", "Mid"):
        for side in ("Approved", "Actual"):
            row[f"{side.lower()}{who}"] = answers[f"D4.2.{who.lower()}{side}"]
    answers["headcount"] = chance.choice([[], [row]])


def banner(answers, chance):
    answers |= {"B1.1.schemeDocNo": DOC_NO, "B1.3.tasksLate": 0, "B3.3.unauthUnits": 0, "B3.3.renamed": 0, "B3.4.overStaffLegacy": 0}
    on_time("B1", answers, chance)
    departments = [
        {"name": f"{n}局", "unitsApproved": n, "unitsActual": n, "staffApproved": 9, "staffActual": 9 - n % 3, "unauthUnits": 0, "renamed": 0}
        for n in range(answers["B3.1.deptActual"])
    ]
    answers["departments"] = departments
    answers["B3.1.deptLimit"] = len(departments) + chance.randint(0, 1)
    for side in ("Approved", "Actual"):
        for item, what in (("B3.2", "units"), ("B3.4", "staff")):
            answers[f"{item}.{what}{side}"] = sum(row[f"{what}{side}"] for row in departments)
    bodies = []
    for number in range(chance.randint(1, 3)):
        bodies.append({"category": "政府", "body": f"{number}局", "docNo": DOC_NO})
        for who in ("Chief", "Deputy", "Other"):
            bodies[-1][f"approved{who}"] = chance.randint(0, 3)
            bodies[-1][f"actual{who}"] = chance.randint(0, bodies[-1][f"approved{who}"])
    answers["headcount"] = bodies
    for side in ("Approved", "Actual"):
        answers[f"B3.5.posts{side}"] = sum(row[f"{side.lower()}{who}"] for row in bodies for who in ("Chief", "Deputy", "Other"))
    answers["interventions"] = [{"source": "某厅", "way": "来文", "content": "增设科室"}] * answers["B3.8.interfere"]
    answers["problems"] = [{"problem": "职责交叉"}] * answers["B1.7.problemCount"]


def on_time(major, answers, chance):
    complete = answers[f"{major}.3.tasksOnTime"] == answers[f"{major}.3.tasksDue"]
    answers[f"{major}.3.deadline"] = "2015-06-30"
    answers[f"{major}.3.finishDate"] = "2015-06-30" if complete else "2015-07-01"
    answers[f"{major}.5.selfReportDate"] = answers[f"{major}.5.selfReportDue"]


def spoil(answers, fields, chance):
    """One thing: a blank, a step up or down, another value; or something about the annexes."""
    if chance.random() < 0.25:
        return spoil_annex(answers, chance)
    place = chance.choice(list(fields))
    old, field, how = answers.get(place), fields[place], chance.random()
    if how < 0.3:
        answers[place] = None
    elif field["type"] == "int" and old is not None and how < 0.6:
        answers[place] = min(field["max"], max(field["min"], old + chance.choice([-1, 1])))
    elif field["type"] == "text":
        answers[place] = chance.choice(["字" * 19, "字" * 20, "呼编发[2015]3号"])[: field["max"]]
    elif field["type"] == "bool":
        answers[place] = not old
    else:
        answers[place] = value(field, chance)


def spoil_annex(answers, chance):
    filled = [key for key, rows in answers.items() if isinstance(rows, list) and rows]
    if not filled:
        return
    annex = chance.choice(filled)
    rows = answers[annex] = [dict(row) for row in answers[annex]]
    row, how = chance.choice(rows), chance.random()
    numbers = [key for key, cell in row.items() if isinstance(cell, int)]
    if how < 0.1:
        answers.pop(annex)
    elif how < 0.3:
        rows.remove(row)
    elif annex == "headcount" and how < 0.4:
        row.pop("docNo", None)
    elif annex == "divisions":
        row["status"] = chance.choice(["未设到位", "已批复调整", "擅自增设", "擅自更名"])
        row["nameActual"] = chance.choice([None, "新科"])
    elif numbers:
        key = chance.choice(numbers)
        row[key] = max(0, row[key] + chance.choice([-1, 1]))
