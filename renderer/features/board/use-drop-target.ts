import { useEffect, useRef, useState } from "react";

import { dropTargetAt, type DropTarget } from "./drop-target.ts";

/** Follows the pointer while a card is dragged: what the drop would hit now, also where columns scroll under a still hand. */
export const useDropTarget = (draggedId: string | null) => {
  const [target, setTarget] = useState<DropTarget | null>(null);
  const latest = useRef<DropTarget | null>(null);
  useEffect(() => {
    if (draggedId === null) return undefined;
    let at: { x: number; y: number } | null = null;
    const look = (): void => {
      if (!at) return;
      const found = dropTargetAt(at.x, at.y, draggedId);
      const isSame = found?.columnId === latest.current?.columnId && found?.at === latest.current?.at;
      latest.current = found;
      if (!isSame) setTarget(found);
    };
    const onMove = ({ clientX, clientY }: PointerEvent): void => {
      at = { x: clientX, y: clientY };
      look();
    };
    window.addEventListener("pointermove", onMove, { capture: true });
    window.addEventListener("scroll", look, { capture: true, passive: true });
    return () => {
      window.removeEventListener("pointermove", onMove, { capture: true });
      window.removeEventListener("scroll", look, { capture: true });
      latest.current = null;
      setTarget(null);
    };
  }, [draggedId]);
  return { target, latest };
};
