import { badRequest, invalidOption, type Workload } from '../graph-errors.js';

export type QueryOptions = ReadonlyMap<string, string>;

/** Decodes a query string; a name may stand only once. */
export function parseQueryOptions(query: string): QueryOptions {
  const options = new Map<string, string>();
  for (const pair of query.split('&')) {
    if (pair === '') continue;
    const equals = pair.indexOf('=');
    const name = decode(equals < 0 ? pair : pair.slice(0, equals));
    const value = equals < 0 ? '' : decode(pair.slice(equals + 1));
    if (options.has(name)) {
      throw badRequest(
        `Query option '${name}' was specified more than once, but it must be specified at most once.`,
      );
    }
    options.set(name, value);
  }
  return options;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    throw badRequest('The query string is not valid.');
  }
}

/**
 * Refuses what the resource does not document. OData would ignore an option without a dollar sign; a
 * client that forgot the sign is helped more by an error.
 */
export function checkOptionNames(
  options: QueryOptions,
  allowed: readonly string[],
  workload: Workload,
): void {
  for (const name of options.keys()) {
    if (name !== '$format' && !allowed.includes(name)) {
      throw invalidOption(workload, `The query option '${name}' is not supported for this request.`);
    }
  }
  const format = options.get('$format');
  if (format !== undefined && format !== 'json' && format !== 'application/json') {
    throw badRequest(`Unsupported format '${format}'.`);
  }
}

/** `$top` as a whole number of at least 1. */
export function readTop(options: QueryOptions, workload: Workload): number | undefined {
  const text = options.get('$top');
  if (text === undefined) return undefined;
  if (!/^\d{1,9}$/.test(text)) {
    throw invalidOption(
      workload,
      `Invalid value '${text}' for $top query option found. It must be a positive integer.`,
    );
  }
  if (Number(text) === 0) throw invalidOption(workload, "Invalid page size specified: '0'.");
  return Number(text);
}

/** The properties asked for, or undefined when there is no `$select`. */
export function readSelect(options: QueryOptions): readonly string[] | undefined {
  const text = options.get('$select');
  return text === undefined ? undefined : splitNames(text);
}

export function splitNames(text: string): readonly string[] {
  const names = text.split(',').map((name) => name.trim());
  if (names.includes(''))
    throw badRequest('Parsing OData Select and Expand failed: a property name is missing.');
  return names;
}
