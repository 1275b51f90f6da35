/** Source files that are mutated, and the test files that have to notice. */
export interface Target {
  readonly files: readonly string[];
  /** Quick ones first: the next stage runs where the stage before noticed nothing. */
  readonly stages: readonly (readonly string[])[];
}

const inFolder = (folder: string, ...names: readonly string[]): string[] =>
  names.map((name) => `src/${folder}/${name}.ts`);

const graphTests = (...names: readonly string[]): string[] =>
  names.map((name) => `test/graph/${name}.test.ts`);
const resolverTests = (...names: readonly string[]): string[] =>
  names.map((name) => `test/resolvers/${name}.test.ts`);

export const targets: readonly Target[] = [
  { files: ['src/sealing.ts'], stages: [['test/sealing.test.ts']] },
  {
    files: inFolder('identity', 'token-provider'),
    stages: [['test/identity/tokens/token-provider.test.ts'], ['test/identity/failing-tenant.test.ts']],
  },
  {
    files: inFolder('graph', 'errors', 'retry', 'retry-budget', 'attempt-time', 'throttle-signals', 'paging'),
    stages: [
      graphTests('errors', 'retry', 'retry-budget', 'attempt-time', 'throttle-signals', 'paging'),
      graphTests('client', 'malformed-answers', 'diagnosis', 'pacing', 'gate', 'batch'),
    ],
  },
  {
    files: inFolder(
      'loaders',
      ...['audited-reads', 'authorizer', 'by-ids', 'expansion-fallback', 'partitioned-list', 'list-reader'],
      ...['listed-objects', 'page', 'app-permissions', 'read-access', 'reads', 'tenant-loaders'],
      ...['visible-objects', 'visible-page', 'redact', 'within-bound'],
    ),
    stages: [
      ['test/loaders', 'test/resolvers/cost/bound-enforcement.test.ts'],
      resolverTests('cost-contract', 'failing-expansions', 'narrowed-lists', 'paging-moods'),
      resolverTests('narrowed-capabilities', 'resource-filter', 'user-details', 'drive-delta', 'downloads'),
    ],
  },
];
