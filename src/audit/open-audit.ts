import type { AuditConfig } from '../config/config.js';
import type { Logger } from '../logger.js';
import { createAudit, noAudit, type Audit } from './audit.js';
import { appendTo } from '../standard-stream.js';
import { openFileSink, type AuditSink } from './sink.js';

/**
 * The audit log of a configuration, ready to be written.
 * @throws Error when its file cannot be written: a gateway that must be audited does not start without
 */
export async function openAudit(config: AuditConfig | undefined, logger: Logger): Promise<Audit> {
  if (config === undefined) return noAudit;
  const { file, maximumBytes, fileNames } = config;
  const sink =
    file === undefined
      ? standardOutput()
      : await openFileSink({ file, maximumBytes }).catch((cause: unknown) => {
          const { code = 'unknown' } = cause as NodeJS.ErrnoException;
          throw new Error(`the audit log ${file} cannot be written (${code}).`, { cause });
        });
  return createAudit({ sink, logger, keepsNames: fileNames });
}

/** Somebody else collects it. */
function standardOutput(): AuditSink {
  return { append: appendTo(process.stdout), close: () => Promise.resolve() };
}
