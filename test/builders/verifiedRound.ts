import { given } from "#core/answers/answer";
import type { Language, Plan, Snapshot } from "#core";
import { nodeDeflater } from "#adapters/xlsx/node/nodeDeflater";
import { nodeInflater } from "#adapters/xlsx/read/node/nodeInflater";
import { readWorkbook } from "#adapters/xlsx/read/readWorkbook";
import { writeWorkbook } from "#adapters/xlsx/write/writeWorkbook";
import type { Submission } from "#core/consolidation/submission";
import { basisOf, decisionKey } from "#core/finalScores/settle";
import type { Decisions } from "#core/finalScores/decision";
import type { RoundFigures } from "#core/finalScores/figures";
import { figuresOf } from "#core/finalScores/figuresOf";
import type { FinalParts } from "#core/finalScores/finalParts";
import { finalScores } from "#core/finalScores/finalScores";
import { languages } from "#core/languages/index";
import type { Roster } from "#core/roster/roster";
import { selfValuesOf } from "#core/verification/effective";
import { verificationTemplate } from "#core/verification/identity";
import { noFieldRecord, noIndicatorRecord, type FieldRecord, type VerificationRecord } from "#core/verification/record";
import type { VerificationSubmission } from "#core/verification/submission";
import { blankRecord } from "#core/verification/verificationForm";
import { shippedSchemes } from "../../src/cli/schemes";
import { sampleRound } from "./sampleRound";
import { verificationOrder, verificationSubmission } from "./verification";

/**
 * A round that three assessors have verified: most self-assessments accepted, some corrected at the desk, sampled units
 * corrected on site, one field in dispute and decided, one unit not finished.
 */
export interface VerifiedRound {
  readonly roster: Roster;
  readonly parts: FinalParts;
  readonly figures: RoundFigures;
}

export interface Corrections {
  /** Position among the accepted returns of departments → its site value of D3.4.extraPlates. */
  readonly plates?: (index: number, sampled: boolean) => number | undefined;
  readonly undecided?: boolean;
}

const ASSESSORS = ["张三", "李四", "王五"] as const;
const DISPUTED = "D2.4.offListUse";

export function verifiedRound(
  size: { readonly departments: number; readonly banners: number },
  corrections: Corrections = {},
  language: Language = "zh-CN",
): VerifiedRound {
  const { sample, verdicts } = sampleRound({ ...size, odd: 0 });
  const roster = withSixSampled(sample.roster);
  const returns = verdicts.flatMap(({ state, submission }) => (state !== "rejected" && submission ? [submission] : []));
  const sampledUnits = new Set(roster.units.filter(({ sampled }) => sampled).map(({ code }) => code));
  const plates = corrections.plates ?? ((_, sampled) => (sampled ? 3 : undefined));
  const forms = returns.flatMap((one, index): VerificationSubmission[] => {
    const sampled = sampledUnits.has(one.identity.unitCode);
    const fields = new Map<string, FieldRecord>();
    if (one.scheme.id === "departments") {
      const seen = plates(index, sampled);
      if (seen !== undefined) fields.set("D3.4.extraPlates", { ...noFieldRecord, site: given(seen) });
      if (index % 4 === 1) fields.set(DISPUTED, { ...noFieldRecord, desk: given(7) });
    } else if (index % 3 === 0) fields.set("B3.3.renamed", { ...noFieldRecord, desk: given(1) });
    const assessor = ASSESSORS[index % 3] ?? "张三";
    // One unit is left unfinished.
    const record = { ...reasoned(fields), acceptRest: index !== 2 };
    const own = formOf(one, assessor, record);
    if (index !== 1) return [own];
    const other = formOf(one, "王五", {
      ...reasoned(new Map([[DISPUTED, { ...noFieldRecord, desk: given(9) }]])),
      acceptRest: true,
    });
    return [own, other];
  });
  const disputed = returns[1];
  const decisions: Decisions =
    disputed === undefined || corrections.undecided
      ? new Map()
      : new Map([
          [
            decisionKey(disputed.identity.unitCode, DISPUTED),
            {
              value: "7",
              by: "王主任",
              why: "以书面材料为准",
              basis: basisOf([
                { assessor: "李四", value: "7" },
                { assessor: "王五", value: "9" },
              ]),
            },
          ],
        ]);
  const schemes = [...shippedSchemes().values()];
  const scores = finalScores({
    verdicts: forms.map((submission) => ({ state: "accepted" as const, file: submission.file, submission })),
    roster,
    schemes,
    decisions,
  });
  const words = languages[language];
  const parts: FinalParts = {
    scores,
    language,
    words: words.final,
    form: words.form,
    verification: words.verification,
    scoring: words.scoring,
    explain: words.explain,
    issueSentence: (scheme) => words.issueSentence(scheme),
    tampering: (finding) => words.consolidation.tampering(finding),
  };
  return { roster, parts, figures: figuresOf(parts) };
}

