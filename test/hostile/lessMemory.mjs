// Loaded in front of the built command line (`node --import`): its workers have WORKER_MEGABYTES, whatever it gives them itself.
import threads from "node:worker_threads";

const maxOldGenerationSizeMb = Number(process.env.WORKER_MEGABYTES);
const { Worker } = threads;
threads.Worker = class extends Worker {
  constructor(script, options) {
    super(script, { ...options, resourceLimits: { ...options.resourceLimits, maxOldGenerationSizeMb } });
  }
};
