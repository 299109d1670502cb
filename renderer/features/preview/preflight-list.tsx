import { strings } from "#renderer/strings/strings.ts";
import type { PreflightNote } from "#shared/api/exporting.ts";
import type { ItemPlace } from "#shared/model/item-place.ts";

export interface PreflightListProps {
  readonly notes: readonly PreflightNote[];
  onOpenPlace(place: ItemPlace): void;
}

const text = strings.preview;
/** More notes of one kind than this are folded away under their name. */
const mostUnfolded = 3;

/** What to know before the print shop does: the gravest first, one kind together; a note leads to where it is put right. */
export const PreflightList = ({ notes, onOpenPlace }: PreflightListProps) => (
  <section className="preflight" aria-label={text.preflight}>
    <h2>
      {text.preflight} {notes.length > 0 && <span className="quiet">{notes.length}</span>}
    </h2>
    {notes.length === 0 && <p className="quiet small">{text.clean}</p>}
    {[...Map.groupBy(notes, ({ severity }) => severity)].map(([severity, ofOne]) => (
      <section key={severity} className={`preflight-${severity}`} aria-label={text.severity[severity]}>
        <h3 className="small">
          <b>{text.severity[severity]}</b> <span className="quiet">{ofOne.length}</span>
        </h3>
        {[...Map.groupBy(ofOne, ({ code }) => code)].map(([code, alike]) =>
          alike.length <= mostUnfolded ? (
            <Notes key={code} notes={alike} onOpenPlace={onOpenPlace} />
          ) : (
            <details key={code}>
              <summary className="small">
                {text.kinds[code] ?? alike[0]?.message} <span className="quiet">{alike.length}</span>
              </summary>
              <Notes notes={alike} onOpenPlace={onOpenPlace} />
            </details>
          ),
        )}
      </section>
    ))}
  </section>
);

const Notes = ({ notes, onOpenPlace }: PreflightListProps) => (
  <ul>
    {notes.map(({ code, message, place }, index) => (
      <li key={`${code} ${index}`} className="small">
        {place === null ? (
          message
        ) : (
          <button type="button" onClick={() => onOpenPlace(place)}>
            {message}
          </button>
        )}
      </li>
    ))}
  </ul>
);
