import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { compileFunction } from "node:vm";
import { transformSync } from "@swc/core";

const OURS = /\.tsx?$/;
const ENDINGS = ["", ".ts", ".tsx", "/index.ts"];

/**
 * Loads TypeScript as often as one likes: each `fresh()` has its own modules, but the text of a file is compiled only once.
 * Libraries are loaded once by Node itself. `instead` names modules that are handed in.
 */
export function loader(root, instead) {
  const node = createRequire(path.join(root, "package.json"));
  const compiled = new Map();
  const compile = (file) => {
    const { code } = transformSync(readFileSync(file, "utf8"), {
      filename: file,
      swcrc: false,
      jsc: { parser: { syntax: "typescript", tsx: file.endsWith("x") }, target: "es2022" },
      module: { type: "commonjs" },
    });
    const evaluate = compileFunction(code, ["exports", "require", "module", "__filename", "__dirname"], {
      filename: file,
    });
    return { evaluate, found: new Map() };
  };
  const find = (request, from) => {
    if (!request.startsWith(".")) return createRequire(from).resolve(request);
    const wanted = path.resolve(path.dirname(from), request);
    for (const ending of ENDINGS) {
      try {
        return node.resolve(wanted + ending);
      } catch {
        // The next ending, then.
      }
    }
    throw new Error(`${request}, asked for by ${from}, is not there`);
  };

  return {
    node,
    fresh() {
      const modules = new Map();
      const load = (file) => {
        const there = modules.get(file);
        if (there) return there.exports;
        const module = { exports: {} };
        modules.set(file, module);
        if (!compiled.has(file)) compiled.set(file, compile(file));
        const { evaluate, found } = compiled.get(file);
        const require = (request) => {
          if (request in instead) return instead[request];
          if (!found.has(request)) found.set(request, find(request, file));
          const target = found.get(request);
          return OURS.test(target) && !target.includes("node_modules") ? load(target) : node(target);
        };
        evaluate(module.exports, require, module, file, path.dirname(file));
        return module.exports;
      };
      return load;
    },
  };
}
