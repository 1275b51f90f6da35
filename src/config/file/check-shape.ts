import * as z from 'zod';
import type { Path } from '../config-error.js';
import { valueAt, without, type Draft } from './draft.js';
import { didYouMean, nearestWord } from './nearest-word.js';
import { configFileSchema, type ConfigFile } from '../schema/schema.js';
import { nameMistake } from './text-kinds.js';

type Issue = z.core.$ZodIssue;
type Report = (path: Path, message: string) => void;

const expectations: Readonly<Record<string, string>> = {
  object: 'a map of keys and values',
  record: 'a map of names and values',
  array: 'a list',
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
};

/** Compares a value with the schema of the file, reports what differs, and answers the part that fits. */
export function checkShape(value: unknown, report: Report): Draft<ConfigFile> {
  const issues = configFileSchema.safeParse(value).error?.issues ?? [];
  for (const issue of issues) describe(issue, value, report);
  checkNames(value, report);
  const wrong = issues.filter(({ code }) => code !== 'unrecognized_keys').map((issue) => issue.path as Path);
  return without(value, wrong) ?? {};
}

/** Names are the keys of these maps. Zod would skip the value of a wrongly named entry, and hide its mistakes. */
function checkNames(value: unknown, report: Report): void {
  for (const section of ['clouds', 'apps', 'tenants', 'callers']) {
    const entries = valueAt(value, [section]);
    if (typeof entries !== 'object' || entries === null || Array.isArray(entries)) continue;
    for (const name of Object.keys(entries)) {
      const mistake = nameMistake(name);
      if (mistake !== undefined) report([section, name], mistake);
    }
  }
}

function describe(issue: Issue, file: unknown, report: Report): void {
  const path = issue.path as Path;
  if (issue.code !== 'unrecognized_keys') return report(path, messageFor(issue, valueAt(file, path)));
  for (const key of issue.keys) {
    report([...path, key], `is not a known key${didYouMean(key, keysAt(configFileSchema, path))}`);
  }
}

function messageFor(issue: Issue, value: unknown): string {
  if (value === undefined) return 'is required';
  if (issue.code === 'invalid_type') return typeMistake(issue.expected, value);
  if (issue.code === 'invalid_value') return valueMistake(issue.values.map(String), value);
  if (issue.code === 'too_small' || issue.code === 'too_big') return sizeMistake(issue);
  return issue.message;
}

function typeMistake(expected: string, value: unknown): string {
  const wanted = expectations[expected] ?? expected;
  if (value === null) return `is empty, but must be ${wanted}`;
  const quotes = expected === 'string' && typeof value !== 'object' ? '; put it in quotes' : '';
  return `must be ${wanted}, not ${kindOf(value)}${quotes}`;
}

function kindOf(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'string') return 'text';
  if (typeof value === 'boolean') return 'true or false';
  return typeof value === 'number' ? 'a number' : 'a map';
}

function valueMistake(known: readonly string[], value: unknown): string {
  const nearest = typeof value === 'string' ? nearestWord(value, known) : undefined;
  if (nearest !== undefined) return `is not known; did you mean "${nearest}"?`;
  return `must be one of ${known.join(', ')}`;
}

function sizeMistake(issue: Extract<Issue, { code: 'too_small' | 'too_big' }>): string {
  if (issue.origin === 'array') return 'needs at least one entry';
  if (issue.origin === 'string') return issue.message;
  return issue.code === 'too_small'
    ? `must be at least ${Number(issue.minimum)}`
    : `must be at most ${Number(issue.maximum)}`;
}

/** The keys the schema knows at a path. */
function keysAt(schema: unknown, path: Path): string[] {
  if (schema instanceof z.ZodOptional) return keysAt(schema.unwrap(), path);
  const [step, ...rest] = path;
  if (schema instanceof z.ZodObject) {
    return step === undefined ? Object.keys(schema.shape) : keysAt(schema.shape[String(step)], rest);
  }
  if (schema instanceof z.ZodRecord) return keysAt(schema.valueType, rest);
  if (schema instanceof z.ZodArray) return keysAt(schema.element, rest);
  return [];
}
