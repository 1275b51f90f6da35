import {
  capabilities,
  type Capability,
  type Config,
  type ResourceFilter,
} from '../../../src/config/config.js';
import type { Emulator, EmulatorOptions } from '../../../src/emulator/emulator.js';
import type { EmulatedTenantData } from '../../../src/emulator/emulated-tenant.js';
import { kindOf } from './matrix-rules.js';
import type { Held, Holdings, ListHomes } from './matrix-oracle.js';

const demoDrive = 'demo' as const;

/** Two small tenants. Nothing of the second may ever show in the first. */
export const matrixTenants: EmulatorOptions = {
  seed: 1,
  tenants: [
    {
      name: 'contoso',
      tenantId: '11111111-1111-4111-8111-111111111111',
      domain: 'contoso.onmicrosoft.com',
      displayName: 'Contoso',
      userCount: 11,
      roles: [
        ...['User.Read.All', 'GroupMember.Read.All', 'Organization.Read.All', 'Domain.Read.All'],
        ...['Files.Read.All', 'Sites.Read.All', 'AuditLog.Read.All'],
      ],
      people: Array.from({ length: 7 }, (_, index) => ({
        userName: `person${index}`,
        displayName: `Person ${index}`,
        drive: index === 6 ? ('none' as const) : demoDrive,
      })),
    },
    {
      name: 'fabrikam',
      tenantId: '22222222-2222-4222-8222-222222222222',
      domain: 'fabrikam.onmicrosoft.com',
      displayName: 'Fabrikam',
      userCount: 3,
    },
  ],
};

/** What is listed in a narrowed grant, and what is not. */
export class MatrixTenant {
  readonly data: EmulatedTenantData;
  readonly listed: ResourceFilter;

  constructor(emulator: Emulator) {
    this.data = emulator.tenant('contoso');
    const { userIds } = this.data;
    const [finance, projects, apollo] = ['sites/finance', 'sites/projects', 'sites/projects/apollo'].map(
      (path) => this.data.siteAt(path),
    );
    this.listed = {
      // A report and its manager; the manager of that one and other reports stay hidden.
      users: new Set([userIds[1]!, userIds[9]!]),
      groups: new Set(
        ['All Company', 'Security Operations', 'Security Operations On Call'].map(
          (name) => this.data.groupNamed(name).id,
        ),
      ),
      sites: new Set([finance!.id, projects!.id, apollo!.id]),
      // The shortcut in the library leads to the drive of somebody else, which is hidden.
      drives: new Set([this.data.driveIdOf(userIds[1]!)!, finance!.driveIds[0]!]),
    };
  }

  get listHomes(): ListHomes {
    return new Map(
      this.data.sites.flatMap(({ id: siteId, driveIds, listIds }) =>
        listIds.map((listId, index) => {
          const driveId = driveIds[index];
          return [listId, { siteId, ...(driveId !== undefined && { driveId }) }] as const;
        }),
      ),
    );
  }

  /** The one kind of object a capability is for. */
  resourcesFor(capability: Capability): ResourceFilter {
    const none: ResourceFilter = { users: new Set(), groups: new Set(), sites: new Set(), drives: new Set() };
    return { ...none, [kindOf[capability]!]: this.listedFor(capability) };
  }

  listedFor(capability: Capability): ReadonlySet<string> {
    const kind = kindOf[capability];
    return kind === undefined ? new Set() : this.listed[kind];
  }
}

/** A caller of the matrix: what is wide, narrowed and missing. */
export interface MatrixCaller {
  readonly name: string;
  readonly narrowed: readonly Capability[];
  readonly missing: readonly Capability[];
}

export const narrowable = capabilities.filter((capability) => kindOf[capability] !== undefined);

export const wide: MatrixCaller = { name: 'wide', narrowed: [], missing: [] };

/** Each capability narrowed alone, each missing alone, and all of them narrowed. */
export const matrixCallers: readonly MatrixCaller[] = [
  ...narrowable.map((capability) => ({
    name: `narrowed-${capability}`,
    narrowed: [capability],
    missing: [],
  })),
  ...capabilities.map((capability) => ({
    name: `without-${capability}`,
    narrowed: [],
    missing: [capability],
  })),
  { name: 'narrowed', narrowed: narrowable, missing: [] },
];

export function holdingsOf({ narrowed, missing }: MatrixCaller, tenant: MatrixTenant): Holdings {
  const held = (capability: Capability): Held => {
    if (missing.includes(capability)) return 'nothing';
    return narrowed.includes(capability) ? tenant.listedFor(capability) : 'all';
  };
  return Object.fromEntries(capabilities.map((capability) => [capability, held(capability)])) as Holdings;
}

/** The grants of the callers, as the configuration has them. */
export function withMatrixGrants(config: Config, tenant: MatrixTenant): Config {
  const tenantIds = [tenant.data.tenantId];
  const byName = new Map([wide, ...matrixCallers].map((caller) => [caller.name, caller]));
  return {
    ...config,
    callers: config.callers.map((caller) => {
      const { narrowed, missing } = byName.get(caller.name)!;
      const isWide = (capability: Capability): boolean =>
        !narrowed.includes(capability) && !missing.includes(capability);
      return {
        ...caller,
        grants: [
          { tenantIds, capabilities: new Set(capabilities.filter(isWide)) },
          ...(narrowed.length === 0
            ? []
            : narrowed.map((capability) => ({
                tenantIds,
                capabilities: new Set([capability]),
                resources: tenant.resourcesFor(capability),
              }))),
        ],
      };
    }),
  };
}
