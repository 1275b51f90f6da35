import { ask, type Answer, type Gateway } from './client.js';
import { graphql } from './generated/gql.js';

const myTenants = graphql(`
  query MyTenants {
    viewer {
      name
      grants {
        tenant {
          id
          name
        }
        capabilities
      }
    }
  }
`);

/** A tenant, and what the key may read in it. */
export interface MyTenant {
  readonly id: string;
  readonly name: string;
  /** Such as `users.basic`: what to offer, and what to leave out. */
  readonly capabilities: readonly string[];
}

/** The tenants the key is for, to choose one from. Costs no Graph request. */
export async function listMyTenants(gateway: Gateway): Promise<Answer<readonly MyTenant[]>> {
  const { data, errors } = await ask(gateway, myTenants);
  if (!data) return { data: null, errors };
  return {
    data: data.viewer.grants.map(({ tenant, capabilities }) => ({ ...tenant, capabilities })),
    errors,
  };
}
