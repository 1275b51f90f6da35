import type { TenantConfig } from '../../config/config.js';
import { memoizeByObject } from '../../graph/memoize-by-object.js';
import type { Projection } from '../../graph/query/projection.js';
import { lacksPermissionError } from '../../graph/errors/errors.js';
import { adminConsentUrl } from '../../identity/tenants/admin-consent.js';
import { lacks } from '../../identity/tenants/application-permissions.js';
import type { TokenProvider } from '../../identity/tokens/token-provider.js';

/**
 * Reads the permissions in the token before a request is sent. Graph refuses a whole read because of one property, and
 * it answers some reads so rarely that a refusal would be a waste.
 */
export class AppPermissions {
  readonly #tenant: TenantConfig;
  readonly #tokens: TokenProvider;
  readonly #signal: AbortSignal;

  constructor(tenant: TenantConfig, tokens: TokenProvider, signal: AbortSignal) {
    this.#tenant = tenant;
    this.#tokens = tokens;
    this.#signal = signal;
  }

  /** @throws GraphError GRAPH_FORBIDDEN */
  async require(permission: string): Promise<void> {
    if (await this.#has(permission)) return;
    throw lacksPermissionError(permission, adminConsentUrl(this.#tenant));
  }

  /**
   * The projection without the properties whose own permission is missing. At once if no property has a permission of
   * its own.
   */
  grantedPart<T extends object>(projection: Projection<T>): Projection<T> | Promise<Projection<T>> {
    const permissions = propertyPermissionsOf(projection);
    return permissions.size === 0 ? projection : this.#grantedPart(projection, permissions);
  }

  async #has(permission: string): Promise<boolean> {
    const token = await this.#tokens.get(this.#tenant, { signal: this.#signal });
    if (!lacks(token, permission)) return true;
    // The token may be older than a consent. The next reads then have its successor.
    this.#tokens.reconsider(this.#tenant, token.value);
    return false;
  }

  async #grantedPart<T extends object>(
    projection: Projection<T>,
    permissions: ReadonlySet<string>,
  ): Promise<Projection<T>> {
    const missing = new Set<string>();
    for (const permission of permissions) {
      if (!(await this.#has(permission))) missing.add(permission);
    }
    return missing.size === 0 ? projection : withoutPermissions(projection, missing);
  }
}

/** The permissions that single properties of a projection need, expanded entities included. */
const propertyPermissionsOf = memoizeByObject(
  ({ resource, select, expand }: Projection): ReadonlySet<string> =>
    new Set([
      ...[...select].flatMap((property) => resource.propertyPermissions.get(property) ?? []),
      ...[...expand.values()].flatMap((inner) => [...propertyPermissionsOf(inner)]),
    ]),
);

function withoutPermissions<T extends object>(
  projection: Projection<T>,
  missing: ReadonlySet<string>,
): Projection<T> {
  const { propertyPermissions } = projection.resource;
  const isGranted = (property: string): boolean => !missing.has(propertyPermissions.get(property) ?? '');
  return {
    ...projection,
    select: new Set([...projection.select].filter(isGranted)),
    expand: new Map(
      [...projection.expand].map(([name, inner]) => [name, withoutPermissions(inner, missing)]),
    ),
  };
}
