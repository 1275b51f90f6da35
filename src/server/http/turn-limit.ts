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
    for (const begin of waiting.splice(0, limit)) {
      begun += 1;
      begin();
    }
    if (begun > 0) setImmediate(nextTurn);
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
