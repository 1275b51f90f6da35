/** The way to a value: keys and list positions, from the top of the file. */
export type Path = readonly (string | number)[];

/** One thing that is wrong in the configuration. */
export interface Mistake {
  /** Such as `callers.portal.apiKeys[0].sha256`; empty when the whole file is meant. */
  readonly path: string;
  /** What is wrong and what would be right. Never quotes a secret or a hash. */
  readonly message: string;
  /** Line in the file, from 1, when it is known. */
  readonly line?: number;
}

/** The configuration cannot be used. Holds every mistake, in the order of the file. */
export class ConfigError extends Error {
  constructor(
    /** The file as it was named. */
    readonly file: string,
    readonly mistakes: readonly Mistake[],
  ) {
    super(`${file}: ${mistakes.length} ${mistakes.length === 1 ? 'mistake' : 'mistakes'}`);
    this.name = 'ConfigError';
  }
}

/** A text for the terminal: one line for each mistake, with the place to look at. */
export function formatConfigError(error: ConfigError): string {
  const lines = error.mistakes.map((mistake) => formatMistake(error, mistake));
  const count = `${error.mistakes.length} ${error.mistakes.length === 1 ? 'mistake' : 'mistakes'}`;
  return [`The configuration has ${count}:`, ...lines.map((line) => `  ${line}`)].join('\n');
}

/** `orggraph.yaml:12 callers.portal: what is wrong`. */
export function formatMistake({ file }: ConfigError, { path, message, line }: Mistake): string {
  const place = line === undefined ? file : `${file}:${line}`;
  return path === '' ? `${place}: ${message}` : `${place} ${path}: ${message}`;
}

/** `['callers', 'portal', 'apiKeys', 0]` as `callers.portal.apiKeys[0]`; odd names are put in quotes. */
export function formatPath(path: Path): string {
  return path.reduce<string>((text, step) => {
    if (typeof step === 'number') return `${text}[${step}]`;
    if (!/^[\w-]+$/.test(step)) return `${text}[${JSON.stringify(step)}]`;
    return text === '' ? step : `${text}.${step}`;
  }, '');
}
