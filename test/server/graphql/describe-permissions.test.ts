import { getNamedType, isObjectType, type GraphQLField, type GraphQLObjectType } from 'graphql';
import { entities } from '../../../src/resolvers/index.js';
import { neededPermissions } from '../../../src/resolvers/gateway/permissions.js';
import { createSchema } from '../../../src/server/schema/schema.js';
import { startTestEmulator, startTestGateway } from '../../support/gateway/gateway.js';

const schema = createSchema();
const permissionOf = new Map(
  Object.values(entities).flatMap(({ resource }) =>
    resource === undefined ? [] : [[resource.typeName, resource.permission] as const],
  ),
);

/** The type of the things a field leads to, whether one by one or in pages. */
function entityBehind({ type }: GraphQLField<unknown, unknown>): string {
  return getNamedType(type).name.replace(/(Connection|Delta)$/, (end) => (end === 'Delta' ? 'Item' : ''));
}

function typeNamed(name: string): GraphQLObjectType {
  const type = schema.getType(name);
  if (!isObjectType(type)) throw new Error(`${name} is no object type`);
  return type;
}

const readers = ['Tenant', ...permissionOf.keys(), 'UserIdentity'].flatMap((name) =>
  Object.values(typeNamed(name).getFields()).flatMap((field) => {
    const permission = permissionOf.get(entityBehind(field));
    return permission === undefined ? [] : [[name, field.name, permission, field] as const];
  }),
);

describe('the permission of a field', () => {
  it.each(readers)('%s.%s: its description names %s', (_type, _name, permission, field) => {
    expect(field.description).toMatch(new RegExp(`Permissions?: .*\`${permission}\``));
  });

  it.each([...permissionOf])('every field of %s names %s, or one of its own', (name, permission) => {
    const type = typeNamed(name);

    expect(type.description).toContain(`Permission: \`${permission}\`.`);
    for (const { description } of Object.values(type.getFields())) {
      expect(description).toMatch(/Permissions?: `[A-Za-z.]+`/);
    }
  });

  it('is said once, also where the schema says it by hand', () => {
    for (const [type, name, , { description }] of readers) {
      const times = description?.match(/Permissions?: /g)?.length;
      expect([type, name, times]).toEqual([type, name, 1]);
    }
  });

  it('is seen by whoever explores: in introspection, with the directive it comes from', async () => {
    const gateway = await startTestGateway({ emulator: await startTestEmulator() });
    const { data } = await gateway.query(`{
      __schema { directives { name locations args { name } } }
      __type(name: "User") { fields { name description } } }`);
    const described = Object.fromEntries(
      data.__type.fields.map(({ name, description }: Record<string, string>) => [name, description]),
    );

    expect(data.__schema.directives).toContainEqual({
      name: 'permission',
      locations: ['FIELD_DEFINITION', 'OBJECT'],
      args: [{ name: 'application' }],
    });
    expect(described['displayName']).toBe('The name shown in address books.\n\nPermission: `User.Read.All`.');
    expect(described['nodeId']).toBe(
      'The global id of the user, accepted by `Query.node`.\n\nPermission: `User.Read.All`.',
    );
    expect(described['drive']).toContain('Permission: `Files.Read.All`.');
  });

  it('is among those a tenant is expected to grant', () => {
    expect(neededPermissions().expected).toEqual([...new Set(permissionOf.values())].sort());
  });
});
