import type { Readable } from "#core";
import { isFinalWorkbook, readDecisions } from "#core/finalScores/readDecisions";
import { partiesWorkbook } from "#core/parties/partiesWorkbook";
import { collect } from "#core/consolidation/collect";
import { checkAssessorFile, type AssessorVerdict } from "#usecases/checkAssessorFile";
import { collectVerifications } from "#usecases/collectVerifications";
import { hearOthers, type VoicesFault } from "#usecases/hearOthers";
import { issueFields } from "#usecases/issueFields";
import { issueVerifications, ownUnitOf, verifiableOf } from "#usecases/issueVerifications";
import { unitsToVisit } from "#usecases/chooseUnits";
import { verificationRemarks } from "#usecases/verificationRemarks";
import { readBytes } from "../fileBytes";
import { returnsOf } from "./returns";
import type { StepResult } from "./stepResult";
import { hint, refuse, warning, type StepTools } from "./stepTools";

/** One assessor's verification forms, of the returns that count. */
export async function issueForAssessor(tools: StepTools): Promise<StepResult> {
  const { words, said, order, roster, chosenSchemes } = tools;
  const [assessor, assessorUnit] = [tools.field("assessor"), tools.field("assessorUnit")];
  const wanted = (tools.namedUnits(roster.units) ?? roster.units).filter(({ scheme }) => chosenSchemes.has(scheme));
  if (wanted.length === 0) return refuse(said.refused.noUnits);
  const own = ownUnitOf(assessorUnit, wanted);
  if (own) return refuse(words.verification.fault({ kind: "recusal", assessor, unit: own.name }));
  const { submissions, without } = verifiableOf(wanted, await returnsOf(tools));
  if (submissions.length === 0) return refuse(said.refused.noReturn);
  const { language, stamp } = order;
  const { form, verification } = words;
  const plans = issueVerifications({ submissions, assessor, assessorUnit, form, words: verification, language, stamp });
  const file = await tools.plans(said.fileNames.verifyIssue(assessor), submissions.length, plans);
  return {
    file,
    said: said.done.verifyIssued(submissions.length),
    notes: without.length > 0 ? [warning(said.note.without(without.map(({ name }) => name)))] : [],
  };
}

/** Records of visits, for the sampled units where nobody is named. */
export async function issueRecords(tools: StepTools): Promise<StepResult> {
  const { words, said, order, roster, chosenSchemes: schemes } = tools;
  const units = unitsToVisit(tools.namedUnits(roster.units), false, roster, schemes);
  if (units.length === 0) return refuse(said.refused.nobodySampled);
  const { counted } = collect(await returnsOf(tools));
  const returns = new Map(counted.map((submission) => [submission.identity.unitCode, submission]));
  const { language, stamp } = order;
  const plans = issueFields({ schemes, roster, units, returns, form: words.form, words: words.field, language, stamp });
  const file = await tools.plans(said.fileNames.fieldIssue, units.length, plans);
  const unexplained = units.filter(({ sampleReason }) => sampleReason === "").map(({ name }) => name);
  return {
    file,
    said: said.done.fieldIssued(units.length),
    notes: unexplained.length > 0 ? [warning(said.note.reasonMissing(unexplained))] : [],
  };
}

export function makeParties(tools: StepTools): StepResult {
  const { words, said, order, roster, schemes } = tools;
  const { language, stamp } = order;
  const plan = partiesWorkbook({ roster, schemes, form: words.form, words: words.parties, language, stamp });
  return { file: tools.workbook(said.fileNames.parties, plan), said: said.done.parties, notes: [] };
}

/** 核验汇总 from what the assessors handed in. */
export async function collectForms(tools: StepTools): Promise<StepResult> {
  const { words, said, roster, schemes } = tools;
  const handedIn = await tools.verdicts(
    "verifications",
    (file, bytes) => [
      checkAssessorFile(file, readBytes(bytes, file.name), {
        schemes,
        roster,
        forms: words.allForms,
        words: words.allVerifications,
      }),
    ],
    (verdict) => judged(verdict, tools),
  );
  const earlier = await tools.snapshot("settledBefore");
  if (earlier && !isFinalWorkbook(earlier.snapshot)) return refuse(said.refused.notSettled(earlier.name));
  const decisions = earlier ? readDecisions(earlier.snapshot) : new Map();
  const { voices, notes } = await voicesOf(tools);
  const { scores, field, counts, plan } = collectVerifications({
    verdicts: handedIn,
    roster,
    schemes,
    decisions,
    voices,
    words,
  });
  const [forms, rejected] = [scores.accepted.length, scores.rejected.length];
  return {
    file: tools.workbook(said.fileNames.settled, plan),
    said: said.done.collected({ ...counts, forms, rejected }),
    notes: [
      ...notes.map(hint),
      ...(counts.disputed > 0 ? [warning(said.note.disputes(counts.disputed))] : []),
      ...(decisions.size > 0 ? [hint(said.note.settled(counts.settled, decisions.size - counts.settled))] : []),
      ...scores.superseded.map(({ submission, by }) => hint(said.note.superseded(submission.file.name, by.file.name))),
      ...field.counted.flatMap(({ unitName, warnings }) =>
        warnings.flatMap((one) =>
          one.kind === "surveyDiffers" ? [warning(`${unitName}　${words.field.warning(one)}`)] : [],
        ),
      ),
      ...[...field.replaced].map(([record, by]) => hint(said.note.superseded(record.file.name, by))),
    ],
  };
}

function judged(one: AssessorVerdict, tools: StepTools) {
  const { words } = tools;
  if (one.is === "field") {
    const { verdict } = one;
    if (verdict.state === "rejected") return tools.bad(words.field.fault(verdict.fault), verdict.unit);
    const { unitName, warnings } = verdict.submission;
    return tools.taken(
      unitName,
      warnings.map((each) => warning(words.field.warning(each))),
    );
  }
  const { verdict } = one;
  const remarks = verdict.submission ? verificationRemarks(verdict.submission, words) : [];
  if (verdict.state === "accepted") return tools.taken(verdict.submission.identity.form.unitName, remarks);
  return tools.bad(words.verification.fault(verdict.fault), verdict.identity?.form.unitName, remarks);
}

async function voicesOf(tools: StepTools) {
  const { words, said, roster, schemes, order } = tools;
  const books = { survey: await tools.book("surveyResult"), parties: await tools.book("parties") };
  const given = (key: keyof typeof books): Readable | undefined => books[key]?.readable;
  // Blank is as the scheme has it; 0 is a decision.
  const weight = tools.field("surveyWeight");
  const surveyWeight = weight === "" ? undefined : Number(weight);
  const heard = hearOthers(
    { survey: given("survey"), surveyWeight, parties: given("parties") },
    { roster, schemes, words: words.parties, language: order.language },
  );
  if (heard.ok) return heard;
  return refuse(sentence(heard.fault));

  function sentence(fault: VoicesFault): string {
    switch (fault.kind) {
      case "surveyNeeded":
        return said.missing(said.inputs.surveyResult.label);
      case "weights":
        return fault.text;
      case "file":
        return said.refused.unusable(books[fault.of]?.name ?? "", words.files.fault(fault.fault, fault.what));
    }
  }
}
