import { byVerb } from "../verbs";
import { returnMigrateCommand } from "./returnMigrate";

/** What can be done with filled forms besides checking them. */
export const returnCommand = byVerb("return", { migrate: returnMigrateCommand });
