import type { OperationAudit } from '../audit/operation-audit.js';
import type { Capability, TenantConfig } from '../config/config.js';
import { ForbiddenError } from '../errors.js';
import { onceForEach } from '../graph/once-for-each.js';
import type { GraphResource } from '../graph/resource.js';
import type { Want } from '../graph/want.js';
import { unaudited } from './audited-reads.js';
import type { Visibility } from './visibility.js';

/** What the caller of one operation may ask about one tenant, judged before anything is asked. */
export class Rights {
  readonly #tenant: TenantConfig;
  readonly #visibility: Visibility;
  readonly #audit: OperationAudit;
  /** Siblings share a want. */
  readonly #permitted = onceForEach((want: Want) => this.#judge(want));

  constructor(tenant: TenantConfig, visibility: Visibility, audit: OperationAudit) {
    this.#tenant = tenant;
    this.#visibility = visibility;
    this.#audit = audit;
  }

  /**
   * @throws ForbiddenError when the caller was not granted the capability for this tenant
   * @throws GatewayUnavailableError for downloads while the audit log cannot be written
   */
  require(capability: Capability): void {
    if (this.#mayNow(capability)) return;
    if (this.#visibility.can(capability)) throw unaudited();
    this.#audit.capabilityRefused(this.#tenant.name, capability);
    throw new ForbiddenError(`This caller was not granted "${capability}" for this tenant.`, {
      hint: `Add the capability to the caller's grant for this tenant in the gateway's configuration.`,
    });
  }

  /** @throws ForbiddenError when a grant of the caller for this tenant is narrowed to single objects */
  requireWhole(): void {
    if (!this.#visibility.isFiltered) return;
    throw new ForbiddenError(
      'This looks at the whole tenant, and the caller was granted single objects of it.',
      {
        hint: 'Ask for the objects themselves, or grant the capability without "resources".',
      },
    );
  }

  /** @throws ForbiddenError when objects of this resource are hidden from the caller */
  requireAllOf({ capability }: GraphResource): void {
    if (!this.#visibility.isNarrowed(capability)) return;
    throw new ForbiddenError(
      `This looks at all objects, and "${capability}" was granted to the caller for some of them.`,
      {
        hint: 'List them without "search", ask for the objects themselves, or grant the capability without "resources".',
      },
    );
  }

  /** @throws as `require`, when the caller may not know one of these properties */
  requireProperties({ guarded }: GraphResource, properties: readonly string[]): void {
    for (const [capability, guardedProperties] of Object.entries(guarded)) {
      if (properties.some((property) => guardedProperties.includes(property))) {
        this.require(capability as Capability);
      }
    }
  }

  /**
   * The part of a want the caller may have. What it may not is never asked of Graph.
   * @throws as `require`, when that is nothing
   */
  permitted<T extends object>(want: Want<T>): Want<T> {
    // While the audit log cannot be written, less is permitted than before or afterwards.
    return this.#audit.isFailing ? this.#judge(want) : (this.#permitted(want) as Want<T>);
  }

  #judge<T extends object>(want: Want<T>): Want<T> {
    const { capability, furtherCapabilities, addressKeys, guarded } = want.resource;
    this.require(capability);
    for (const further of furtherCapabilities ?? []) this.require(further);
    // Whether an object is one of those a narrowed grant is for shows in where it lives.
    const select = new Set([...want.select, ...(this.#visibility.isNarrowed(capability) ? addressKeys : [])]);
    for (const [guarding, properties] of Object.entries(guarded)) {
      if (this.#mayNow(guarding as Capability)) continue;
      for (const property of properties) select.delete(property);
    }
    const expand = new Map<string, Want>();
    for (const [name, inner] of want.expand) {
      if (this.#mayNow(inner.resource.capability)) expand.set(name, this.permitted(inner));
    }
    const isAsAsked =
      select.size === want.select.size &&
      [...select].every((property) => want.select.has(property)) &&
      [...want.expand].every(([name, inner]) => expand.get(name) === inner);
    // Then what was worked out of the want, by whomever, serves this caller too.
    return isAsAsked ? want : { ...want, select, expand };
  }

  /** Whether it was granted, and may be made use of: nothing is downloaded that cannot be audited. */
  #mayNow(capability: Capability): boolean {
    return this.#visibility.can(capability) && !(capability === 'files.download' && this.#audit.isFailing);
  }
}
