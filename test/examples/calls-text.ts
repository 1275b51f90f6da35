import type { JournalEntry } from '../../src/emulator/journal.js';

/**
 * The Graph requests of a query as text, one HTTP request after the other, the parts of a batch below it. Parts that
 * differ in ids only are one line with their number. Equal requests give equal text, whichever of several batches
 * that were sent together arrives first.
 */
export function callsText(file: string, entries: readonly JournalEntry[]): string {
  const head = `# The Graph requests of ${file}. "npm run calls" writes this file.`;
  const calls = entries.filter(({ server }) => server === 'graph');
  return [head, ...inOneOrder(calls).map(textOf), ''].join('\n');
}

/** Batches that arrive one after the other may have been sent together: they are sorted by their text. */
function inOneOrder(entries: readonly JournalEntry[]): JournalEntry[] {
  const runs: JournalEntry[][] = [];
  for (const entry of entries) {
    const run = runs.at(-1);
    if (entry.parts !== undefined && run?.[0]?.parts !== undefined) run.push(entry);
    else runs.push([entry]);
  }
  return runs.flatMap((run) => run.sort((one, other) => (textOf(one) < textOf(other) ? -1 : 1)));
}

function textOf({ method, path, body, parts = [] }: JournalEntry): string {
  const lines = folded(parts).map((line) => `  ${line}`);
  return [`${method} ${path}${bodyText(body)}`, ...lines].join('\n');
}

/** The parts of a batch: those that differ in ids only become one line. */
function folded(parts: NonNullable<JournalEntry['parts']>): string[] {
  const alike = new Map<string, string[]>();
  for (const { method, url, body } of parts) {
    const call = `${method} ${url}${bodyText(body)}`;
    const shape = withoutIds(call);
    alike.set(shape, [...(alike.get(shape) ?? []), call]);
  }
  return [...alike].map(([shape, calls]) => (calls.length === 1 ? calls[0]! : `${calls.length} x ${shape}`));
}

function bodyText(body: unknown): string {
  return body === undefined ? '' : ` ${JSON.stringify(body)}`;
}

/** GUIDs, and the ids of drives and of their items. */
function withoutIds(call: string): string {
  return call.replace(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|b%21[\w-]+|01[A-Z0-9]{20,}/g, '{id}');
}
