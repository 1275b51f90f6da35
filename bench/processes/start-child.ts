import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { ready, type Call, type Reply } from './calls.js';
import type { PartName } from './child.js';
import type { Usage } from './usage.js';

const root = new URL('../../', import.meta.url);

/** Where `compile` puts a file: children run JavaScript, as a compiler in their memory would be counted. */
function compiled(file: URL): URL {
  return new URL(`dist/bench/${file.href.slice(root.href.length)}`, root);
}

/** As in a deployment: graphql-js and others check less then. */
const env = { ...process.env, NODE_ENV: 'production' };
const gatewayProgram = fileURLToPath(new URL('../../dist/main.js', import.meta.url));

/** A child process and the calls it answers. */
export class Child {
  readonly #process: ChildProcess;
  readonly #open = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>();
  #lastId = 0;
  #isStopping = false;

  constructor(child: ChildProcess, name: string) {
    this.#process = child;
    child.on('message', (reply: Reply | typeof ready) => {
      if (reply !== ready) this.#settle(reply);
    });
    child.on('exit', (code, signal) => {
      if (this.#isStopping) return;
      const error = new Error(`The process '${name}' ended early (${code ?? signal}).`);
      for (const { reject } of this.#open.values()) reject(error);
    });
  }

  call<T>(name: string, argument?: unknown): Promise<T> {
    const id = (this.#lastId += 1);
    return new Promise<T>((resolve, reject) => {
      this.#open.set(id, { resolve: resolve as (value: unknown) => void, reject });
      this.#process.send({ id, name, argument } satisfies Call, (error) => {
        if (error) reject(error);
      });
    });
  }

  usage(): Promise<Usage> {
    return this.call('usage');
  }

  async stop(): Promise<void> {
    this.#isStopping = true;
    if (this.#process.exitCode !== null || this.#process.signalCode !== null) return;
    const exit = once(this.#process, 'exit');
    this.#process.kill('SIGTERM');
    await exit;
  }

  #settle(reply: Reply): void {
    const call = this.#open.get(reply.id);
    this.#open.delete(reply.id);
    if ('error' in reply) call?.reject(new Error(reply.error));
    else call?.resolve(reply.result);
  }
}

/** Starts a part of the bench in a process of its own. */
export async function startPart(name: PartName): Promise<Child> {
  const child = fork(fileURLToPath(compiled(new URL('./child.js', import.meta.url))), [name], {
    execArgv: [],
    env,
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const started = new Child(child, name);
  const [outcome] = (await Promise.race([once(child, 'message'), once(child, 'exit')])) as unknown[];
  if (outcome !== ready) throw new Error(`The process '${name}' did not start.`);
  return started;
}

/** Starts the built gateway, exactly as it is deployed but for a probe that tells what it uses. */
export function startGatewayProgram(configFile: string): Child {
  const child = fork(gatewayProgram, ['serve', '--config', configFile], {
    execArgv: [
      '--max-semi-space-size=32',
      '--import',
      compiled(new URL('./usage-probe.js', import.meta.url)).href,
    ],
    env,
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  return new Child(child, 'gateway');
}
