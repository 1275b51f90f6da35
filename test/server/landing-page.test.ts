import { startTestEmulator, startTestGateway } from '../support/gateway/gateway.js';

const emulator = await startTestEmulator();
const gateway = await startTestGateway({ emulator, server: { graphiql: true } });
const demo = await startTestGateway({ emulator, showsTenants: true });
const browser = { accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8' };
const open = async (url: string) => {
  const response = await fetch(url, { headers: browser });
  return { response, text: await response.text() };
};

describe('GET /', () => {
  it.each([{}, { accept: '*/*' }, { accept: 'application/json' }, { accept: 'text/htmlx' }])(
    'is JSON for %j',
    async (headers) => {
      const response = await fetch(gateway.url, { headers });
      expect(response.headers.get('vary')).toBe('accept');
      expect(await response.json()).toEqual({ name: 'OrgGraph', graphql: '/graphql', graphiql: '/graphiql' });
    },
  );

  it('is a page for a browser, whose links work behind any prefix', async () => {
    const { response, text } = await open(gateway.url);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(response.headers.get('vary')).toBe('accept');
    expect(response.headers.get('content-security-policy')).toMatch(
      /^default-src 'none'; img-src data:; style-src 'sha256-[^']+'; .*frame-ancestors 'none'$/,
    );
    expect(text).toContain('href="graphiql/"');
    expect(text).not.toMatch(/(href|src)="\//);
  });

  it('says how to get GraphiQL where it is not served', async () => {
    expect((await open(demo.url)).text).toContain('<code>server.graphiql: true</code>');
  });

  it('tells a stranger nothing of the tenants, not even that it looked', async () => {
    emulator.journal.clear();
    const { text } = await open(gateway.url);
    for (const { name, tenantId, domain } of emulator.tenants) {
      for (const secret of [name, tenantId, domain]) expect(text).not.toContain(secret);
    }
    expect(emulator.journal.entries()).toEqual([]);
  });

  it('names the tenants of the demo, and how they stand', async () => {
    const { text } = await open(demo.url);
    for (const { name } of emulator.tenants) {
      expect(text).toMatch(new RegExp(`<td>${name}</td><td>(ready|permissions missing)</td>`));
    }
  });
});
