import { contextUrl, type GraphCall, type JsonObject } from '../http/call.js';
import { itemJson } from '../items/drive-item-json.js';
import type { Segment } from '../http/path.js';
import type { Route } from '../http/route.js';
import { descendants, type DriveNode } from '../../data/content/drive-node.js';
import { badRequest, notEmulated, unknownSegment } from '../../graph-errors.js';
import type { Drive, Tenant } from '../../tenant.js';

const largestPage = 500;
const defaultPage = 25;

/** The search index lags behind: the drives of the latest people are not in it yet. */
const indexedDrives = 250;

/** The files of the whole tenant. https://learn.microsoft.com/graph/api/search-query */
export function searchRoute([action, ...rest]: readonly Segment[]): Route {
  if (action?.text !== 'query' || rest.length > 0) throw unknownSegment(action?.text ?? '');
  return {
    workload: 'files',
    method: 'POST',
    permission: 'files',
    units: () => 2,
    options: [],
    handle: (call) => {
      const request = readRequest(call);
      return { status: 200, body: answerTo(call, request) };
    },
  };
}

interface SearchRequest {
  readonly text: string;
  readonly from: number;
  readonly size: number;
}

function readRequest({ request, tenant }: GraphCall): SearchRequest {
  const requests = isRecord(request.body) ? request.body['requests'] : undefined;
  const [first, ...more] = (Array.isArray(requests) ? requests : []) as readonly unknown[];
  if (!isRecord(first) || more.length > 0)
    throw badRequest('SearchRequest Invalid (One request is expected.)');
  const { entityTypes, query, region, from = 0, size = defaultPage } = first;
  if (!Array.isArray(entityTypes) || entityTypes.length === 0)
    throw badRequest('SearchRequest Invalid (EntityTypes is required.)');
  if (entityTypes.join() !== 'driveItem') throw notEmulated(`a search for ${entityTypes.join()}`);
  const text = isRecord(query) ? query['queryString'] : undefined;
  if (typeof text !== 'string' || text.trim() === '')
    throw badRequest('SearchRequest Invalid (QueryString is required.)');
  if (typeof region !== 'string')
    throw badRequest('SearchRequest Invalid (Region is required when request with application permission.)');
  if (region !== tenant.region) {
    throw badRequest(
      `SearchRequest Invalid (Requested region ${region} is not found. Only valid regions are ${tenant.region}.)`,
    );
  }
  if (!isCount(from) || !isCount(size) || size === 0 || size > largestPage)
    throw badRequest(`SearchRequest Invalid (From and size must be numbers, size at most ${largestPage}.)`);
  return { text, from, size };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0;
}

function* indexed(tenant: Tenant): Generator<Drive> {
  for (const ordinal of tenant.teamSites.ordinals) yield tenant.drive(ordinal);
  for (let ordinal = 0; ordinal < Math.min(indexedDrives, tenant.userCount); ordinal++) {
    if (tenant.driveContent(ordinal) !== 'none') yield tenant.drive(ordinal);
  }
}

/** What a search is for: a phrase in quotes, or else the text itself. SharePoint matches without regard to case. */
function phraseOf(text: string): string {
  const [, phrase] = /^\s*"([^"]*)"\s*$/.exec(text) ?? [];
  return (phrase ?? text).trim().toLowerCase();
}

/** What a search knows of an item, and no more. */
const shown = [
  'id',
  'name',
  'size',
  'webUrl',
  'createdBy',
  'createdDateTime',
  'fileSystemInfo',
  'lastModifiedBy',
  'lastModifiedDateTime',
  'parentReference',
];

function answerTo(call: GraphCall, { text, from, size }: SearchRequest): JsonObject {
  const wanted = phraseOf(text);
  const found: [Drive, DriveNode][] = [];
  for (const drive of indexed(call.tenant)) {
    for (const node of descendants(drive.tree.root)) {
      if (node.name.toLowerCase().includes(wanted)) found.push([drive, node]);
    }
  }
  const hits = found.slice(from, from + size).map(([drive, node], index) => ({
    hitId: node.id,
    rank: from + index + 1,
    summary: `…${node.name.slice(0, 40)}…`,
    resource: {
      '@odata.type': '#microsoft.graph.driveItem',
      ...itemJson({ call, drive, node, source: 'search' }, shown),
    },
  }));
  const container = {
    ...(hits.length > 0 && { hits }),
    total: found.length,
    moreResultsAvailable: from + size < found.length,
  };
  return {
    '@odata.context': contextUrl(call, 'Collection(microsoft.graph.searchResponse)'),
    value: [{ searchTerms: [wanted], hitsContainers: [container] }],
  };
}
