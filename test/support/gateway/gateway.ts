import type { Audit } from '../../../src/audit/audit.js';
import { startGateway, type Gateway } from '../../../src/commands/gateway/gateway.js';
import type { Config } from '../../../src/config/config.js';
import { startEmulator, type Emulator, type EmulatorOptions } from '../../../src/emulator/emulator.js';
import type { CacheStore } from '../../../src/graph/cache/cache-store.js';
import type { GraphClock } from '../../../src/graph/client/client.js';
import type { Logger } from '../../../src/logger.js';
import { afterTestFile } from '../../setup/test-file.js';
import { silentLogger } from './silent-logger.js';
import { everythingIn, testConfig, type GrantsOfCallers, type TestConfigOptions } from './test-config.js';

/** The answer to a GraphQL request. `data` is whatever the test expects it to be. */
export interface Answer {
  readonly status: number;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- the shape is the query's, which only the test knows
  readonly data: any;
  readonly errors: readonly {
    readonly message: string;
    readonly path?: readonly (string | number)[];
    readonly extensions: { readonly code: string; readonly hint?: string; readonly [name: string]: unknown };
  }[];
  readonly extensions: {
    readonly orggraph?: {
      readonly requestId: string;
      readonly cost: Readonly<Record<string, number>>;
      readonly budget: Readonly<Record<string, { limit: number; remaining: number; resetAt: string | null }>>;
      readonly notes?: readonly string[];
    };
  };
}

export interface TestGateway extends Gateway {
  readonly emulator: Emulator;
  /** The Graph requests since the gateway started or since the last look, such as `POST /v1.0/$batch [20]`. */
  takeGraphCalls(): string[];
  query(query: string, variables?: Record<string, unknown>, caller?: string): Promise<Answer>;
  /** A key of the caller of this name. */
  keyOf(caller: string): string;
}

export interface TestGatewayOptions extends TestConfigOptions {
  readonly emulator?: Emulator;
  /** One caller with everything unless given. */
  readonly callers?: GrantsOfCallers;
  readonly logger?: Logger;
  /** Whatever else is to be different in the configuration. */
  readonly change?: (config: Config) => Config;
  /** Whether the page at `/` names the tenants, as in the demo. */
  readonly showsTenants?: boolean;
  /** The gateway's clock; a real one unless given. */
  readonly clock?: GraphClock;
  /** Where it is noted who read what; nowhere unless given. */
  readonly audit?: Audit;
  /** Where the shared cache keeps its entries; in memory unless given. */
  readonly cacheStore?: CacheStore;
  /** How long an operation may take; 30 s unless given. */
  readonly operationTimeoutMs?: number;
  /** Whether there is too much to do; the process is looked at unless given. */
  readonly isStrained?: () => boolean;
  /** Whether levels are skipped and reads are merged; they are unless given. */
  readonly plansReads?: boolean;
}

/** An emulator for this test file; it is stopped when the file is done. */
export async function startTestEmulator(options?: EmulatorOptions): Promise<Emulator> {
  const emulator = await startEmulator(options);
  afterTestFile(() => emulator.close());
  return emulator;
}

/** A real gateway over a real emulator, both on loopback sockets; stopped when the test file is done. */
export async function startTestGateway(options: TestGatewayOptions = {}): Promise<TestGateway> {
  const emulator = options.emulator ?? (await startTestEmulator());
  const keys = new Map<string, string>();
  const { change = (unchanged) => unchanged } = options;
  const config = change(
    testConfig(emulator, options.callers ?? { tester: everythingIn(emulator) }, keys, options),
  );
  const gateway = await startGateway(config, {
    logger: options.logger ?? silentLogger,
    ...(options.clock && { clock: options.clock }),
    ...(options.audit && { audit: options.audit }),
    ...(options.cacheStore && { cacheStore: options.cacheStore }),
    ...(options.operationTimeoutMs !== undefined && { operationTimeoutMs: options.operationTimeoutMs }),
    ...(options.isStrained && { isStrained: options.isStrained }),
    ...(options.plansReads !== undefined && { plansReads: options.plansReads }),
    ...(options.showsTenants && { showsTenants: true }),
  });
  const close = once(() => gateway.close());
  afterTestFile(close);
  emulator.journal.clear();
  const keyOf = (caller: string): string => keys.get(caller) ?? '';
  return {
    ...gateway,
    close,
    emulator,
    keyOf,
    takeGraphCalls: () => {
      const calls = emulator.journal.graphCalls();
      emulator.journal.clear();
      return calls;
    },
    query: async (query, variables, caller = [...keys.keys()][0]!) =>
      ask(`${gateway.url}/graphql`, keyOf(caller), { query, variables }),
  };
}

/** Asks a gateway over HTTP, as any client does. */
export async function ask(
  url: string,
  key: string,
  body: object,
  headers: Record<string, string> = {},
): Promise<Answer> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
  const answer = (await response.json()) as Partial<Answer>;
  return {
    status: response.status,
    data: answer.data,
    errors: answer.errors ?? [],
    extensions: answer.extensions ?? {},
  };
}

function once(close: () => Promise<void>): () => Promise<void> {
  let closing: Promise<void> | undefined;
  return () => (closing ??= close());
}
