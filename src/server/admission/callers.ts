import type { CallerConfig, JwtConfig } from '../../config/config.js';
import type { TokenHolder, VerifyCallerToken } from '../../identity/callers/caller-token.js';
import { createAuthenticate, type Authenticate } from './api-keys.js';

/** Who sent a request, and what it may do as things stand. */
export interface KnownCaller extends CallerConfig {
  /** Whose cursors, budget and share it is: the caller's name for a key, `tid|oid` for a token. */
  readonly id: string;
}

/** What says who may ask. It can be replaced while requests come in. */
export interface CallersConfig {
  readonly callers: readonly CallerConfig[];
  readonly jwt?: JwtConfig | undefined;
}

export interface Callers {
  /**
   * The caller behind an Authorization header; undefined for everybody else.
   * @throws SigningKeysUnavailable
   */
  authenticate(authorization: string | undefined, nowMs: number): Promise<KnownCaller | undefined>;
  /** From now on others may ask, or for other things. What has begun goes on as it began. */
  replace(config: CallersConfig): void;
}

/** The callers by their API keys and access tokens. */
export function createCallers(
  config: CallersConfig,
  verifierOf: (jwt: JwtConfig) => VerifyCallerToken,
): Callers {
  let current = compile(config, verifierOf);
  return {
    authenticate: async (authorization, nowMs) => {
      const { byKey, verify, callers } = current;
      const token = tokenForm.exec(authorization ?? '')?.[1];
      if (token === undefined) {
        const caller = byKey(authorization, nowMs);
        return caller && { ...caller, id: caller.name };
      }
      const holder = await verify?.(token, nowMs);
      return holder && callerOf(holder, callers);
    },
    replace: (next) => {
      current = compile(next, verifierOf);
    },
  };
}

// An API key whose id has two dots has three parts as well.
const tokenForm = /^Bearer (?!ggw_)([\w-]+\.[\w-]+\.[\w-]+)$/i;

interface Compiled {
  readonly callers: readonly CallerConfig[];
  readonly byKey: Authenticate;
  readonly verify: VerifyCallerToken | undefined;
}

function compile(
  { callers, jwt }: CallersConfig,
  verifierOf: (jwt: JwtConfig) => VerifyCallerToken,
): Compiled {
  return { callers, byKey: createAuthenticate(callers), verify: jwt && verifierOf(jwt) };
}

/** Who has what several callers have is the first of them, in the order of the configuration. */
function callerOf(holder: TokenHolder, callers: readonly CallerConfig[]): KnownCaller | undefined {
  const caller = callers.find(({ tokens = [] }) => tokens.some((rule) => fits(rule, holder)));
  return caller && { ...caller, id: holder.subject };
}

function fits(
  { tenantIds, roles, scopes }: NonNullable<CallerConfig['tokens']>[number],
  { tenantId, kind, assigned }: TokenHolder,
): boolean {
  const wanted = kind === 'app' ? roles : scopes;
  return tenantIds.includes(tenantId) && wanted.some((text) => assigned.has(text));
}
