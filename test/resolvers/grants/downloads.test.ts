import { capabilities as everything, type Capability } from '../../../src/config/config.js';
import { startTestEmulator, startTestGateway } from '../../support/gateway/gateway.js';
import { createMemoryAudit } from '../../support/gateway/memory-audit.js';
import { withGrants, type TestGrant } from '../../support/gateway/narrowed-grants.js';

// Whatever shows what is in a file takes files.download for its drive, and a record that is written before.

const emulator = await startTestEmulator();
const contoso = emulator.tenant('contoso');
const fabrikam = emulator.tenant('fabrikam');
const audit = createMemoryAudit();

const library = contoso.sites.find(({ displayName }) => displayName === 'Finance')!.driveIds[0]!;
const otherDrive = contoso.driveIdOf(contoso.userIds[0]!)!;
const contract = contoso.itemsOf(library).find(({ name }) => name === 'Acme.pdf')!;

const rest = everything.filter((one) => one !== 'files.download');
const narrowedTo = (drive: string): TestGrant[] => [
  { tenant: contoso, capabilities: rest },
  { tenant: contoso, capabilities: ['files.download'] as Capability[], resources: { drives: [drive] } },
];
const grants: Record<string, TestGrant[]> = {
  wide: [contoso, fabrikam].map((tenant) => ({ tenant, capabilities: everything })),
  here: narrowedTo(library),
  elsewhere: narrowedTo(otherDrive),
  nowhere: [{ tenant: contoso, capabilities: rest }],
};
const gateway = await startTestGateway({
  emulator,
  audit,
  cache: true,
  callers: Object.fromEntries(Object.keys(grants).map((name) => [name, {}])),
  change: (config) => withGrants(config, grants),
});

afterEach(() => audit.fail('no more'));

async function ask(caller: string, selected: string, drive = library, tenant = 'contoso') {
  gateway.takeGraphCalls();
  audit.take();
  const query = `{ tenant(id: "${tenant}") { drive(id: "${drive}") { ${selected} } } }`;
  const { data, errors } = await gateway.query(query, {}, caller);
  return {
    drive: data?.tenant?.drive,
    text: JSON.stringify(data),
    codes: errors.map(({ path, extensions }) => `${path?.slice(2).join('.')} ${extensions.code}`),
    calls: gateway.takeGraphCalls(),
    records: audit.take().filter(({ event }) => event === 'read'),
  };
}

const recordOf = ({ records }: Awaited<ReturnType<typeof ask>>, type: string) =>
  records.filter(({ resourceType }) => resourceType === type).map(({ capabilities }) => capabilities);

describe('the address of a link that opens for anybody', () => {
  const text = `item(id: "${contract.id}") { permissions { link { scope webUrl } } }`;
  interface Permissions {
    item: { permissions: { link: { scope: string; webUrl: string | null } | null }[] };
  }
  const linksOf = ({ item }: Permissions) => item.permissions.flatMap(({ link }) => link ?? []);

  it.each(['nowhere', 'elsewhere'])('is FORBIDDEN to who may download %s', async (caller) => {
    const answer = await ask(caller, text);
    const links = linksOf(answer.drive as Permissions);
    expect(links.map(({ scope, webUrl }) => [scope, webUrl !== null])).toEqual([
      ['organization', true],
      ['anonymous', false],
    ]);
    expect(answer.codes).toEqual(['item.permissions.4.link.webUrl FORBIDDEN']);
    expect(recordOf(answer, 'Permission')).toEqual([['files.permissions']]);
    expect(answer.calls.filter((call) => call.includes('/permissions'))).toHaveLength(1);
  });

  it.each(['here', 'wide'])('is told to who may download %s, and noted as a download', async (caller) => {
    const answer = await ask(caller, text);
    expect(answer.codes).toEqual([]);
    const urls = linksOf(answer.drive as Permissions).map(({ webUrl }) => webUrl);
    expect(urls).toEqual([expect.stringMatching(/^https/), expect.stringMatching(/^https/)]);
    expect(recordOf(answer, 'Permission')).toEqual([['files.permissions', 'files.download']]);
    expect(JSON.stringify(answer.records)).not.toContain(urls[1]);
  });

  it('is not handed out when its record cannot be written, and the rest is', async () => {
    audit.fail('unnoticed');
    const answer = await ask('wide', text);
    expect(linksOf(answer.drive as Permissions).map(({ webUrl }) => webUrl !== null)).toEqual([true, false]);
    expect(answer.codes).toEqual(['item.permissions.4.link.webUrl GATEWAY_UNAVAILABLE']);
  });

  it('is no download where nobody selects it, and one request serves both', async () => {
    const type = `a: permissions { link { type } }`;
    const alone = await ask('wide', `item(id: "${contract.id}") { ${type} }`);
    expect(recordOf(alone, 'Permission')).toEqual([['files.permissions']]);
    const both = await ask(
      'wide',
      `item(id: "${contract.id}") { ${type} b: permissions { link { webUrl } } }`,
    );
    expect(both.codes).toEqual([]);
    expect(both.drive.item.b.at(-1).link.webUrl).toMatch(/^https/);
    expect(recordOf(both, 'Permission')).toEqual([['files.permissions', 'files.download']]);
    expect(both.calls).toHaveLength(1);
  });
});

