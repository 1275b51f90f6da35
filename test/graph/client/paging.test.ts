import { followed, readPage, relativeLink } from '../../../src/graph/client/paging.js';

const graph = new URL('https://graph.microsoft.com');

describe('a page link', () => {
  it('is taken as it is, below the version root', () => {
    const link = "https://graph.microsoft.com/v1.0/users?$select=id&$skiptoken=X'44'";
    expect(relativeLink(link, graph)).toBe("/users?$select=id&$skiptoken=X'44'");
  });

  it.each([
    'https://graph.microsoft.com.evil.example/v1.0/users',
    'https://graph.microsoft.com@evil.example/v1.0/users',
    'https://user@graph.microsoft.com/v1.0/users',
    'http://graph.microsoft.com/v1.0/users',
    'https://graph.microsoft.com:444/v1.0/users',
    'https://graph.microsoft.us/v1.0/users',
    'https://graph.microsoft.com/beta/users',
    'https://graph.microsoft.com/v1.0/../beta/users',
    'https://graph.microsoft.com/v1.0/%2e%2e/beta/users',
    '//evil.example/v1.0/users',
    '/v1.0/users',
    'javascript:alert(1)',
    '',
  ])('%s is refused where it is followed, because it leads elsewhere', (link) => {
    expect(relativeLink(link, graph)).toBeUndefined();
    const { value, nextLink } = readPage({ value: [{ id: 'a' }], '@odata.nextLink': link }, graph);
    expect(value).toEqual([{ id: 'a' }]);
    expect(nextLink).not.toMatch(/^\//);
    expect(() => followed(nextLink!)).toThrow(expect.objectContaining({ code: 'GRAPH_BAD_RESPONSE' }));
  });

  it('may spell the default port out', () => {
    const link = 'https://graph.microsoft.com:443/v1.0/users?$skiptoken=a';
    expect(relativeLink(link, graph)).toBe('/users?$skiptoken=a');
    expect(followed('/users?$skiptoken=a')).toBe('/users?$skiptoken=a');
  });
});

describe('a list answer', () => {
  it('may be empty and have a next page', () => {
    const body = { value: [], '@odata.nextLink': 'https://graph.microsoft.com/v1.0/users?$skiptoken=a' };
    expect(readPage(body, graph)).toMatchObject({ value: [], nextLink: '/users?$skiptoken=a' });
  });

  it('may end with the place of later changes', () => {
    const body = {
      value: [],
      '@odata.deltaLink': 'https://graph.microsoft.com/v1.0/drives/d/root/delta?token=a',
    };
    expect(readPage(body, graph)).toEqual({
      value: [],
      nextLink: undefined,
      deltaLink: '/drives/d/root/delta?token=a',
    });
  });

  it('may stand expanded inside an entity', () => {
    const body = {
      children: [{ id: 'a' }],
      'children@odata.nextLink': 'https://graph.microsoft.com/v1.0/drives/d/items/i/children?$skiptoken=a',
    };
    expect(readPage(body, graph, 'children')).toMatchObject({
      value: [{ id: 'a' }],
      nextLink: '/drives/d/items/i/children?$skiptoken=a',
    });
  });

  it.each<[string, unknown]>([
    ['nothing', undefined],
    ['null', null],
    ['no value', {}],
    ['a value that is no list', { value: {} }],
    ['an entry that is no object', { value: ['text'] }],
    ['an entry that is null', { value: [null] }],
    ['an entry that is a list', { value: [[]] }],
    ['a link that is no text', { value: [], '@odata.nextLink': 7 }],
  ])('%s is no list', (_, body) => {
    expect(() => readPage(body, graph)).toThrow(expect.objectContaining({ code: 'GRAPH_BAD_RESPONSE' }));
  });
});
