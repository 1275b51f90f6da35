import {
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  visit,
  type Document,
  type Node,
} from 'yaml';
import type { Mistake, Path } from '../config-error.js';

/** A YAML text, read as far as it goes. */
export interface YamlSource {
  /** Plain objects, lists and scalars; `undefined` when the syntax mistakes leave nothing to look at. */
  readonly value: unknown;
  readonly mistakes: readonly Mistake[];
  /** The line on which the value at this path, or its nearest existing parent, begins. */
  lineOf(path: Path): number | undefined;
}

const wordings: Readonly<Record<string, string>> = {
  DUPLICATE_KEY: 'this key appears a second time in the same map',
  TAB_AS_INDENT: 'tabs cannot indent YAML; use spaces',
  MULTIPLE_DOCS: 'only one YAML document is read; remove the "---" line and what follows',
};

/** Reads YAML 1.2. Messages name the line and column and never quote the text, which may be a secret. */
export function readYaml(text: string): YamlSource {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, stringKeys: true });
  const lineOf = (path: Path) => lineOfPath(document, lines, path);
  const mistakes = [...document.errors, ...document.warnings].map((error): Mistake => {
    const { line, col } = lines.linePos(error.pos[0]);
    const message = wordings[error.code] ?? `is not valid YAML: ${firstLine(error.message)}`;
    return { path: '', message: `${message} (column ${col})`, line };
  });
  mistakes.push(...removePrototypeKeys(document, lines));
  const unreadable = document.errors.some(({ code }) => code !== 'DUPLICATE_KEY');
  if (unreadable) return { value: undefined, mistakes, lineOf };
  try {
    return { value: document.toJS(), mistakes, lineOf };
  } catch {
    mistakes.push({
      path: '',
      message: 'is not valid YAML: an alias (*name) does not lead anywhere, or too far',
    });
    return { value: undefined, mistakes, lineOf };
  }
}

/** `__proto__` is no key we know and no name we allow, and later steps could not even see it. */
function removePrototypeKeys(document: Document, lines: LineCounter): Mistake[] {
  const mistakes: Mistake[] = [];
  visit(document, {
    Pair: (_, pair) => {
      if (!isScalar(pair.key) || pair.key.value !== '__proto__') return undefined;
      const { line } = lines.linePos(pair.key.range?.[0] ?? 0);
      mistakes.push({ path: '', message: '"__proto__" cannot be used as a key', line });
      return visit.REMOVE;
    },
  });
  return mistakes;
}

function lineOfPath(document: Document, lines: LineCounter, path: Path): number | undefined {
  let node: unknown = document.contents;
  let offset = offsetOf(node);
  for (const step of path) {
    if (isAlias(node)) node = node.resolve(document);
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => isScalar(key) && key.value === step);
      if (pair === undefined) break;
      offset = offsetOf(pair.key) ?? offset;
      node = pair.value;
    } else if (isSeq(node) && typeof step === 'number') {
      node = node.items[step];
      offset = offsetOf(node) ?? offset;
    } else break;
  }
  return offset === undefined ? undefined : lines.linePos(offset).line;
}

function offsetOf(node: unknown): number | undefined {
  return (node as Node | null | undefined)?.range?.[0];
}

function firstLine(text: string): string {
  return text.split('\n', 1)[0] ?? '';
}
