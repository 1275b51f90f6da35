/** What the runner asks of a child process, over Node's own channel between the two. */
export interface Call {
  readonly id: number;
  readonly name: string;
  readonly argument?: unknown;
}

export type Reply =
  { readonly id: number; readonly result: unknown } | { readonly id: number; readonly error: string };

/** What a child says once it listens. */
export const ready = 'ready';

export type Handlers = Readonly<Record<string, (argument: never) => unknown>>;

/** Child side: answers calls by the handler of their name until the runner goes away. */
export function answerCalls(handlers: Handlers): void {
  const answer = async ({ id, name, argument }: Call): Promise<Reply> => {
    try {
      const handler = handlers[name] as ((argument: unknown) => unknown) | undefined;
      if (handler === undefined) throw new Error(`There is no call '${name}' here.`);
      return { id, result: await handler(argument) };
    } catch (error) {
      return { id, error: error instanceof Error ? (error.stack ?? error.message) : String(error) };
    }
  };
  process.on('message', (call: Call) => {
    void answer(call).then((reply) => process.send?.(reply));
  });
}
