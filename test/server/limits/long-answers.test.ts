import { startTestEmulator, startTestGateway } from '../../support/gateway/gateway.js';
import { everythingIn } from '../../support/gateway/test-config.js';

const emulator = await startTestEmulator();
const everything = everythingIn(emulator);
const callers = { large: everything, small: everything };

const times = (count: number, text: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => text(index)).join(' ');
/** 25 values of each of 250 users: more than one turn. */
const values = times(24, (index) => `v${index}: displayName`);
const users = (selected: string): string => `users(first: 250) { nodes { id ${selected} } }`;

describe('an answer that is made in several turns', () => {
  it.each(['contoso', 'fabrikam'])(
    'costs %s the same requests as one that is made at once',
    async (tenant) => {
      const gateway = await startTestGateway({ emulator, callers, unitsPerOperation: 2_000 });
      const files = 'drive { id root { children(first: 2) { nodes { id name } } } }';
      const ask = async (selected: string) => {
        const { data, errors } = await gateway.query(`{ tenant(id: "${tenant}") { ${users(selected)} } }`);
        expect(errors).toEqual([]);
        return { nodes: data.tenant.users.nodes.length, calls: gateway.takeGraphCalls().map(withoutQuery) };
      };
      const atOnce = await ask(files);
      expect(await ask(`${values} ${files}`)).toEqual(atOnce);
      expect(atOnce.calls.length).toBeGreaterThan(2);
    },
  );

  it('reaches its caller whole, in its own words', async () => {
    const gateway = await startTestGateway({ emulator, callers });
    const { status, data, errors } = await gateway.query(`{ tenant(id: "contoso") { ${users(values)} } }`);
    expect([status, errors, data.tenant.users.nodes.length]).toEqual([200, [], 250]);
    for (const node of data.tenant.users.nodes) {
      expect(Object.keys(node)).toHaveLength(25);
      expect(new Set(Object.values(node)).size).toBe(2);
    }
  });
});

describe('a gateway with too much to do', () => {
  it('refuses the caller who causes most of it, and nobody else', async () => {
    let isStrained = false;
    const gateway = await startTestGateway({ emulator, callers, isStrained: () => isStrained });
    const large = `{ tenant(id: "contoso") { ${users(values)} } }`;
    const small = '{ tenant(id: "fabrikam") { users(first: 1) { nodes { id } } } }';
    expect(await gateway.query(large, {}, 'large')).toMatchObject({ status: 200, errors: [] });
    expect(await gateway.query(small, {}, 'small')).toMatchObject({ status: 200, errors: [] });
    isStrained = true;
    expect(await gateway.query(small, {}, 'large')).toMatchObject({
      status: 429,
      errors: [{ extensions: { code: 'RATE_LIMITED', retryAfterMs: 1_000 } }],
    });
    expect(await gateway.query(small, {}, 'small')).toMatchObject({ status: 200, errors: [] });
    isStrained = false;
    expect(await gateway.query(small, {}, 'large')).toMatchObject({ status: 200, errors: [] });
  });
});

function withoutQuery(call: string): string {
  return call.split('?')[0]!;
}
