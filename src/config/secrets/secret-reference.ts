import type { BuildContext } from '../sections/build-context.js';
import type { Path } from '../config-error.js';
import { Secret } from './secret.js';
import { variable } from './environment.js';

interface SecretReference {
  readonly secretEnv?: string | undefined;
  readonly secretFile?: string | undefined;
}

interface ResolvedSecret {
  readonly secret: Secret;
  readonly source: string;
}

/**
 * Follows `secretEnv` or `secretFile`, of which there must be exactly one. A value of the wrong shape is
 * already reported, and here as a key without a value.
 */
export function resolveSecret(
  reference: SecretReference,
  path: Path,
  context: BuildContext,
): ResolvedSecret | undefined {
  const { secretEnv, secretFile } = reference;
  const given = ['secretEnv', 'secretFile'].filter((key) => Object.hasOwn(reference, key));
  if (given.length !== 1) {
    context.report(path, 'needs exactly one of secretEnv and secretFile');
    return undefined;
  }
  if (secretEnv !== undefined) return fromVariable(secretEnv, [...path, 'secretEnv'], context);
  if (secretFile !== undefined) return fromFile(secretFile, [...path, 'secretFile'], context);
  return undefined;
}

function fromVariable(name: string, path: Path, context: BuildContext): ResolvedSecret | undefined {
  const text = withoutFinalLineBreak(variable(context.environment, name) ?? '');
  if (text !== '') return { secret: new Secret(text), source: name };
  // Somebody may have put the secret itself where its variable's name belongs: quote only what is plainly a name.
  const plainly = /^[A-Z_][A-Z0-9_]{0,62}$/.test(name) ? ` ${name}` : ' named here';
  const state = variable(context.environment, name) === undefined ? 'not set' : 'empty';
  context.report(path, `the environment variable${plainly} is ${state}`);
  return undefined;
}

function fromFile(file: string, path: Path, context: BuildContext): ResolvedSecret | undefined {
  const content = context.readText(path, file);
  if (content === undefined) return undefined;
  const text = withoutFinalLineBreak(content);
  if (text !== '') return { secret: new Secret(text), source: context.absolutePath(file) };
  context.report(path, `the file ${context.absolutePath(file)} is empty`);
  return undefined;
}

function withoutFinalLineBreak(text: string): string {
  return text.replace(/[\r\n]+$/, '');
}
