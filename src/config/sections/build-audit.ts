import type { BuildContext } from './build-context.js';
import type { AuditConfig } from '../config.js';
import type { Draft } from '../file/draft.js';
import type { ConfigFile } from '../schema/schema.js';

type AuditDraft = NonNullable<Draft<ConfigFile>['audit']>;

const defaultMaximumBytes = 256 * 1024 * 1024;

/** The `audit` section, with its defaults. */
export function buildAudit(
  { file, stdout, maximumBytes, fileNames }: AuditDraft,
  context: BuildContext,
): AuditConfig {
  if ((file === undefined) === (stdout === undefined)) {
    context.report(['audit'], 'needs exactly one of file and stdout');
  }
  return {
    file: file === undefined ? undefined : context.absolutePath(file),
    maximumBytes: maximumBytes ?? defaultMaximumBytes,
    fileNames: fileNames ?? false,
  };
}
