/**
 * Checks that `npm ci` will take the lockfile: it refuses one in which an optional package is missing, and npm leaves out
 * those that the registry at hand could not give (the binaries for other systems). `--complete` writes them in, without a
 * checksum, which npm adds where it can get them. No address of a registry may stand in the file.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";

import { z } from "zod";

const Fields = z.record(z.string(), z.unknown());
const Entry = z.object({
  dev: z.boolean().optional(),
  resolved: z.string().optional(),
  optionalDependencies: z.record(z.string(), z.string()).optional(),
});

const { values } = parseArgs({ options: { complete: { type: "boolean", default: false } } });
const file = new URL("../package-lock.json", import.meta.url);
// Read as it is, and not through a shape: what is written back must stand in npm's order.
const lockfile = Fields.parse(JSON.parse(readFileSync(file, "utf8")));
const packages = Fields.parse(lockfile["packages"]);
const entries = Object.entries(packages).map(([folder, entry]) => ({ folder, ...Entry.parse(entry) }));

/** Whether `name`, required from `folder`, is found on the way up, as Node looks for it. */
const isThere = (folder: string, name: string): boolean => {
  const here = `${folder === "" ? "" : `${folder}/`}node_modules/${name}`;
  if (here in packages) return true;
  return folder !== "" && isThere(folder.slice(0, Math.max(0, folder.lastIndexOf("/node_modules/"))), name);
};

const missing = entries.flatMap(({ folder, dev, optionalDependencies = {} }) =>
  Object.entries(optionalDependencies)
    .filter(([name]) => !isThere(folder, name))
    .map(([name, version]) => ({ name, version, dev })),
);

/** What the names of such packages tell: `@oxfmt/binding-linux-arm64-musl`. */
const systems = ["aix", "android", "darwin", "freebsd", "linux", "openharmony", "win32"];
const processors = ["arm", "arm64", "ia32", "loong64", "ppc64", "riscv64", "s390x", "x64"];

const describe = ({ name, version, dev }: (typeof missing)[number]): Record<string, unknown> => {
  if (!/^\d+\.\d+\.\d+$/u.test(version)) throw new Error(`${name}: ${version} is no single version, npm must choose`);
  const words = name.split(/[/-]/u);
  const cpu = processors.filter((processor) => words.includes(processor));
  const os = systems.filter((system) => words.includes(system));
  if (cpu.length !== 1 || os.length !== 1) throw new Error(`${name} does not tell for which system it is`);
  const libc = words.some((word) => word.startsWith("musl")) ? ["musl"] : ["glibc"];
  const forLibc = words.some((word) => /^(musl|gnu)/u.test(word)) ? { libc } : {};
  return { version, cpu, ...(dev === true ? { dev } : {}), ...forLibc, optional: true, os };
};

if (values.complete) {
  const added = missing.map((each) => [`node_modules/${each.name}`, describe(each)] as const);
  const inOrder = [...Object.entries(packages), ...added].toSorted(([one], [other]) => one.localeCompare(other, "en"));
  writeFileSync(file, `${JSON.stringify({ ...lockfile, packages: Object.fromEntries(inOrder) }, null, 2)}\n`);
  process.stdout.write(`${added.length} packages written in\n`);
} else {
  const faults = [
    ...missing.map(({ name }) => `${name} is missing: run \`node build/check-lockfile.ts --complete\``),
    ...entries
      .filter(({ resolved }) => resolved !== undefined)
      .map(({ folder }) => `${folder} names the address it came from: set omit-lockfile-registry-resolved=true`),
  ];
  for (const fault of faults) process.stderr.write(`${fault}\n`);
  if (faults.length > 0) process.exitCode = 1;
}
