import { write } from 'node:fs';
import { Socket } from 'node:net';
import { promisify } from 'node:util';

/** Resolves when the whole text is written, however long that takes. Rejects when not all of it was written. */
export type Append = (text: string) => Promise<void>;

/**
 * Writes to standard output or standard error without blocking the process. Node writes to pipes and sockets
 * asynchronously, but to files and terminals synchronously; those are written by the thread pool instead.
 * https://nodejs.org/api/process.html#a-note-on-process-io
 */
export function appendTo(stream: NodeJS.WriteStream & { readonly fd: number }): Append {
  if (!(stream instanceof Socket) || stream.isTTY) return (text) => writeAll(stream.fd, text);
  // Each write reports its own error. Without a listener, a reader that is gone would end the process.
  if (!stream.listeners('error').includes(ignore)) stream.on('error', ignore);
  return (text) =>
    new Promise((resolve, reject) => {
      stream.write(text, (error) => {
        if (error == null) resolve();
        else reject(error);
      });
    });
}

const ignore = (): void => undefined;
const writeSome = promisify(write);

async function writeAll(fd: number, text: string): Promise<void> {
  let rest = Buffer.from(text);
  while (rest.length > 0) {
    const { bytesWritten } = await writeSome(fd, rest);
    rest = rest.subarray(bytesWritten);
  }
}
