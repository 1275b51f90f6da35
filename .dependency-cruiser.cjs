/**
 * `npm run check:imports`: no file imports itself over other files. Types may: they are gone before anything runs.
 * The directions between folders are rules of eslint.config.js.
 */
module.exports = {
  forbidden: [
    {
      name: 'no-cycle',
      severity: 'error',
      comment: 'These files need each other. Move what both need into a third file.',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'no-unresolved-import',
      severity: 'error',
      comment: 'An import that cannot be resolved is invisible to the rule about cycles.',
      from: { pathNot: '/__generated__/' },
      to: { couldNotResolve: true, path: '^[.]' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
  },
};
