import { strings } from "#renderer/strings/strings.ts";
import type { PreflightNote } from "#shared/api/exporting.ts";

const text = strings.preview;

/** What to know before the print shop does. */
export const PreflightList = ({ notes }: { notes: readonly PreflightNote[] }) => (
  <section className="preflight" aria-label={text.preflight}>
    <h2>
      {text.preflight} {notes.length > 0 && <span className="quiet">{notes.length}</span>}
    </h2>
    {notes.length === 0 && <p className="quiet small">{text.clean}</p>}
    <ul>
      {notes.map(({ severity, code, message }) => (
        <li key={`${code} ${message}`} className={`preflight-${severity} small`}>
          <b>{text.severity[severity]}</b> {message}
        </li>
      ))}
    </ul>
  </section>
);
