import type { TenantConfig } from '../../config/config.js';
import type { VisibleObjects } from '../../loaders/access/visible-objects.js';
import type { RequestContext } from '../context.js';
import type { SelectedField, Selection } from '../selection/selection.js';

// What an operation may cost, told from its text alone. Each entity says, beside its resolvers, what its fields make
// Graph do (`costs`); the estimator here only multiplies and adds up.

/** What a field costs: adds its own requests to the estimate, and goes on to what is selected below. */
export type FieldCost = (field: SelectedField, estimator: CostEstimator) => void;

/** The costs of fields, by type and name. A field that is not there is part of its parent's answer. */
export type Costs = Readonly<Record<string, Readonly<Record<string, FieldCost>>>>;

export interface EntityCosts {
  readonly fields: Costs;
  /** What it costs to find the object again by its `nodeId`. */
  readonly byNodeId?: FieldCost;
}

/** What the bound may know of the caller and of the tenants. */
export interface BoundContext extends Pick<RequestContext, 'granted' | 'findTenant' | 'sealer'> {
  /** The application permissions in the cached token of a tenant; undefined when none is cached. */
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
  const costContext = { costs, context, fields, unknownTenants };
  const root = { path: [], field: '', times: 1, together: 1, tenants: [], overrides: {} };
  new CostEstimator(costContext, root).inline({ selection, typeNames: [typeName] });
  const units = fields.reduce((sum, field) => sum + field.units, 0);
  return { units: Math.min(units, Number.MAX_SAFE_INTEGER), fields, unknownTenants };
}

/** What the whole estimate shares. */
interface CostContext {
  readonly costs: Costs;
  readonly context: BoundContext;
  readonly fields: FieldUnits[];
  readonly unknownTenants: Set<TenantConfig>;
}

interface CostPosition {
  readonly path: readonly string[];
  readonly field: string;
  /** How many objects a field here is asked of, at most. */
  readonly times: number;
  /** How many of those come in one answer, and are therefore asked in one tick. */
  readonly together: number;
  readonly tenants: readonly TenantConfig[];
  /** Costs that hold here in place of the usual ones, since the parent's request changes them. */
  readonly overrides: Costs;
}

interface Step {
  /** How many objects each object has there. */
  readonly count?: number;
  readonly overrides?: Costs | undefined;
}

type Below = Pick<SelectedField, 'selection' | 'typeNames'>;

/** Adds up the bound of an operation, at one position in it. */
export class CostEstimator {
  readonly #context: CostContext;
  readonly #position: CostPosition;

  constructor(context: CostContext, position: CostPosition) {
    this.#context = context;
    this.#position = position;
  }

  get context(): BoundContext {
    return this.#context.context;
  }

  /** What the caller may see of each tenant this is asked of. */
  get visible(): readonly VisibleObjects[] {
    const { tenants } = this.#position;
    return this.context.granted.flatMap(({ tenant, visible }) => (tenants.includes(tenant) ? visible : []));
  }

  /**
   * Adds so many units for each object the field is asked of.
   * @param because why it costs more here than it usually does: a sentence
   */
  add(units: number, because?: string): void {
    this.#addUnits(units * this.#position.times, because);
  }

  /** Adds what so many objects cost that are asked for in one tick, each tick for itself. */
  addPerTick(unitsOf: (objects: number) => number): void {
    const { times, together } = this.#position;
    this.#addUnits(unitsOf(together) * (times / together));
  }

  /** Whether the application has a permission in each tenant this is asked of, as far as that is known. */
  mayEverywhere(permission: string): boolean {
    let isKnown = true;
    for (const tenant of this.#position.tenants) {
      const permissions = this.context.permissionsIn(tenant);
      if (permissions === undefined) this.#context.unknownTenants.add(tenant);
      if (permissions?.has(permission) !== true) isKnown = false;
    }
    return isKnown;
  }

  /** The same position, asked of so many objects in some tenants. */
  multiply(count: number, tenants: readonly TenantConfig[]): CostEstimator {
    return new CostEstimator(this.#context, {
      ...this.#position,
      times: this.#position.times * count,
      together: count,
      tenants,
    });
  }

  /** Goes on into so many tenants. */
  inTenants(field: Below, tenants: readonly TenantConfig[]): void {
    this.#into(field, { times: this.#position.times * tenants.length, together: 1, overrides: {}, tenants });
  }

  /** Goes on into objects that are part of the parent's answer. */
  inline(field: Below, { count = 1, overrides = {} }: Step = {}): void {
    const { times, together, tenants } = this.#position;
    this.#into(field, { times: times * count, together: together * count, overrides, tenants });
  }

  /** Goes on into objects that come by requests of their own, the field's entries together. */
  separate(field: Below, { count = 1, overrides = {} }: Step = {}): void {
    const { times, tenants } = this.#position;
    this.#into(field, { times: times * count, together: count, overrides, tenants });
  }

  #into(
    { selection, typeNames }: Below,
    next: Pick<CostPosition, 'times' | 'together' | 'overrides' | 'tenants'>,
  ): void {
    const { costs } = this.#context;
    for (const typeName of typeNames) {
      for (const field of selection.fieldsOf(typeName)) {
        const cost = next.overrides[typeName]?.[field.name] ?? costs[typeName]?.[field.name];
        // Most fields are scalars without a cost, and nothing is below them.
        if (cost === undefined && field.typeNames.length === 0) continue;
        const path = [...this.#position.path, field.key];
        const estimator = new CostEstimator(this.#context, {
          ...next,
          path,
          field: `${typeName}.${field.name}`,
        });
        (cost ?? partOfParentAnswer)(field, estimator);
      }
    }
  }

  /** What held for the parent holds below it as well, until there is an entity of another answer. */
  inheritOverrides(field: SelectedField): void {
    this.inline(field, { overrides: this.#position.overrides });
  }

  #addUnits(units: number, because?: string): void {
    const { path, field } = this.#position;
    if (units > 0) this.#context.fields.push({ path, field, units, because });
  }
}

function partOfParentAnswer(field: SelectedField, estimator: CostEstimator): void {
  estimator.inheritOverrides(field);
}
