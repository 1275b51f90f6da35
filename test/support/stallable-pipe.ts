import { execFileSync } from 'node:child_process';
import { closeSync, constants, openSync, writeSync } from 'node:fs';
import { Socket } from 'node:net';
import { join } from 'node:path';

/** A pipe for the output of another process, whose reader can stop reading. */
export interface StallablePipe {
  /** To be the output of a process: what writes to it waits while the pipe is full. */
  readonly fd: number;
  /** Resolves with all that was read so far, once it holds the text. */
  outputWith(text: string): Promise<string>;
  /** Stops reading, and fills the pipe. */
  stall(): Promise<void>;
  /** Reads again. */
  resume(): void;
  close(): void;
}

/** What fills the pipe; it is not a part of the output. */
const filling = '.'.repeat(1023) + '\n';

/** Makes a named pipe in a folder. */
export function createStallablePipe(directory: string, name: string): StallablePipe {
  const path = join(directory, name);
  execFileSync('mkfifo', [path]);
  const reader = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
  const filler = openSync(path, constants.O_WRONLY | constants.O_NONBLOCK);
  // Only opened like this does a write wait: the file descriptions of the two others do not.
  const fd = openSync(path, constants.O_WRONLY);
  const socket = new Socket({ fd: reader, readable: true, writable: false });
  let output = '';
  const listeners = new Set<() => void>();
  socket.on('data', (chunk: Buffer) => {
    output += chunk.toString();
    for (const listener of listeners) listener();
  });
  const read = (): string => output.replaceAll(filling, '');
  return {
    fd,
    outputWith: (text) =>
      new Promise((resolve) => {
        const look = (): void => {
          if (read().includes(text)) resolve(read());
        };
        listeners.add(look);
        look();
      }),
    stall: async () => {
      socket.pause();
      // A paused socket reads on until its own buffer is full.
      for (let turn = 0; turn < 20; turn += 1) {
        fill(filler);
        await new Promise((resolve) => setImmediate(resolve));
      }
    },
    resume: () => void socket.resume(),
    close: () => {
      socket.destroy();
      for (const end of [filler, fd]) closeSync(end);
    },
  };
}

function fill(fd: number): void {
  try {
    for (;;) writeSync(fd, filling);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') throw error;
  }
}
