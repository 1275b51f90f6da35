import { runDocuments, smallTenants } from '../../soak/documents/document-run.js';
import { startTestEmulator, startTestGateway } from '../../support/gateway/gateway.js';

// A small part of what `npm run soak:documents` does, the same at each run.
it('whatever document is sent, nothing crashes, and what is answered is what the data says', async () => {
  const emulator = await startTestEmulator({ tenants: smallTenants });
  const gateway = await startTestGateway({ emulator });
  const tally = await runDocuments({
    emulator,
    url: `${gateway.url}/graphql`,
    key: gateway.keyOf('tester'),
    count: 200,
    seed: 1_000,
  });
  expect(tally.failures).toEqual([]);
  expect(tally.compared).toBeGreaterThan(30);
  expect([...tally.statuses.keys()].sort()).toEqual([200, 400]);
  expect([...tally.codes.keys()]).toEqual(
    expect.arrayContaining(['none', 'GRAPHQL_PARSE_FAILED', 'GRAPHQL_VALIDATION_FAILED', 'BAD_USER_INPUT']),
  );
});
