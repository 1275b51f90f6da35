import type { GraphPage } from '../graph/paging.js';
import { collectPage, type PagePosition } from './page.js';

/** A list in parts, each of which Graph is asked for by itself. */
export interface PartedList {
  readonly parts: number;
  /** How many entries a part has at most. */
  readonly perPart: number;
  readonly readPart: (part: number) => Promise<GraphPage>;
  /** Reads a further page of a part, where Graph began another one. */
  readonly readOn: (link: string) => Promise<GraphPage>;
}

/** The parts as one list. Its links are a part's number, and behind it, on the part's further pages, Graph's link. */
export class JoinedParts {
  readonly beginning: PagePosition = { link: '0', offset: 0 };
  readonly #list: PartedList;
  readonly #begun = new Map<number, Promise<GraphPage>>();
  #together: number;

  /** @param wanted how many entries are wanted: so many parts are asked for together */
  constructor(list: PartedList, wanted: number) {
    this.#list = list;
    this.#together = Math.max(1, Math.ceil(wanted / list.perPart));
  }

  /** How long the list is: of each part as Graph counted it, or as many entries as it has. */
  async count(): Promise<number> {
    this.#begin(0, this.#list.parts);
    const lengths = await Promise.all([...this.#begun.values()].map((part) => this.#lengthOf(part)));
    return lengths.reduce((sum, length) => sum + length, 0);
  }

  async #lengthOf(part: Promise<GraphPage>): Promise<number> {
    const { count } = await part;
    if (count !== undefined) return count;
    const beginning = { link: '', offset: 0 };
    const whole = await collectPage(beginning, Infinity, (link) =>
      link === beginning.link ? part : this.#list.readOn(link),
    );
    return whole.items.length;
  }

  async read(link: string): Promise<GraphPage> {
    const [number = '', onward] = link.split(' ', 2);
    const part = Number(number);
    const page = await (onward === undefined ? this.#beginningOf(part) : this.#list.readOn(onward));
    return { ...page, nextLink: this.#behind(part, page.nextLink) };
  }

  #behind(part: number, onward: string | undefined): string | undefined {
    if (onward !== undefined) return `${part} ${onward}`;
    return part + 1 < this.#list.parts ? String(part + 1) : undefined;
  }

  /** Where few entries match, one part after the other would take long: each time twice as many are begun. */
  #beginningOf(part: number): Promise<GraphPage> {
    const present = this.#begun.get(part);
    if (present !== undefined) return present;
    this.#begin(part, part + this.#together);
    this.#together *= 2;
    return this.#begun.get(part)!;
  }

  #begin(from: number, end: number): void {
    for (let part = from; part < Math.min(end, this.#list.parts); part += 1) {
      if (this.#begun.has(part)) continue;
      const page = this.#list.readPart(part);
      // It is read ahead: its failure belongs to whoever gets as far.
      page.catch(() => undefined);
      this.#begun.set(part, page);
    }
  }
}
