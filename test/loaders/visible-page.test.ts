import type { GraphPage } from '../../src/graph/client/paging.js';
import { PartitionedPages, type PartitionedList } from '../../src/loaders/partitioned-list.js';
import type { Page, PagePosition } from '../../src/loaders/page.js';
import { collectVisible } from '../../src/loaders/access/visible-page.js';

type Entry = Record<string, unknown>;

const beginning: PagePosition = { link: '/0', offset: 0 };

/** A list of pages with links /0, /1, ...; an entry is visible when it is a capital letter. */
function listOf(pages: readonly string[], mostPages = 20) {
  const links: string[] = [];
  const read = (link: string): Promise<GraphPage> => {
    links.push(link);
    const index = Number(link.slice(1));
    return Promise.resolve({
      value: [...pages[index]!].map((letter) => ({ letter })),
      nextLink: index + 1 < pages.length ? `/${index + 1}` : undefined,
    });
  };
  const become = (entry: Entry): Entry | null => (/[A-Z]/.test(entry['letter'] as string) ? entry : null);
  return { links, read, become, mostPages };
}

const letters = ({ items }: Page<Entry>) => items.map(({ letter }) => letter).join('');

describe('a stretch of what is visible in a list', () => {
  it.each([
    ['ends where nothing visible follows', ['aBc', 'de'], 1, 'B', undefined, 2],
    ['goes on at the next visible one', ['aBc', 'dEf'], 1, 'B', { link: '/1', offset: 1 }, 2],
    ['goes on within a page', ['ABcD'], 2, 'AB', { link: '/0', offset: 3 }, 1],
    ['reads over what is hidden', ['a', 'b', '', 'cD'], 1, 'D', undefined, 4],
    ['is empty where all is hidden', ['ab', 'c'], 3, '', undefined, 2],
    ['has no next page behind the last visible one', ['AB', 'Cd'], 3, 'ABC', undefined, 2],
  ])('%s', async (_, pages, first, seen, next, reads) => {
    const list = listOf(pages);
    const page = await collectVisible(beginning, first, list);
    expect(letters(page)).toBe(seen);
    expect(page.next).toEqual(next);
    expect(list.links).toHaveLength(reads);
  });

  it('put together, is all that is visible once and in order, from any place', async () => {
    const pages = ['abA', '', 'BcD', 'e', 'Ff'];
    const all = await collectVisible(beginning, 9, listOf(pages));
    expect(letters(all)).toBe('ABDF');
    for (let index = 0; index < 4; index += 1) {
      const rest = await collectVisible(all.behind(index), 9, listOf(pages));
      expect(letters(rest)).toBe('ABDF'.slice(index + 1));
    }
    let seen = '';
    let from: PagePosition | undefined = beginning;
    while (from !== undefined) {
      const page: Page<Entry> = await collectVisible(from, 1, listOf(pages));
      seen += letters(page);
      from = page.next;
    }
    expect(seen).toBe('ABDF');
  });

  it('is an error when the pages that may be read do not tell whether it goes on', async () => {
    const tooFew = collectVisible(beginning, 2, listOf(['aB', 'c', 'd', 'E', 'f'], 3));
    await expect(tooFew).rejects.toMatchObject({
      code: 'OPERATION_LIMIT',
      message: expect.stringMatching(/3 of its pages were read/) as string,
    });
    const full = collectVisible(beginning, 1, listOf(['aB', 'c', 'd', 'E', 'f'], 3));
    await expect(full).rejects.toMatchObject({ code: 'OPERATION_LIMIT' });
    expect(letters(await collectVisible(beginning, 1, listOf(['aB', 'c', 'D', 'e'], 3)))).toBe('B');
  });

  it('is an error when the list leads back to where it was', async () => {
    const read = (): Promise<GraphPage> => Promise.resolve({ value: [{ id: 'a' }], nextLink: '/0' });
    const list = { read, become: (): null => null, mostPages: 20 };
    await expect(collectVisible(beginning, 1, list)).rejects.toMatchObject({ code: 'GRAPH_BAD_RESPONSE' });
  });
});

describe('parts of a list that are one', () => {
  /** Parts with pages of their own; the links are /part.page. */
  function partsOf(parts: readonly (readonly string[])[], perPart: number) {
    const reads: string[] = [];
    const pageOf = (part: number, page: number): Promise<GraphPage> => {
      reads.push(`${part}.${page}`);
      const pages = parts[part]!;
      return Promise.resolve({
        value: [...pages[page]!].map((letter) => ({ letter })),
        nextLink: page + 1 < pages.length ? `/${part}.${page + 1}` : undefined,
        ...(page === 0 && { count: pages.join('').length }),
      });
    };
    const list: PartitionedList = {
      parts: parts.length,
      perPart,
      readPart: (part) => pageOf(part, 0),
      readNextPage: (link) => {
        const [part = 0, page = 0] = link.slice(1).split('.').map(Number);
        return pageOf(part, page);
      },
    };
    return { list, reads };
  }

  const visible = (joined: PartitionedPages) => ({
    read: (link: string) => joined.read(link),
    become: (entry: Entry) => entry,
    mostPages: 20,
  });

  it('are read in their order, with all of their pages, and on from any place', async () => {
    const { list } = partsOf([['A', 'B'], [''], ['CD', '', 'E']], 3);
    for (let first = 1; first <= 6; first += 1) {
      let seen = '';
      let from: PagePosition | undefined = { link: '0', offset: 0 };
      while (from !== undefined) {
        const joined = new PartitionedPages(list, first + 1);
        const page: Page<Entry> = await collectVisible(from, first, visible(joined));
        seen += letters(page);
        from = page.next;
      }
      expect(seen).toBe('ABCDE');
    }
  });

  it('are begun together, as many as are wanted, and twice as many each time', async () => {
    const { list, reads } = partsOf([['A'], [''], [''], [''], [''], [''], ['B']], 1);
    const joined = new PartitionedPages(list, 2);
    const begun: number[] = [];
    const counting = {
      ...visible(joined),
      read: async (link: string) => {
        const page = await joined.read(link);
        begun.push(reads.length);
        return page;
      },
    };
    await collectVisible(joined.beginning, 1, counting);
    expect(begun).toEqual([2, 2, 6, 6, 6, 6, 7]);
  });

  it('are counted together, by Graph or by what they have', async () => {
    const { list, reads } = partsOf([['AB'], ['C'], ['']], 2);
    expect(await new PartitionedPages(list, 1).count()).toBe(3);
    expect(reads).toEqual(['0.0', '1.0', '2.0']);
    const links: string[] = [];
    const uncounted: PartitionedList = {
      ...list,
      readPart: () => Promise.resolve({ value: [{}], nextLink: '/more' }),
      readNextPage: (link) => {
        links.push(link);
        return Promise.resolve({ value: [{}, {}], nextLink: undefined });
      },
    };
    expect(await new PartitionedPages(uncounted, 1).count()).toBe(9);
    expect(links).toEqual(['/more', '/more', '/more']);
  });

  it('fail only for whoever gets as far', async () => {
    const { list } = partsOf([['AB'], ['C']], 2);
    const failing = {
      ...list,
      readPart: (part: number) => (part === 0 ? list.readPart(0) : Promise.reject(new Error('x'))),
    };
    const begun = new PartitionedPages(failing, 4);
    expect(letters(await collectVisible(begun.beginning, 1, visible(begun)))).toBe('A');
    await expect(collectVisible(begun.beginning, 2, visible(begun))).rejects.toThrow('x');
  });
});
