import type { Ask } from './question';

/** What the key may do, of all its grants taken together. */
export interface Viewer {
  name: string;
  capabilities: ReadonlySet<string>;
}

const query = 'query WhoAmI { viewer { name grants { capabilities } } }';

/** Undefined when the key was refused or the gateway does not answer. */
export async function readViewer(ask: Ask): Promise<Viewer | undefined> {
  const { data } = await ask({ query, operationName: 'WhoAmI' });
  const viewer = data?.['viewer'] as { name: string; grants: { capabilities: string[] }[] } | undefined;
  return (
    viewer && {
      name: viewer.name,
      capabilities: new Set(viewer.grants.flatMap(({ capabilities }) => capabilities)),
    }
  );
}
