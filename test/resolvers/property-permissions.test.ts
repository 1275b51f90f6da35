import { getDirectiveValues, isObjectType } from 'graphql';
import { noAudit } from '../../src/audit/audit.js';
import { examineAll } from '../../src/commands/doctor/doctor.js';
import { graphPath } from '../../src/graph/query/path.js';
import type { GraphResource } from '../../src/graph/query/resource.js';
import type { Projection } from '../../src/graph/query/projection.js';
import type { RequestContext } from '../../src/resolvers/context.js';
import { users } from '../../src/resolvers/directory/user-resource.js';
import { neededPermissions } from '../../src/resolvers/gateway/permissions.js';
import { guardedFields } from '../../src/resolvers/guarded-fields.js';
import { entities } from '../../src/resolvers/index.js';
import { createSchema } from '../../src/server/schema/schema.js';
import { startTestEmulator } from '../support/gateway/gateway.js';
import { startOperation } from '../support/gateway/loaders.js';
import { contoso, fabrikam } from '../support/gateway/tenants.js';
import { testConfig } from '../support/gateway/test-config.js';

// The permissions of single properties have one declaration: `propertyPermissions` of a resource. The tests add an entry.

const permission = 'Employment.Read.All';
const changedUsers: typeof users = {
  ...users,
  propertyPermissions: new Map([...users.propertyPermissions, ['employeeType', permission]]),
};
const changed = { ...entities, User: { ...entities['User']!, resource: changedUsers as GraphResource } };
const signIns = { permission: 'AuditLog.Read.All', fields: ['User.signInActivity'] };
const added = { permission, fields: ['User.employeeType'] };

describe('the permissions that reading needs', () => {
  it('are those of entities, and optional ones of single properties', () => {
    const { expected, optional } = neededPermissions();
    expect(expected).toContain('User.Read.All');
    expect(expected).not.toContain('AuditLog.Read.All');
    expect(optional).toEqual([signIns]);
  });

  it('follow the declaration, with all fields of a permission', () => {
    expect(neededPermissions(changed)).toEqual({
      expected: neededPermissions().expected,
      optional: [signIns, added],
    });
    const resource = {
      ...changedUsers,
      propertyPermissions: new Map([
        ['signInActivity', 'A'],
        ['city', 'A'],
        ['mail', 'B'],
      ]),
    };
    expect(neededPermissions({ User: { ...changed.User, resource: resource } }).optional).toEqual([
      { permission: 'A', fields: ['User.city', 'User.signInActivity'] },
      { permission: 'B', fields: ['User.mail'] },
    ]);
  });
});

it('Tenant.access and the doctor name the permission where it is missing, and the tenant stays ready', async () => {
  const emulator = await startTestEmulator();
  const granted = emulator.tenant('fabrikam');
  granted.setRoles([...granted.roles, 'AuditLog.Read.All', permission]);
  const config = testConfig(emulator, {}, new Map());
  const seen = async (needed = neededPermissions()) =>
    Object.fromEntries(
      (await examineAll(config, undefined, needed)).map(({ tenant, access, checks }) => [
        tenant.name,
        {
          status: access.status,
          missing: access.missingOptionalPermissions,
          detail: checks
            .find(({ name }) => name === 'permissions')
            ?.detail.split('; ')
            .slice(1),
        },
      ]),
    );
  const none = { status: 'READY', missing: [], detail: [] };
  const optional = 'optional, and not granted: AuditLog.Read.All for User.signInActivity';

  expect(await seen()).toMatchObject({
    contoso: { status: 'READY', missing: [signIns], detail: [optional] },
    fabrikam: none,
  });
  expect(await seen(neededPermissions(changed))).toMatchObject({
    contoso: {
      status: 'READY',
      missing: [signIns, added],
      detail: [optional, `${permission} for User.employeeType`],
    },
    fabrikam: none,
  });
});

