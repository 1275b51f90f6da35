import type { Capability, ResourceFilter, ResourceKind } from '../../config/config.js';
import type { GraphPath } from '../../graph/query/path.js';
import type { GraphResource } from '../../graph/query/resource.js';
import { checkedText } from '../../graph/query/checked-values.js';

/** A grant, as far as it is about one tenant. */
export interface TenantGrant {
  readonly capabilities: ReadonlySet<Capability>;
  /** There when it is for these objects only. */
  readonly resources?: ResourceFilter | undefined;
}

/** One of the objects that grants are narrowed to. */
export interface ObjectReference {
  readonly kind: ResourceKind;
  readonly id: string;
}

/** Where an entity was read: what an entity does not say of itself, its location says. */
export interface ReadLocation {
  readonly path?: GraphPath | undefined;
  /** The object it is a part of, where the path does not name that by its id. */
  readonly within?: ObjectReference | undefined;
}

/**
 * Which capabilities a caller has in one tenant, and for which objects. A resource that does not say what it is
 * filtered by is not there at all for a caller whose capability is narrowed.
 */
export class VisibleObjects {
  /** Whether any of the grants is narrowed to single objects. Where none is, no object is looked at. */
  readonly isFiltered: boolean;
  readonly capabilities: ReadonlySet<Capability>;
  /** Of the capabilities that are narrowed. */
  readonly #listed = new Map<Capability, ResourceFilter>();

  constructor(grants: readonly TenantGrant[]) {
    this.isFiltered = grants.some(({ resources }) => resources !== undefined);
    this.capabilities = new Set(grants.flatMap((grant) => [...grant.capabilities]));
    for (const capability of this.capabilities) {
      const listed = listedTogether(grants.filter(({ capabilities }) => capabilities.has(capability)));
      if (listed !== undefined) this.#listed.set(capability, listed);
    }
  }

  can(capability: Capability): boolean {
    return this.capabilities.has(capability);
  }

  /** Whether a capability is narrowed to some objects. */
  isNarrowed(capability: Capability): boolean {
    return this.#listed.has(capability);
  }

  /** Whether some objects of this resource are hidden, so that they must not be counted either. */
  hidesSomeOf({ capability, furtherCapabilities = [] }: GraphResource): boolean {
    return [capability, ...furtherCapabilities].some((needed) => this.isNarrowed(needed));
  }

  /** Whether some entries of a list may be hidden. What is listed below a drive is in that drive. */
  hidesSomeAt(resource: GraphResource, { path, within }: ReadLocation): boolean {
    const { filteredBy } = resource;
    if (!this.hidesSomeOf(resource) || filteredBy === 'path' || filteredBy?.orPath === true) return false;
    return (within ?? (path === undefined ? undefined : objectIn(path)))?.kind !== 'drives';
  }

