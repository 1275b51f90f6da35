import type { Capability, ResourceFilter, ResourceKind } from '../config/config.js';
import type { GraphPath } from '../graph/path.js';
import type { GraphResource } from '../graph/resource.js';

/** A grant, as far as it is about one tenant. */
export interface TenantGrant {
  readonly capabilities: ReadonlySet<Capability>;
  /** There when it is for these objects only. */
  readonly resources?: ResourceFilter | undefined;
}

/**
 * What a caller may see of one tenant: which capabilities it has, and of which objects. Whatever the loaders hand
 * out has passed through here, so a resource that does not say what it is filtered by is not there at all for a
 * caller whose capability is narrowed.
 */
export class Visibility {
  /** Whether any of the grants is narrowed to single objects: what looks at the whole tenant has to refuse then. */
  readonly isFiltered: boolean;
  readonly capabilities: ReadonlySet<Capability>;
  readonly #grants: readonly TenantGrant[];

  constructor(grants: readonly TenantGrant[]) {
    this.#grants = grants;
    this.isFiltered = grants.some(({ resources }) => resources !== undefined);
    this.capabilities = new Set(grants.flatMap((grant) => [...grant.capabilities]));
  }

  can(capability: Capability): boolean {
    return this.capabilities.has(capability);
  }

  /** Whether a capability is narrowed to some objects. */
  isNarrowed(capability: Capability): boolean {
    if (!this.isFiltered) return false;
    const having = this.#having(capability);
    return having.length > 0 && having.every(({ resources }) => resources !== undefined);
  }

  /**
   * The ids of the objects of a kind that are visible with all of these capabilities; undefined when that is all of
   * them. In lower case for users and groups.
   */
  idsWith(kind: ResourceKind, capabilities: readonly Capability[]): ReadonlySet<string> | undefined {
    let common: ReadonlySet<string> | undefined;
    for (const capability of capabilities) {
      if (!this.isNarrowed(capability)) continue;
      const ids = this.#having(capability).flatMap(({ resources }) => [...(resources?.[kind] ?? [])]);
      common = new Set(common === undefined ? ids : ids.filter((id) => common!.has(id)));
    }
    return common;
  }

  /** Whether some of the entries of a list may be hidden. What is listed below a drive is in that drive. */
  hidesSomeIn({ capability, filteredBy }: GraphResource, path: GraphPath): boolean {
    return this.isNarrowed(capability) && filteredBy !== 'path' && objectIn(path)?.kind !== 'drives';
  }

  /** Whether it makes sense to ask Graph for what is at a path: not when the path names what is hidden. */
  mayAsk({ capability, filteredBy }: GraphResource, path: GraphPath): boolean {
    if (!this.isNarrowed(capability)) return true;
    if (filteredBy === undefined) return false;
    const named = objectIn(path);
    if (filteredBy === 'path') return named !== undefined && this.#lists(capability, named.kind, named.id);
    return named?.kind !== filteredBy.kind || this.#lists(capability, named.kind, named.id);
  }

  /** The part of an object this caller may see; undefined when that is nothing. Never changes the object. */
  partOf<T extends object>(resource: GraphResource<T>, entity: T, path?: GraphPath): T | undefined {
    if (!this.isFiltered) return entity;
    if (!this.#sees(resource, resource.capability, entity, path)) return undefined;
    const hidden = [
      ...Object.entries(resource.guarded).flatMap(([capability, properties]) =>
        this.#sees(resource, capability as Capability, entity, path) ? [] : properties,
      ),
      ...Object.entries(resource.pointers).flatMap(([property, pointer]) =>
        this.#seesTarget(resource.capability, pointer, entity[property as keyof T]) ? [] : [property],
      ),
    ];
    if (!hidden.some((property) => property in entity)) return entity;
    const kept = Object.entries(entity).filter(([property]) => !hidden.includes(property));
    return Object.fromEntries(kept) as T;
  }

  #sees<T extends object>(
    { filteredBy }: GraphResource<T>,
    capability: Capability,
    entity: T,
    path: GraphPath | undefined,
  ): boolean {
    if (!this.isNarrowed(capability)) return true;
    if (filteredBy === undefined) return false;
    const named = path === undefined ? undefined : objectIn(path);
    if (filteredBy === 'path') return named !== undefined && this.#lists(capability, named.kind, named.id);
    // What does not say where it belongs belongs to what it was read from.
    const id = filteredBy.idOf(entity) ?? (named?.kind === filteredBy.kind ? named.id : undefined);
    return id !== undefined && this.#lists(capability, filteredBy.kind, id);
  }

  #seesTarget(
    capability: Capability,
    { kind, idOf }: { kind: ResourceKind; idOf: (value: never) => string | null | undefined },
    value: unknown,
  ): boolean {
    if (value == null || !this.isNarrowed(capability)) return true;
    const id = idOf(value as never);
    return id != null && this.#lists(capability, kind, id);
  }

  #lists(capability: Capability, kind: ResourceKind, id: string): boolean {
    const key = kind === 'users' || kind === 'groups' ? id.toLowerCase() : id;
    return this.#having(capability).some(({ resources }) => resources?.[kind].has(key) ?? true);
  }

  #having(capability: Capability): TenantGrant[] {
    return this.#grants.filter(({ capabilities }) => capabilities.has(capability));
  }
}

/** How an id of each kind is told from the other ways to name an object in a path. */
const idForms: Readonly<Record<ResourceKind, RegExp>> = {
  users: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i,
  groups: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i,
  sites: /,/,
  drives: /./,
};

/** The object a path begins with, where it is named by its id. */
function objectIn(path: GraphPath): { kind: ResourceKind; id: string } | undefined {
  const [, collection, encoded = ''] = /^\/(users|groups|sites|drives)\/([^/:?]+)/.exec(path) ?? [];
  if (collection === undefined) return undefined;
  const kind = collection as ResourceKind;
  const id = decodeURIComponent(encoded);
  return idForms[kind].test(id) ? { kind, id } : undefined;
}
