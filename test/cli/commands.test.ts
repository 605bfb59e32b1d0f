import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { checkCommand, printVerdicts, verdictData } from "../../src/cli/commands/check";
import { consolidateCommand } from "../../src/cli/commands/consolidate";
import { inspectCommand } from "../../src/cli/commands/inspect";
import { issueCommand } from "../../src/cli/commands/issue";
import { rosterCommand } from "../../src/cli/commands/roster";
import { sampleCommand } from "../../src/cli/commands/sample";
import { schemeCommand } from "../../src/cli/commands/scheme";
import { scoreCommand } from "../../src/cli/commands/score";
import { verifyCommand } from "../../src/cli/commands/verify";
import { contextFor, type CommandContext } from "../../src/cli/context";
import { Refusal, type ExitCode } from "../../src/cli/refusal";
import { opened } from "../builders/pen";
import { accepted } from "../core/consolidation/returned";

/** The commands as a clerk runs them, on real files in a folder of their own. */

const folder = mkdtempSync(join(tmpdir(), "pinghui-cli-"));
const at = (...names: string[]): string => join(folder, ...names);
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

interface Said {
  readonly exit: ExitCode;
  readonly text: string;
}

type Command = (context: CommandContext) => ExitCode | Promise<ExitCode>;

async function run(command: Command, args: readonly string[], language: "zh-CN" | "en-US" = "zh-CN"): Promise<Said> {
  const lines: string[] = [];
  const exit = await command(contextFor(args, language, (text) => lines.push(text), "2015-07-20T08:00:00Z"));
  return { exit, text: lines.join("\n") };
}

const refusal = async (command: Command, ...args: readonly string[]): Promise<string> => {
  try {
    await run(command, args);
  } catch (error) {
    if (error instanceof Refusal) return error.message;
    throw error;
  }
  throw new Error("was not refused");
};

const roster = at("名录.xlsx");
beforeAll(async () => {
  await run(sampleCommand, ["--out", folder, "--departments", "3", "--banners", "2", "--odd", "0"]);
});

describe("the ways a round goes", () => {
  it("writes a blank roster, and not over another", async () => {
    expect(
      (await run(rosterCommand, ["--scheme", "departments,banners", "--round", "2015", "--out", at("空白名录.xlsx")]))
        .exit,
    ).toBe(0);
    // It is of the same kind, and must not be told otherwise.
    expect(await refusal(rosterCommand, "--out", at("空白名录.xlsx"))).toMatch(
      /已经存在，可能已有人填写；请换一个名字，或先把它移走。$/,
    );
  });

  it("takes schemes by the name of their units, with commas of any kind", async () => {
    const sheets = async (scheme: string): Promise<readonly string[]> => {
      const out = at(`名录 ${scheme}.xlsx`);
      expect((await run(rosterCommand, ["--scheme", scheme, "--out", out])).exit).toBe(0);
      return opened(out).sheets.map(({ name }) => name);
    };
    expect(await sheets("旗市区，市直部门")).toEqual(await sheets("banners,departments"));
    expect(await refusal(rosterCommand, "--scheme", "，", "--out", at("x.xlsx"))).toMatch(/没有写明是哪个方案/);
  });

  it("issues a form to each unit, and not over one that may be filled by now", async () => {
    const order = ["--scheme", "departments", "--roster", roster, "--round", "2015", "--out", at("forms")];
    expect((await run(issueCommand, order)).exit).toBe(0);
    expect(readdirSync(at("forms"))).toHaveLength(3);
    expect(await refusal(issueCommand, ...order)).toMatch(/可能已有人填写/);
    expect((await run(issueCommand, [...order, "--replace"])).exit).toBe(0);
  });

  it("tells what was read of each field, with its cell, when asked", async () => {
    const { text } = await run(checkCommand, [at("returns"), "--json", "--answers"]);
    const [first] = JSON.parse(text) as {
      answers: { field: string; cell?: string; state: string; value?: unknown }[];
    }[];
    expect(first?.answers.find(({ field }) => field === "D1.1.planIssued")).toEqual({
      field: "D1.1.planIssued",
      sheet: "填报数据",
      cell: "E11",
      state: "given",
      value: true,
    });
  });

  it("calls a blank form what it is: full of blanks, never of zeros", async () => {
    const { exit, text } = await run(checkCommand, [at("forms"), "--roster", roster, "--json"]);
    const [first] = JSON.parse(text) as {
      verdict: string;
      total: number | null;
      issues: { code: string; severity: string }[];
    }[];
    expect([exit, first?.verdict, first?.total]).toEqual([1, "rejected", null]);
    expect([...new Set(first?.issues.filter(({ severity }) => severity === "error").map(({ code }) => code))]).toEqual([
      "V01",
    ]);
  });

  it("accepts good returns with exit code 0, and lifts their values into clean forms that say the same", async () => {
    const { exit } = await run(checkCommand, [at("returns"), "--roster", roster, "--lift", at("lifted")]);
    expect(exit).toBe(0);
    const totals = async (place: string): Promise<unknown[]> =>
      (
        JSON.parse((await run(checkCommand, [place, "--roster", roster, "--json"])).text) as {
          unit: { unitCode: string };
          total: number;
        }[]
      )
        .map(({ unit, total }) => `${unit.unitCode} ${total}`)
        .sort();
    expect(await totals(at("lifted"))).toEqual(await totals(at("returns")));
    // Somebody may have gone on in them meanwhile.
    const again = [at("returns"), "--roster", roster, "--lift", at("lifted")];
    await expect(run(checkCommand, again)).rejects.toThrow(/已经存在/);
    expect((await run(checkCommand, [...again, "--replace"])).exit).toBe(0);
  });

  it("consolidates into one workbook, replaces its own, and gives the same bytes again", async () => {
    const out = at("评估工作簿.xlsx");
    const order = [at("returns"), "--roster", roster, "--out", out];
    expect((await run(consolidateCommand, order)).exit).toBe(0);
    const bytes = readFileSync(out);
    expect((await run(consolidateCommand, order)).exit).toBe(0);
    expect(readFileSync(out).equals(bytes)).toBe(true);
    expect(readdirSync(folder).filter((name) => name.endsWith(".tmp"))).toEqual([]);
  });

  it("proves the shipped schemes, and names what is wrong with another, with its place", async () => {
    expect(await run(schemeCommand, ["check", "assets/schemes/departments-1.json"])).toMatchObject({ exit: 0 });
    const broken = readFileSync("assets/schemes/banners-1.json", "utf8").replace('"points": 25', '"points": 26');
    writeFileSync(at("broken.json"), broken);
    const { exit, text } = await run(schemeCommand, ["check", at("broken.json")]);
    expect(exit).toBe(1);
    expect(text).toMatch(/B1/);
  });
});

