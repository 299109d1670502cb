import { runCommandLine } from "./run-command-line.ts";
import { serveInChild } from "./serve-in-child.ts";

const args = process.argv.slice(2);

process.exitCode =
  args[0] === "serve"
    ? await serveInChild(args.slice(1))
    : await runCommandLine(args, {
        stdout: (text) => void process.stdout.write(text),
        stderr: (text) => void process.stderr.write(text),
        isTerminal: process.stderr.isTTY,
      });
