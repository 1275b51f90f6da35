import graphqlEslint from '@graphql-eslint/eslint-plugin';
import eslint from 'typescript-eslint';

/**
 * Imports point one way: a layer may import itself and what stands before it in this list.
 * `emulator` imports nothing of ours, and only `commands` and the tests may import it.
 */
const layers = ['audit', 'identity', 'graph', 'loaders', 'resolvers', 'server', 'commands'];

/** Below all layers: single files that every layer may import. */
const foundation = [
  'errors',
  'log-output',
  'logger',
  'once-a-minute',
  'retry-after',
  'sanitize-json',
  'sealing',
  'standard-stream',
];

const folders = ['config', ...layers, 'emulator'];

/** A dependency's one home: who may import it, so that one search answers "who touches X". */
const homes = {
  '@azure/msal-node': ['identity'],
  'lru-cache': ['identity', 'graph', 'resolvers'],
  undici: ['identity', 'graph', 'emulator'],
  dataloader: ['loaders'],
  graphql: ['config', 'resolvers', 'server'],
  '@graphql-tools/schema': ['server'],
  '@graphql-tools/utils': ['server'],
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
  negotiator: ['server'],
  'close-with-grace': ['commands'],
};

const namedExportsOnly = { selector: 'ExportDefaultDeclaration', message: 'Named exports only.' };
const staticImportsOnly = {
  selector: 'ImportExpression',
  message: 'Dynamic imports would slip past the import directions.',
};
const noLiteralGetters = {
  selector: 'ObjectExpression > Property[kind="get"]',
  message: 'V8 keeps what the getters of a literal see until the next full collection. Write a class.',
};
const noEnvironment = {
  selector: 'MemberExpression[object.name="process"][property.name="env"]',
  message: 'Only config/ reads the environment.',
};

/** A file of `src/` that none of the lists above covers would escape all rules about imports. */
const unlisted = {
  files: ['src/**/*.ts'],
  ignores: [
    ...folders.map((folder) => `src/${folder}/**`),
    ...[...foundation, 'main'].map((file) => `src/${file}.ts`),
  ],
  rules: {
    'no-restricted-syntax': [
      'error',
      {
        selector: 'Program',
        message: 'Add this file to `foundation`, or its folder to `layers`: see eslint.config.js.',
      },
    ],
  },
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
      noLiteralGetters,
      ...(folder === 'config' ? [] : [noEnvironment]),
    ],
  },
});

/** The contract: described throughout, named alike, and with connections Relay understands. */
const contract = {
  files: ['schema/*.graphql'],
  plugins: { '@graphql-eslint': graphqlEslint },
  languageOptions: {
    parser: graphqlEslint.parser,
    parserOptions: { graphQLConfig: { schema: 'schema/*.graphql' } },
  },
  rules: {
    '@graphql-eslint/known-type-names': 'error',
    '@graphql-eslint/known-directives': 'error',
    '@graphql-eslint/naming-convention': [
      'error',
      {
        types: 'PascalCase',
        FieldDefinition: 'camelCase',
        InputValueDefinition: 'camelCase',
        DirectiveDefinition: 'camelCase',
      },
    ],
    '@graphql-eslint/no-hashtag-description': 'error',
    '@graphql-eslint/no-unreachable-types': 'error',
    '@graphql-eslint/relay-arguments': ['error', { includeBoth: false }],
    '@graphql-eslint/relay-connection-types': 'error',
    // Some nodes have no id of their own: hits of a search, and objects of several types.
    '@graphql-eslint/relay-edge-types': [
      'error',
      { withEdgeSuffix: true, shouldImplementNode: false, listTypeCanWrapOnlyEdgeType: false },
    ],
    '@graphql-eslint/relay-page-info': 'error',
    '@graphql-eslint/require-deprecation-reason': 'error',
    '@graphql-eslint/require-description': [
      'error',
      {
        types: true,
        rootField: true,
        DirectiveDefinition: true,
        EnumValueDefinition: true,
        FieldDefinition: true,
        InputValueDefinition: true,
      },
    ],
    '@graphql-eslint/unique-enum-value-names': 'error',
    '@graphql-eslint/unique-field-definition-names': 'error',
    '@graphql-eslint/unique-type-names': 'error',
  },
};

/** The rules for code, kept from the files of `schema/`. */
const code = [
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
].map((config) => ({ ...config, files: config.files ?? ['**/*.{js,ts,tsx}'] }));

export default eslint.config(
  {
    ignores: [
      'dist/**',
      'coverage/**',
      // What is generated follows the style of its generator, some of which write a comment of their own to say so.
      'src/resolvers/types.generated.ts',
      'examples/typescript/generated/**',
      'examples/clients/relay/__generated__/**',
      'node_modules/**',
    ],
  },
  ...code,
  contract,
  restrict('config', [...layers, 'emulator', 'main']),
  ...foundation.map((file) => restrict(file, [...layers, 'emulator', 'main'])),
  ...layers.map((folder, index) =>
    restrict(folder, [...layers.slice(index + 1), 'main', ...(folder === 'commands' ? [] : ['emulator'])]),
  ),
  restrict('emulator', ['config', ...foundation, ...layers, 'main']),
  unlisted,
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
