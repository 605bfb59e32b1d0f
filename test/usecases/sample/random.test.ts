import { random } from "#usecases/sample/random";

describe("random", () => {
  it("gives the same numbers for the same seeds, and others for others", () => {
    const numbers = (...seeds: number[]): number[] => {
      const { next } = random(...seeds);
      return [next(), next(), next()];
    };
    expect(numbers(7, 1)).toEqual(numbers(7, 1));
    expect(numbers(7, 1)).not.toEqual(numbers(1, 7));
    expect(numbers(7)).not.toEqual(numbers(8));
  });

  it("stays within its bounds and reaches them", () => {
    const { whole } = random(3);
    const seen = new Set(Array.from({ length: 300 }, () => whole(2, 5)));
    expect([...seen].sort()).toEqual([2, 3, 4, 5]);
  });

  it("shuffles without losing anything", () => {
    const cards = Array.from({ length: 50 }, (_, card) => card);
    const shuffled = random(5).shuffled(cards);
    expect(shuffled).not.toEqual(cards);
    expect([...shuffled].sort((one, other) => one - other)).toEqual(cards);
  });
});
