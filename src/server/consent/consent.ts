import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Audit } from '../../audit/audit.js';
import type { TenantConfig } from '../../config/config.js';
import { ForbiddenError } from '../../errors.js';
import { adminConsentUrl } from '../../identity/tenants/admin-consent.js';
import { codeIn, diagnoseEntra } from '../../identity/tokens/entra-diagnosis.js';
import type { TenantRegistry } from '../../identity/tenants/tenant-registry.js';
import type { Logger } from '../../logger.js';
import type { Sealer } from '../../sealing.js';
import { refuseCaller, admitCaller } from '../admission/audit.js';
import type { Budgets } from '../admission/budgets.js';
import type { Callers, KnownCaller } from '../admission/callers.js';
import type { Connections } from '../http/connections.js';
import { contentSecurityPolicy, renderConsentPage, unknownState, type ConsentPage } from './consent-page.js';
import { proveConsent, type ConsentProof, type ProofOptions } from './consent-proof.js';
import { createConsentStates, type ConsentStates } from './consent-state.js';
import type { RefusedRequests } from '../admission/refused-requests.js';
import { sendError } from '../replies/replies.js';
import type { WorkShares } from '../answers/work-shares.js';
import { Bulkhead } from '../admission/bulkhead.js';

export interface ConsentOptions extends ProofOptions {
  /** Origin at which browsers reach us; undefined while we do not listen yet. */
  readonly publicOrigin: () => string | undefined;
  /** Called when a tenant was proven to have consented. */
  readonly onConsent: (tenantId: string) => void;
  /** Milliseconds since the epoch. */
  readonly nowMs?: () => number;
}

interface Surroundings {
  readonly tenants: TenantRegistry;
  readonly callers: Callers;
  readonly sealer: Sealer;
  readonly logger: Logger;
  readonly audit: Audit;
  readonly budgets: Budgets;
  readonly refused: RefusedRequests;
  readonly shares: WorkShares;
  readonly connections: Connections;
}

type Everything = ConsentOptions & Surroundings & { readonly states: ConsentStates };
type Query = Readonly<Record<string, unknown>>;

const callbackPath = '/consent/callback';
/** A proof asks for a token again and again for up to two minutes, and it is not known who waits for it. */
const mostProofs = 32;

/** Admin consent, from an operator's start to the proof that the tenant consented. */
export function registerConsent(app: FastifyInstance, options: ConsentOptions & Surroundings): void {
  const { nowMs = Date.now } = options;
  const everything = { ...options, states: createConsentStates(options.sealer, nowMs) };
  const closing = new AbortController();
  const proofs = new Bulkhead(mostProofs);
  app.addHook('preClose', async () => closing.abort());
  app.get('/consent/start', async (request, reply) => {
    const caller = await options.callers.authenticate(request.headers.authorization, nowMs());
    if (caller === undefined) return refuseCaller(options.refused, request, reply);
    await admitCaller(options, request, reply, caller);
    return start(caller, request.query as Query, reply, everything);
  });
  app.get(callbackPath, async (request, reply) => {
    const signal = AbortSignal.any([closing.signal, untilGone(options.connections, reply)]);
    return sendPage(reply, await proofs.run(() => answerCallback(request, signal, everything)));
  });
}

/** Sends the operator's browser to Entra, with a state that only fits this tenant. */
function start(
  caller: KnownCaller,
  { tenant: name }: Query,
  reply: FastifyReply,
  { tenants, publicOrigin, states, logger }: Everything,
): FastifyReply {
  const tenant = typeof name === 'string' ? tenants.resolve(name) : undefined;
  const isGranted = caller.grants.some(({ tenantIds }) => tenantIds.includes(tenant?.tenantId ?? ''));
  const origin = publicOrigin();
  if (caller.operator !== true || tenant === undefined || !isGranted || origin === undefined) {
    return sendError(reply, 403, notAllowed());
  }
  logger.info('consent started', { caller: caller.name, tenant: tenant.name });
  const state = states.issue({ tenantId: tenant.tenantId, operator: caller.name });
  return reply.redirect(adminConsentUrl(tenant, { redirectUri: `${origin}${callbackPath}`, state }), 302);
}

