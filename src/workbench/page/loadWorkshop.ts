import type * as Workshop from "./workshop";

declare global {
  interface Window {
    /** What `workshop.js` says as it has run. */
    readonly pinghuiWorkshop?: typeof Workshop;
  }
}

/**
 * The heavy part of the page. It is a script of its own (webpack.workbench.config.js) and no `import()`: of those, webpack
 * makes functions that the browser first skims as a whole and then reads once more, and this is megabytes long.
 */
export function loadWorkshop(): Promise<typeof Workshop> {
  return new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = "workshop.js";
    script.addEventListener("load", () => {
      const { pinghuiWorkshop } = window;
      if (pinghuiWorkshop) resolve(pinghuiWorkshop);
      else reject(new Error("workshop.js did not run to its end"));
    });
    script.addEventListener("error", () => {
      reject(new Error("workshop.js could not be loaded"));
    });
    document.head.append(script);
  });
}
