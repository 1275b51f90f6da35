import type { OperationDefinitionNode } from 'graphql';
import { LRUCache } from 'lru-cache';
import { OperationText, type OperationParts } from './selected-nodes.js';

/** An operation as it is executed. */
export interface ExecutedOperation extends OperationParts {
  readonly operation: OperationDefinitionNode;
}

interface KnownOperation {
  readonly operation: OperationDefinitionNode;
  /** As JSON. */
  readonly variables: string;
  readonly text: OperationText;
}

/** Of documents and variables, in characters. What was worked out of them takes some hundred bytes for each field. */
const mostCharacters = 200_000;
const longestVariables = 2_000;
/**
 * Front ends repeat themselves: each operation is remembered with the variables it was asked with last, and with it
 * what was worked out of its selections. None of that may depend on who asks.
 */
const lastOperations = new LRUCache<OperationDefinitionNode, KnownOperation>({
  maxSize: mostCharacters,
  sizeCalculation: ({ operation, variables }) => lengthOf(operation) + variables.length,
});
/** By the variables of one execution. */
const known = new WeakMap<object, KnownOperation>();

/** The text of an operation with these variables, the same as the last time if they are. */
export function textOf(executed: ExecutedOperation): OperationText {
  const { operation, variableValues } = executed;
  const present = known.get(variableValues);
  if (present?.operation === operation) return present.text;
  const variables = JSON.stringify(variableValues);
  const last = lastOperations.get(operation);
  const current =
    last?.variables === variables ? last : { operation, variables, text: new OperationText(executed) };
  known.set(variableValues, current);
  if (variables.length <= longestVariables && current !== last) lastOperations.set(operation, current);
  return current.text;
}

/** Of the whole document, since an operation may use all of its fragments. */
function lengthOf({ loc }: OperationDefinitionNode): number {
  // Apollo Server parses with locations. What has none is too long to be remembered.
  return loc?.source.body.length ?? mostCharacters;
}
