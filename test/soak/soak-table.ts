import { cpus } from 'node:os';

/** What was measured, the value, what it must be, and whether it is. */
export type SoakRow = readonly [what: string, value: string, wanted: string, isMet: boolean];

/** Prints the outcome as a table to paste into docs/reliability.md, with the command, the machine and the date. */
export function printTable(command: string, rows: readonly SoakRow[]): void {
  const [cpu] = cpus();
  const machine = `${cpus().length} x ${cpu?.model ?? 'unknown'}, Node ${process.version}`;
  const date = new Date().toISOString().slice(0, 10);
  const lines = rows.map(
    ([what, value, wanted, isMet]) => `| ${what} | ${isMet ? value : `**${value}**`} | ${wanted} |`,
  );
  process.stdout.write(
    [
      `\`${command}\`, ${machine}, ${date}:`,
      '',
      '| measured | value | wanted |',
      '| --- | --- | --- |',
      ...lines,
      '',
      '',
    ].join('\n'),
  );
}
