import { useState, type DragEvent } from "react";

/** Lets files fall on an element; `isOver` while some are held over it. Folders are left out. */
export const useFileDrop = (isActive: boolean, onFiles: (files: readonly File[]) => void) => {
  const [isOver, setOver] = useState(false);
  const carriesFiles = (event: DragEvent): boolean => isActive && event.dataTransfer.types.includes("Files");
  return {
    isOver,
    handlers: {
      onDragOver: (event: DragEvent): void => {
        if (!carriesFiles(event)) return;
        event.preventDefault();
        setOver(true);
      },
      onDragLeave: (event: DragEvent): void => {
        const to = event.relatedTarget;
        if (!(to instanceof Node) || !event.currentTarget.contains(to)) setOver(false);
      },
      onDrop: (event: DragEvent): void => {
        if (!carriesFiles(event)) return;
        event.preventDefault();
        setOver(false);
        // Taken at once: the browser empties the transfer after the event.
        const files = [...event.dataTransfer.files];
        if (files.length > 0) onFiles(files);
      },
    },
  };
};
