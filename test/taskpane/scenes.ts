import { memoryWorkbook, type MemoryWorkbook } from "#adapters/memory/memoryWorkbook";
import {
  blank,
  formSheets,
  formTemplate,
  given,
  readForm,
  templateFingerprint,
  unreadable,
  type Answer,
  type FormReading,
  type Language,
  type Plan,
  type Scheme,
} from "#core";
import { planSnapshot } from "#core/form/planSnapshot";
import { languages } from "#core/languages/index";
import { schemeBook } from "#core/schemeBook/bookPlan";
import { collectVerifications } from "#usecases/collectVerifications";
import { finaliseRound, settledIn } from "#usecases/finaliseRound";
import { makeSample } from "#usecases/sample/makeSample";
import { smallRound } from "../builders/assessorForms";
import { extraScheme } from "../builders/extraScheme";
import { bookReader } from "../builders/schemeBook";

/** Open workbooks as people have them, for tests, previews and pictures. */
export type SceneName =
  | "form"
  | "blank"
  | "clean"
  | "many"
  | "strange"
  | "other"
  | "locked"
  | "settled"
  | "final"
  | "scheme"
  | "schemePublished"
  | "schemeFaults"
  | "extras";

export const LONG_NAME = "莫力达瓦达斡尔族自治旗机构编制委员会办公室";

interface Order {
  readonly scheme: Scheme;
  readonly language: Language;
  readonly answers?: ReadonlyMap<string, Answer>;
  readonly issued?: ReadonlyMap<string, Answer>;
  readonly annexes?: FormReading["annexes"];
  readonly unitName?: string;
  readonly version?: string;
}

function formWith(order: Order): MemoryWorkbook {
  const { scheme, language, answers = new Map(), annexes = new Map(), issued = new Map(), unitName, version } = order;
  return built(
    formTemplate({
      scheme,
      words: languages[language].form,
      issued,
      content: { answers: new Map([...issued, ...answers]), annexes, head: { "head.filledOn": given("2015-08-10") } },
      stamp: "2015-08-10T02:00:00Z",
      identity: {
        scheme: scheme.id,
        version: version ?? scheme.version,
        unitCode: "150722",
        unitName: unitName ?? LONG_NAME,
        round: "2015",
        roundTitle: "呼伦贝尔市政府职能转变和机构改革评估",
        due: "2015-08-14",
        contact: "市编办 0470-8217321",
        party: "self",
        language,
        template: templateFingerprint(scheme),
      },
    }),
  );
}

/** As Excel has it after it was built: what is unlocked can be written. */
function built(plan: Plan): MemoryWorkbook {
  const workbook = memoryWorkbook();
  void workbook.build(plan, { replace: new Set() });
  return workbook;
}

/** The same with what goes wrong in a hurry: numbers that can't be, units in cells, blanks, losses without a reason. */
function troubled(
  schemes: ReadonlyMap<string, Scheme>,
  language: Language,
): Pick<Order, "answers" | "annexes" | "issued"> {
  const snapshot = planSnapshot(goodAnswers(schemes, language));
  const sheets = formSheets(snapshot);
  const scheme = schemes.get("departments");
  if (!sheets || !scheme) throw new Error("no sample form");
  const { answers, annexes, issued } = readForm(scheme, sheets);
  const number = (id: string): number => {
    const answer = answers.get(id);
    return answer?.state === "given" ? Number(answer.value) : 0;
  };
  const changed: readonly (readonly [string, Answer])[] = [
    ["D2.1.itemsTaken", given(number("D2.1.itemsToTake") + 3)],
    ["D2.3.itemsDevolved", given(number("D2.3.itemsToDevolve") + 2)],
    ["D4.1.staffActual", unreadable("约120", "vague")],
    ["D1.1.planDocNo", given("呼卫发[2015]12")],
    ["D1.2.leaderName", blank],
    ["D2.7.dutiesTotal", blank],
    ["D2.4.powerListPub", given(false)],
    ["D3.4.unauthUnits", given(2)],
    ["D1.3.tasksOnTime", given(0)],
  ];
  return { annexes, issued, answers: new Map([...answers, ...changed.filter(([id]) => answers.has(id))]) };
}

