import type { CacheKind, Capability, ResourceKind } from '../../config/config.js';

/**
 * Which part of Graph answers: they throttle apart, and never share a batch. `signIns` is the directory's activity
 * of users, of which Graph answers ten requests a minute, and no more.
 */
export type Workload = 'directory' | 'files' | 'signIns';

/** Which object of a grant's filter an entity belongs to. */
interface BelongsTo<T> {
  readonly kind: ResourceKind;
  /**
   * The id of that object, as the entity tells it. Left out for what is only ever read as a part of such an object, and
   * does not tell of which.
   */
  idOf?(entity: T): string | null | undefined;
  /** The properties that tells it by, where they are not among the keys and the address. */
  readonly locatedBy?: readonly string[];
  /** Whether it is also there where its path begins with an object that is listed, of whatever kind. */
  readonly orPath?: true;
}

/** Which object of a grant's filter a property is about. */
interface PointsTo<V> {
  readonly kind: ResourceKind;
  idOf(value: V): string | null | undefined;
}

/** Parts of an answer that take a further capability, such as the address inside of a link. */
interface GuardedParts<T> {
  readonly capability: Capability;
  /** The entity without those parts, but for the ones that are named. Never changes the entity. */
  redact(entity: T, kept: ReadonlySet<string>): T;
}

/** A Graph resource type: what may be asked of it and what that takes. `T` is Microsoft's type of the entity. */
export interface GraphResource<T extends object = object> {
  /** The type's name in the schema. */
  readonly typeName: string;
  readonly workload: Workload;
  /** The application permission Graph demands, named when it answers 403. */
  readonly permission: string;
  /** What a caller of this gateway must have been granted to read it at all. */
  readonly capability: Capability;
  /** What a caller needs besides, each for the same object. */
  readonly furtherCapabilities?: readonly Capability[];
  /**
   * For lists that bring several types: which resource an entity really is of. What grants say of that one decides who
   * sees the entity; the further capabilities are for some of the types.
   */
  resourceOf?(entity: T): GraphResource;
  /** Properties read always, because an entity is known by them. */
  readonly keys: readonly string[];
  /**
   * Properties its address is made of, besides `keys`. Read when a field is selected that is not in `select`: it
   * may lead on from the entity.
   */
  readonly addressKeys: readonly string[];
  /** Schema fields answered by the property of the same name. */
  readonly select: readonly string[];
  /** Schema fields computed from properties: the field's name, and the properties it needs. */
  readonly derived: Readonly<Record<string, readonly string[]>>;
  /** Properties that take a further capability. They are not even asked of Graph without it. */
  readonly guarded: Readonly<Partial<Record<Capability, readonly string[]>>>;
  /**
   * Properties that need an application permission of their own, besides `permission`, by name. The doctor and
   * `Tenant.access` call such a permission optional. Reads leave out the properties whose permission is missing, because
   * Graph would refuse the whole read.
   */
  readonly propertyPermissions: ReadonlyMap<string, string>;
  /** What takes a further capability, where Graph sends it whether or not it is named. */
  readonly guardedParts?: GuardedParts<T>;
  /** How many of it may be read one by one in an operation, where Graph answers only a few. */
  readonly mostSingleReads?: number;
  /** What a read of it costs in Graph's resource units, where that is not what its workload usually takes. */
  readonly units?: number;
  /** Whether its properties are the tenant's own, so that a projection without any of them is a projection of all. */
  readonly isOpen?: true;
  /** What its answers are for the shared cache, which keeps none of a resource that does not say. */
  readonly cacheKind?: CacheKind;
  /**
   * What grants that are narrowed to single objects go by. `path`: it is a part of the object its path begins
   * with. Left out, it is not there for a caller whose grant is narrowed.
   */
  readonly filteredBy?: BelongsTo<T> | 'path';
  /** Properties that tell of an object elsewhere, which may be hidden when this one is not. */
  readonly pointers: Readonly<Record<string, PointsTo<never>>>;
  /** There for directory objects, which can be read many at a time by their ids. */
  readonly byIds?: { readonly collection: string; readonly type: string };
  /** Never there: it ties the description to Microsoft's type. */
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

/** Whether an entity belongs to what it was read from, and not to what it says itself. */
export function isPart({ filteredBy }: GraphResource): boolean {
  return filteredBy === 'path' || (filteredBy !== undefined && filteredBy.idOf === undefined);
}

/** What has to be read of an entity to know whether a narrowed grant is for it, besides its keys. */
export function locatedBy({ addressKeys, filteredBy }: GraphResource): readonly string[] {
  const further = typeof filteredBy === 'object' ? filteredBy.locatedBy : undefined;
  return further === undefined ? addressKeys : [...addressKeys, ...further];
}

/** Describes a resource. A property Microsoft's type does not have is a compile error. */
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
