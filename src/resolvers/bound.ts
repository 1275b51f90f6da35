import type { TenantConfig } from '../config/config.js';
import type { VisibleObjects } from '../loaders/visible-objects.js';
import type { RequestContext } from './context.js';
import type { SelectedField, Selection } from './selection.js';

// What an operation may cost, told from its text alone. Each entity says, beside its resolvers, what its fields make
// Graph do (`costs`); the walk here only multiplies and adds up.

/** What a field costs: notes its own requests on the walk, and walks on to what is selected below. */
export type FieldCost = (field: SelectedField, walk: Walk) => void;

/** The costs of fields, by type and name. A field that is not there is part of its parent's answer. */
export type Costs = Readonly<Record<string, Readonly<Record<string, FieldCost>>>>;

export interface EntityCosts {
  readonly fields: Costs;
  /** What it costs to find the object again by its `nodeId`. */
  readonly byNodeId?: FieldCost;
}

/** What the bound may know of the caller and of the tenants. */
export interface BoundContext extends Pick<RequestContext, 'granted' | 'findTenant' | 'sealer'> {
  /** The application permissions in the token held for a tenant; undefined when none is held. */
  permissionsIn(tenant: TenantConfig): ReadonlySet<string> | undefined;
}

/** What the requests of one field may cost, of all objects it is asked of taken together. */
interface FieldUnits {
  /** By the names the answer has. */
  readonly path: readonly string[];
  /** The field in the schema, such as `User.drive`. */
  readonly field: string;
  readonly units: number;
  /** Why it costs more than it usually does: a sentence. */
  readonly because?: string | undefined;
}

export interface Bound {
  /** The most the operation can cost, in Graph's resource units. */
  readonly units: number;
  /** The fields that cost something. */
  readonly fields: readonly FieldUnits[];
  /** Tenants of which it would help to know the permissions. */
  readonly unknownTenants: ReadonlySet<TenantConfig>;
}

/** The bound of what is selected of a type. */
export function boundOf(
  selection: Selection,
  typeName: string,
  { costs, context }: { readonly costs: Costs; readonly context: BoundContext },
): Bound {
  const fields: FieldUnits[] = [];
  const unknownTenants = new Set<TenantConfig>();
  const book = { costs, context, fields, unknownTenants };
  const root = { path: [], field: '', times: 1, together: 1, tenants: [], instead: {} };
  new Walk(book, root).along({ selection, typeNames: [typeName] });
  const units = fields.reduce((sum, field) => sum + field.units, 0);
  return { units: Math.min(units, Number.MAX_SAFE_INTEGER), fields, unknownTenants };
}

/** What all the walk shares. */
interface Book {
  readonly costs: Costs;
  readonly context: BoundContext;
  readonly fields: FieldUnits[];
  readonly unknownTenants: Set<TenantConfig>;
}

interface Place {
  readonly path: readonly string[];
  readonly field: string;
  /** How many objects a field here is asked of, at most. */
  readonly times: number;
  /** How many of those come in one answer, and are therefore asked in one tick. */
  readonly together: number;
  readonly tenants: readonly TenantConfig[];
  /** Costs that hold here in place of the usual ones, since the parent's request changes them. */
  readonly instead: Costs;
}

interface Step {
  /** How many objects each object has there. */
  readonly count?: number;
  readonly instead?: Costs | undefined;
}

type Below = Pick<SelectedField, 'selection' | 'typeNames'>;

/** A place in an operation while its bound is added up. */
export class Walk {
  readonly #book: Book;
  readonly #place: Place;

  constructor(book: Book, place: Place) {
    this.#book = book;
    this.#place = place;
  }

  get context(): BoundContext {
    return this.#book.context;
  }

  /** What the caller may see of each tenant this is asked of. */
  get visible(): readonly VisibleObjects[] {
    const { tenants } = this.#place;
    return this.context.granted.flatMap(({ tenant, visible }) => (tenants.includes(tenant) ? visible : []));
  }

  /**
   * Notes so many units for each object the field is asked of.
   * @param because why it costs more here than it usually does: a sentence
   */
  each(units: number, because?: string): void {
    this.#note(units * this.#place.times, because);
  }

  /** Notes what so many objects cost that are asked for in one tick, each tick for itself. */
  eachTick(unitsOf: (objects: number) => number): void {
    const { times, together } = this.#place;
    this.#note(unitsOf(together) * (times / together));
  }

  /** Whether the application has a permission in each tenant this is asked of, as far as that is known. */
  mayEverywhere(permission: string): boolean {
    let isKnown = true;
    for (const tenant of this.#place.tenants) {
      const permissions = this.context.permissionsIn(tenant);
      if (permissions === undefined) this.#book.unknownTenants.add(tenant);
      if (permissions?.has(permission) !== true) isKnown = false;
    }
    return isKnown;
  }

  /** The same place, asked of so many objects in some tenants. */
  among(count: number, tenants: readonly TenantConfig[]): Walk {
    return new Walk(this.#book, {
      ...this.#place,
      times: this.#place.times * count,
      together: count,
      tenants,
    });
  }

  /** Walks on into so many tenants. */
  inTenants(field: Below, tenants: readonly TenantConfig[]): void {
    this.#into(field, { times: this.#place.times * tenants.length, together: 1, instead: {}, tenants });
  }

  /** Walks on into objects that are part of the parent's answer. */
  along(field: Below, { count = 1, instead = {} }: Step = {}): void {
    const { times, together, tenants } = this.#place;
    this.#into(field, { times: times * count, together: together * count, instead, tenants });
  }

  /** Walks on into objects that come by requests of their own, the field's entries together. */
  apart(field: Below, { count = 1, instead = {} }: Step = {}): void {
    const { times, tenants } = this.#place;
    this.#into(field, { times: times * count, together: count, instead, tenants });
  }

  #into(
    { selection, typeNames }: Below,
    next: Pick<Place, 'times' | 'together' | 'instead' | 'tenants'>,
  ): void {
    const { costs } = this.#book;
    for (const typeName of typeNames) {
      for (const field of selection.fieldsOf(typeName)) {
        const cost = next.instead[typeName]?.[field.name] ?? costs[typeName]?.[field.name];
        // Most fields are scalars without a cost: it took 20 µs of every operation to walk on into those.
        if (cost === undefined && field.typeNames.length === 0) continue;
        const path = [...this.#place.path, field.key];
        const walk = new Walk(this.#book, { ...next, path, field: `${typeName}.${field.name}` });
        (cost ?? isPartOfParent)(field, walk);
      }
    }
  }

  /** What held for the parent holds below it as well, until there is an entity of another answer. */
  passOn(field: SelectedField): void {
    this.along(field, { instead: this.#place.instead });
  }

  #note(units: number, because?: string): void {
    const { path, field } = this.#place;
    if (units > 0) this.#book.fields.push({ path, field, units, because });
  }
}

function isPartOfParent(field: SelectedField, walk: Walk): void {
  walk.passOn(field);
}