function notAllowed(): ForbiddenError {
  return new ForbiddenError('This caller may not start consent for this tenant.', {
    hint: 'It takes "operator: true" at the caller, and a grant for the tenant, in the configuration.',
  });
}

/**
 * What comes back by way of the administrator's browser, which anybody can send. The state says which tenant is
 * meant; the query's own `tenant` is never believed, and a token of the expected tenant is the only proof.
 */
async function answerCallback(
  request: FastifyRequest,
  signal: AbortSignal,
  options: Everything,
): Promise<ConsentPage> {
  const query = request.query as Query;
  const isRefusal = query['error'] !== undefined;
  const isAnswer = isRefusal || query['admin_consent'] === 'True';
  const state = query['state'];
  const started = isAnswer && typeof state === 'string' ? options.states.redeem(state) : undefined;
  const tenant = started && options.tenants.byId(started.tenantId);
  if (started === undefined || tenant === undefined) {
    options.refused.note(request, 'consent state refused', { authMethod: 'none' });
    return unknownState;
  }
  const about = { caller: started.operator, tenant: tenant.name };
  if (isRefusal) {
    options.logger.warn('consent not given', about);
    return refusedPage(tenant, query['error_description']);
  }
  const isElsewhere = isAnotherTenant(query['tenant'], tenant);
  const proof = await proveConsent(tenant, options, { patient: !isElsewhere, signal });
  options.logger.info('consent checked', { ...about, reason: proof.kind });
  if (proof.kind === 'complete') options.onConsent(tenant.tenantId);
  return pageFor(proof, tenant, isElsewhere);
}

/** Only ever a reason to be less patient. */
function isAnotherTenant(sent: unknown, { tenantId }: TenantConfig): boolean {
  return typeof sent === 'string' && sent.toLowerCase() !== tenantId;
}

/** Microsoft's text is looked at for its number, and for nothing else. */
function refusedPage({ name }: TenantConfig, description: unknown): ConsentPage {
  const code = codeIn(description);
  const known = code === undefined ? undefined : diagnoseEntra([code]);
  const text = known && `${known.message} ${known.hint}`;
  return {
    status: 403,
    title: `There is no consent for ${name}`,
    text: text ?? 'Microsoft reports that consent was not given. Open the link again, and accept.',
  };
}

function pageFor(proof: ConsentProof, { name }: TenantConfig, isElsewhere: boolean): ConsentPage {
  if (proof.kind === 'complete') {
    const text = 'The application has every permission it needs. This window can be closed.';
    return { status: 200, title: `${name} can be read`, text };
  }
  const title = `The consent for ${name} is not complete`;
  if (isElsewhere) {
    const text =
      'The answer came from another tenant. Open a new link, and sign in as an administrator of this one.';
    return { status: 409, title, text };
  }
  if (proof.kind === 'no-token') {
    return { status: 409, title, text: `${proof.error.message} ${proof.error.hint ?? ''}` };
  }
  const text =
    'These application permissions of Microsoft Graph are missing. Add them to the app registration, then consent ' +
    'again. If you have just consented to them, they are on their way: it may take some minutes.';
  return { status: 409, title, text, list: proof.missing };
}

function untilGone(connections: Connections, reply: FastifyReply): AbortSignal {
  const gone = new AbortController();
  connections.whenOver(reply.raw, () => gone.abort());
  return gone.signal;
}

function sendPage(reply: FastifyReply, page: ConsentPage): FastifyReply {
  return reply
    .code(page.status)
    .type('text/html; charset=utf-8')
    .header('content-security-policy', contentSecurityPolicy)
    .send(renderConsentPage(page));
}