describe("what can't be done is refused in one plain sentence", () => {
  it.each<[string, () => Promise<string>, RegExp | string]>([
    [
      "a workbook below a file",
      () => refusal(consolidateCommand, at("returns"), "--roster", roster, "--out", join(roster, "评估工作簿.xlsx")),
      /所在的文件夹不能用/,
    ],
    [
      "a folder without files",
      () => (mkdirSync(at("empty"), { recursive: true }), refusal(checkCommand, at("empty"))),
      /没有文件/,
    ],
    ["a file that isn't there", () => refusal(checkCommand, at("nope.xlsx")), /找不到/],
    ["a place below a file", () => refusal(checkCommand, join(roster, "nope.xlsx")), /找不到/],
    ["a name no file can have", () => refusal(checkCommand, at(`${"很长".repeat(200)}.xlsx`)), /找不到/],
    ["an option nobody knows", () => refusal(checkCommand, "--bogus", at("returns")), /--bogus/],
    ["no roster", () => refusal(consolidateCommand, at("returns"), "--out", at("x.xlsx")), /--roster/],
    [
      "another file for a roster",
      () => refusal(consolidateCommand, at("returns"), "--roster", at("broken.json"), "--out", at("x.xlsx")),
      /名录/,
    ],
    [
      "an output that is an input",
      () => refusal(consolidateCommand, at("returns"), "--roster", roster, "--out", roster),
      /输入文件之一/,
    ],
    [
      "an output that is somebody's other workbook",
      () => refusal(consolidateCommand, at("returns"), "--roster", roster, "--out", at("空白名录.xlsx")),
      /已经存在/,
    ],
    [
      "an output that is open elsewhere",
      () => {
        writeFileSync(at("~$打开的.xlsx"), "");
        return refusal(consolidateCommand, at("returns"), "--roster", roster, "--out", at("打开的.xlsx"));
      },
      /正在别处打开/,
    ],
    [
      "another round",
      () => refusal(issueCommand, "--scheme", "departments", "--roster", roster, "--round", "2016", "--out", at("f")),
      /2016/,
    ],
    [
      "a scheme nobody knows",
      () => refusal(issueCommand, "--scheme", "schools", "--roster", roster, "--out", at("f")),
      /schools/,
    ],
    ["JSON that is none", () => refusal(scoreCommand, "--json", roster), /JSON/],
    ["no workbook to inspect", () => refusal(inspectCommand, "--json", at("broken.json")), /broken\.json/],
    ["sample data among other returns", () => refusal(sampleCommand, "--out", folder), /空文件夹/],
    ["no file to check", () => refusal(checkCommand), "没有写明是哪些文件或文件夹，请用 --help 查看。"],
    ["no file to score", () => refusal(scoreCommand, "--json"), "没有写明是哪个文件，请用 --help 查看。"],
    [
      "an option without what belongs to it",
      () => refusal(checkCommand, at("returns"), "--roster"),
      /^选项 --roster 后面没有写内容/,
    ],
    [
      "an option with what doesn't belong to it",
      () => refusal(checkCommand, at("returns"), "--json=1"),
      /^选项 --json 后面不用写内容/,
    ],
    [
      "one argument too many",
      () => refusal(rosterCommand, "空白", "名录.xlsx", "--out", at("x.xlsx")),
      /^“空白”是多余的；文件名里有空格的请加引号/,
    ],
    ["a workbook under another ending", () => refusal(rosterCommand, "--out", at("名录.xls")), /请以 \.xlsx 结尾/],
    ["a folder as the output", () => refusal(rosterCommand, "--out", at("returns")), /是文件夹，请在 --out 写明文件名/],
    [
      "a command that is several, and none said",
      () => refusal(verifyCommand, "--roster", roster),
      "pinghui verify 后面还要写做什么：issue、collect、parties。",
    ],
    [
      "an unknown one of several",
      () => refusal(schemeCommand, "chekc"),
      /^没有“scheme chekc”这个命令，可用的有：check、/,
    ],
    [
      "one bad object among many",
      () => {
        const good = { scheme: "departments", answers: {} };
        writeFileSync(at("several.json"), JSON.stringify([good, { scheme: "departments", answers: { "D9.9.x": 1 } }]));
        return refusal(scoreCommand, "--json=" + at("several.json"));
      },
      "第2个对象：指标表里没有“D9.9.x”这一项。",
    ],
    [
      "schemes by a list where one is wanted",
      () => {
        writeFileSync(at("two.json"), JSON.stringify({ scheme: "departments,banners", answers: {} }));
        return refusal(scoreCommand, "--json", at("two.json"));
      },
      "没有“departments,banners”这个指标表，可用的有：departments、banners。",
    ],
  ])("%s", async (_, refused, sentence) => {
    expect(await refused()).toMatch(sentence);
  });
});

