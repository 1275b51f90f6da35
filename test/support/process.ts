import { spawn } from 'node:child_process';
import { afterTestFile } from '../setup/test-file.js';

// Built before the tests run; starting from the sources takes seconds each time.
export const command = new URL('../../dist/main.js', import.meta.url).pathname;

export interface Process {
  /** Resolves with the output so far, once it holds the text. */
  outputWith(text: string): Promise<string>;
  readonly ended: Promise<{ code: number | null; signal: string | null; output: string }>;
  kill(signal: NodeJS.Signals): void;
}

/** Where the output of a process goes instead of into a pipe that is read. */
interface Outputs {
  readonly stdout?: number;
  readonly stderr?: number;
}

/** Starts the `orggraph` command in processes of their own, in this folder; they end with the test file. */
export function processesIn(directory: string) {
  return (
    args: readonly string[],
    environment: Record<string, string> = {},
    { stdout, stderr }: Outputs = {},
  ): Process => {
    const child = spawn(process.execPath, [command, ...args], {
      cwd: directory,
      env: {
        PATH: process.env['PATH'],
        NODE_PATH: '',
        ...environment,
      },
      stdio: ['ignore', stdout ?? 'pipe', stderr ?? 'pipe'],
    });
    afterTestFile(() => child.kill('SIGKILL'));
    let output = '';
    const listeners = new Set<() => void>();
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on('data', (chunk: Buffer) => {
        output += chunk.toString();
        for (const listener of listeners) listener();
      });
    }
    const ended = new Promise<{ code: number | null; signal: string | null; output: string }>((resolve) => {
      child.on('close', (code, signal) => resolve({ code, signal, output }));
    });
    return {
      ended,
      kill: (signal) => child.kill(signal),
      outputWith: (text) =>
        new Promise((resolve, reject) => {
          const look = (): void => {
            if (output.includes(text)) resolve(output);
          };
          listeners.add(look);
          look();
          void ended.then(() => reject(new Error(`ended without "${text}": ${output}`)));
        }),
    };
  };
}
