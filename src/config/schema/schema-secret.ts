import * as kind from '../file/text-kinds.js';

/** Where a secret is kept; the file names it and never holds it. */
export const secretReference = {
  secretEnv: kind.variableName
    .meta({
      description: 'Name of the environment variable that holds the secret.',
      examples: ['FILES_SECRET'],
    })
    .optional(),
  secretFile: kind.path
    .meta({
      description:
        'Path of the file that holds the secret, relative to this file. A final line break is ignored.',
      examples: ['/run/secrets/files'],
    })
    .optional(),
};

// Exactly one of the two; load-config says so in words, editors learn it from here.
export const exactlyOneSecret = { oneOf: [{ required: ['secretEnv'] }, { required: ['secretFile'] }] };
