"""What rules.py compares and asks for, written down from DOMAIN §3 (备注必填) and §4; not from our schemes."""

TRANSFERS = ["postsIn", "postsOut", "pplIn", "pplOut"]

# V14–V23: what must not be more than what (sums of fields), with the code that says so.
AT_MOST = {
    "D": [
        *(("V14", [f"D4.3.{what}Done"], [f"D4.3.{what}Due"]) for what in TRANSFERS),
        ("V18", ["D2.1.itemsTaken"], ["D2.1.itemsToTake"]),
        ("V18", ["D2.2.itemsCancelled"], ["D2.2.itemsToCancel"]),
        ("V18", ["D2.3.itemsDevolved"], ["D2.3.itemsToDevolve"]),
        ("V19", ["D2.1.itemsStaffed"], ["D2.1.itemsTaken"]),
        ("V21", ["D2.5.supMeasures"], ["D2.5.itemsCancelled", "D2.5.itemsDevolved"]),
        ("V22", ["D2.7.dutiesInPlan"], ["D2.7.dutiesTotal"]),
        ("V22", ["D2.7.dutiesDone"], ["D2.7.dutiesInPlan"]),
        ("V23", ["D2.8.overlapSolved"], ["D2.8.overlapFound"]),
        ("V03", ["D4.4.overStaffLegacy"], ["D4.4.overStaff"]),
    ],
    "B": [
        ("V14", ["B3.6.postsDone"], ["B3.6.postsDue"]),
        ("V14", ["B3.6.pplDone"], ["B3.6.pplDue"]),
        ("V18", ["B2.1.itemsTaken"], ["B2.1.itemsToTake"]),
        ("V18", ["B2.2.itemsCancelled"], ["B2.2.itemsToCancel"]),
        ("V18", ["B2.3.downDone"], ["B2.3.downDue"]),
        # Ours, beyond the words of V18: what else is done out of what is due.
        ("V18", ["B1.5.deptSelfDone"], ["B1.5.deptSelfDue"]),
        ("V18", ["B3.1.mergedDone"], ["B3.1.mergedDue"]),
        ("V19", ["B2.1.itemsGuide"], ["B2.1.itemsTaken"]),
        ("V19", ["B2.4.itemsStaffed"], ["B2.4.itemsTaken"]),
        ("V20", ["B2.5.powerDepts"], ["B2.5.listDepts"]),
        ("V20", ["B2.5.respDepts"], ["B2.5.listDepts"]),
        ("V21", ["B2.6.supMeasures"], ["B2.6.itemsCancelled"]),
        ("V22", ["B1.4.sandingIssued"], ["B1.4.sandingDue"]),
        ("V22", ["B1.4.sandingOk"], ["B1.4.sandingIssued"]),
        ("V23", ["B2.9.overlapSolved"], ["B2.9.overlapFound"]),
        ("V03", ["B3.4.overStaffLegacy"], ["B3.4.overStaffSum"]),
    ],
}
AT_MOST_WARNED = {
    "D": [
        ("V02", "D4.1.staffActual", "D4.1.staffApproved"),
        *(("V06", f"D4.2.{who}Actual", f"D4.2.{who}Approved") for who in ("chief", "deputy", "mid")),
        ("V15", "D4.3.pplInDone", "D4.3.postsInDone"),
    ],
    "B": [
        ("V02", "B3.4.staffActual", "B3.4.staffApproved"),
        ("V09", "B3.1.deptActual", "B3.1.deptLimit"),
        ("V15", "B3.6.pplDone", "B3.6.postsDone"),
    ],
}
# What a scheme calls the things that both have.
PLACES = {
    "D": {"tasks": "D1.3", "late": "D1.5", "discipline": "D1.6", "legacy": "D4.4", "docNo": "D1.1.planDocNo",
          "issued": "D1.1.planIssued", "problems": "D6.2.problemCount"},
    "B": {"tasks": "B1.3", "late": "B1.5", "discipline": "B1.6", "legacy": "B3.4", "docNo": "B1.1.schemeDocNo",
          "issued": "B1.1.schemeIssued", "problems": "B1.7.problemCount"},
}
NOTES = {"D1.4": ("effectTier", "effectNote"), "D3.3": ("runTier", "runNote"), "D5.1": ("mechTier", "mechNote"),
         "D5.2": ("coopTier", "coopNote"), "B2.6": ("supTier", "supNote")}
# 备注必填: a no among these, one of these above 0, the first below the second, a tier among these.
NO = {"D1.1": "planIssued planHasTasks", "D2.4": "powerListPub respListPub", "D2.6": "enfPlan enfMech",
      "D3.1": "sealChanged dutyMoved teamInPlace officeMerged", "D6.1": "resByPlan resData resCase",
      "B1.1": "schemeIssued schemeApproved taskSplit", "B2.7": "enfPlan enfMech",
      "B2.8": "fdaSet icHanded qsHanded marketRun"}
SOME = {"D1.6": "discViol", "D2.2": "disguisedKept", "D2.3": "falseDevolve", "D2.4": "offListUse", "D3.2": "unitDiff nameDiff",
        "D3.3": "disputes", "D3.4": "unauthUnits renamed extraPlates", "D4.1": "certDiff mixedStaff", "D4.2": "postMismatch",
        "D4.4": "overStaff", "D4.5": "overPosts", "B1.6": "discViol", "B3.1": "overDepts", "B3.2": "unitDiff",
        "B3.3": "unauthUnits renamed extraPlates", "B3.4": "overStaffSum", "B3.5": "overPosts postMismatch", "B3.8": "interfere"}
LESS = {"D1.3": "tasksOnTime<tasksDue", "D2.1": "itemsTaken<itemsToTake", "D2.2": "itemsCancelled<itemsToCancel",
        "D2.3": "itemsDevolved<itemsToDevolve", "D2.5": "supMeasures<itemsCancelled+itemsDevolved",
        "D2.7": "dutiesInPlan<dutiesTotal", "D2.8": "overlapSolved<overlapFound",
        "D4.3": " ".join(f"{what}Done<{what}Due" for what in TRANSFERS),
        "B1.3": "tasksOnTime<tasksDue", "B1.4": "sandingIssued<sandingDue sandingOk<sandingIssued",
        "B1.5": "deptSelfDone<deptSelfDue", "B2.1": "itemsTaken<itemsToTake", "B2.2": "itemsCancelled<itemsToCancel",
        "B2.3": "downDone<downDue", "B2.4": "itemsStaffed<itemsTaken", "B2.5": "powerDepts<listDepts respDepts<listDepts",
        "B3.1": "mergedDone<mergedDue", "B3.6": "postsDone<postsDue pplDone<pplDue", "B3.7": "certDepts<deptActual"}
TIERS = {"D1.4": ("effectTier", "好差"), "D2.6": ("enfTier", "差"), "D3.3": ("runTier", "好差"), "B2.6": ("supTier", "好差"),
         "B2.7": ("enfTier", "差")}
NONE_DONE = {"D1.2": "meetingCount", "D6.2": "problemCount", "B1.2": "meetingCount", "B1.7": "problemCount"}
ALWAYS = ("D5.1", "D5.2", "B2.9")
# Annexes that these answers ask for; without a row they are blank.
ASKED = {"divisions": "D3.2.unitsActual", "departments": "B3.1.deptActual", "headcount": "B3.5.postsActual",
         "interventions": "B3.8.interfere"}
POSTS = {"D": ("Chief", "Deputy", "Mid"), "B": ("Chief", "Deputy", "Other")}
