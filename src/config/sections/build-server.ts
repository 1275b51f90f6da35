import { hkdfSync } from 'node:crypto';
import type { BuildContext } from './build-context.js';
import { buildJwt } from './build-jwt.js';
import { buildConnections, buildOverload, buildShutdown } from './build-life.js';
import type { SealingKey, ServerConfig } from '../config.js';
import type { Path } from '../config-error.js';
import type { Draft } from '../file/draft.js';
import { parseOrigin } from '../origin.js';
import type { ConfigFile } from '../schema/schema.js';
import { resolveSecret } from '../secrets/secret-reference.js';
import { weaknessOf } from '../secrets/secret-strength.js';

type ServerDraft = NonNullable<Draft<ConfigFile>['server']>;
type SealingDraft = NonNullable<NonNullable<ServerDraft['sealing']>[number]>;

const shortestSealingSecret = 32;

/** The `server` section, with its defaults. */
export function buildServer(server: ServerDraft, context: BuildContext): ServerConfig {
  const { port = 4000, adminPort = 4001 } = server;
  if (port === adminPort && port !== 0) {
    context.report(['server', 'adminPort'], `is the same as port (${port}); the two servers need one each`);
  }
  const { publicUrl: written } = server;
  const publicUrl =
    written === undefined ? undefined : parseOrigin(written, ['server', 'publicUrl'], context);
  const corsOrigins = (server.corsOrigins ?? []).filter((origin) => origin !== undefined);
  const corsHeaders = (server.corsHeaders ?? []).filter((name) => name !== undefined);
  const jwt = server.jwt && buildJwt(server.jwt);
  return {
    host: server.host ?? '127.0.0.1',
    port,
    ...(publicUrl !== undefined && { publicUrl }),
    adminHost: server.adminHost ?? '127.0.0.1',
    adminPort,
    sealing: buildSealing(server.sealing ?? [], context),
    graphiql: server.graphiql,
    shutdown: buildShutdown(server),
    overload: buildOverload(server, context),
    connections: buildConnections(server),
    allowedHosts: (server.allowedHosts ?? []).filter((host) => host !== undefined),
    ...(corsOrigins.length > 0 && { corsOrigins }),
    ...(corsHeaders.length > 0 && { corsHeaders }),
    ...(jwt !== undefined && { jwt }),
  };
}

function buildSealing(keys: readonly (SealingDraft | undefined)[], context: BuildContext): SealingKey[] {
  const ids = new Set<string>();
  return keys.flatMap((key, index) => {
    if (key === undefined) return [];
    const path = ['server', 'sealing', index];
    if (key.id !== undefined && ids.has(key.id)) context.report([...path, 'id'], 'is used by a key above');
    if (key.id !== undefined) ids.add(key.id);
    return buildSealingKey(key, path, context) ?? [];
  });
}

function buildSealingKey(key: SealingDraft, path: Path, context: BuildContext): SealingKey | undefined {
  const resolved = resolveSecret(key, path, context);
  if (resolved === undefined) return undefined;
  const text = resolved.secret.reveal();
  if (text.length < shortestSealingSecret) {
    context.report(path, `its secret is shorter than ${shortestSealingSecret} characters`);
    return undefined;
  }
  if (key.id === undefined) return undefined;
  const weakness = weaknessOf(text);
  return { id: key.id, key: sealingKeyFrom(text), ...(weakness !== undefined && { weakness }) };
}

/** Every gateway must come to the same 32 bytes from the same secret, so this never changes. */
function sealingKeyFrom(secret: string): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, '', 'orggraph sealing key', 32));
}
