import type { OperationAudit } from '../../audit/operation-audit.js';
import type { Capability, TenantConfig } from '../../config/config.js';
import { ForbiddenError } from '../../errors.js';
import { memoizeByObject } from '../../graph/memoize-by-object.js';
import { isPart, locatedBy, type GraphResource } from '../../graph/query/resource.js';
import type { Projection } from '../../graph/query/projection.js';
import { listedIds, type WholeListQuery } from './listed-objects.js';
import type { ReadLocation, VisibleObjects } from './visible-objects.js';
import { unaudited } from './redact.js';

/**
 * The one place that decides what the caller of an operation may see of a tenant: whether it has a capability, for which
 * objects, and what is left of an object. What it refuses is neither asked of Graph nor handed out.
 */
export class Authorizer {
  readonly #tenant: TenantConfig;
  readonly #visible: VisibleObjects;
  readonly #audit: OperationAudit;
  /** Siblings share a projection. */
  readonly #unfiltered = memoizeByObject((projection: Projection) => this.#narrowProjection(projection, {}));

  constructor(tenant: TenantConfig, visible: VisibleObjects, audit: OperationAudit) {
    this.#tenant = tenant;
    this.#visible = visible;
    this.#audit = audit;
  }

  /** Whether any grant of the caller for this tenant is narrowed to single objects. */
  get isFiltered(): boolean {
    return this.#visible.isFiltered;
  }

  /** Whether the caller was granted the capability for this tenant, be it for some objects only. */
  can(capability: Capability): boolean {
    return this.#visible.can(capability);
  }

  /** Whether the caller was granted the capability for all objects of this tenant. */
  hasUnrestrictedGrant(capability: Capability): boolean {
    return this.#visible.can(capability) && !this.#visible.isNarrowed(capability);
  }

  /** Whether some objects of this resource are hidden from the caller, so that they must not be counted either. */
  hidesSomeOf(resource: GraphResource): boolean {
    return this.#visible.hidesSomeOf(resource);
  }

  /** Whether some entries of a list may be hidden from the caller. */
  hidesSomeAt(resource: GraphResource, location: ReadLocation): boolean {
    return this.#visible.hidesSomeAt(resource, location);
  }

