import { readdirSync, readFileSync } from 'node:fs';
import ts from 'typescript';

// Some words make readers of a second language read a sentence twice: CONTRIBUTING.md, "Plain English".

const root = new URL('../', import.meta.url);

/** The folders whose pages and schemas are read in full, and whose source files are read for their comments. */
const folders = ['docs/', 'schema/', 'examples/'];

/** What a command writes. Its words come from `src/` and `bench/`. */
const generated =
  /^docs\/(benchmarks|benchmarks-tokens|errors|troubleshooting)\.md$|\/(generated|__generated__)\//;

const hardWords = ['whoever', 'whomever', "nobody's", 'somebody', 'so many', 'is told', 'are told'];

/** The hard words of a text, also where one is broken over two lines of a comment. */
function hardWordsIn(text: string): string[] {
  const words = text.replace(/\s*\n\s*(?:\*|\/\/|#)?\s*/g, ' ').replaceAll('’', "'");
  return hardWords.filter((word) => new RegExp(`\\b${word}\\b`, 'i').test(words));
}

/** The comments of a source file, one after another. */
function commentsOf(path: string, text: string): string {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const found = new Map<number, string>();
  const visit = (node: ts.Node): void => {
    const ranges = [
      ...(ts.getLeadingCommentRanges(text, node.getFullStart()) ?? []),
      ...(ts.getTrailingCommentRanges(text, node.getEnd()) ?? []),
    ];
    for (const { pos, end } of ranges) found.set(pos, text.slice(pos, end));
    for (const child of node.getChildren(source)) visit(child);
  };
  visit(source);
  return [...found.values()].join('\n');
}

function textOf(path: string): string {
  const text = readFileSync(new URL(path, root), 'utf8');
  if (/\.tsx?$/.test(path)) return commentsOf(path, text);
  // A page may quote a word to explain it. Quotes in a schema are its descriptions.
  return path.endsWith('.md') ? text.replace(/"[^"\n]*"/g, '') : text;
}

const files = [
  ...readdirSync(root).filter((name) => name.endsWith('.md')),
  ...folders.flatMap((folder) =>
    readdirSync(new URL(folder, root), { recursive: true, encoding: 'utf8' }).map((name) => folder + name),
  ),
].filter((path) => /\.(md|graphql|tsx?)$/.test(path) && !generated.test(path));

it('reads the pages, the schema and the examples', () => {
  expect(files).toEqual(expect.arrayContaining(['README.md', 'docs/README.md', 'schema/user.graphql']));
  expect(files).toContain('examples/typescript/client.ts');
});

it.each(files)('%s has none of the hard words', (path) => {
  expect(hardWordsIn(textOf(path))).toEqual([]);
});

it.each([
  ['Whoever asks', ['whoever']],
  [' * how so\n * many', ['so many']],
  ['that is\n// told here', ['is told']],
  ['nobody’s', ["nobody's"]],
  ['this told, so manifold', []],
])('finds them in %j', (text, found) => {
  expect(hardWordsIn(text)).toEqual(found);
});

it('reads the comments of a source file, and no strings', () => {
  const text = `/** one */\nconst a = 'whoever // two'; // three\nfunction f() {\n  return \`\${a}/*\`;\n  // four\n}\n`;
  expect(commentsOf('a.ts', text).split('\n')).toEqual(['/** one */', '// three', '// four']);
});