describe("a warning", () => {
  it.each([
    ["with the reason that the unit gives", "军转安置", "（单位说明：军转安置）"],
    ["without one", undefined, "（未说明理由）"],
  ])("is shown %s", (_, reason, said) => {
    const answer = reason === undefined ? { state: "blank" as const } : reason;
    const verdict = accepted({ values: { "D4.1.staffApproved": 10, "D4.1.staffActual": 12, "D4.1.reason": answer } });
    const lines: string[] = [];
    const context = contextFor([], "zh-CN", (text) => lines.push(text), "2015-07-20T08:00:00Z");
    printVerdicts([verdict], true, context);
    expect(lines.join("\n")).toContain(`请说明。${said}`);
    const { issues } = verdictData(verdict, context) as {
      issues: { code: string; severity: string; reason?: string | null }[];
    };
    expect(issues.find(({ code }) => code === "V02")?.reason).toBe(reason ?? null);
    // Only a warning asks for a reason.
    expect(issues.filter(({ severity, reason: one }) => severity !== "warning" && one !== undefined)).toEqual([]);
  });
});

describe("for programs", () => {
  it("scores one object or many", async () => {
    const one = {
      scheme: "departments",
      answers: { "D1.3.tasksDue": 12, "D1.3.tasksOnTime": 10, "D1.3.tasksLate": 1 },
    };
    writeFileSync(at("one.json"), JSON.stringify(one));
    writeFileSync(at("many.json"), JSON.stringify([one, { scheme: "banners", answers: {} }]));
    const result = JSON.parse((await run(scoreCommand, ["--json", at("one.json")])).text) as {
      indicators: Record<string, { points?: number; explain: string }>;
      total: { rescaled: number | null };
    };
    expect(result.indicators["D1.3"]).toMatchObject({ state: "scored", points: 3.5 });
    expect(result.indicators["D1.3"]?.explain).toMatch(/10\.5÷12×4＝3\.50/);
    expect(result.total.rescaled).toBeNull();
    expect(JSON.parse((await run(scoreCommand, ["--json", at("many.json")])).text)).toHaveLength(2);
  });

  it("leaves out what the office has waived, and says which parts", async () => {
    const answers = {
      "D2.4.powerListPub": true,
      "D2.4.powerItems": 20,
      "D2.4.powerListDate": "2015-06-01",
      "D2.4.dynAdjust": true,
      "D2.4.offListUse": 0,
      "D2.4.respListNotDue": true,
    };
    writeFileSync(at("waived.json"), JSON.stringify({ scheme: "departments", answers }));
    const { indicators } = JSON.parse((await run(scoreCommand, ["--json", at("waived.json")])).text) as {
      indicators: Record<string, object>;
    };
    expect(indicators["D2.4"]).toMatchObject({ state: "scored", points: 5, waived: [2] });
    expect(indicators["D1.1"]).not.toHaveProperty("waived");
  });

  it("says what the reader sees in any workbook", async () => {
    const { sheets } = JSON.parse((await run(inspectCommand, ["--json", roster])).text) as {
      sheets: { name: string; state: string; texts: number }[];
    };
    expect(sheets[0]).toMatchObject({ name: "设置", state: "visible" });
  });

  it("speaks English where asked, without a Chinese word of its own", async () => {
    const { text } = await run(checkCommand, [at("forms"), "--roster", roster], "en-US");
    expect(text).toMatch(/rejected/);
    expect(text).toMatch(/3 files: 0 accepted/);
  });
});

