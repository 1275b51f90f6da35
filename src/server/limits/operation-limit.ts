import { GraphQLError, Kind, type DocumentNode, type ValidationRule } from 'graphql';
import { OperationLimitError } from '../../errors.js';
import { sizeOf } from './document-size.js';

/** How large a document may be, and each operation in it, whatever it costs. */
const limits = {
  operations: 50,
  fragments: 50,
  directives: 20,
  'root fields': 20,
  fields: 1_000,
  aliases: 30,
  'nested levels': 12,
  'pairs of equal fields': 10_000,
} as const;

/** Who looks for the schema in the mistakes sees few of them at a time, and each takes as long as a thousand values. */
export const maximumMistakes = 5;

const nothing: DocumentNode = { kind: Kind.DOCUMENT, definitions: [] };

/**
 * Refuses a document for its size before anything else of it is looked at: to validate one takes longer the larger it
 * is. The other rules get an empty document in its place, and find nothing wrong with that.
 */
export const sizeIsLimited: ValidationRule = (context) => ({
  Document: {
    enter: (document) => {
      const error = excessOf(document);
      if (error === undefined) return undefined;
      context.reportError(new GraphQLError(error.message, { originalError: error }));
      return nothing;
    },
  },
});

function excessOf(document: DocumentNode): OperationLimitError | undefined {
  const { operations, fragments, directives, parts } = sizeOf(document);
  const ofDocument =
    over('operations', operations) ?? over('fragments', fragments) ?? over('directives', directives);
  if (ofDocument !== undefined) return ofDocument;
  for (const { rootFields, fields, aliases, levels, equalFieldPairs } of parts()) {
    const ofPart =
      over('root fields', rootFields) ??
      over('fields', fields) ??
      over('aliases', aliases) ??
      over('nested levels', levels) ??
      over('pairs of equal fields', equalFieldPairs());
    if (ofPart !== undefined) return ofPart;
  }
  return undefined;
}

function over(what: keyof typeof limits, count: number): OperationLimitError | undefined {
  const limit = limits[what];
  if (count <= limit) return undefined;
  const found = Number.isFinite(count) ? count : `more than ${limit}`;
  return new OperationLimitError(`This operation has ${found} ${what}, and ${limit} are allowed.`, {
    hint:
      what === 'pairs of equal fields'
        ? 'Select a field once, not again and again at the same place.'
        : 'Ask in several operations.',
  });
}
