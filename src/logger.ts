import { pino, type DestinationStream } from 'pino';

/**
 * The only fields a log line can have. Whatever is not listed here cannot be logged, so a token, a key,
 * a cursor or an upstream body has no way into a line: there is no field for it.
 */
export interface LogFields {
  requestId?: string | undefined;
  graphRequestId?: string | undefined;
  caller?: string | undefined;
  keyId?: string | undefined;
  tenant?: string | undefined;
  workload?: string | undefined;
  app?: string | undefined;
  cloud?: string | undefined;
  operationName?: string | undefined;
  code?: string | undefined;
  graphCode?: string | undefined;
  aadstsCode?: number | undefined;
  traceId?: string | undefined;
  correlationId?: string | undefined;
  status?: number | undefined;
  attempt?: number | undefined;
  durationMs?: number | undefined;
  waitMs?: number | undefined;
  httpRequests?: number | undefined;
  graphRequests?: number | undefined;
  url?: string | undefined;
  path?: string | undefined;
  reason?: string | undefined;
  /** How many requests a line stands for, since when, and where some of them came from. */
  count?: number | undefined;
  since?: string | undefined;
  addresses?: readonly string[] | undefined;
  signal?: string | undefined;
  /** Name and stack frames of an unexpected error, without its message: a message may quote anything. */
  error?: unknown;
}

export type LogLevel = 'debug' | 'info' | 'warn' | 'error';

export type Logger = Record<LogLevel, (event: string, fields?: LogFields) => void>;

const allowedFields: readonly (keyof LogFields)[] = [
  'requestId',
  'graphRequestId',
  'caller',
  'keyId',
  'tenant',
  'workload',
  'app',
  'cloud',
  'operationName',
  'code',
  'graphCode',
  'aadstsCode',
  'traceId',
  'correlationId',
  'status',
  'attempt',
  'durationMs',
  'waitMs',
  'httpRequests',
  'graphRequests',
  'url',
  'path',
  'reason',
  'count',
  'since',
  'addresses',
  'signal',
];

const maximumTextLength = 300;

const nothing = (): void => undefined;

/** For commands and tests that keep no log. */
export const silentLogger: Logger = { debug: nothing, info: nothing, warn: nothing, error: nothing };

/** A logger that writes one JSON object a line, made of an event and allow-listed fields only. */
export function createLogger(options: {
  level: LogLevel;
  /** Must take lines without blocking. */
  destination: DestinationStream;
}): Logger {
  const sink = pino(
    { level: options.level, base: null, timestamp: pino.stdTimeFunctions.isoTime },
    options.destination,
  );
  const at =
    (level: LogLevel) =>
    (event: string, fields: LogFields = {}): void => {
      sink[level](allowed(fields), event);
    };
  return { debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') };
}

function allowed(fields: LogFields): Record<string, unknown> {
  const line: Record<string, unknown> = {};
  for (const name of allowedFields) {
    const value = fields[name];
    if (value === undefined) continue;
    line[name] = typeof value === 'string' ? value.slice(0, maximumTextLength) : value;
  }
  if (fields.error !== undefined) line['error'] = describeError(fields.error);
  return line;
}

function describeError(error: unknown): { name: string; stack: string[] } {
  if (!(error instanceof Error)) return { name: typeof error, stack: [] };
  const frames = (error.stack ?? '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 8)
    .map((line) => line.trim());
  return { name: error.name, stack: frames };
}
