import { badRequest } from '../graph-errors.js';

export interface Expansion {
  readonly name: string;
  /** Options in parentheses behind the name, such as `$select`. */
  readonly options: ReadonlyMap<string, string>;
}

/** Parses `$expand`: names with nested options, `manager($levels=max;$select=id),directReports`. */
export function parseExpand(text: string): readonly Expansion[] {
  return splitOutside(text, ',').map((part) => {
    const [, name, nested] = /^([A-Za-z]+)(?:\((.*)\))?$/s.exec(part.trim()) ?? [];
    if (name === undefined)
      throw badRequest(`Parsing OData Select and Expand failed: '${part}' is not valid.`);
    const options = new Map<string, string>();
    for (const pair of nested === undefined ? [] : splitOutside(nested, ';')) {
      const [, option, value] = /^(\$[A-Za-z]+)=(.*)$/s.exec(pair.trim()) ?? [];
      if (option === undefined || value === undefined || options.has(option)) {
        throw badRequest(`Parsing OData Select and Expand failed: '${pair}' is not a valid option.`);
      }
      options.set(option, value);
    }
    return { name, options };
  });
}

/** Splits at a separator that is not inside parentheses. */
function splitOutside(text: string, separator: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '(') depth += 1;
    else if (text[at] === ')') depth -= 1;
    else if (text[at] === separator && depth === 0) {
      parts.push(text.slice(start, at));
      start = at + 1;
    }
  }
  return [...parts, text.slice(start)];
}
