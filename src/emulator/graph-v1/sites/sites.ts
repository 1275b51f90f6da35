import { contextUrl, type GraphCall, type GraphResult } from '../http/call.js';
import type { DriveReference } from '../drives/drive-access.js';
import { checkDriveSelect, driveJson } from '../drives/drive-json.js';
import { driveRoute, driveRoutes } from '../drives/drives.js';
import { listsRoute } from './lists.js';
import { pageLink, readPage } from '../http/page-links.js';
import type { Segment } from '../http/path.js';
import { jsonOf, selectedBy } from '../http/property-table.js';
import type { Route } from '../http/route.js';
import { siteTable } from './site-json.js';
import { filesBadRequest, itemNotFound, notEmulated, unknownSegment } from '../../graph-errors.js';
import { readSelect, readTop } from '../../odata/query-options.js';
import { groupSiteById } from '../../group-site.js';
import type { Site } from '../../sites.js';

const sites = { workload: 'files', method: 'GET', permission: 'sites' } as const;
const files = { ...sites, permission: 'files' } as const;

const pageSize = 200;

/** Everything below /sites. */
export function sitesRoute(segments: readonly Segment[]): Route {
  const [key, ...rest] = segments;
  if (!key) return searchRoute();
  if (/^(oneDrive\.)?getAllSites(\(\))?$/.test(key.text) && rest.length === 0) return allSitesRoute();
  if (key.text === 'delta' || key.text === 'add' || key.text === 'remove')
    throw notEmulated(`'${key.text}' of sites`);
  const { find, below } = addressed(key, rest);
  return siteRoute(find, below);
}

interface Addressed {
  readonly find: (call: GraphCall) => Site;
  readonly below: readonly Segment[];
}

/**
 * `root`, `{id}`, `{host}`, or `{host}:/{path}`, where another colon closes the path when something follows.
 * https://learn.microsoft.com/graph/api/site-getbypath
 */
function addressed(key: Segment, rest: readonly Segment[]): Addressed {
  if (key.text === 'root') return { find: ({ tenant }) => tenant.teamSites.all[0]!, below: rest };
  if (!key.raw.endsWith(':')) {
    return {
      find: (call) => (key.text.includes(',') ? siteById(call, key.text) : siteAt(call, key.text, '')),
      below: rest,
    };
  }
  const end = rest.findIndex(({ raw }) => raw.endsWith(':'));
  const inPath = end < 0 ? rest : rest.slice(0, end + 1);
  const path = inPath.map(({ raw, text }) => (raw.endsWith(':') ? text.slice(0, -1) : text)).join('/');
  if (path === '') throw filesBadRequest('The provided path is not valid.', 'invalidPath');
  const host = key.text.slice(0, -1);
  return { find: (call) => siteAt(call, host, path), below: rest.slice(inPath.length) };
}

function siteById({ tenant }: GraphCall, id: string): Site {
  const site = tenant.siteById(id) ?? groupSiteById(tenant, id.toLowerCase());
  if (!site) throw itemNotFound();
  return site;
}

function siteAt(call: GraphCall, host: string, path: string): Site {
  const { tenant } = call;
  const wanted = { host: host.toLowerCase(), path: path.toLowerCase() };
  const hosts = [`${tenant.hostName}.sharepoint.com`, `${tenant.hostName}-my.sharepoint.com`];
  if (!hosts.includes(wanted.host)) throw filesBadRequest('Invalid hostname for this tenancy');
  const site = everySite(call).find(
    (candidate) => candidate.host === wanted.host && candidate.path.toLowerCase() === wanted.path,
  );
  if (!site) throw itemNotFound();
  return site;
}

