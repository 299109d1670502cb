/**
 * Runs `work` once at a time. Asked for while it runs, it runs once more after that, however often it was asked, and
 * all who asked are answered then: the last word counts, and the core is never asked twice for the same thing.
 */
export const oneAtATime = (work: () => Promise<void>): (() => Promise<void>) => {
  let running: Promise<void> | undefined;
  let isWantedAgain = false;
  const run = async (): Promise<void> => {
    try {
      do {
        isWantedAgain = false;
        await work();
      } while (isWantedAgain);
    } finally {
      running = undefined;
    }
  };
  return () => {
    isWantedAgain = true;
    running ??= run();
    return running;
  };
};
