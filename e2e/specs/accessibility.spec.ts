import { findBarriers, type Finding } from "../fixtures/axe.ts";
import { expect, test } from "../fixtures/desk.ts";
import { walkByTab } from "../fixtures/tab-order.ts";
import { visitEveryScreen } from "../models/every-screen.ts";

const looks = [
  { name: "light", media: { colorScheme: "light" } },
  { name: "dark", media: { colorScheme: "dark" } },
  { name: "high contrast", media: { colorScheme: "light", contrast: "more" } },
  { name: "dark with high contrast", media: { colorScheme: "dark", contrast: "more" } },
] as const;

for (const { name, media } of looks) {
  test(`no screen has a barrier that axe-core calls serious, ${name}`, async ({ desk }) => {
    test.setTimeout(180_000);
    const page = desk.page();
    await page.emulateMedia({ ...media, reducedMotion: "reduce" });
    const found: (Finding & { screen: string })[] = [];
    let screens = 0;
    await visitEveryScreen(desk, async (screen) => {
      screens += 1;
      found.push(...(await findBarriers(page)).map((finding) => ({ screen, ...finding })));
      const marks = await page.evaluate(() => ({
        headings: document.querySelectorAll("h1").length,
        mains: document.querySelectorAll("main").length,
      }));
      expect(marks, screen).toEqual({ headings: 1, mains: 1 });
    });
    process.stdout.write(`    axe-core, ${name}: ${screens} screens and dialogs, ${found.length} serious findings\n`);
    expect(found).toEqual([]);
  });
}

test("Tab reaches every control of every screen, and what has the focus shows it", async ({ desk }) => {
  test.setTimeout(240_000);
  const page = desk.page();
  // The ring is measured, not awaited.
  await page.emulateMedia({ reducedMotion: "reduce" });
  const found: { screen: string; unreached: string[]; unmarked: string[] }[] = [];
  let stops = 0;
  await visitEveryScreen(desk, async (screen) => {
    const walked = await walkByTab(page);
    stops += walked.stops;
    if (walked.unreached.length + walked.unmarked.length > 0) {
      found.push({ screen, unreached: walked.unreached, unmarked: walked.unmarked });
    }
  });
  process.stdout.write(`    ${stops} stops of the Tab key on all screens and dialogs\n`);
  expect(found).toEqual([]);
});
