import type { Capability } from '../config/config.js';
import type { GraphResource } from '../graph/query/resource.js';
import type { RequestContext } from './context.js';

type GuardedResolver<Parent> = (parent: Parent, args: object, context: RequestContext) => never;

/**
 * Resolvers for the properties that take a capability of their own: without it, or where it is for
 * other objects only, the field is null with an error.
 * They explain; the guard itself is in the loaders, which never ask Graph for such a property.
 */
export function guardedFields<T extends object>(
  resource: GraphResource<T>,
): Record<string, GuardedResolver<T & { readonly tenantId: string }>> {
  const fields: Record<string, GuardedResolver<T & { readonly tenantId: string }>> = {};
  for (const [capability, properties] of Object.entries(resource.guarded)) {
    for (const property of properties) {
      fields[property] = (parent, _, context) => {
        context.forTenant(parent.tenantId).requireCapabilityFor(capability as Capability, resource, parent);
        // The value has the type the schema gives the property of this name: a test compares the two.
        return parent[property as keyof T] as never;
      };
    }
  }
  return fields;
}