describe('thumbnails', () => {
  const item = (sizes: string) => `item(id: "${contract.id}") { id thumbnails { ${sizes} } }`;
  const sizes = 'small { url } medium { url } large { url } source { url }';
  const custom = 'small { url } custom(width: 2048, height: 2048) { url }';
  const children =
    'item(path: "/Contracts") { children { nodes { name thumbnails { small { url } large { url } } } } }';

  it.each(['nowhere', 'elsewhere'])(
    'that can be read are FORBIDDEN to who may download %s',
    async (caller) => {
      const answer = await ask(caller, item(sizes));
      expect(answer.drive.item.thumbnails).toEqual([
        {
          small: { url: expect.any(String) },
          medium: { url: expect.any(String) },
          large: null,
          source: null,
        },
      ]);
      expect(answer.codes).toEqual([
        'item.thumbnails.0.large FORBIDDEN',
        'item.thumbnails.0.source FORBIDDEN',
      ]);
      expect(recordOf(answer, 'ThumbnailSet')).toEqual([['files.metadata']]);
      expect(answer.calls).toHaveLength(1);
      const own = await ask(caller, item(custom));
      expect(own.drive.item.thumbnails).toEqual([{ small: { url: expect.any(String) }, custom: null }]);
      expect(own.codes).toEqual(['item.thumbnails.0.custom FORBIDDEN']);
      expect(own.calls.filter((call) => call.includes('2048'))).toEqual([]);
    },
  );

  it.each(['here', 'wide'])(
    'are all there for who may download %s, and noted as downloads',
    async (caller) => {
      const answer = await ask(caller, item(sizes));
      expect(answer.codes).toEqual([]);
      expect(answer.drive.item.thumbnails[0].large).toEqual({ url: expect.any(String) });
      expect(recordOf(answer, 'ThumbnailSet')).toEqual([['files.metadata', 'files.download']]);
      const own = await ask(caller, item(custom));
      expect(own.drive.item.thumbnails[0].custom).toEqual({ url: expect.any(String) });
      expect(recordOf(own, 'ThumbnailSet')).toEqual([['files.metadata', 'files.download']]);
    },
  );

  it('that cannot be read are no downloads', async () => {
    const answer = await ask('wide', item('small { url } medium { url }'));
    expect(recordOf(answer, 'ThumbnailSet')).toEqual([['files.metadata']]);
  });

  it('of a whole folder stay one request, and are judged drive by drive', async () => {
    const wide = await ask('wide', children);
    expect([wide.codes, wide.calls.length]).toEqual([[], 2]);
    const narrowed = await ask('elsewhere', children);
    expect(narrowed.codes.length).toBeGreaterThan(0);
    expect(narrowed.codes.every((code) => code.endsWith('.large FORBIDDEN'))).toBe(true);
    // The folder was kept, thumbnails are not.
    expect(narrowed.calls).toHaveLength(1);
    const seen = await ask('elsewhere', children.replace('item(path: "/Contracts")', 'root'), otherDrive);
    expect([seen.codes, seen.text.includes('"large":{"url"')]).toEqual([[], true]);
  });

  it('that can be read are withheld when their record cannot be written, however deep they stand', async () => {
    audit.fail('unnoticed');
    const { drive, codes } = await ask('wide', children);
    const sets = (
      drive.item.children.nodes as { thumbnails: { small: unknown; large: unknown }[] }[]
    ).flatMap(({ thumbnails }) => thumbnails);
    expect(sets.length).toBeGreaterThan(0);
    for (const set of sets) expect(set).toEqual({ small: { url: expect.any(String) }, large: null });
    expect(codes).toHaveLength(sets.length);
    expect(codes.every((code) => code.endsWith('.large GATEWAY_UNAVAILABLE'))).toBe(true);
  });

  it('of a root that is skipped are withheld alike, and read once', async () => {
    audit.fail('unnoticed');
    const { text, codes } = await ask(
      'wide',
      children.replace('item(path: "/Contracts")', 'root'),
      otherDrive,
    );
    expect(text).not.toContain('"large":{"url"');
    expect(text).toContain('"small":{"url"');
    expect(new Set(codes.map((code) => code.replace(/.*\./, '')))).toEqual(
      new Set(['large GATEWAY_UNAVAILABLE']),
    );
  });

  it('of another tenant are as they were', async () => {
    const drive = fabrikam.driveIdOf(fabrikam.userIds.find((id) => fabrikam.driveIdOf(id))!)!;
    const root = children.replace('item(path: "/Contracts")', 'root');
    expect((await ask('wide', root, drive, 'fabrikam')).codes).toEqual([]);
    expect((await ask('elsewhere', root, drive, 'fabrikam')).drive).toBeUndefined();
  });
});
