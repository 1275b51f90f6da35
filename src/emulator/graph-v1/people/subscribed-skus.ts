import type { Segment } from '../http/path.js';
import { plainCollectionRoute } from '../http/plain-collection.js';
import type { Route } from '../http/route.js';

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
