import type { Segment } from './path.js';
import { plainCollectionRoute } from './plain-collection.js';
import type { Route } from './route.js';

/** https://learn.microsoft.com/graph/api/subscribedsku-list */
export function subscribedSkusRoute(segments: readonly Segment[]): Route {
  return plainCollectionRoute(
    {
      name: 'subscribedSkus',
      typeName: 'subscribedSku',
      permission: 'skus',
      units: 3,
      listOptions: ['$select'],
      entries: ({ tenant }) => tenant.subscribedSkus,
    },
    segments,
  );
}
