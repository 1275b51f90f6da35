import { createHash } from 'node:crypto';
import type { TenantConfig } from '../../config/config.js';
import type { GraphRequest } from '../client/request.js';

/** Raise this number when the form of the entries changes. Old entries then have other keys. */
const formVersion = '1';

/**
 * The key of the answer to a request. It covers the tenant, the application, and everything in the request that
 * changes Graph's answer. Two requests that differ in one selected property have different keys. The tenant is
 * readable at the beginning of the key.
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
  // Each part begins with its length. Otherwise two different lists of parts could give the same text.
  const text = parts.map((part) => `${part.length}:${part}`).join('');
  return `${tenantPrefix(tenantId)}${createHash('sha256').update(text).digest('base64url')}`;
}

/** The beginning of all keys of a tenant. No key of another tenant begins with it. */
export function tenantPrefix(tenantId: string): string {
  return `${tenantId}|`;
}
