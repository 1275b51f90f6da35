import type { ReadAccess } from '../../audit/operation-audit.js';
import type { Capability } from '../../config/config.js';
import type { Outcome } from '../../graph/client/client.js';
import { GatewayError } from '../../errors.js';
import { isRecord, type GraphRequest } from '../../graph/client/request.js';
import type { Projection } from '../../graph/query/projection.js';

/** One request, and what became of the reads in it. */
export interface AnsweredRead {
  readonly request: GraphRequest;
  readonly projection: Projection;
  readonly outcomes: readonly Outcome[];
}

/** The capabilities a projection takes: that of its resource, and those of its guarded properties and parts. */
export function capabilitiesOf({ resource, select, parts }: Projection): Capability[] {
  const guarded = Object.entries(resource.guarded)
    .filter(([, properties]) => properties.some((property) => select.has(property)))
    .map(([capability]) => capability as Capability);
  const ofParts = parts !== undefined && parts.size > 0 ? resource.guardedParts?.capability : undefined;
  return [...new Set([resource.capability, ...guarded, ...(ofParts === undefined ? [] : [ofParts])])];
}

/**
 * What a read showed, as the audit log has it: a record for each resource type in the answer, with the ids of all
 * that came, whether as an object, in a list, or along with another object.
 */
export function accessesOf(
  { request, projection, outcomes }: AnsweredRead,
  keepsNames: boolean,
): ReadAccess[] {
  const { responseMetadata, url, units } = request;
  const answers = outcomes.filter(
    (outcome): outcome is Record<string, unknown> => !(outcome instanceof Error),
  );
  const failure = answers.length === 0 ? outcomes[0] : undefined;
  const shared: ReadAccess = {
    resource: withoutNames(url, keepsNames),
    source: responseMetadata?.isCached === true ? 'cached' : 'live',
    graphRequestId: responseMetadata?.isCached === true ? undefined : responseMetadata?.graphRequestId,
  };
  const own = objectsIn(answers);
  const cost = responseMetadata?.isCached === true ? 0 : units;
  return [
    { ...shared, ...described(projection, own, keepsNames), cost, reason: reasonOf(failure) },
    ...alongWith(projection, own).map(([inner, objects]) => ({
      ...shared,
      ...described(inner, objects, keepsNames),
    })),
  ];
}

type Objects = readonly Record<string, unknown>[];

/** A list's entries stand in `value`; anything else is an object itself. */
function objectsIn(answers: Objects): Objects {
  return answers.flatMap((answer) =>
    Array.isArray(answer['value']) ? recordsOf(answer['value']) : [answer],
  );
}

function alongWith(projection: Projection, objects: Objects): [Projection, Objects][] {
  return [...projection.expand].flatMap(([name, inner]) => {
    const brought = objects.flatMap((object) => recordsOf(object[name]));
    return brought.length === 0 ? [] : [[inner, brought], ...alongWith(inner, brought)];
  });
}

function recordsOf(value: unknown): Objects {
  return (Array.isArray(value) ? (value as unknown[]) : [value]).filter(isRecord);
}

function described(projection: Projection, objects: Objects, keepsNames: boolean): ReadAccess {
  const texts = (property: string): string[] =>
    objects.flatMap((object) => (typeof object[property] === 'string' ? object[property] : []));
  return {
    capabilities: capabilitiesOf(projection),
    resourceType: projection.resource.typeName,
    resourceIds: texts('id'),
    results: objects.length,
    ...(keepsNames && projection.resource.workload === 'files' && { resourceNames: texts('name') }),
  };
}

function reasonOf(failure: Outcome | undefined): string | undefined {
  if (failure === undefined) return undefined;
  return failure instanceof GatewayError ? failure.code : 'INTERNAL_SERVER_ERROR';
}

/**
 * Where a request went, readable, without what was searched for, tokens of pages, and, unless wanted, names of
 * files. Names stand between colons, and a colon in a name is encoded.
 * https://learn.microsoft.com/graph/onedrive-addressing-driveitems
 */
function withoutNames(url: string, keepsNames: boolean): string {
  const [path = ''] = url.split('?', 1);
  const shown = path.replace(/\([^)]*\)/g, '(…)');
  return readable(keepsNames ? shown : shown.replace(/:\/[^:]*/g, ':/…'));
}

function readable(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
