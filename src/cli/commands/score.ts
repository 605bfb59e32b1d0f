import { readFileSync } from "node:fs";
import { inLanguage, schemeIndex, type Evaluation, type Scheme } from "#core";
import { explain } from "#core/evaluate/explain";
import { waivedParts } from "#core/evaluate/waivedParts";
import { scoreAnswers, UnusableKey, type AnswerData } from "#usecases/scoreAnswers";
import { bytesOf } from "../files";
import { argument, flagBeforeFile, parsed, schemeNamed, type CommandContext } from "../context";
import { Refusal, type ExitCode } from "../refusal";

/** Scores answers from a program, without a workbook. The shape is described in docs/score-json.md. */
export function scoreCommand(given: CommandContext): ExitCode {
  const context = flagBeforeFile(given, "--json");
  const { positionals } = parsed(context, { json: { type: "boolean" }, scheme: { type: "string" } }, 1);
  const file = argument(positionals, "file", context);
  const data = jsonFrom(file, context);
  const several = Array.isArray(data);
  const results = several
    ? (data as unknown[]).map((one, at) => placed(at + 1, () => scored(one, file, context), context))
    : [scored(data, file, context)];
  context.print(JSON.stringify(several ? results.map(({ shown }) => shown) : results[0]?.shown, undefined, 2));
  return results.some(({ errors }) => errors) ? 1 : 0;
}

/** Among many objects a refusal says which one it is about. */
function placed<T>(place: number, work: () => T, { cli }: CommandContext): T {
  try {
    return work();
  } catch (error) {
    throw error instanceof Refusal ? new Refusal(cli.refusals.inObject(place, error.message)) : error;
  }
}

function jsonFrom(file: string, context: CommandContext): unknown {
  const text = file === "-" ? readFileSync(0, "utf8") : new TextDecoder().decode(bytesOf(file, context).bytes);
  try {
    return JSON.parse(text.replace(/^\uFEFF/, "")) as unknown;
  } catch {
    throw new Refusal(context.cli.refusals.notJson(file));
  }
}

function scored(data: unknown, file: string, context: CommandContext): { shown: object; errors: boolean } {
  const { scheme: name, answers } = (typeof data === "object" && data !== null ? data : {}) as {
    scheme?: unknown;
    answers?: unknown;
  };
  if (typeof name !== "string" || typeof answers !== "object" || answers === null || Array.isArray(answers)) {
    throw new Refusal(context.cli.refusals.answersShape(file));
  }
  const scheme = schemeNamed(name, context);
  try {
    const evaluation = scoreAnswers(scheme, answers as AnswerData);
    return {
      shown: shownEvaluation(scheme, evaluation, context),
      errors: evaluation.issues.some(({ severity }) => severity === "error"),
    };
  } catch (error) {
    if (error instanceof UnusableKey) throw new Refusal(troubleIn(error, context));
    throw error;
  }
}

function troubleIn({ key, trouble }: UnusableKey, { cli }: CommandContext): string {
  switch (trouble) {
    case "unknown":
      return cli.refusals.unknownField(key);
    case "notRows":
      return cli.refusals.notRows(key);
    case "notACount":
      return cli.refusals.notACount(key);
  }
}

/** `waived` holds the numbers of the parts that the office has said are not due yet; no key where there are none. */
function shownIndicator(scheme: Scheme, id: string, evaluation: Evaluation, words: CommandContext["words"]): object {
  const result = evaluation.indicators.get(id);
  const told = explain(scheme, evaluation, id, words);
  if (result?.state === "pending") return { state: "pending", missing: result.missing, explain: told };
  const indicator = schemeIndex(scheme).indicators.get(id);
  const parts = indicator ? waivedParts(indicator, evaluation.facts) : [];
  const waived = parts.length === 0 ? {} : { waived: parts };
  return result?.state === "scored"
    ? { state: "scored", points: result.points, ...waived, explain: told }
    : { state: "notApplicable", ...waived, explain: told };
}

function shownEvaluation(scheme: Scheme, evaluation: Evaluation, { language, words }: CommandContext): object {
  const sentence = words.issueSentence(scheme);
  return {
    indicators: Object.fromEntries(
      [...evaluation.indicators.keys()].map((id) => [id, shownIndicator(scheme, id, evaluation, words)]),
    ),
    majors: Object.fromEntries(
      [...evaluation.majors].map(([id, { points, applicable, pending }]) => [id, { points, applicable, pending }]),
    ),
    total: {
      points: evaluation.total.points,
      applicable: evaluation.total.applicable,
      pending: evaluation.total.pending,
      ...(evaluation.total.bonus === undefined ? {} : { bonus: evaluation.total.bonus }),
      ...(evaluation.total.penalty === undefined ? {} : { penalty: evaluation.total.penalty }),
      rescaled: evaluation.total.final ?? null,
    },
    grade: evaluation.grade?.grade ?? null,
    ...(evaluation.grade?.uncapped === undefined ? {} : { uncappedGrade: evaluation.grade.uncapped }),
    flags: evaluation.flags.map(({ indicator, flag }) => ({
      indicator,
      ...flag.effect,
      text: inLanguage(flag.text, language),
    })),
    issues: evaluation.issues.map((issue) => ({
      code: issue.code,
      severity: issue.severity,
      fields: issue.at,
      text: sentence(issue),
    })),
  };
}
