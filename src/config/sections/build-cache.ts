import type { CacheConfig } from '../config.js';
import type { Draft } from '../file/draft.js';
import type { ConfigFile } from '../schema/schema.js';

type CacheDraft = NonNullable<Draft<ConfigFile>['cache']>;

const defaultMaximumBytes = 64 * 1024 * 1024;

/** The `cache` section, with its defaults. The file counts in seconds. */
export function buildCache({ enabled, maximumBytes, timesToLive = {} }: CacheDraft): CacheConfig {
  const { users = 60, driveIds = 300, drives = 60, items = 30, absent = 60, forbidden = 60 } = timesToLive;
  return {
    enabled: enabled ?? true,
    maximumBytes: maximumBytes ?? defaultMaximumBytes,
    timesToLiveMs: {
      users: users * 1000,
      driveIds: driveIds * 1000,
      drives: drives * 1000,
      items: items * 1000,
      absent: absent * 1000,
      forbidden: forbidden * 1000,
    },
  };
}
