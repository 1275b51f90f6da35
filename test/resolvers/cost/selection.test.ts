import { Kind, parse, type OperationDefinitionNode } from 'graphql';
import { driveItems } from '../../../src/resolvers/drives/drive-resources.js';
import { planRoot, itemProjection } from '../../../src/resolvers/drives/drive-plan.js';
import {
  below,
  nodesOf,
  selectionOfOperation,
  projectionOf,
  type Selection,
} from '../../../src/resolvers/selection/selection.js';
import { users } from '../../../src/resolvers/directory/user-resource.js';
import { createSchema } from '../../../src/server/schema/schema.js';

const schema = createSchema();

/** What is selected of the tenant by a query. */
function ofTenant(selected: string): Selection {
  const document = parse(`{ tenant(id: "contoso") { ${selected} } }`);
  const operation = document.definitions.find(
    (definition): definition is OperationDefinitionNode => definition.kind === Kind.OPERATION_DEFINITION,
  )!;
  const asked = { schema, operation, fragments: {}, variableValues: {} };
  return below(selectionOfOperation(asked, schema.getQueryType()!), 'Query', 'tenant')!;
}

const ofUsers = (selected: string): Selection =>
  nodesOf(below(ofTenant(`users { nodes { ${selected} } }`), 'Tenant', 'users')!, 'User');
const ofRoot = (selected: string): Selection =>
  below(below(ofTenant(`drive(id: "d") { root { ${selected} } }`), 'Tenant', 'drive')!, 'Drive', 'root')!;

describe('a projection', () => {
  it('is the same for all who select the same of a resource, and another one for another resource', () => {
    const selection = ofUsers('id displayName');
    const sameName = { ...users, keys: ['id', 'mail'] } as const;
    expect(projectionOf(users, selection)).toBe(projectionOf(users, selection, new Map()));
    expect([...projectionOf(sameName, selection).select]).toEqual(['id', 'mail', 'displayName']);
    expect([...projectionOf(users, selection).select]).toEqual(['id', 'displayName']);
    const expanded = new Map([['manager', projectionOf(users, selection)]]);
    expect(projectionOf(users, selection, expanded).expand).toBe(expanded);
    expect(projectionOf(users, selection).expand.size).toBe(0);
  });

  it.each(['id displayName', 'nodeId', 'employeeOrgData { division costCenter }', '__typename id'])(
    'of users ends with { %s }',
    (selected) => {
      expect(projectionOf(users, ofUsers(selected)).isLeaf).toBe(true);
    },
  );

  it.each([
    'drive { id }',
    'manager { id }',
    'id memberOf { nodes { nodeId } }',
    'licenseDetails { skuId }',
    'photo { width }',
  ])('of users does not end with { %s }', (selected) => {
    expect(projectionOf(users, ofUsers(selected)).isLeaf).toBe(false);
  });

  it.each(['id name size', 'path file { mimeType }'])('of an item ends with { %s }', (selected) => {
    expect(itemProjection(ofRoot(selected)).isLeaf).toBe(true);
  });

  it.each([
    'createdBy { user { account { id } } }',
    'permissions { nodes { id } }',
    'parent { id }',
    'thumbnails { custom(width: 10, height: 10) { url } }',
    'versions { nodes { id } }',
    'listItem { id }',
  ])('of an item does not end with { %s }', (selected) => {
    expect(itemProjection(ofRoot(selected)).isLeaf).toBe(false);
  });

  it('ends with the children that come along, unless those have dependents', () => {
    expect(planRoot(ofRoot('id children { nodes { id name } }'), true).projection.isLeaf).toBe(true);
    expect(planRoot(ofRoot('id children { nodes { id parent { id } } }'), true).projection.isLeaf).toBe(
      false,
    );
  });

  it('is of the resource it was made for', () => {
    expect(itemProjection(ofRoot('id')).resource).toBe(driveItems);
  });
});
