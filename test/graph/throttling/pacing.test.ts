import { GraphError } from '../../../src/emulator/graph-errors.js';
import { Throttling } from '../../../src/emulator/throttling.js';
import { Cost } from '../../../src/graph/client/operation.js';
import type { GraphAnswer, GraphRequest } from '../../../src/graph/client/request.js';
import type { Workload } from '../../../src/graph/query/resource.js';
import { createTestGates } from './gate-permits.js';
import { contoso } from '../../support/gateway/tenants.js';

interface Load {
  readonly workload: Exclude<Workload, 'signIns'>;
  /** Of the app in the tenant, for Graph's own window of that workload. */
  readonly quota: number;
  readonly minutes: number;
}

/** Eight scripts send batches of 20 through one gate as fast as they may, at a Graph that counts units. */
async function drive({ workload, quota, minutes }: Load): Promise<{ units: number; refused: number }> {
  const { gates, clock } = createTestGates();
  const graph = new Throttling({ directoryUnits: quota, filesUnits: quota });
  const tenant = { tenantId: contoso.tenantId, userCount: 100 };
  const request: GraphRequest = { workload, method: 'GET', url: '/x', permission: '', units: 1 };
  const requests = Array.from({ length: 20 }, () => request);
  const counted = { units: 0, refused: 0 };
  const answer = (): GraphAnswer => {
    try {
      const headers = graph.charge({ tenant, clientId: 'app', nowMs: clock.now() }, workload, 1);
      counted.units += 1;
      return { status: 200, headers: lowerCase(headers), body: {} };
    } catch (error) {
      if (!(error instanceof GraphError)) throw error;
      counted.refused += 1;
      return { status: error.status, headers: lowerCase(error.headers), body: {} };
    }
  };
  const untilMs = minutes * 60_000;
  const script = async (caller: string): Promise<void> => {
    const { signal } = new AbortController();
    while (clock.now() < untilMs) {
      const operation = {
        requestId: caller,
        caller,
        priority: 'bulk',
        signal,
        deadlineMs: Infinity,
        cost: new Cost(),
      } as const;
      await gates.of(contoso, workload).gate.withPermit({ operation, requests, isRetry: false }, async () => {
        await clock.sleep(50, signal);
        return requests.map(answer);
      });
    }
  };
  const scripts = Promise.all(Array.from({ length: 8 }, (_, index) => script(`script-${index}`)));
  await clock.advance(untilMs + 120_000);
  await scripts;
  return counted;
}

function lowerCase(headers: Readonly<Record<string, string>>): Map<string, string> {
  return new Map(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
}

describe('as fast as Graph allows, and hardly ever refused', () => {
  it.each<Load>([
    { workload: 'files', quota: 1_250, minutes: 5 },
    { workload: 'files', quota: 6_250, minutes: 3 },
    { workload: 'directory', quota: 3_500, minutes: 2 },
    { workload: 'directory', quota: 8_000, minutes: 1 },
  ])('$workload with a quota of $quota', async (load) => {
    const { units, refused } = await drive(load);
    const windows = load.minutes * (load.workload === 'files' ? 1 : 6);
    expect(refused / (units + refused)).toBeLessThan(0.03);
    expect(units).toBeGreaterThan(0.85 * windows * load.quota);
  });
});