describe("verification", () => {
  const issue = [
    ...["issue", "--scheme", "departments,banners", "--roster", roster, "--returns", at("returns")],
    ...["--assessor", "张三", "--out", at("verification")],
  ];
  const collect = ["collect", at("verification"), "--roster", roster, "--out", at("核验汇总.xlsx")];

  it("issues a form for every accepted return, and not over one that may be filled by now", async () => {
    expect((await run(verifyCommand, [...issue, "--assessor-unit", "市编办"])).text).toMatch(/已生成 5 份核验表/);
    expect(readdirSync(at("verification"))).toHaveLength(5);
    expect(await refusal(verifyCommand, ...issue)).toMatch(/可能已有人填写/);
  });

  it("issues none to an assessor of that unit (V48), and knows its units", async () => {
    const own = [...issue, "--assessor-unit", "海拉尔区", "--replace"];
    expect(await refusal(verifyCommand, ...own)).toBe(
      "评估人员“张三”来自被评估单位“海拉尔区”，请回避本单位，改由其他人员核验。",
    );
    expect(await refusal(verifyCommand, ...issue, "--units", "火星局")).toBe(
      "没有“火星局”这个单位，请核对单位代码或名称。",
    );
    expect(await refusal(verifyCommand, "approve")).toMatch(/没有“verify approve”这个命令/);
  });

  it("takes them back into one workbook, twice the same", async () => {
    const { exit, text } = await run(verifyCommand, collect);
    expect(text).toMatch(/收下核验表 5 份，退回 0 份/);
    expect(exit).toBe(0);
    const first = readFileSync(at("核验汇总.xlsx"));
    await run(verifyCommand, collect);
    expect(readFileSync(at("核验汇总.xlsx")).equals(first)).toBe(true);
  });

  it("refuses what is no verification form, tells why, and goes on", async () => {
    const { exit, text } = await run(verifyCommand, [...collect.slice(0, 2), at("returns"), ...collect.slice(2)]);
    expect(exit).toBe(1);
    expect(text).toMatch(/这是单位的自评表，不是核验表，不计入核验汇总。/);
    expect(text).toMatch(/收下核验表 5 份，退回 5 份/);
  });

  it("writes over no other workbook", async () => {
    expect(await refusal(verifyCommand, ...collect.slice(0, 4), "--out", roster)).toMatch(/就是输入文件之一/);
    const form = at("verification", readdirSync(at("verification"))[0] ?? "");
    expect(await refusal(verifyCommand, "collect", at("returns"), "--roster", roster, "--out", form)).toMatch(
      /不是本工具生成的同类文件/,
    );
  });
});
