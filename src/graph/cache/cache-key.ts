import { createHash } from 'node:crypto';
import type { TenantConfig } from '../../config/config.js';
import type { GraphRequest } from '../client/request.js';

/** To be raised when what is kept under a key changes its form. */
const formVersion = '1';

/**
 * The key of a request's answer: who is read as whom, and all that decides what Graph says. Requests that differ
 * in anything, be it one selected property, have different keys. The tenant stands in front, readable.
 */
export function cacheKey({ tenantId, app, cloud }: TenantConfig, request: GraphRequest): string {
  const headers = Object.entries(request.headers ?? {})
    .map(([name, value]) => `${name.toLowerCase()}: ${value}`)
    .sort();
  const parts = [
    tenantId,
    app.clientId,
    cloud.graph.origin,
    formVersion,
    request.method,
    request.url,
    ...headers,
  ];
  // With its length in front, no part can be taken for the end of one and the beginning of another.
  const text = parts.map((part) => `${part.length}:${part}`).join('');
  return `${tenantPrefix(tenantId)}${createHash('sha256').update(text).digest('base64url')}`;
}

/** What all keys of a tenant begin with, and no key of another one. */
export function tenantPrefix(tenantId: string): string {
  return `${tenantId}|`;
}
