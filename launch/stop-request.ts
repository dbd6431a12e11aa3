/** Calls `stop` once for Ctrl-C or SIGTERM, however often they come: npm passes on what the whole
 * process group was told already. Ends this process when it is done. */
export function stopWhenAsked(stop: () => Promise<void>): void {
  let isAsked = false;
  const ask = () => {
    if (isAsked) return;
    isAsked = true;
    stop().then(
      () => process.exit(0),
      (problem: unknown) => {
        console.error(problem);
        process.exit(1);
      },
    );
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, ask);
  // The terminal or npm may be gone before the last line is written.
  for (const stream of [process.stdout, process.stderr]) stream.on("error", () => {});
}
