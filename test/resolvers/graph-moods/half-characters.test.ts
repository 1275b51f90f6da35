import { startTestEmulator, startTestGateway } from '../../support/gateway/gateway.js';

// JSON can carry half of a character that takes two units of UTF-16. What would be put in its place is another text.

const emulator = await startTestEmulator();
const gateway = await startTestGateway({ emulator });
const site = Object.fromEntries(
  ['contoso', 'fabrikam'].map((name) => [name, emulator.tenant(name).siteAt('sites/finance')]),
);

const half = 'caf\ud83d';
const whole = 'caf\ud83d\ude00';

const fields: readonly (readonly [string, string])[] = [
  ['a filter', 'users(filter: { displayName: { eq: $text } }) { nodes { id } }'],
  ['a filter of alternatives', 'users(filter: { displayName: { in: ["a", $text] } }) { nodes { id } }'],
  [
    'a filter inside of another',
    'users(filter: { or: [{ displayName: { startsWith: $text } }] }) { nodes { id } }',
  ],
  ['a filter of groups', 'groups(filter: { displayName: { startsWith: $text } }) { nodes { id } }'],
  ['a search for users', 'users(search: $text) { nodes { id } }'],
  ['a search for groups', 'groups(search: $text) { nodes { id } }'],
  ['a search for sites', 'sites(search: $text) { nodes { id } }'],
  ['a search for files', 'search(query: $text) { nodes { rank } }'],
  ['a search in a drive', 'drive(id: "DRIVE") { search(query: $text) { nodes { id } } }'],
  ['a path', 'drive(id: "DRIVE") { item(path: $text) { id } }'],
  ['the title of a list', 'site(id: "SITE") { list(title: $text) { id } }'],
];

describe.each(fields)('half a character in %s', (_, field) => {
  it('is refused, and nothing is sent; a whole one is not', async () => {
    for (const tenant of ['contoso', 'fabrikam']) {
      const { id, driveIds } = site[tenant]!;
      const selected = field.replace('DRIVE', driveIds[0]!).replace('SITE', id);
      const query = `query ($tenant: ID!, $text: String!) { tenant(id: $tenant) { ${selected} } }`;
      const slash = field.includes('path:') ? '/' : '';
      const ask = (text: string) => gateway.query(query, { tenant, text: `${slash}${text}` });
      emulator.journal.clear();
      const refused = await ask(half);
      expect(refused.errors).toMatchObject([
        { extensions: { code: 'BAD_USER_INPUT', hint: expect.any(String) } },
      ]);
      expect(gateway.takeGraphCalls()).toEqual([]);
      expect((await ask(whole)).errors).toEqual([]);
      expect(gateway.takeGraphCalls()).toHaveLength(1);
    }
  });
});

it('half a character in the name of a user is refused, and nothing is sent', async () => {
  const { errors } = await gateway.query(
    'query ($id: ID!) { tenant(id: "contoso") { user(id: $id) { id } } }',
    { id: `${half}@contoso.com` },
  );
  expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
  expect(gateway.takeGraphCalls()).toEqual([]);
});
