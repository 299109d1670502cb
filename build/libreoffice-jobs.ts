/** Lets LibreOffice edit documents through its Python bridge (Debian: python3-uno). */
import { execFileSync, spawn } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";

/** A step of `edit-in-libreoffice.py`: what it does, and its words. */
export type Step = Readonly<{ do: string } & Record<string, string>>;

/** A document to be edited: paths of what is read and what is written. */
export type Job = {
  readonly input: string;
  readonly output: string;
  readonly author: string;
  readonly steps: readonly Step[];
};

/** Runs jobs one after the other in one LibreOffice whose profile lies in `folder`; ends it in any case. */
export function runJobs(folder: string, jobs: readonly Job[]): void {
  const pipe = `bulletin-desk-${process.pid}`;
  const office = spawn(
    "soffice",
    [
      `-env:UserInstallation=file://${folder}/profile`,
      "--headless",
      "--norestore",
      "--nologo",
      `--accept=pipe,name=${pipe};urp;`,
    ],
    { stdio: "ignore", detached: true },
  );
  try {
    jobs.forEach((job, index) => {
      const file = join(folder, `job-${index}.json`);
      writeFileSync(file, JSON.stringify(job));
      // The bridge belongs to the system's Python, whatever else stands first in the path.
      execFileSync("/usr/bin/python3", [join(import.meta.dirname, "edit-in-libreoffice.py"), pipe, file], {
        stdio: ["ignore", "inherit", "inherit"],
        timeout: 180_000,
      });
    });
  } finally {
    // The starter script and the program it starts are one group.
    if (office.pid !== undefined) process.kill(-office.pid);
  }
}
