import { schemeShelf, withOwn } from "../../../src/taskpane/schemeShelf";
import { libraryScheme } from "../../builders/library";
import { departmentScheme } from "../../builders/schemes";

const own = (version: string) => ({
  log: [],
  hash: version,
  from: `${version}.json`,
  scheme: { ...departmentScheme, version },
});
const shelf = () => schemeShelf(async (id) => (id === "departments" ? departmentScheme : undefined));

describe("the shelf of own schemes", () => {
  it("has the version in force that came last, and finds each by its version", async () => {
    const mine = shelf();
    expect(await mine.find("departments", "9")).toBe(departmentScheme);
    mine.add(own("2"));
    mine.add(own("3"));
    expect(mine.current().set.inForce.map(({ version }) => version)).toEqual(["3"]);
    expect((await mine.find("departments", "2"))?.version).toBe("2");
    expect((await mine.find("departments", "1"))?.version).toBe("1");
    expect((await mine.find("departments", "7"))?.version).toBe("3");
    expect(await mine.find("library", "2016")).toBeUndefined();
    expect([...withOwn(new Map([["library", libraryScheme]]), mine.current().set).keys()]).toEqual([
      "library",
      "departments",
    ]);
  });

  it("takes older versions only where the office says so", () => {
    const mine = shelf();
    mine.add(own("2"));
    expect(mine.current().set.earlier).toEqual([]);
    mine.accept(departmentScheme, true);
    expect(mine.current().set.earlier).toEqual([departmentScheme]);
    mine.accept(departmentScheme, false);
    expect(mine.current().set.earlier).toEqual([]);
    mine.accept(departmentScheme, true);
    mine.remove(own("2").scheme);
    expect(mine.current()).toEqual({ own: [], set: { inForce: [], earlier: [departmentScheme], known: [] } });
  });
});
