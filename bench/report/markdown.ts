import { format } from 'prettier';
import type { Section, Table } from './section.js';

const introduction = `OrgGraph beside other ways to get the same answers, all against the emulator in one run.

- Each contestant runs in a process of its own, the emulator in another. CPU and memory are those of the
  contestant's process; for the two GraphQL servers the small client that asks them is not counted.
- Before anything is timed, all contestants answer everything once, and the answers must be equal.
- Then all warm up and take turns, round after round, each round beginning with another one, so that what else
  happens on the machine hits all alike. Whoever needs more than three seconds for a run has a few turns afterwards.
- *HTTP* and *Graph* are requests for each run as the emulator counted them: a \`$batch\` is one HTTP request and
  as many Graph requests as it has parts. *CPU ms* is for each run. With fewer than a hundred runs, *p99* is the
  slowest.

| contestant | what it is |
| --- | --- |
| OrgGraph | the built gateway (\`orggraph serve\`), asked over HTTP; its cache is off unless it says otherwise |
| hand-written batches | undici with the gateway's HTTP settings; level after level, a level in parallel batches of 20 |
| Graph SDK, Promise.all | \`@microsoft/microsoft-graph-client\`, a call for each thing, as many at once as there are |
| Graph SDK, in sequence | the same, one call after another |
| naive GraphQL | graphql-js with one \`fetch\` in each resolver: no batches, no \`$select\` |
| the same requests, bare | the very requests OrgGraph sent, in its order; the answers are read and thrown away |
`;

/** The whole report. */
export async function toMarkdown(command: string, facts: readonly string[], sections: readonly Section[]) {
  const lines = [
    '# Benchmarks',
    `<!-- Written by "npm run bench": do not edit. -->`,
    introduction,
    [`Command: \`${command}\``, ...facts].map((fact) => `- ${fact}`).join('\n'),
    ...sections.map(sectionToMarkdown),
  ];
  return format(lines.join('\n\n'), { parser: 'markdown' });
}

function sectionToMarkdown({ title, text, tables, notes }: Section): string {
  const remarks = notes.map((note) => `- ${note}`).join('\n');
  return [`## ${title}`, text, ...tables.map(tableToMarkdown), remarks].join('\n\n');
}

function tableToMarkdown({ columns, rows }: Table): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  // Figures to the right, words to the left.
  const isText = (index: number): boolean => rows.some((row) => /[a-z]{4}/.test(row[index] ?? ''));
  const rule = columns.map((_, index) => (isText(index) ? '---' : '---:'));
  return [line(columns), line(rule), ...rows.map(line)].join('\n');
}