  /**
   * The ids that Graph is asked for in a list of all objects of a kind: those that the caller's capabilities are for,
   * also the ones for what the filter and the order look at. Undefined when the caller may see all.
   */
  listedIds(resource: GraphResource, ofAll: WholeListQuery): ReadonlySet<string> | undefined {
    return listedIds(this.#visible, resource, ofAll);
  }

  /**
   * @throws ForbiddenError when the caller was not granted the capability for this tenant
   * @throws GatewayUnavailableError for downloads while the audit log cannot be written
   */
  requireCapability(capability: Capability): void {
    if (this.#mayUse(capability)) return;
    if (this.#visible.can(capability)) throw unaudited();
    this.#audit.capabilityRefused(this.#tenant.name, capability);
    throw new ForbiddenError(`This caller was not granted "${capability}" for this tenant.`, {
      hint: `Add the capability to the caller's grant for this tenant in the gateway's configuration.`,
    });
  }

  /**
   * As `requireCapability`, for one object.
   * @throws ForbiddenError when the capability is narrowed to other objects
   */
  requireCapabilityFor<T extends object>(
    capability: Capability,
    resource: GraphResource<T>,
    entity: T,
    location?: ReadLocation,
  ): void {
    this.requireCapability(capability);
    if (this.#visible.includes(capability, resource, entity, location)) return;
    this.#audit.capabilityRefused(this.#tenant.name, capability);
    throw new ForbiddenError(`This caller was granted "${capability}" for other objects only.`, {
      hint: `Add this object to "resources" of the caller's grant in the gateway's configuration, or leave the field out.`,
    });
  }

  /**
   * For what looks at all objects of a tenant at once, such as a search.
   * @throws ForbiddenError when the capability is missing, or narrowed to single objects
   */
  requireUnrestrictedGrant(capability: Capability): void {
    this.requireCapability(capability);
    if (!this.#visible.isNarrowed(capability)) return;
    this.#audit.capabilityRefused(this.#tenant.name, capability);
    throw new ForbiddenError(
      `This looks at the whole tenant, and the caller was granted "${capability}" for single objects of it.`,
      { hint: 'Read the objects by their ids, or grant the capability without "resources".' },
    );
  }

  /** @throws as `requireCapability`, when the caller may not know one of these properties */
  requireProperties({ guarded }: GraphResource, properties: readonly string[]): void {
    for (const [capability, guardedProperties] of Object.entries(guarded)) {
      if (properties.some((property) => guardedProperties.includes(property))) {
        this.requireCapability(capability as Capability);
      }
    }
  }

  /**
   * The part of a projection the caller is authorized to read at a location. What it may not is never asked of Graph.
   * @throws as `requireCapability`, when that is nothing
   */
  authorizeProjection<T extends object>(projection: Projection<T>, location: ReadLocation): Projection<T> {
    // While the audit log cannot be written, less is permitted than before or afterwards.
    const isAlike = !this.isFiltered && !this.#audit.isFailing;
    return isAlike
      ? (this.#unfiltered(projection) as Projection<T>)
      : this.#narrowProjection(projection, location);
  }

  /** Whether Graph may be asked for what is at a location. */
  mayAsk(resource: GraphResource, location: ReadLocation): boolean {
    return this.#visible.mayAsk(resource, location);
  }

  /** The part of an entity this caller may see; undefined when that is nothing. Never changes the entity. */
  authorize<T extends object>(resource: GraphResource<T>, entity: T, location: ReadLocation): T | undefined {
    return this.#visible.partOf(resource, entity, location);
  }

  /** See `VisibleObjects.isUndetermined`. */
  isUndetermined<T extends object>(resource: GraphResource<T>, entity: T, location: ReadLocation): boolean {
    return this.#visible.isUndetermined(resource, entity, location);
  }

  #narrowProjection<T extends object>(projection: Projection<T>, location: ReadLocation): Projection<T> {
    const { resource, expand } = projection;
    const { capability, furtherCapabilities, guarded, guardedParts } = resource;
    this.requireCapability(capability);
    for (const further of furtherCapabilities ?? []) this.requireCapability(further);
    // Where a list brings several types, its location is not where what is guarded belongs.
    const at = resource.resourceOf === undefined ? location : {};
    const may = (guarding: Capability): boolean =>
      this.#visible.can(guarding) && this.#visible.mayBeFor(guarding, resource, at);
    // Whether an object is one of those a narrowed grant is for shows in where it lives.
    const select = new Set([...projection.select, ...(this.isFiltered ? locatedBy(resource) : [])]);
    for (const [guarding, properties] of Object.entries(guarded)) {
      if (this.#mayUse(guarding as Capability) && may(guarding as Capability)) continue;
      for (const property of properties) select.delete(property);
    }
    // Parts come whether or not they are named. Those that cannot be audited are withheld from the answer, and a read
    // that was sent before that was known stays the same read.
    const hasParts = guardedParts === undefined || may(guardedParts.capability);
    if (!hasParts) for (const part of projection.parts ?? []) select.delete(part);
    const authorized = new Map<string, Projection>();
    for (const [name, inner] of expand) {
      if (!this.#mayUse(inner.resource.capability)) continue;
      authorized.set(name, this.authorizeProjection(inner, isPart(inner.resource) ? location : {}));
    }
    const isUnchanged =
      hasParts &&
      select.size === projection.select.size &&
      [...select].every((property) => projection.select.has(property)) &&
      [...expand].every(([name, inner]) => authorized.get(name) === inner);
    // Then what was worked out of the projection, by whomever, serves this caller too.
    if (isUnchanged) return projection;
    const { parts, ...rest } = projection;
    return { ...rest, select, expand: authorized, ...(hasParts && parts && { parts }) };
  }

  /** Whether it was granted, and may be made use of: nothing is downloaded that cannot be audited. */
  #mayUse(capability: Capability): boolean {
    return this.#visible.can(capability) && !(capability === 'files.download' && this.#audit.isFailing);
  }
}
