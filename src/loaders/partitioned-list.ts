import type { GraphPage } from '../graph/client/paging.js';
import { collectPage, type PagePosition } from './page.js';

/** A list in parts, each of which Graph is asked for by itself. */
export interface PartitionedList {
  readonly parts: number;
  /** How many entries a part has at most. */
  readonly perPart: number;
  readonly readPart: (part: number) => Promise<GraphPage>;
  /** Reads a further page of a part, where Graph began another one. */
  readonly readNextPage: (link: string) => Promise<GraphPage>;
}

/** The parts as one list. Its links are a part's number, and behind it, on the part's further pages, Graph's link. */
export class PartitionedPages {
  readonly beginning: PagePosition = { link: '0', offset: 0 };
  readonly #list: PartitionedList;
  readonly #started = new Map<number, Promise<GraphPage>>();
  #batchSize: number;

  /** @param wanted how many entries are wanted: so many parts are asked for together */
  constructor(list: PartitionedList, wanted: number) {
    this.#list = list;
    this.#batchSize = Math.max(1, Math.ceil(wanted / list.perPart));
  }

  /** How long the list is: of each part as Graph counted it, or as many entries as it has. */
  async count(): Promise<number> {
    this.#begin(0, this.#list.parts);
    const lengths = await Promise.all([...this.#started.values()].map((part) => this.#lengthOf(part)));
    return lengths.reduce((sum, length) => sum + length, 0);
  }

  async #lengthOf(part: Promise<GraphPage>): Promise<number> {
    const { count } = await part;
    if (count !== undefined) return count;
    const beginning = { link: '', offset: 0 };
    const whole = await collectPage(beginning, Infinity, (link) =>
      link === beginning.link ? part : this.#list.readNextPage(link),
    );
    return whole.items.length;
  }

  async read(link: string): Promise<GraphPage> {
    const [number = '', onward] = link.split(' ', 2);
    const part = Number(number);
    const page = await (onward === undefined ? this.#beginningOf(part) : this.#list.readNextPage(onward));
    return { ...page, nextLink: this.#behind(part, page.nextLink) };
  }

  #behind(part: number, onward: string | undefined): string | undefined {
    if (onward !== undefined) return `${part} ${onward}`;
    return part + 1 < this.#list.parts ? String(part + 1) : undefined;
  }

  /** Where few entries match, one part after the other would take long: each time twice as many are begun. */
  #beginningOf(part: number): Promise<GraphPage> {
    const present = this.#started.get(part);
    if (present !== undefined) return present;
    this.#begin(part, part + this.#batchSize);
    this.#batchSize *= 2;
    return this.#started.get(part)!;
  }

  #begin(from: number, end: number): void {
    for (let part = from; part < Math.min(end, this.#list.parts); part += 1) {
      if (this.#started.has(part)) continue;
      const page = this.#list.readPart(part);
      // It is read ahead: its failure belongs to whoever gets as far.
      page.catch(() => undefined);
      this.#started.set(part, page);
    }
  }
}
