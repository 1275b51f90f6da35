import type { BuildContext } from './build-context.js';
import { buildCredential } from './build-credential.js';
import type { AppConfig } from '../config.js';
import type { Path } from '../config-error.js';
import type { Draft } from '../file/draft.js';
import type { ConfigFile } from '../schema/schema.js';

type AppDraft = Draft<ConfigFile['apps'][string]>;

/** The app registrations by name; one with a mistake is there as `undefined`. */
export function buildApps(
  apps: Draft<ConfigFile>['apps'],
  context: BuildContext,
): Map<string, AppConfig | undefined> {
  return new Map(
    Object.entries(apps ?? {}).map(([name, app]) => [
      name,
      app && buildApp(name, app, ['apps', name], context),
    ]),
  );
}

function buildApp(name: string, app: AppDraft, path: Path, context: BuildContext): AppConfig | undefined {
  const { clientId, credential: written } = app;
  if (written === undefined) return undefined;
  const credential = buildCredential(written, [...path, 'credential'], context);
  const next = written.next && buildCredential(written.next, [...path, 'credential', 'next'], context);
  if (clientId === undefined || credential === undefined) return undefined;
  return {
    name,
    clientId: clientId.toLowerCase(),
    credential,
    ...(next !== undefined && { nextCredential: next }),
  };
}
