import type { Unit } from "#shared/model/unit.ts";

/** Looks up the unit that a name stands for; undefined where nobody has registered it. */
export type UnitResolver = (name: string) => Unit | undefined;

/** By full name and alias; white space and the width of letters and brackets do not matter. */
export const createUnitResolver = (units: readonly Unit[]): UnitResolver => {
  const byName = new Map(units.flatMap((unit) => [unit.name, ...unit.aliases].map((name) => [plain(name), unit])));
  return (name) => byName.get(plain(name));
};

/** The single names in a field that may hold several: 区教育局、区财政局. */
export const splitUnitNames = (field: string): string[] =>
  field
    .split(/[、，,；;]/)
    .map((name) => name.trim())
    .filter((name) => name !== "");

const plain = (name: string): string => name.normalize("NFKC").replaceAll(/\s+/g, "");
