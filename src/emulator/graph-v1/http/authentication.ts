import type { TokenVerifier } from '../../entra/tokens.js';
import { GraphError } from '../../graph-errors.js';
import type { Tenant } from '../../tenant.js';

export interface Principal {
  readonly tenant: Tenant;
  readonly roles: ReadonlySet<string>;
  readonly clientId: string;
}

const audiences = [
  'https://graph.microsoft.com',
  'https://graph.microsoft.com/',
  '00000003-0000-0000-c000-000000000000',
];

const challenge =
  'Bearer realm="", authorization_uri="https://login.microsoftonline.com/common/oauth2/authorize", client_id="00000003-0000-0000-c000-000000000000"';

function unauthenticated(message: string): GraphError {
  return new GraphError(401, 'InvalidAuthenticationToken', message, {
    headers: { 'WWW-Authenticate': challenge },
  });
}

/** Who is asking: the application in one tenant, with the permissions its token carries. */
export async function authenticate(
  authorization: string | undefined,
  dependencies: {
    readonly verifier: TokenVerifier;
    readonly tenants: readonly Tenant[];
    readonly nowMs: number;
  },
): Promise<Principal> {
  const [scheme, token] = (authorization ?? '').split(' ');
  if (!token || scheme?.toLowerCase() !== 'bearer') throw unauthenticated('Access token is empty.');
  const claims = await dependencies.verifier.verify(token);
  if (!claims) throw unauthenticated('CompactToken parsing failed with error code: 80049217');
  const seconds = dependencies.nowMs / 1000;
  if (claims.exp <= seconds || claims.nbf > seconds + 300) {
    throw unauthenticated('Lifetime validation failed, the token is expired.');
  }
  if (!audiences.includes(claims.aud))
    throw unauthenticated('Access token validation failure. Invalid audience.');
  const tenant = dependencies.tenants.find(({ tenantId }) => tenantId === claims.tid);
  if (!tenant) throw unauthenticated('Access token validation failure. Invalid tenant.');
  checkServicePrincipal(tenant);
  return { tenant, roles: new Set(claims.roles), clientId: claims.appid };
}

function checkServicePrincipal({ appState }: Tenant): void {
  if (appState === 'disabled') {
    throw new GraphError(
      403,
      'Authorization_IdentityDisabled',
      'The identity of the calling application is disabled.',
    );
  }
  if (appState === 'absent') {
    const message = 'The identity of the calling application could not be established.';
    throw new GraphError(401, 'Authorization_IdentityNotFound', message);
  }
}
