import eslint from 'typescript-eslint';

/**
 * Imports point one way: a layer may import itself and what stands before it in this list.
 * `emulator` imports nothing of ours, and only `commands` and the tests may import it.
 */
const layers = ['audit', 'identity', 'graph', 'loaders', 'resolvers', 'server', 'commands'];

/** Below all layers: single files that every layer may import. */
const foundation = ['errors', 'logger', 'sealing', 'retry-after'];

const folders = ['config', ...layers, 'emulator'];

/** A dependency's one home: who may import it, so that one search answers "who touches X". */
const homes = {
  '@azure/msal-node': ['identity'],
  'lru-cache': ['identity', 'graph'],
  undici: ['identity', 'graph', 'emulator'],
  dataloader: ['loaders'],
  graphql: ['config', 'resolvers', 'server'],
  '@graphql-tools/schema': ['server'],
  '@apollo/server': ['server'],
  '@as-integrations/fastify': ['server'],
  fastify: ['server', 'emulator'],
  commander: ['commands', 'main'],
  zod: ['config'],
  yaml: ['config'],
  jose: ['identity', 'emulator'],
  pino: ['logger'],
  '@fastify/cors': ['server'],
  '@fastify/static': ['server'],
  'close-with-grace': ['commands'],
};

const namedExportsOnly = { selector: 'ExportDefaultDeclaration', message: 'Named exports only.' };
const staticImportsOnly = {
  selector: 'ImportExpression',
  message: 'Dynamic imports would slip past the import directions.',
};
const noEnvironment = {
  selector: 'MemberExpression[object.name="process"][property.name="env"]',
  message: 'Only config/ reads the environment.',
};

const restrict = (folder, forbiddenFolders) => ({
  files: [folders.includes(folder) ? `src/${folder}/**/*.ts` : `src/${folder}.ts`],
  ignores: ['src/server/graphiql/**'],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        paths: Object.entries(homes)
          .filter(([, home]) => !home.includes(folder))
          .map(([name, home]) => ({ name, message: `Only ${home.join(', ')} may import ${name}.` })),
        patterns: forbiddenFolders.map((other) => ({
          regex: `^(\\./|(\\.\\./)+)${other}(/|\\.js$)`,
          message: `Imports point one way: ${folder} may not import ${other}.`,
        })),
      },
    ],
    'no-restricted-syntax': [
      'error',
      namedExportsOnly,
      staticImportsOnly,
      ...(folder === 'config' ? [] : [noEnvironment]),
    ],
  },
});

export default eslint.config(
  {
    ignores: [
      'dist/**',
      'coverage/**',
      'src/resolvers/types.generated.ts',
      'examples/typescript/generated/**',
      'node_modules/**',
    ],
  },
  ...eslint.configs.recommendedTypeChecked,
  ...eslint.configs.stylisticTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-console': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/dot-notation': 'off',
      '@typescript-eslint/require-await': 'off',
      'no-restricted-syntax': ['error', namedExportsOnly],
    },
  },
  restrict('config', [...layers, 'emulator', 'main']),
  ...foundation.map((file) => restrict(file, [...layers, 'emulator', 'main'])),
  ...layers.map((folder, index) =>
    restrict(folder, [...layers.slice(index + 1), 'main', ...(folder === 'commands' ? [] : ['emulator'])]),
  ),
  restrict('emulator', ['config', ...foundation, ...layers, 'main']),
  restrict('main', ['emulator', ...layers.filter((layer) => layer !== 'commands')]),
  {
    files: ['test/**/*.ts', 'bench/**/*.ts', 'examples/**/*.ts'],
    rules: {
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },
  { files: ['**/*.js'], ...eslint.configs.disableTypeChecked },
  { files: ['eslint.config.js', '**/vite.config.ts'], rules: { 'no-restricted-syntax': 'off' } },
);
