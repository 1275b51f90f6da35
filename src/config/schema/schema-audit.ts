import * as z from 'zod';
import * as kind from '../file/text-kinds.js';

/** `audit` in orggraph.yaml. */
export const audit = z
  .strictObject({
    file: kind.path
      .meta({
        description:
          'Path of the audit log, relative to this file. The day is put into its name: audit.jsonl becomes ' +
          'audit-2026-11-24.jsonl.',
        examples: ['/var/log/orggraph/audit.jsonl'],
      })
      .optional(),
    stdout: z
      .literal(true)
      .meta({ description: 'Writes the records to standard output instead of a file.', examples: [true] })
      .optional(),
    maximumBytes: kind.wholeNumber({
      least: 1024,
      most: 1024 * 1024 * 1024 * 1024,
      standard: 256 * 1024 * 1024,
      description: 'A file that has become this large is followed by another one of the same day.',
      example: 1024 * 1024 * 1024,
    }),
    fileNames: z
      .boolean()
      .meta({
        description: 'Write the names of files and folders beside their ids.',
        default: false,
        examples: [true],
      })
      .optional(),
  })
  .meta({
    description: 'Who read what: one line of JSON for each decision and each read.',
    oneOf: [{ required: ['file'] }, { required: ['stdout'] }],
  });
