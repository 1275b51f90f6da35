import type { CacheKind, Capability } from '../config/config.js';

/** Which half of Graph answers: they throttle apart, and never share a batch. */
export type Workload = 'directory' | 'files';

/** A Graph resource type: what may be asked of it and what that takes. `T` is Microsoft's type of the entity. */
export interface GraphResource<T extends object = object> {
  /** The type's name in the schema. */
  readonly typeName: string;
  readonly workload: Workload;
  /** The application permission Graph demands, named when it answers 403. */
  readonly permission: string;
  /** What a caller of this gateway must have been granted to read it at all. */
  readonly capability: Capability;
  /** Properties read always, because ids and addresses are made of them. */
  readonly keys: readonly string[];
  /** Schema fields answered by the property of the same name. */
  readonly select: readonly string[];
  /** Schema fields computed from properties: the field's name, and the properties it needs. */
  readonly derived: Readonly<Record<string, readonly string[]>>;
  /** Properties that take a further capability. They are not even asked of Graph without it. */
  readonly guarded: Readonly<Partial<Record<Capability, readonly string[]>>>;
  /** Codes by which Graph says, besides 404, that there is no such entity. */
  readonly absentCodes: readonly string[];
  /** What a read of it costs in Graph's resource units, where that is not what its workload usually takes. */
  readonly units?: number;
  /** Whether its properties are the tenant's own, so that a want without any of them is a want of all. */
  readonly isOpen?: true;
  /** What its answers are for the shared cache, which keeps none of a resource that does not say. */
  readonly cacheKind?: CacheKind;
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
  readonly keys: readonly PropertyOf<T>[];
  readonly select: readonly PropertyOf<T>[];
  readonly derived?: Readonly<Record<string, readonly PropertyOf<T>[]>>;
  readonly guarded?: Readonly<Partial<Record<Capability, readonly PropertyOf<T>[]>>>;
  readonly absentCodes?: readonly string[];
  readonly units?: number;
  readonly isOpen?: true;
  readonly cacheKind?: CacheKind;
  readonly byIds?: { readonly collection: string; readonly type: string };
}

/** Describes a resource. A property Microsoft's type does not have is a compile error. */
export function graphResource<T extends object>(description: Description<T>): GraphResource<T> {
  return { derived: {}, guarded: {}, absentCodes: [], ...description };
}
