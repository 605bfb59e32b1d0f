import { bind } from "jest-each";

/** The few words of Jest that the core's tests use; what is told in them becomes a flat list of tests. */
export function suite() {
  let titles = [];
  let told = [];

  const describe = (title, body) => {
    const around = titles;
    titles = [...around, title];
    body();
    titles = around;
  };
  describe.each = bind(describe, false);
  const it = (title, body) => {
    told.push({ name: [...titles, title].join(" "), body });
  };
  it.each = bind(it, false);

  return {
    words: { describe, it, test: it },
    /** What `tell` told. */
    listen(tell) {
      told = [];
      tell();
      return told;
    },
  };
}