/** The sample names three sampled departments and invents no others; a round has six (S28). */
function withSixSampled(roster: Roster): Roster {
  const departments = roster.units.filter(({ scheme }) => scheme === "departments");
  const named = departments.filter(({ sampled }) => sampled);
  const six = new Set([...named, ...departments.filter(({ sampled }) => !sampled)].slice(0, 6).map(({ code }) => code));
  return {
    ...roster,
    units: roster.units.map((unit) =>
      six.has(unit.code) ? { ...unit, sampled: true, sampleReason: unit.sampleReason || "整合力度较大" } : unit,
    ),
  };
}

/** 扣分原因 where a value was corrected. */
function reasoned(fields: ReadonlyMap<string, FieldRecord>): Pick<VerificationRecord, "fields" | "indicators"> {
  return {
    fields,
    indicators: new Map(
      [...fields.keys()].map((id) => [
        id.split(".").slice(0, 2).join("."),
        { ...noIndicatorRecord, deduction: "核实数与自查数不符，按标准扣分" },
      ]),
    ),
  };
}

function formOf(returned: Submission, assessor: string, record: Partial<VerificationRecord>): VerificationSubmission {
  const { scheme, identity, evaluation } = returned;
  return verificationSubmission({
    ...verificationOrder(scheme, {
      self: selfValuesOf(scheme, evaluation),
      evidence: [],
      record: { ...blankRecord(assessor, "市编办"), ...record },
    }),
    identity: {
      form: identity,
      assessor,
      returned: returned.file.hash,
      template: verificationTemplate(scheme),
    },
  });
}

/** A plan as it comes back from a file. */
export function throughBytes(plan: Plan): Snapshot {
  const readable = readWorkbook(writeWorkbook(plan, nodeDeflater), { inflater: nodeInflater });
  if (!readable.ok) throw new Error(`unreadable: ${readable.problem.kind}`);
  return readable.snapshot;
}

/** The snapshot with entries typed into a sheet of entries: row key → column key → value. */
export function typed(
  snapshot: Snapshot,
  corner: string,
  entries: Readonly<Record<string, Readonly<Record<string, string | number>>>>,
): Snapshot {
  return {
    ...snapshot,
    sheets: snapshot.sheets.map((sheet) => {
      if (!sheet.cells.some(({ row, column, value }) => row === 1 && column === 1 && value === corner)) return sheet;
      const columnOf = (key: string): number => {
        const found = sheet.cells.find(({ row, value }) => row === 1 && value === `ph.${key}`);
        if (!found) throw new Error(`no column ${key}`);
        return found.column;
      };
      let cells = [...sheet.cells];
      for (const [key, values] of Object.entries(entries)) {
        const row = cells.find(({ column, value }) => column === 1 && value === key)?.row;
        if (row === undefined) throw new Error(`no row ${key}`);
        for (const [name, value] of Object.entries(values)) {
          const column = columnOf(name);
          cells = cells.filter((cell) => cell.row !== row || cell.column !== column);
          cells.push({ row, column, value });
        }
      }
      return { ...sheet, cells };
    }),
  };
}
