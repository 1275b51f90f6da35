import { demoApp, demoTenants } from './demo-tenants.js';
import { describeTenant, EmulatedTenantData, type EmulatedTenant } from './emulated-tenant.js';
import { AppRegistration } from './entra/app-registration.js';
import { createEntraHandler } from './entra/entra-server.js';
import { signClaims, TokenVerifier } from './entra/tokens.js';
import { Faults } from './faults.js';
import { createGraphHandler } from './graph-v1/http/graph-server.js';
import { listen } from './http-listener.js';
import { Journal } from './journal.js';
import { Misbehaviour } from './misbehaviour.js';
import { Tenant } from './tenant.js';
import type { TenantOptions } from './tenant-options.js';
import type { ThrottlingOptions } from './throttling.js';

export interface EmulatorOptions {
  /** Where to listen; loopback unless stated otherwise. */
  readonly host?: string;
  /** 0, the default, takes any free port. */
  readonly entraPort?: number;
  readonly graphPort?: number;
  /** All generated data and every shuffle follow from it. */
  readonly seed?: number;
  /** Added to every HTTP answer of Graph; a $batch is one answer. */
  readonly latencyMs?: number;
  /** Added to every answer of the token endpoint. */
  readonly tokenLatencyMs?: number;
  /** Wall clock in milliseconds: tokens, skip tokens and Date headers follow it. */
  readonly now?: () => number;
  readonly tenants?: readonly TenantOptions[];
  /** Throttles as Microsoft does; without it nothing is throttled but by faults. */
  readonly throttling?: ThrottlingOptions;
}

export interface Emulator {
  /** Such as http://127.0.0.1:40123, without a slash at the end. */
  readonly entraUrl: string;
  readonly graphUrl: string;
  readonly tenants: readonly EmulatedTenant[];
  readonly app: { readonly clientId: string; readonly clientSecret: string };
  /** The app registration, to change its credentials. */
  readonly registration: AppRegistration;
  readonly journal: Journal;
  readonly faults: Faults;
  /** What the real Graph is reported to do besides what is documented. */
  readonly misbehaviour: Misbehaviour;
  /** Any claims, signed with Entra's key; what the header says besides can be given. */
  signClaims(
    claims: Readonly<Record<string, unknown>>,
    header?: Readonly<Record<string, unknown>>,
  ): Promise<string>;
  setLatencyMs(latencyMs: number): void;
  /** By its name. */
  tenant(name: string): EmulatedTenantData;
  close(): Promise<void>;
}

/** Starts a stand-in for Entra's token endpoint and for Microsoft Graph, which are met over HTTP only. */
export async function startEmulator(options: EmulatorOptions = {}): Promise<Emulator> {
  const { seed = 1, now = Date.now } = options;
  const tenants = (options.tenants ?? demoTenants).map((tenant) => new Tenant(tenant, seed));
  const registration = new AppRegistration();
  const state = {
    tenants,
    registration,
    seed,
    now,
    journal: new Journal(),
    faults: new Faults(),
    misbehaviour: new Misbehaviour(),
  };
  const latency = { graphMs: options.latencyMs ?? 0, tokenMs: options.tokenLatencyMs ?? 0 };
  const servers = await startServers(options, state, latency);
  return {
    ...servers,
    tenants: tenants.map(describeTenant),
    app: demoApp,
    registration,
    journal: state.journal,
    faults: state.faults,
    misbehaviour: state.misbehaviour,
    signClaims,
    setLatencyMs: (latencyMs) => {
      latency.graphMs = latencyMs;
    },
    tenant: (name) => {
      const tenant = tenants.find((candidate) => candidate.name === name);
      if (!tenant) throw new Error(`The emulator has no tenant '${name}'.`);
      return new EmulatedTenantData(tenant, now);
    },
  };
}

interface State {
  readonly registration: AppRegistration;
  readonly tenants: readonly Tenant[];
  readonly seed: number;
  readonly now: () => number;
  readonly journal: Journal;
  readonly faults: Faults;
  readonly misbehaviour: Misbehaviour;
}

async function startServers(
  { host = '127.0.0.1', entraPort = 0, graphPort = 0, throttling }: EmulatorOptions,
  state: State,
  latency: { readonly graphMs: number; readonly tokenMs: number },
): Promise<Pick<Emulator, 'entraUrl' | 'graphUrl' | 'close'>> {
  const entra = await listen(host, entraPort, createEntraHandler({ ...state, latencyMs: latency.tokenMs }));
  const graph = await listen(
    host,
    graphPort,
    createGraphHandler({
      ...state,
      throttling,
      latencyMs: () => latency.graphMs,
      verifier: new TokenVerifier(),
    }),
  ).catch(async (error: unknown) => {
    await entra.close();
    throw error;
  });
  return {
    entraUrl: entra.url,
    graphUrl: graph.url,
    close: async () => {
      await Promise.all([entra.close(), graph.close()]);
    },
  };
}
