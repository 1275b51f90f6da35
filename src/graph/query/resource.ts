import type { CacheKind, Capability, ResourceKind } from '../../config/config.js';

/**
 * The part of Graph that answers. Each part is throttled separately, and two parts never share a batch. `signIns` is
 * the sign-in activity of users: Graph answers at most ten such requests per minute.
 */
export type Workload = 'directory' | 'files' | 'signIns';

/** The object to which an entity belongs, for grants that are narrowed to single objects. */
interface BelongsTo<T> {
  readonly kind: ResourceKind;
  /**
   * Reads the id of that object from the entity. Left out if the entity is read only as a part of such an object and
   * does not contain its id.
   */
  idOf?(entity: T): string | null | undefined;
  /** The properties that `idOf` reads, if they are not among the keys and the address keys. */
  readonly locatedBy?: readonly string[];
  /** The entity is also visible if its path begins with a listed object of any kind. */
  readonly orPath?: true;
}

/** The object to which a property refers, for grants that are narrowed to single objects. */
interface PointsTo<V> {
  readonly kind: ResourceKind;
  idOf(value: V): string | null | undefined;
}

/** Parts of an answer that need a further capability, such as the address in a link. */
interface GuardedParts<T> {
  readonly capability: Capability;
  /** The entity without those parts, except for the parts in `kept`. It never changes the entity itself. */
  redact(entity: T, kept: ReadonlySet<string>): T;
}

/** A Graph resource type: what can be read of it, and what a read needs. `T` is Microsoft's type of the entity. */
export interface GraphResource<T extends object = object> {
  /** The name of the type in the schema. */
  readonly typeName: string;
  readonly workload: Workload;
  /** The application permission that Graph requires. The error for a 403 contains it. */
  readonly permission: string;
  /** The capability that a caller of this gateway needs for every read of it. */
  readonly capability: Capability;
  /** Further capabilities that a caller needs, each for the same object. */
  readonly furtherCapabilities?: readonly Capability[];
  /**
   * For lists with several types: the real resource of an entity. The grants for that resource decide who sees the
   * entity. The further capabilities are for some of the types.
   */
  resourceOf?(entity: T): GraphResource;
  /** Properties that are always read, because they identify an entity. */
  readonly keys: readonly string[];
  /**
   * Further properties of which its address consists, in addition to `keys`. They are read if a selected field is not
   * in `select`, because such a field may need another read with this address.
   */
  readonly addressKeys: readonly string[];
  /** Fields of the schema whose value is the property of the same name. */
  readonly select: readonly string[];
  /** Fields of the schema that are computed: the name of each field, with the properties that it needs. */
  readonly derived: Readonly<Record<string, readonly string[]>>;
  /** Properties that need a further capability. Without it, they are not requested from Graph. */
  readonly guarded: Readonly<Partial<Record<Capability, readonly string[]>>>;
  /**
   * Properties that need an application permission of their own, besides `permission`, by name. The doctor and
   * `Tenant.access` call such a permission optional. Reads leave out the properties whose permission is missing,
   * because Graph would refuse the whole read.
   */
  readonly propertyPermissions: ReadonlyMap<string, string>;
  /** Parts that need a further capability, and that Graph also sends without a request for them. */
  readonly guardedParts?: GuardedParts<T>;
  /** The largest number of single reads in an operation, if Graph answers only a few. */
  readonly mostSingleReads?: number;
  /** The price of a read in Graph's resource units, if it differs from the usual price of the workload. */
  readonly units?: number;
  /** The tenant defines the properties. A projection without properties then means all of them. */
  readonly isOpen?: true;
  /** The kind of its answers in the shared cache. Without it, the cache keeps none of them. */
  readonly cacheKind?: CacheKind;
  /**
   * How a grant that is narrowed to single objects finds its object. `path`: it is a part of the object at the
   * beginning of its path. Without `filteredBy`, it does not exist for a caller with a narrowed grant.
   */
  readonly filteredBy?: BelongsTo<T> | 'path';
  /** Properties that refer to an object elsewhere. That object may be hidden although this one is visible. */
  readonly pointers: Readonly<Record<string, PointsTo<never>>>;
  /** Present for objects of the directory, because one request can read many of them by their ids. */
  readonly byIds?: { readonly collection: string; readonly type: string };
  /** Never present. It connects the description with Microsoft's type. */
  readonly entity?: T;
}

type PropertyOf<T> = Extract<keyof T, string>;

interface Description<T> {
  readonly typeName: string;
  readonly workload: Workload;
  readonly permission: string;
  readonly capability: Capability;
  readonly furtherCapabilities?: readonly Capability[];
  resourceOf?(entity: T): GraphResource;
  readonly keys: readonly PropertyOf<T>[];
  readonly addressKeys?: readonly PropertyOf<T>[];
  readonly select: readonly PropertyOf<T>[];
  readonly derived?: Readonly<Record<string, readonly PropertyOf<T>[]>>;
  readonly guarded?: Readonly<Partial<Record<Capability, readonly PropertyOf<T>[]>>>;
  readonly propertyPermissions?: Readonly<Partial<Record<PropertyOf<T>, string>>>;
  readonly guardedParts?: GuardedParts<T>;
  readonly mostSingleReads?: number;
  readonly units?: number;
  readonly isOpen?: true;
  readonly cacheKind?: CacheKind;
  readonly filteredBy?: BelongsTo<T> | 'path';
  readonly pointers?: {
    readonly [Property in PropertyOf<T>]?: PointsTo<NonNullable<T[Property]>>;
  };
  readonly byIds?: { readonly collection: string; readonly type: string };
}

/** Whether the path of an entity, and not its content, shows to which object it belongs. */
export function isPart({ filteredBy }: GraphResource): boolean {
  return filteredBy === 'path' || (filteredBy !== undefined && filteredBy.idOf === undefined);
}

/** The properties, besides its keys, that decide whether a narrowed grant includes an entity. */
export function locatedBy({ addressKeys, filteredBy }: GraphResource): readonly string[] {
  const further = typeof filteredBy === 'object' ? filteredBy.locatedBy : undefined;
  return further === undefined ? addressKeys : [...addressKeys, ...further];
}

/** Describes a resource. A property that Microsoft's type does not have is a compile error. */
export function graphResource<T extends object>(description: Description<T>): GraphResource<T> {
  const pointers = (description.pointers ?? {}) as GraphResource<T>['pointers'];
  // A map, because a property may be a column of a tenant with any name, such as `constructor`.
  const propertyPermissions = new Map<string, string>(Object.entries(description.propertyPermissions ?? {}));
  return { addressKeys: [], derived: {}, guarded: {}, ...description, propertyPermissions, pointers };
}

/** The application permission that a property needs: its own, or that of the resource. */
export function permissionOf({ permission, propertyPermissions }: GraphResource, property: string): string {
  return propertyPermissions.get(property) ?? permission;
}
