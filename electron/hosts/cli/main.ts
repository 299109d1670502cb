import { enableCompileCache } from "node:module";

// A third of a command's time is the reading of our own code: what was compiled once is kept in the system's temporary
// folder. Before anything else is loaded, hence the imports below.
enableCompileCache();
const { runCommandLine } = await import("./run-command-line.ts");
const { serveInChild } = await import("./serve-in-child.ts");

const args = process.argv.slice(2);

process.exitCode =
  args[0] === "serve"
    ? await serveInChild(args.slice(1))
    : await runCommandLine(args, {
        stdout: (text) => void process.stdout.write(text),
        stderr: (text) => void process.stderr.write(text),
        isTerminal: process.stderr.isTTY,
      });
