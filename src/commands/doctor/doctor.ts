import { configWarnings } from '../../config/config-warnings.js';
import type { Config, TenantConfig } from '../../config/config.js';
import { startWarnings } from '../../config/start-warnings.js';
import { createGraphClient } from '../../graph/client/client.js';
import { connectTo, type HttpConnection } from '../../graph/client/http.js';
import { createTenantAccess, type NeededPermissions } from '../../identity/tenants/tenant-access.js';
import { silentLogger } from '../../logger.js';
import { neededPermissions } from '../../resolvers/gateway/permissions.js';
import { examineTenant, type Examination } from './doctor-checks.js';
import { asJson, asText, isHealthy } from './doctor-report.js';
import { monotonicClock } from '../gateway/clock.js';
import { createIdentity } from '../gateway/identity.js';
import { readConfig } from '../serve.js';
import { version } from '../version.js';

export interface DoctorOptions {
  readonly config?: string;
  readonly json?: boolean;
}

/** Something failed, and the report says what. */
const failedExitCode = 1;
const unusableConfigExitCode = 2;

/** `orggraph doctor`: checks every tenant for real, and says what to fix. */
export async function doctor(options: DoctorOptions): Promise<void> {
  const config = await readConfig(options.config, unusableConfigExitCode);
  const isWatched = process.stderr.isTTY && options.json !== true;
  const examinations = await examineAll(config, isWatched ? showProgress : undefined);
  const warnings = [...configWarnings(config, Date.now()), ...startWarnings(config)];
  const report = options.json === true ? asJson : asText;
  process.stdout.write(report(examinations, warnings));
  if (!isHealthy(examinations)) process.exitCode = failedExitCode;
}

/** Examines all tenants of a configuration at the same time. The order is that of the configuration. */
export async function examineAll(
  config: Config,
  progress: (done: number, all: number) => void = () => undefined,
  needed: NeededPermissions = neededPermissions(),
): Promise<Examination[]> {
  const clock = monotonicClock;
  const logger = silentLogger;
  const identity = createIdentity({ clock, logger });
  const skew = new Map<string, number>();
  const graph = createGraphClient({
    tokens: identity.tokens,
    connect: (cloud) => noting(connectTo(cloud), (skewMs) => skew.set(cloud.name, skewMs)),
    clock,
    logger,
    userAgent: `NONISV|OrgGraph|OrgGraph/${version}`,
  });
  const readAccess = createTenantAccess({ ...identity, ...needed });
  let done = 0;
  const examine = async (tenant: TenantConfig): Promise<Examination> => {
    const credential = await identity.credentials.current(tenant.app).catch(() => undefined);
    const access = await readAccess(tenant);
    const tools = { graph, clock, nowMs: Date.now(), skewMs: () => skew.get(tenant.cloud.name) };
    const examination = await examineTenant({ tenant, access, credential }, tools);
    progress((done += 1), config.tenants.length);
    return examination;
  };
  try {
    return await Promise.all(config.tenants.map(examine));
  } finally {
    await Promise.all([graph.close(), identity.close()]);
  }
}

/** A connection that notes how far this machine's clock is ahead of the one on the other side. */
function noting(connection: HttpConnection, note: (skewMs: number) => void): HttpConnection {
  return {
    ...connection,
    send: async (request) => {
      const answer = await connection.send(request);
      const sentMs = Date.parse(answer.headers.get('date') ?? '');
      if (!Number.isNaN(sentMs)) note(Date.now() - sentMs);
      return answer;
    },
  };
}

function showProgress(done: number, all: number): void {
  process.stderr.write(`\rchecked ${done} of ${all} tenants${done === all ? '\n' : ''}`);
}