describe('the plan of a read', () => {
  const projection = (
    resource: typeof users,
    select: readonly string[],
    expand: Readonly<Record<string, Projection>> = {},
  ): Projection<object> => ({
    resource: resource,
    select: new Set(select),
    expand: new Map(Object.entries(expand)),
  });
  const user = { id: 'a' };

  /** The URLs of a list and of one user in each tenant; only fabrikam has granted the permission. */
  async function urls(
    of: Projection<object>,
    rolesIn?: (name: string) => readonly string[],
  ): Promise<string[]> {
    const { sent, loadersOf } = startOperation({
      audit: noAudit,
      capabilities: ['users.basic'],
      bound: 100,
      limit: 100,
      ...(rolesIn && { rolesIn: ({ name }) => rolesIn(name) }),
      answer: (url) => (url.startsWith('/users?') ? { value: [user] } : user),
    });
    for (const tenant of [contoso, fabrikam]) {
      await loadersOf(tenant).page(graphPath`/users`, of, { first: 5 });
      await loadersOf(tenant).one(graphPath`/users/a`, of);
    }
    return sent;
  }
  const rolesIn = (name: string) => (name === 'fabrikam' ? [permission] : []);

  it('leaves out the property in a tenant without the permission', async () => {
    expect(await urls(projection(changedUsers, ['id', 'employeeType', 'mail']), rolesIn)).toEqual([
      'contoso /users?$select=id,mail&$top=5',
      'contoso /users/a?$select=id,mail',
      'fabrikam /users?$select=employeeType,id,mail&$top=5',
      'fabrikam /users/a?$select=employeeType,id,mail',
    ]);
  });

  it('leaves it out of expanded entities as well', async () => {
    const manager = projection(changedUsers, ['id', 'employeeType']);
    expect((await urls(projection(changedUsers, ['id'], { manager }), rolesIn)).slice(1, 4)).toEqual([
      'contoso /users/a?$select=id&$expand=manager($select=id)',
      'fabrikam /users?$select=id&$expand=manager($select=employeeType,id)&$top=5',
      'fabrikam /users/a?$select=id&$expand=manager($select=employeeType,id)',
    ]);
  });

  it('needs no token where no property has a permission of its own', async () => {
    for (const of of [projection(changedUsers, ['id', 'mail']), projection(users, ['id', 'employeeType'])]) {
      expect(await urls(of)).toHaveLength(4);
    }
  });

  it('leaves the field null, with an error that names the permission', async () => {
    const { loadersOf } = startOperation({
      audit: noAudit,
      capabilities: ['users.basic'],
      bound: 100,
      limit: 100,
      rolesIn: ({ name }) => rolesIn(name),
      answer: () => user,
    });
    const read = (tenant: typeof contoso): unknown =>
      guardedFields(changedUsers)['employeeType']!(
        { id: 'a', employeeType: 'Contractor', tenantId: tenant.tenantId },
        {},
        { forTenant: () => loadersOf(tenant) } as unknown as RequestContext,
      );
    await expect(read(contoso)).rejects.toMatchObject({ code: 'GRAPH_FORBIDDEN', permission });
    expect(await read(fabrikam)).toBe('Contractor');
    expect(guardedFields(users)).not.toHaveProperty('employeeType');
  });
});

it('the schema and the declaration name the same permissions for the same fields', () => {
  const schema = createSchema();
  const directive = schema.getDirective('permission')!;
  const { expected, optional } = neededPermissions();
  const declared = optional.flatMap(({ permission: name, fields }) => fields.map((field) => [field, name]));
  const inSchema = Object.values(schema.getTypeMap()).flatMap((type) =>
    !isObjectType(type)
      ? []
      : Object.values(type.getFields()).flatMap(({ name, astNode }) => {
          const values = astNode && getDirectiveValues(directive, astNode);
          const names = (values?.['application'] ?? []) as readonly string[];
          return names
            .filter((each) => !expected.includes(each))
            .map((each) => [`${type.name}.${name}`, each]);
        }),
  );
  expect(inSchema.sort()).toEqual(declared.sort());
});
