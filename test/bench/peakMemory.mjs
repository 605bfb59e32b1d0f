import { writeFileSync } from "node:fs";

/** `node --import ./peakMemory.mjs …` leaves what the process took in the file that PEAK_MEMORY names. */
process.on("exit", () => {
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  const file = process.env.PEAK_MEMORY;
  if (file) writeFileSync(file, JSON.stringify({ peak: maxRSS, cpu: (userCPUTime + systemCPUTime) / 1000 }));
});
