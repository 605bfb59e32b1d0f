import { oncePer } from "#core/oncePer";

describe("what is worked out once for each object", () => {
  it("is made the first time and the same from then on", () => {
    let times = 0;
    const numbered = oncePer((_: object) => ({ number: ++times }));
    const [one, other] = [{}, {}];
    expect(numbered(one)).toBe(numbered(one));
    expect(numbered(other)).toEqual({ number: 2 });
    expect(numbered(one)).toEqual({ number: 1 });
  });

  it("may be nothing, which is not asked for again either", () => {
    let times = 0;
    const nothing = oncePer((_: object): undefined => {
      times++;
    });
    const key = {};
    nothing(key);
    nothing(key);
    expect(times).toBe(1);
  });

  it("is tried again where it failed", () => {
    let times = 0;
    const second = oncePer((_: object) => {
      if (++times === 1) throw new Error("not yet");
      return times;
    });
    const key = {};
    expect(() => second(key)).toThrow("not yet");
    expect(second(key)).toBe(2);
  });
});
