import { useReviewer } from "./reviewers.ts";

import "./reviewer-sign.css";

/** A reviewer: the sign in the reviewer's hue, with the name as text or, where there is no room, for whoever asks. */
export const ReviewerSign = ({ name, isNamed = false }: { readonly name: string; readonly isNamed?: boolean }) => {
  const { sign, hue } = useReviewer(name);
  return (
    <span className={`reviewer-sign is-reviewer-${hue}`} title={isNamed ? undefined : name}>
      <span
        className="reviewer-sign-letter"
        {...(isNamed ? { "aria-hidden": true } : { role: "img", "aria-label": name })}
      >
        {sign}
      </span>
      {isNamed && name}
    </span>
  );
};
