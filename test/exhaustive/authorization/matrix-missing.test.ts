import { askForObjects, expectNoDifference, mostMs } from './matrix-run.js';
import { matrixCallers } from './matrix-tenant.js';

// Callers who lack a capability altogether, times every field of the schema. They need to be asked less than those
// in `matrix.test.ts`.

beforeAll(askForObjects, mostMs);

it.each(matrixCallers.filter(({ missing }) => missing.length > 0))(
  '$name: sees what it may see, and nothing else',
  expectNoDifference,
  mostMs,
);