export function siteRoute(
  find: (call: GraphCall) => Site,
  [relationship, ...rest]: readonly Segment[],
): Route {
  switch (relationship?.text) {
    case undefined:
      return { ...sites, units: () => 1, options: ['$select'], handle: (call) => getSite(call, find(call)) };
    case 'sites':
      if (rest.length > 0) throw notEmulated('a subsite below its site');
      return {
        ...sites,
        units: () => 2,
        options: ['$select', '$skiptoken'],
        handle: (call) =>
          pageOfSites(
            call,
            call.tenant.teamSites.all.filter(({ parent }) => parent === find(call)),
          ),
      };
    case 'drive':
      return driveRoute(driveOfSite(find, 0), rest);
    case 'drives': {
      const [driveId, ...below] = rest;
      if (driveId) return driveRoute({ ...driveOfSite(find, undefined), driveId: driveId.text }, below);
      return {
        ...files,
        units: () => 2,
        options: ['$select', '$top'],
        handle: (call) => getDrives(call, find(call)),
      };
    }
    case 'lists':
      return listsRoute(find, rest, driveRoutes);
    case 'analytics':
    case 'columns':
    case 'contentTypes':
    case 'items':
    case 'onenote':
    case 'operations':
    case 'pages':
    case 'permissions':
    case 'termStore':
      throw notEmulated(`'${relationship?.text}' of a site`);
    default:
      throw unknownSegment(relationship?.text ?? '');
  }
}

/** The default drive of a site, or any of them by its id. */
function driveOfSite(find: (call: GraphCall) => Site, index: 0 | undefined): DriveReference {
  return {
    find: (call, driveId) => {
      const { libraries } = find(call);
      const drives = libraries.map(({ ordinal }) => call.tenant.drive(ordinal));
      const drive = index === undefined ? drives.find(({ id }) => id === driveId) : drives[index];
      if (!drive) throw itemNotFound();
      return drive;
    },
  };
}

/** https://learn.microsoft.com/graph/api/site-get */
function getSite(call: GraphCall, site: Site): GraphResult {
  const select = selectedBy(siteTable, call);
  const context = contextUrl(call, 'sites/$entity');
  return {
    status: 200,
    body: { '@odata.context': context, ...jsonOf(siteTable, { call, site, isListed: false }, select) },
  };
}

function getDrives(call: GraphCall, { libraries }: Site): GraphResult {
  const select = checkDriveSelect(readSelect(call.options));
  readTop(call.options, 'files');
  const value = libraries.map(({ ordinal }) => driveJson(call, call.tenant.drive(ordinal), select));
  return { status: 200, body: { '@odata.context': contextUrl(call, 'drives'), value } };
}

/** The sites whose name or description has the words. https://learn.microsoft.com/graph/api/site-search */
function searchRoute(): Route {
  return {
    ...sites,
    units: () => 2,
    options: ['search', '$select', '$skiptoken'],
    handle: (call) => {
      const text = call.options.get('search');
      if (text === undefined) throw notEmulated('the list of sites without a search');
      const wanted = text.trim().toLowerCase();
      const found = everySite(call).filter(
        ({ displayName, description }) =>
          wanted === '*' || `${displayName} ${description}`.toLowerCase().includes(wanted),
      );
      return pageOfSites(call, found);
    },
  };
}

/** https://learn.microsoft.com/graph/api/site-getallsites */
function allSitesRoute(): Route {
  return {
    ...sites,
    units: () => 2,
    options: ['$select', '$skiptoken'],
    handle: (call) => pageOfSites(call, everySite(call), '/sites/oneDrive.getAllSites'),
  };
}

/** Those of teams, then those of people. */
function everySite({ tenant }: GraphCall): Site[] {
  const personal = Array.from(
    { length: tenant.userCount },
    (_, ordinal) => tenant.personalSite(ordinal) ?? [],
  );
  return [...tenant.teamSites.all, ...personal.flat()];
}

function pageOfSites(call: GraphCall, all: readonly Site[], path = call.request.path): GraphResult {
  const select = selectedBy(siteTable, call);
  const page = readPage(call);
  if (!page)
    throw filesBadRequest('The provided skip token is not valid for this request.', 'invalidQueryOption');
  const end = page.offset + pageSize;
  const linked = { path, query: call.request.query };
  return {
    status: 200,
    body: {
      '@odata.context': contextUrl(call, 'sites'),
      ...(end < all.length && { '@odata.nextLink': pageLink(call, end, false, linked) }),
      value: all
        .slice(page.offset, end)
        .map((site) => jsonOf(siteTable, { call, site, isListed: true }, select)),
    },
  };
}
