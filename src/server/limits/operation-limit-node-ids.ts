import { OperationLimitError } from '../../errors.js';
import type { Selection } from '../../resolvers/selection/selection.js';

const mostNodeIds = 1_000;

/** Why an operation names too many objects, whatever they cost; undefined when it does not. */
export function excessOfNodeIds(selection: Selection | undefined): OperationLimitError | undefined {
  let count = 0;
  for (const { name, args } of selection?.fieldsOf('Query') ?? []) {
    if (name === 'node') count += 1;
    if (name === 'nodes') count += (args['nodeIds'] as readonly string[]).length;
  }
  if (count <= mostNodeIds) return undefined;
  return new OperationLimitError(`This operation has ${count} nodeIds, and ${mostNodeIds} are allowed.`, {
    hint: 'Name each object once, and read the other objects in more operations.',
  });
}
