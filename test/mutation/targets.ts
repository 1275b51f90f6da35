/** Source files that are mutated, and the test files that have to notice. */
export interface Target {
  readonly files: readonly string[];
  readonly tests: readonly string[];
}

const inFolder = (folder: string, ...names: readonly string[]): string[] =>
  names.map((name) => `src/${folder}/${name}.ts`);

export const targets: readonly Target[] = [
  { files: ['src/sealing.ts'], tests: ['test/sealing.test.ts'] },
  {
    files: inFolder('identity', 'token-provider'),
    tests: ['test/identity/token-provider.test.ts', 'test/identity/failing-tenant.test.ts'],
  },
  {
    files: inFolder('graph', 'errors', 'retry', 'retry-budget', 'attempt-time', 'throttle-signals', 'paging'),
    tests: ['test/graph'],
  },
  {
    files: inFolder(
      'loaders',
      ...['audited-reads', 'authorizer', 'by-ids', 'expansion-fallback', 'joined-parts', 'list-reader'],
      ...['listed-objects', 'page', 'permission-demand', 'read-access', 'reads', 'tenant-loaders'],
      ...['visible-objects', 'visible-page', 'withhold', 'within-bound'],
    ),
    tests: [
      'test/loaders',
      ...[
        'bound-enforcement',
        'cost-contract',
        'failing-expansions',
        'narrowed-lists',
        'narrowed-capabilities',
      ],
      ...['paging-moods', 'resource-filter', 'user-details', 'drive-delta', 'downloads'],
    ].map((name) => (name.startsWith('test/') ? name : `test/resolvers/${name}.test.ts`)),
  },
];
