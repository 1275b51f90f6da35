import { contextUrl, type GraphResult, type JsonObject } from '../http/call.js';
import type { ItemView } from './drive-item-json.js';
import { identityOf } from './identities.js';
import { hashWords } from '../../data/hash.js';
import { newestMs, dayMs, timestamp } from '../../data/moments.js';
import {
  GraphError,
  itemNotFound,
  notEmulated,
  unknownProperty,
  unknownSegment,
} from '../../graph-errors.js';
import { readSelect } from '../../odata/query-options.js';

const activityProperties =
  'access activities create delete edit endDateTime id incompleteData isTrending move startDateTime'.split(
    ' ',
  );

/** How often an item was opened. https://learn.microsoft.com/graph/api/itemanalytics-get */
export function getAnalytics({ call, node }: ItemView, period: string): GraphResult {
  if (period !== 'allTime' && period !== 'lastSevenDays') throw unknownSegment(period);
  const select = readSelect(call.options);
  const unknown = select?.find((name) => !activityProperties.includes(name));
  if (unknown !== undefined) throw unknownProperty(unknown, 'itemActivityStat');
  const actionCount = hashWords(`${node.id}|opened`)[0] % 500;
  const isAllTime = period === 'allTime';
  const all: JsonObject = {
    startDateTime: timestamp(isAllTime ? node.details.createdAtMs : newestMs - 7 * dayMs),
    endDateTime: timestamp(newestMs),
    access: {
      actionCount: isAllTime ? actionCount : actionCount % 20,
      actorCount: Math.ceil((isAllTime ? actionCount : actionCount % 20) / 4),
    },
    ...(!isAllTime && { incompleteData: { wasThrottled: false } }),
  };
  const body = select ? pick(all, select) : all;
  return { status: 200, body: { '@odata.context': contextUrl(call, 'itemActivityStats/$entity'), ...body } };
}

const labelProperties =
  'id isLabelAppliedExplicitly labelAppliedBy labelAppliedDateTime name retentionSettings'.split(' ');

/** https://learn.microsoft.com/graph/api/driveitem-getretentionlabel */
export function getRetentionLabel({ call, node }: ItemView): GraphResult {
  const select = readSelect(call.options);
  const unknown = select?.find((name) => !labelProperties.includes(name));
  if (unknown !== undefined) throw unknownProperty(unknown, 'itemRetentionLabel');
  const { retentionLabel: name, modifiedBy, modifiedAtMs } = node.details;
  if (name === undefined) throw itemNotFound();
  const all: JsonObject = {
    id: node.id,
    name,
    isLabelAppliedExplicitly: true,
    labelAppliedDateTime: timestamp(modifiedAtMs),
    labelAppliedBy: identityOf(call, modifiedBy),
    retentionSettings: {
      behaviorDuringRetentionPeriod: 'retain',
      isDeleteAllowed: false,
      isRecordLocked: false,
      isMetadataUpdateAllowed: true,
      isContentUpdateAllowed: true,
      isLabelUpdateAllowed: false,
    },
  };
  const body = select ? pick(all, select) : all;
  return { status: 200, body: { '@odata.context': contextUrl(call, 'retentionLabel/$entity'), ...body } };
}

const specialFolders: Readonly<Record<string, string>> = { documents: 'Documents', photos: 'Photos' };

/** The folder Graph knows by this name, or its refusal to make one for an application that may not write. */
export function nameOfSpecialFolder(name: string): string {
  const folder = Object.hasOwn(specialFolders, name) ? specialFolders[name] : undefined;
  if (folder !== undefined) return folder;
  if (name === 'approot') throw accessDenied();
  throw notEmulated(`the special folder '${name}'`);
}

/** https://learn.microsoft.com/graph/api/drive-get-specialfolder */
export function accessDenied(): GraphError {
  return new GraphError(403, 'accessDenied', 'Access denied');
}

function pick(all: JsonObject, select: readonly string[]): JsonObject {
  return Object.fromEntries(
    select.filter((name) => Object.hasOwn(all, name)).map((name) => [name, all[name]]),
  );
}
