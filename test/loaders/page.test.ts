import type { GraphPage } from '../../src/graph/client/paging.js';
import { collectPage, mapPage, type Page } from '../../src/loaders/page.js';

/** A list of pages of the given sizes, with links /0, /1, ...; the entries are numbered through. */
function listOf(sizes: readonly number[]): { read: (link: string) => Promise<GraphPage>; links: string[] } {
  const links: string[] = [];
  return {
    links,
    read: (link) => {
      links.push(link);
      const index = Number(link.slice(1));
      const before = sizes.slice(0, index).reduce((sum, size) => sum + size, 0);
      return Promise.resolve({
        value: Array.from({ length: sizes[index]! }, (_, offset) => ({ n: before + offset })),
        nextLink: index + 1 < sizes.length ? `/${index + 1}` : undefined,
      });
    },
  };
}

const beginning = { link: '/0', offset: 0 };
const numbers = ({ items }: Pick<Page<Record<string, unknown>>, 'items'>) => items.map(({ n }) => n);

describe('a stretch of a list', () => {
  it.each([
    ['one page that fits', [5], 5, 5, undefined],
    ['a page longer than asked', [5], 3, 3, { link: '/0', offset: 3 }],
    ['pages shorter than asked', [2, 2, 2], 5, 5, { link: '/2', offset: 1 }],
    ['a stretch that ends with a page', [2, 2], 2, 2, { link: '/1', offset: 0 }],
    ['empty pages in between', [0, 1, 0, 0, 1], 5, 2, undefined],
    ['an empty list', [0], 5, 0, undefined],
  ])('%s', async (_, sizes, first, length, next) => {
    const page = await collectPage(beginning, first, listOf(sizes).read);
    expect(numbers(page)).toEqual(Array.from({ length }, (_entry, index) => index));
    expect(page.next).toEqual(next);
  });

  it('put together from stretches of any length, is the whole list once and in order', async () => {
    const sizes = [3, 0, 1, 4, 2];
    for (let first = 1; first <= 11; first += 1) {
      const seen: unknown[] = [];
      let from: typeof beginning | undefined = beginning;
      while (from !== undefined) {
        const page: Awaited<ReturnType<typeof collectPage>> = await collectPage(
          from,
          first,
          listOf(sizes).read,
        );
        seen.push(...numbers(page));
        from = page.next;
      }
      expect(seen).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
    }
  });

  it('goes on behind any of its entries', async () => {
    const sizes = [3, 2, 4];
    const all = await collectPage(beginning, 9, listOf(sizes).read);
    for (const [index, { n }] of all.items.entries()) {
      const rest = await collectPage(all.behind(index), 9, listOf(sizes).read);
      expect(numbers(rest)[0]).toBe(n === 8 ? undefined : Number(n) + 1);
    }
    expect(() => all.behind(9)).toThrow(RangeError);
  });

  it('keeps the places of its entries when some are left out', async () => {
    const all = await collectPage(beginning, 9, listOf([3, 2, 4]).read);
    const odd = mapPage(all, ({ n }) => (Number(n) % 2 === 1 ? { n, isOdd: true } : null));
    expect(odd.items).toEqual([1, 3, 5, 7].map((n) => ({ n, isOdd: true })));
    expect(odd.items.map((_, index) => odd.behind(index))).toEqual([1, 3, 5, 7].map((n) => all.behind(n)));
  });

  it('reads no page more than it needs', async () => {
    const list = listOf([2, 2, 2, 2]);
    await collectPage(beginning, 4, list.read);
    expect(list.links).toEqual(['/0', '/1']);
  });

  it('is refused when its links run in a circle, and ends with an empty page that leads back', async () => {
    const circle = (value: Record<string, unknown>[]) => (): Promise<GraphPage> =>
      Promise.resolve({ value, nextLink: '/0' });
    const full = collectPage(beginning, 5, circle([{ n: 1 }]));
    await expect(full).rejects.toMatchObject({ code: 'GRAPH_BAD_RESPONSE' });
    expect(await collectPage(beginning, 5, circle([]))).toMatchObject({ items: [], next: undefined });
  });

  it('is refused when empty pages never end', async () => {
    let count = 0;
    const endless = (): Promise<GraphPage> => Promise.resolve({ value: [], nextLink: `/${(count += 1)}` });
    await expect(collectPage(beginning, 1, endless)).rejects.toMatchObject({ code: 'GRAPH_BAD_RESPONSE' });
    expect(count).toBe(200);
  });
});
