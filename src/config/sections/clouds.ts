import type { BuildContext } from './build-context.js';
import type { CloudConfig } from '../config.js';
import type { Path } from '../config-error.js';
import type { Draft } from '../file/draft.js';
import { parseOrigin } from '../origin.js';
import type { ConfigFile } from '../schema/schema.js';

/** Microsoft's clouds. https://learn.microsoft.com/graph/deployments */
const builtInClouds: readonly CloudConfig[] = [
  microsoftCloud('global', 'https://login.microsoftonline.com', 'https://graph.microsoft.com'),
  microsoftCloud('usgov', 'https://login.microsoftonline.us', 'https://graph.microsoft.us'),
  microsoftCloud('usgov-dod', 'https://login.microsoftonline.us', 'https://dod-graph.microsoft.us'),
  microsoftCloud(
    'china',
    'https://login.partner.microsoftonline.cn',
    'https://microsoftgraph.chinacloudapi.cn',
  ),
];

/**
 * Origins of tokens of version 1.0: those of the global cloud and of the US governments', and those of China.
 * https://learn.microsoft.com/entra/identity-platform/access-tokens#token-formats
 */
const version1Issuers = ['https://sts.windows.net', 'https://sts.chinacloudapi.cn'];

/** The issuers of Entra for callers' tokens, with `{tenantid}`: of Microsoft's clouds, and of these ones. */
export function usualIssuers(clouds: readonly CloudConfig[]): ReadonlySet<string> {
  const authorities = [...builtInClouds, ...clouds].map(({ authority }) => authority.origin);
  return new Set([
    ...authorities.map((origin) => `${origin}/{tenantid}/v2.0`),
    ...version1Issuers.map((origin) => `${origin}/{tenantid}/`),
  ]);
}

/** Whether an address is at a token service: of Microsoft's clouds, or of these ones. */
export function isAtAuthority({ origin }: URL, clouds: readonly CloudConfig[]): boolean {
  return [...builtInClouds, ...clouds].some(({ authority }) => authority.origin === origin);
}

function microsoftCloud(name: string, authority: string, graph: string): CloudConfig {
  return { name, authority: new URL(authority), graph: new URL(graph), scope: `${graph}/.default` };
}

/**
 * All clouds by name, the built-in ones included. A cloud with a mistake is there as `undefined`, so that a
 * reference to it is not reported as well.
 */
export function buildClouds(
  clouds: Draft<ConfigFile>['clouds'],
  context: BuildContext,
): Map<string, CloudConfig | undefined> {
  const byName = new Map<string, CloudConfig | undefined>(builtInClouds.map((cloud) => [cloud.name, cloud]));
  for (const [name, cloud] of Object.entries(clouds ?? {})) {
    const path = ['clouds', name];
    if (builtInClouds.some((builtIn) => builtIn.name === name)) {
      context.report(path, 'is the name of a built-in cloud; choose another one');
      continue;
    }
    byName.set(name, cloud && buildCloud(name, cloud, path, context));
  }
  return byName;
}

function buildCloud(
  name: string,
  cloud: Draft<NonNullable<ConfigFile['clouds']>[string]>,
  path: Path,
  context: BuildContext,
): CloudConfig | undefined {
  const origin = (key: 'authority' | 'graph' | 'graphScopeOrigin') =>
    cloud[key] === undefined ? undefined : parseOrigin(cloud[key], [...path, key], context);
  const authority = origin('authority');
  const graph = origin('graph');
  // A cloud of the operator's own is nearly always a stand-in for the global one.
  const scopeOrigin =
    cloud.graphScopeOrigin === undefined ? 'https://graph.microsoft.com' : origin('graphScopeOrigin')?.origin;
  const { caFile } = cloud;
  if (caFile !== undefined) checkCertificates(caFile, [...path, 'caFile'], context);
  if (authority === undefined || graph === undefined || scopeOrigin === undefined) return undefined;
  return {
    name,
    authority,
    graph,
    scope: `${scopeOrigin}/.default`,
    ...(caFile !== undefined && { caFile: context.absolutePath(caFile) }),
  };
}

function checkCertificates(file: string, path: Path, context: BuildContext): void {
  const content = context.readText(path, file);
  if (content !== undefined && !content.includes('-----BEGIN CERTIFICATE-----')) {
    context.report(path, `the file ${context.absolutePath(file)} holds no certificate in PEM form`);
  }
}
