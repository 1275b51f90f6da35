/** Source files that are mutated, and the test files that have to notice. */
export interface Target {
  readonly files: readonly string[];
  /** Quick ones first: the next stage runs where the stage before noticed nothing. */
  readonly stages: readonly (readonly string[])[];
}

const named =
  (prefix: string, suffix: string) =>
  (...names: readonly string[]): string[] =>
    names.map((name) => `${prefix}/${name}${suffix}`);
const graph = named('src/graph', '.ts');
const loaders = named('src/loaders', '.ts');
const graphTests = named('test/graph', '.test.ts');
const resolverTests = named('test/resolvers', '.test.ts');

export const targets: readonly Target[] = [
  { files: ['src/sealing.ts'], stages: [['test/sealing.test.ts']] },
  {
    files: ['src/identity/tokens/token-provider.ts'],
    stages: [['test/identity/tokens/token-provider.test.ts'], ['test/identity/failing-tenant.test.ts']],
  },
  {
    files: graph(
      ...['errors/errors', 'client/retry', 'client/attempt-time', 'client/paging'],
      ...['throttling/retry-budget', 'throttling/throttle-signals'],
    ),
    stages: [
      graphTests(
        ...['errors', 'client/retry', 'client/attempt-time', 'client/paging'],
        ...['throttling/retry-budget', 'throttling/throttle-signals'],
      ),
      graphTests(
        ...['client/client', 'client/malformed-answers', 'client/batch', 'diagnosis'],
        ...['throttling/pacing', 'throttling/gate'],
      ),
    ],
  },
  {
    files: loaders('by-ids', 'expansion-fallback'),
    stages: [
      ['test/loaders', 'test/resolvers/cost/cost-contract.test.ts'],
      resolverTests(
        ...['graph-moods/failing-expansions', 'graph-moods/absence', 'graph-moods/hostile-graph'],
        ...['directory/object-types', 'directory/user', 'cost/unplanned-reads'],
      ),
    ],
  },
  {
    files: loaders('access/audited-reads', 'access/read-access', 'access/redact'),
    stages: [
      ['test/loaders', 'test/server/admission/audit.test.ts', 'test/resolvers/grants/downloads.test.ts'],
      resolverTests(...['files/search', 'files/download-url', 'directory/user-details']),
    ],
  },
  {
    files: loaders(
      ...['list-reader', 'page', 'partitioned-list', 'reads'],
      ...['tenant-loaders', 'within-bound', 'access/app-permissions'],
      ...['access/authorizer', 'access/listed-objects'],
      ...['access/visible-objects', 'access/visible-page'],
    ),
    stages: [
      ['test/loaders', 'test/resolvers/cost/bound-enforcement.test.ts'],
      resolverTests(
        ...['cost/cost-contract', 'graph-moods/failing-expansions', 'graph-moods/paging-moods'],
        'grants/narrowed-lists',
      ),
      resolverTests(
        ...['grants/narrowed-capabilities', 'grants/resource-filter', 'grants/downloads'],
        ...['directory/user-details', 'files/drive-delta'],
      ),
    ],
  },
];
