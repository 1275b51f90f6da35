import type { Capability } from '../config/config.js';
import type { GraphResource } from '../graph/query/resource.js';
import type { RequestContext } from './context.js';

type GuardedResolver<Parent> = (
  parent: Parent,
  args: object,
  context: RequestContext,
) => Promise<never> | never;

/**
 * Resolvers for the properties that need a capability or an application permission of their own. Without it, or if the
 * capability is granted only for other objects, the field is null with an error. These resolvers only explain: the
 * loaders never request such a property from Graph.
 */
export function guardedFields<T extends object>(
  resource: GraphResource<T>,
): Record<string, GuardedResolver<T & { readonly tenantId: string }>> {
  const fields: Record<string, GuardedResolver<T & { readonly tenantId: string }>> = {};
  const capabilityOf = new Map<string, Capability>();
  for (const [capability, properties] of Object.entries(resource.guarded)) {
    for (const property of properties) capabilityOf.set(property, capability as Capability);
  }
  // A property that is not in `select` has a read and a resolver of its own.
  const withPermission = [...resource.propertyPermissions.keys()].filter((property) =>
    resource.select.includes(property),
  );
  for (const property of new Set([...capabilityOf.keys(), ...withPermission])) {
    const capability = capabilityOf.get(property);
    const permission = resource.propertyPermissions.get(property);
    fields[property] = (parent, _, context) => {
      const loaders = context.forTenant(parent.tenantId);
      if (capability !== undefined) loaders.requireCapabilityFor(capability, resource, parent);
      // The value has the type that the schema gives to the property of this name: a test compares the two.
      const value = parent[property as keyof T] as never;
      return permission === undefined ? value : loaders.requireAppPermission(permission).then(() => value);
    };
  }
  return fields;
}
