export interface FaultTarget {
  readonly method: string;
  /** Path and query; a part of a batch carries the version segment of its batch. */
  readonly path: string;
  readonly tenantId: string | undefined;
}

/** An answer inside a $batch, as Graph would send it. */
export interface BatchAnswer {
  id: string;
  status: number;
  headers: Record<string, string>;
  body?: unknown;
}

export interface FaultOptions {
  /** A token request, a whole HTTP request to Graph, or a single part of a $batch. */
  readonly on: 'token' | 'request' | 'part';
  /** Only requests this accepts; a pattern is tried on `METHOD path`. */
  readonly match?: RegExp | ((target: FaultTarget) => boolean);
  /** Only requests for the tenant with this id. */
  readonly tenantId?: string;
  /** How often it strikes before things are normal again; without it, until it is removed. */
  readonly times?: number;
  /**
   * `answer` (the default when a status, a body or a code is given) replaces the answer; `delay` only adds
   * `delayMs`; `reset` and `hang` never answer; `abort` breaks the connection inside the body; `truncate`
   * sends the first half of the JSON as if it were all.
   */
  readonly kind?: 'answer' | 'delay' | 'reset' | 'hang' | 'abort' | 'truncate';
  readonly status?: number;
  /** Seconds, a decimal such as `2.128`, or an HTTP-date. */
  readonly retryAfter?: string | number;
  /** An object is sent as JSON, a string as it is. Without one, the usual error of that status. */
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  readonly delayMs?: number;
  /** For token requests: fails with this code, its HTTP status and its `error`. */
  readonly aadsts?: number;
  /** For token requests: changes the token that is issued. */
  readonly token?: TokenChange;
  /** For requests: changes the answers of a $batch before they are sent, to forge what Graph must not do. */
  readonly transform?: (responses: readonly BatchAnswer[]) => unknown;
  /** For requests: changes the text of the answer before it is sent, to what no writer of JSON would write. */
  readonly rewrite?: (text: string) => string;
}

export interface TokenChange {
  readonly expiresIn?: number;
  readonly refreshIn?: number;
  /** An empty list leaves the `roles` claim out. */
  readonly roles?: readonly string[];
}

export interface FaultHandle {
  /** How often it has struck. */
  readonly hits: number;
  remove(): void;
}

interface Injected extends FaultHandle {
  readonly options: FaultOptions;
  hits: number;
}

/** The failures that are in force; the first one injected that fits a request strikes it. */
export class Faults {
  private injected: Injected[] = [];

  inject(options: FaultOptions): FaultHandle {
    const fault: Injected = {
      options,
      hits: 0,
      remove: () => {
        this.injected = this.injected.filter((other) => other !== fault);
      },
    };
    this.injected.push(fault);
    return fault;
  }

  clear(): void {
    this.injected = [];
  }

  /** The fault that strikes this request, counted as a hit. */
  strike(on: FaultOptions['on'], target: FaultTarget): FaultOptions | undefined {
    const fault = this.injected.find(
      ({ options, hits }) => options.on === on && hits < (options.times ?? Infinity) && fits(options, target),
    );
    if (fault) fault.hits += 1;
    return fault?.options;
  }
}

function fits({ match, tenantId }: FaultOptions, target: FaultTarget): boolean {
  if (tenantId !== undefined && tenantId.toLowerCase() !== target.tenantId) return false;
  if (match === undefined) return true;
  return match instanceof RegExp ? match.test(`${target.method} ${target.path}`) : match(target);
}

/** Whether the fault takes the place of the answer rather than only delaying or damaging it. */
export function replacesAnswer(fault: FaultOptions): boolean {
  if (fault.kind !== undefined) return fault.kind === 'answer';
  return fault.status !== undefined || fault.body !== undefined || fault.aadsts !== undefined;
}

export function retryAfterHeader({ retryAfter }: FaultOptions): Record<string, string> {
  return retryAfter === undefined ? {} : { 'Retry-After': String(retryAfter) };
}

/** How the fault treats an answer on its way. */
export function deliveryOf(fault: FaultOptions | undefined): { delivery?: 'reset' | 'hang' | 'abort' } {
  const kind = fault?.kind;
  return kind === 'reset' || kind === 'hang' || kind === 'abort' ? { delivery: kind } : {};
}

/** Text is HTML when it looks like it. */
export function contentTypeOf(body: unknown): string {
  if (typeof body !== 'string') return 'application/json';
  return body.trimStart().startsWith('<') ? 'text/html' : 'text/plain';
}
