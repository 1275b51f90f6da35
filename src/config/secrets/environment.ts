/** Environment variables, by name. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** The variables of this process. Nothing outside this folder reads them in any other way. */
export function environment(): Environment {
  return process.env;
}

/** The value of a variable, `undefined` when it is not set. Safe for names such as `constructor`. */
export function variable(from: Environment, name: string): string | undefined {
  return Object.hasOwn(from, name) ? from[name] : undefined;
}
