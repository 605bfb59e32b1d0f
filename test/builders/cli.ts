import { contextFor, type CommandContext } from "../../src/cli/context";

type Command = (context: CommandContext) => number | Promise<number>;

/** A command as a clerk runs it: its exit code and what it printed, or the sentence it refused with. */
export async function runCommand(command: Command, now: string, ...args: readonly string[]): Promise<string> {
  const lines: string[] = [];
  try {
    const exit = await command(contextFor(args, "zh-CN", (text) => lines.push(text), now));
    return [`${exit}`, ...lines].join("\n");
  } catch (error) {
    return (error as Error).message;
  }
}
