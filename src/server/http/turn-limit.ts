/** Begins something now, or in a later turn of the event loop. */
export type RunInTurn = (begin: () => void) => void;

/**
 * Lets at most so many requests begin in one turn of the event loop, in their order: hundreds that come at the same
 * moment, on as many connections, would hold up everything else until the last of them is answered.
 */
export function limitPerTurn(limit: number): RunInTurn {
  const waiting: (() => void)[] = [];
  let begun = 0;
  const nextTurn = (): void => {
    begun = 0;
    // Before anything begins: what throws takes nothing from those behind it.
    if (waiting.length > 0) setImmediate(nextTurn);
    while (begun < limit && waiting.length > 0) {
      begun += 1;
      waiting.shift()!();
    }
  };
  return (begin) => {
    if (waiting.length > 0 || begun >= limit) {
      waiting.push(begin);
      return;
    }
    if (begun === 0) setImmediate(nextTurn);
    begun += 1;
    begin();
  };
}
