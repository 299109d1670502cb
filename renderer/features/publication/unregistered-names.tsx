import { Button } from "antd";

import { strings } from "#renderer/strings/strings.ts";
import type { Unit } from "#shared/model/unit.ts";

import type { UnregisteredName } from "./unit-store.ts";

export interface UnregisteredNamesProps {
  /** The most frequent first. */
  readonly names: readonly UnregisteredName[];
  readonly units: readonly Unit[];
  onRegister(name: string, asAliasOf: string | null): void;
}

const text = strings.units;

/** Names that stand in items and belong to no unit yet, each with what may be done about it. */
export const UnregisteredNames = ({ names, units, onRegister }: UnregisteredNamesProps) => (
  <aside className="units-offers" aria-label={text.unregistered}>
    <h2>{text.unregistered}</h2>
    <p className="quiet small">{names.length === 0 ? text.allRegistered : text.unregisteredHint}</p>
    <ul>
      {names.map(({ name, itemCount, likelyUnitId }) => {
        const likely = units.find(({ id }) => id === likelyUnitId);
        return (
          <li key={name}>
            <span>
              {name} <span className="quiet small">{strings.inbox.itemCount(itemCount)}</span>
            </span>
            <span className="units-actions">
              {likely && (
                <Button
                  size="small"
                  title={text.aliasOfHint(name, likely.name)}
                  onClick={() => onRegister(name, likely.id)}
                >
                  {text.aliasOf(likely.name)}
                </Button>
              )}
              <Button size="small" aria-label={text.registerName(name)} onClick={() => onRegister(name, null)}>
                {text.register}
              </Button>
            </span>
          </li>
        );
      })}
    </ul>
  </aside>
);
