import { once } from 'node:events';
import closeWithGrace from 'close-with-grace';
import { ConfigError, formatConfigError } from '../config/config-error.js';
import { environment, variable } from '../config/secrets/environment.js';
import { flushLog, printMistake, type ProcessLog } from './process-log.js';

/** A long-running thing a command started. */
export interface Running {
  close(): Promise<void>;
  /** How long closing may take before the process ends all the same, in milliseconds. */
  readonly closesWithinMs: number;
}

/**
 * Starts something that runs until SIGINT or SIGTERM, which end the process with 0 after an orderly close.
 * A failed start prints what to do and ends the process with 1.
 */
export async function runUntilStopped(log: ProcessLog, start: () => Promise<Running>): Promise<void> {
  const { logger } = log;
  const starting = start();
  // In place before anything is printed: whoever reads that it runs may stop it at once.
  const signals = closeWithGrace({ delay: false, logger: false }, async ({ signal, err }) => {
    if (err !== undefined) logger.error('stopping after an unexpected error', { error: err });
    try {
      const running = await starting;
      if (err === undefined) logger.info('stopping', { signal, waitMs: running.closesWithinMs });
      await closeInTime(running);
    } finally {
      await flushLog(log);
    }
  });
  if (variable(environment(), 'npm_lifecycle_event') !== undefined) stopWithoutParent();
  try {
    await starting;
  } catch (error) {
    signals.uninstall();
    await flushLog(log);
    await printMistake(explainStart(error));
    // Output that nobody reads would keep the process alive.
    process.exit(1);
  }
}

/** @throws Error when it takes too long */
async function closeInTime(running: Running): Promise<void> {
  const limit = AbortSignal.timeout(running.closesWithinMs);
  const overdue = once(limit, 'abort').then(() => {
    throw new Error('Closing took too long.');
  });
  await Promise.race([running.close(), overdue]);
}

const parentCheckMs = 500;

/**
 * Between npm and a script stands a shell that dies of a signal without passing it on. Whoever stops `npm start`
 * from outside means what it started.
 */
function stopWithoutParent(): void {
  const parent = process.ppid;
  const check = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(check);
    process.kill(process.pid, 'SIGTERM');
  }, parentCheckMs);
  check.unref();
}

/** Why a start failed, for the person at the terminal. */
export function explainStart(error: unknown): string {
  if (error instanceof ConfigError) return formatConfigError(error);
  const { code, address, port } = error as { code?: string; address?: string; port?: number };
  if (code === 'EADDRINUSE') {
    return `The address ${address}:${port} is in use. Stop what listens there, or choose another port.`;
  }
  if (code === 'EACCES') return `This user may not listen on ${address}:${port}. Choose a port above 1023.`;
  if (code === 'EADDRNOTAVAIL') return `This machine has no address ${address}. Choose another host.`;
  return error instanceof Error ? `OrgGraph could not start: ${error.message}` : 'OrgGraph could not start.';
}
