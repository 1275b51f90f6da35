import { demoTenants } from '../../../src/emulator/demo-tenants.js';
import type { Emulator } from '../../../src/emulator/emulator.js';
import type { TenantOptions } from '../../../src/emulator/tenant-options.js';
import { createSchema } from '../../../src/server/schema/schema.js';
import { DocumentMaker, type MadeDocument } from './document-maker.js';
import {
  ComparableMaker,
  executePlainly,
  seededTenants,
  withoutOrder,
  type SeededTenant,
} from './plain-execution.js';

/** What became of all documents. */
export interface DocumentTally {
  /** By HTTP status. */
  readonly statuses: Map<number, number>;
  /** By code of the first error; `none` for complete answers. */
  readonly codes: Map<string, number>;
  compared: number;
  slowestMs: number;
  /** What must not be, with the seed that makes it again. */
  readonly failures: string[];
}

export interface DocumentRun {
  readonly emulator: Emulator;
  readonly url: string;
  readonly key: string;
  readonly count: number;
  readonly seed: number;
  /** From this on an answer is a failure; none is unless given. */
  readonly slowMs?: number;
}

interface Body {
  readonly data?: unknown;
  readonly errors?: readonly { readonly extensions?: { readonly code?: string } }[];
}

/** Large tenants would keep the emulator busy, and find nothing more. */
export const smallTenants: readonly TenantOptions[] = demoTenants.map((tenant) => ({
  ...tenant,
  userCount: Math.min(tenant.userCount, 60),
}));

const workers = 8;
/** One in so many documents is one whose answer is compared. */
const comparedOneIn = 4;

/** Sends so many documents, each made of its own seed, several at a time. */
export async function runDocuments(run: DocumentRun): Promise<DocumentTally> {
  const { emulator, count, seed } = run;
  const arbitrary = new DocumentMaker(createSchema(), emulator);
  const tenants = seededTenants(emulator);
  const comparable = new ComparableMaker(tenants);
  const tally: DocumentTally = {
    statuses: new Map(),
    codes: new Map(),
    compared: 0,
    slowestMs: 0,
    failures: [],
  };
  let next = 0;
  const work = async (): Promise<void> => {
    while (next < count) {
      const own = seed + next++;
      const isCompared = own % comparedOneIn === 0;
      const made = isCompared ? comparable.make(own) : arbitrary.make(own);
      const failure = await sendOne(run, made, isCompared ? tenants : undefined, tally).catch(
        (error: unknown) => `broke: ${String(error)}`,
      );
      if (failure !== undefined) tally.failures.push(`seed ${own}: ${failure}: ${made.query.slice(0, 500)}`);
      // The journal would grow without end.
      if (own % 500 === 0) emulator.journal.clear();
    }
  };
  await Promise.all(Array.from({ length: workers }, work));
  return tally;
}

async function sendOne(
  { url, key, slowMs = Infinity }: DocumentRun,
  made: MadeDocument,
  /** What the answer is compared with. */
  tenants: readonly SeededTenant[] | undefined,
  tally: DocumentTally,
): Promise<string | undefined> {
  const beganMs = performance.now();
  const response = await fetch(url, {
    method: 'POST',
    headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
    body: JSON.stringify(made),
  });
  const body = (await response.json()) as Body;
  const tookMs = performance.now() - beganMs;
  const codes = (body.errors ?? []).map(({ extensions }) => extensions?.code ?? 'no code');
  const [code = 'none'] = codes;
  tally.statuses.set(response.status, (tally.statuses.get(response.status) ?? 0) + 1);
  tally.codes.set(code, (tally.codes.get(code) ?? 0) + 1);
  tally.slowestMs = Math.max(tally.slowestMs, tookMs);
  if (response.status >= 500) return `status ${response.status}`;
  const extra = codes.find((one) => one === 'INTERNAL_SERVER_ERROR' || one === 'no code');
  if (extra !== undefined) return extra;
  if (tookMs > slowMs) return `took ${Math.round(tookMs)} ms`;
  if (tenants === undefined || response.status !== 200) return undefined;
  if (codes.length > 0) return `error ${code}`;
  tally.compared += 1;
  const plain = await executePlainly(tenants, made);
  return comparable(body.data) === comparable(plain) ? undefined : 'another answer';
}

function comparable(data: unknown): string {
  return JSON.stringify(withoutOrder(data));
}
