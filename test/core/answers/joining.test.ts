import { expect, it } from "@jest/globals";
import type { Language } from "#core";
import { afterColon, inClauses, inList, withBrackets } from "#core/answers/joining";

it.each<[Language, readonly string[]]>([
  ["zh-CN", ["甲、乙", "甲；乙", "甲：乙", "甲（乙）"]],
  ["en-US", ["甲, 乙", "甲; 乙", "甲: 乙", "甲 (乙)"]],
])("texts stand beside each other as %s writes them", (language, wanted) =>
  expect([
    inList(["甲", "乙"], language),
    inClauses(["甲", "乙"], language),
    afterColon("甲", "乙", language),
    withBrackets("甲", "乙", language),
  ]).toEqual(wanted),
);
