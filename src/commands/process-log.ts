import { createLogOutput, type LogOutput } from '../log-output.js';
import { createLogger, type Logger, type LogLevel } from '../logger.js';
import { appendTo } from '../standard-stream.js';

/** The log of a process that runs for long. */
export interface ProcessLog {
  readonly logger: Logger;
  readonly output: LogOutput;
}

/** A log on standard error that never blocks the process, whether or not somebody reads it. */
export function openProcessLog(level: LogLevel): ProcessLog {
  const output = createLogOutput({ append: appendTo(process.stderr) });
  return { logger: createLogger({ level, destination: output }), output };
}

/** How long the end of a process waits for whoever reads standard error. */
const readerWaitMs = 2_000;

/** Writes what is left in the log, as far as it is read in time. */
export async function flushLog({ output }: ProcessLog): Promise<void> {
  await output.flush(readerWaitMs);
}

/** Prints why the command cannot go on. Resolves when the text is written, or when nobody has read it in time. */
export async function printMistake(text: string): Promise<void> {
  const output = createLogOutput({ append: appendTo(process.stderr), mostWaiting: Infinity });
  output.write(`${text}\n`);
  await output.flush(readerWaitMs);
}