  /**
   * The ids of one kind, as `idKey` writes them, that all of these capabilities are for; undefined when none of them is
   * narrowed. None where there is no kind that grants can list.
   */
  idsWith(
    kind: ResourceKind | undefined,
    capabilities: readonly Capability[],
  ): ReadonlySet<string> | undefined {
    let common: ReadonlySet<string> | undefined;
    for (const capability of capabilities) {
      if (!this.isNarrowed(capability)) continue;
      const ids = [...((kind && this.#listedIds(capability, kind)) ?? [])];
      const before = common;
      common = new Set(before === undefined ? ids : ids.filter((id) => before.has(id)));
    }
    return common;
  }

  /** Whether Graph may be asked for what is at a location: not when the location names what is hidden. */
  mayAsk(resource: GraphResource, location: ReadLocation): boolean {
    if (!this.isFiltered) return true;
    return capabilitiesFor(resource).every((capability) => this.mayAskWith(capability, resource, location));
  }

  /**
   * The part of an object this caller may see; undefined when that is nothing. Never changes the object.
   * An object is judged as what it is, and not as what the list is of that brought it.
   */
  partOf<T extends object>(
    resource: GraphResource<T>,
    entity: T,
    location: ReadLocation = {},
  ): T | undefined {
    if (!this.isFiltered) return entity;
    const actual = (resource.resourceOf?.(entity) ?? resource) as GraphResource<T>;
    if (!capabilitiesFor(actual).every((capability) => this.includes(capability, actual, entity, location))) {
      return undefined;
    }
    const { guardedParts } = actual;
    const visiblePart =
      guardedParts === undefined || this.includes(guardedParts.capability, actual, entity, location)
        ? entity
        : guardedParts.redact(entity, new Set());
    const hidden = [
      ...Object.entries(actual.guarded).flatMap(([capability, properties]) =>
        this.includes(capability as Capability, actual, entity, location) ? [] : properties,
      ),
      ...Object.entries(actual.pointers).flatMap(([property, pointer]) =>
        this.#includesTarget(actual.capability, pointer, entity[property as keyof T]) ? [] : [property],
      ),
    ];
    if (!hidden.some((property) => property in visiblePart)) return visiblePart;
    const kept = Object.entries(visiblePart).filter(([property]) => !hidden.includes(property));
    return Object.fromEntries(kept) as T;
  }

  /** Whether a capability, where the caller has it at all, is for this object as well. */
  includes<T extends object>(
    capability: Capability,
    resource: GraphResource<T>,
    entity: T,
    location: ReadLocation = {},
  ): boolean {
    if (!this.isNarrowed(capability)) return true;
    const { filteredBy } = resource;
    if (filteredBy === undefined) return false;
    if (filteredBy === 'path') return this.#listsLocation(capability, objectAt(location));
    if (filteredBy.orPath === true && this.#listsLocation(capability, objectAt({ path: location.path })))
      return true;
    const id = homeOf(resource, entity, location);
    return id !== undefined && this.#lists(capability, { kind: filteredBy.kind, id });
  }

  /** Whether it takes the answer to know if a capability is for this object, and the answer does not tell. */
  isUndetermined<T extends object>(resource: GraphResource<T>, entity: T, location: ReadLocation): boolean {
    const { filteredBy } = resource;
    if (typeof filteredBy !== 'object' || filteredBy.locatedBy === undefined) return false;
    if (homeOf(resource, entity, location) !== undefined) return false;
    return capabilitiesFor(resource).some(
      (capability) => !this.includes(capability, resource, entity, location),
    );
  }

  /** As `mayAsk`, with one capability. */
  mayAskWith(capability: Capability, { filteredBy }: GraphResource, location: ReadLocation): boolean {
    if (!this.isNarrowed(capability)) return true;
    if (filteredBy === undefined) return false;
    const at = objectAt(location);
    if (filteredBy === 'path') return this.#listsLocation(capability, at);
    if (at?.kind === filteredBy.kind) return this.#lists(capability, at);
    if (filteredBy.orPath !== true || at === undefined || this.#listsLocation(capability, at)) return true;
    // The answer tells, where it may be of one that is listed.
    return filteredBy.idOf !== undefined && this.#listedIds(capability, filteredBy.kind)?.size !== 0;
  }

  /** Whether a capability may be for one of the objects that are read at a location, be it one or a list. */
  mayBeFor(capability: Capability, resource: GraphResource, location: ReadLocation): boolean {
    return this.mayAskWith(capability, resource, pathLeavesObject(resource, location) ? {} : location);
  }

  #includesTarget(
    capability: Capability,
    { kind, idOf }: { kind: ResourceKind; idOf: (value: never) => string | null | undefined },
    value: unknown,
  ): boolean {
    if (value == null || !this.isNarrowed(capability)) return true;
    const id = idOf(value as never);
    return id != null && this.#lists(capability, { kind, id });
  }

  #listsLocation(capability: Capability, location: ObjectReference | undefined): boolean {
    return location !== undefined && this.#lists(capability, location);
  }

  #lists(capability: Capability, { kind, id }: ObjectReference): boolean {
    return this.#listedIds(capability, kind)?.has(idKey(kind, id)) ?? true;
  }

  /** Undefined when the capability is not narrowed. */
  #listedIds(capability: Capability, kind: ResourceKind): ReadonlySet<string> | undefined {
    return this.#listed.get(capability)?.[kind];
  }
}

/** What grants of one capability list; undefined where one of them is for all objects. */
function listedTogether(grants: readonly TenantGrant[]): ResourceFilter | undefined {
  const filters = grants.flatMap(({ resources }) => resources ?? []);
  if (filters.length < grants.length) return undefined;
  const ids = (kind: ResourceKind): ReadonlySet<string> =>
    new Set(filters.flatMap((filter) => [...filter[kind]].map((id) => idKey(kind, id))));
  return { users: ids('users'), groups: ids('groups'), sites: ids('sites'), drives: ids('drives') };
}

/**
 * What it takes to see an entity of a resource. Where a list brings several types, its further capabilities are for
 * some of them, and each object is judged as its own type.
 */
function capabilitiesFor(resource: GraphResource): Capability[] {
  const { capability, furtherCapabilities = [] } = resource;
  return resource.resourceOf === undefined ? [capability, ...furtherCapabilities] : [capability];
}

/**
 * An id as ids of its kind are compared. GUIDs and host names are the same in any case, and sites have ids made of
 * them; the ids of drives differ by case.
 */
function idKey(kind: ResourceKind, id: string): string {
  return kind === 'drives' ? id : id.toLowerCase();
}

/** How an id of each kind is told from the other ways to name an object in a path. */
const idForms: Readonly<Record<ResourceKind, RegExp>> = {
  users: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i,
  groups: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i,
  sites: /,/,
  drives: /./,
};

/** The id of the object of its kind that an entity belongs to. */
function homeOf<T extends object>(
  resource: GraphResource<T>,
  entity: T,
  location: ReadLocation,
): string | undefined {
  const { filteredBy } = resource;
  if (typeof filteredBy !== 'object') return undefined;
  const visiblePart = checkedText(filteredBy.idOf?.(entity));
  if (visiblePart !== undefined) return visiblePart;
  // What does not say where it belongs belongs to what it was read from.
  const at = pathLeavesObject(resource, location) ? undefined : objectAt(location);
  return at?.kind === filteredBy.kind ? at.id : undefined;
}

function objectAt({ path, within }: ReadLocation): ObjectReference | undefined {
  return within ?? (path === undefined ? undefined : objectIn(path));
}

/**
 * Whether a path leads from one object to others of its kind: the reports below a user are other users. All that is
 * below a drive is in that drive.
 */
function pathLeavesObject({ filteredBy }: GraphResource, { path, within }: ReadLocation): boolean {
  if (typeof filteredBy !== 'object' || filteredBy.kind === 'drives' || filteredBy.orPath === true)
    return false;
  return within === undefined && path !== undefined && /^\/[^/]+\/[^/]+\//.test(path);
}

/** The object a path begins with, where it is named by its id. */
export function objectIn(path: GraphPath): ObjectReference | undefined {
  const [, collection, encoded = ''] = /^\/(users|groups|sites|drives)\/([^/:?]+)/.exec(path) ?? [];
  if (collection === undefined) return undefined;
  const kind = collection as ResourceKind;
  const id = decodeURIComponent(encoded);
  return idForms[kind].test(id) ? { kind, id } : undefined;
}
