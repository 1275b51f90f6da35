import * as z from 'zod';
import * as kind from '../file/text-kinds.js';

const seconds = (most: number, standard: number, description: string) =>
  kind.wholeNumber({ least: 0, most, standard, description });

/** `cache` in orggraph.yaml. */
export const cache = z
  .strictObject({
    enabled: z
      .boolean()
      .meta({
        description: 'Whether answers are kept, and reads of several callers at a time shared.',
        default: true,
        examples: [false],
      })
      .optional(),
    maximumBytes: kind.wholeNumber({
      least: 1024 * 1024,
      most: 4 * 1024 * 1024 * 1024,
      standard: 64 * 1024 * 1024,
      description: 'The most that is kept, in bytes of JSON; in memory it is about half as much again.',
      example: 256 * 1024 * 1024,
    }),
    timesToLive: z
      .strictObject({
        users: seconds(3600, 60, 'Users, groups and whatever else is in the directory.'),
        driveIds: seconds(3600, 300, 'Which drive belongs to a user: ids of drives, sites and lists.'),
        drives: seconds(3600, 60, 'Drives, sites and lists with their properties.'),
        items: seconds(3600, 30, 'Files, folders and list items, and lists of them.'),
        absent: seconds(60, 60, 'That there is no such thing, as for a user without OneDrive.'),
        forbidden: seconds(60, 60, 'That the application may not read it.'),
      })
      .meta({ description: 'How old an answer may be, in seconds. 0 keeps none of that kind.' })
      .optional(),
  })
  .meta({ description: "The cache of Microsoft Graph's answers in this process." });
