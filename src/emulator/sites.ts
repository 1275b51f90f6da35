import { formatGuid, guidBytes } from './data/hash.js';
import { createListRecord, type ListRecord } from './data/content/list-record.js';
import { dayMs, newestMs } from './data/moments.js';
import { sitePlans } from './data/content/site-plans.js';

/** A document library of a site: its drive has an ordinal behind those of the users. */
export interface Library {
  readonly displayName: string;
  /** The last part of its address. */
  readonly urlName: string;
  readonly listId: string;
  readonly ordinal: number;
}

export interface Site {
  readonly host: string;
  /** Below the host, as people read it; '' for the root site. */
  readonly path: string;
  readonly collectionId: string;
  readonly webId: string;
  readonly displayName: string;
  readonly description: string;
  readonly isPersonal: boolean;
  /** The site of the same collection it stands below. */
  readonly parent: Site | undefined;
  readonly createdAtMs: number;
  readonly modifiedAtMs: number;
  readonly libraries: readonly Library[];
  readonly lists: readonly ListRecord[];
}

/** `host,site collection,web`: how Graph names a site. */
export function siteIdOf({ host, collectionId, webId }: Site): string {
  return `${host},${collectionId},${webId}`;
}

export interface SitesOptions {
  readonly seed: string;
  /** Such as contoso.sharepoint.com. */
  readonly host: string;
  readonly userCount: number;
}

/** The sites of a tenant that belong to no single person. */
export class TeamSites {
  readonly all: readonly Site[];
  private readonly byPlace = new Map<number, { site: Site; library: Library }>();

  constructor(private readonly options: SitesOptions) {
    const sites: Site[] = [];
    for (const plan of sitePlans) sites.push(this.create(plan, sites));
    this.all = sites;
  }

  /** The ordinals of libraries. */
  get ordinals(): readonly number[] {
    return [...this.byPlace.keys()];
  }

  libraryAt(ordinal: number): { readonly site: Site; readonly library: Library } | undefined {
    return this.byPlace.get(ordinal);
  }

  private create(plan: (typeof sitePlans)[number], before: readonly Site[]): Site {
    const { host, userCount } = this.options;
    const seed = `${this.options.seed}|site|${plan.path}`;
    const id = (part: string): string => formatGuid(guidBytes(`${seed}|${part}`));
    const parent = before.find(({ path }) => path !== '' && plan.path.startsWith(`${path}/`));
    const site: Site = {
      host,
      path: plan.path,
      collectionId: parent?.collectionId ?? id('collection'),
      webId: id('web'),
      displayName: plan.displayName,
      description: plan.description,
      isPersonal: false,
      parent,
      createdAtMs: newestMs - 1200 * dayMs,
      modifiedAtMs: newestMs - before.length * dayMs,
      libraries: plan.libraries.map((displayName) => ({
        displayName,
        urlName: displayName === 'Documents' ? 'Shared Documents' : displayName,
        listId: id(`library ${displayName}`),
        ordinal: userCount + this.byPlace.size + plan.libraries.indexOf(displayName),
      })),
      lists: plan.lists.map((kind) => createListRecord(seed, kind, userCount)),
    };
    for (const library of site.libraries) this.byPlace.set(library.ordinal, { site, library });
    return site;
  }
}