/** 核验汇总 of a small round whose forms were all accepted. */
function settledBook(schemes: ReadonlyMap<string, Scheme>, language: Language) {
  const { roster, verdicts } = smallRound(schemes, { departments: 3, banners: 1 });
  const words = languages[language];
  return collectVerifications({ verdicts, roster, schemes, decisions: new Map(), voices: undefined, words });
}

/** What a diligent department would answer; made up. */
function goodAnswers(schemes: ReadonlyMap<string, Scheme>, language: Language) {
  const { returns } = makeSample({
    schemes,
    words: languages[language].form,
    language,
    departments: 1,
    banners: 0,
    odd: 0,
    seed: 7,
  });
  const made = returns[0]?.content();
  if (made?.kind !== "plan") throw new Error("no sample form");
  return made.plan;
}

const bookPlan = (scheme: Scheme, language: Language): Plan =>
  schemeBook({ ...bookReader(language), scheme, stamp: "2015-08-10T02:00:00Z" });

const raised = ({ bands }: Scheme): Scheme["bands"] =>
  bands.map((band, index) => (index === 0 ? { ...band, from: band.from + 2 } : band));

/** A scheme in the middle of being changed: sums that don't add up, a band that isn't falling, a choice without use. */
function faulty(scheme: Scheme): Scheme {
  const [first, ...majors] = scheme.majors;
  const [indicator, ...indicators] = first?.indicators ?? [];
  const [, second, ...bands] = scheme.bands;
  if (!first || !indicator || !second) throw new Error("no scheme to spoil");
  return {
    ...scheme,
    version: "2",
    bands: [{ ...second, from: 70 }, second, ...bands],
    majors: [{ ...first, indicators: [{ ...indicator, points: indicator.points + 1.5 }, ...indicators] }, ...majors],
  };
}

export function scene(name: SceneName, schemes: ReadonlyMap<string, Scheme>, language: Language): MemoryWorkbook {
  const scheme = schemes.get("departments");
  if (!scheme) throw new Error("no scheme of departments");
  switch (name) {
    case "other":
    case "locked":
      return memoryWorkbook({
        sheets: [],
        names: new Map(),
        properties: new Map(),
        structureLocked: name === "locked",
      });
    case "settled":
      return built(settledBook(schemes, language).plan);
    case "final": {
      const { scores, plan } = settledBook(schemes, language);
      const settled = settledIn(planSnapshot(plan));
      if (!settled.ok || scores.classes.length === 0) throw new Error("the sample round can't be finalised");
      const setting = { words: languages[language], language, schemes };
      const on = { by: "王主任", on: "2015-09-30", why: "" };
      const final = finaliseRound({ ...setting, ...on, figures: settled.figures, before: undefined });
      if (!final.ok) throw new Error(`the sample round can't be finalised: ${final.fault.kind}`);
      return built(final.plan);
    }
    case "scheme":
      return built(bookPlan(scheme, language));
    case "schemePublished":
      return built(bookPlan({ ...scheme, version: "2", bands: raised(scheme) }, language));
    case "schemeFaults":
      return built(bookPlan(faulty(scheme), language));
    case "extras": {
      const answers = new Map([
        ["L1.6.lectures", given(4)],
        ["L5.1.national", given(1)],
        ["L5.1.newLibrary", given(false)],
        ["L5.1.city", given(0)],
        ["L5.1.model", given(false)],
        ["L5.2.breaches", given(1)],
      ]);
      return formWith({ scheme: extraScheme, language, answers });
    }
    case "clean":
      return built(goodAnswers(schemes, language));
    case "blank":
      return formWith({ scheme, language });
    case "strange":
      return formWith({ scheme, language, version: "0" });
    case "form":
      return formWith({ scheme, language, ...troubled(schemes, language) });
    case "many": {
      const annex = scheme.annexes[0];
      if (!annex) throw new Error("no annex");
      const columns = annex.columns.filter(({ computed, kind }) => computed === undefined && kind === "integer");
      const row = (index: number) => new Map(columns.map(({ key }) => [key, given(-1 - index)] as const));
      return formWith({
        scheme,
        language,
        annexes: new Map([
          [
            annex.key,
            Array.from({ length: 100 }, (_, index) => ({ annex: annex.key, number: index + 1, entries: row(index) })),
          ],
        ]),
      });
    }
  }
}
