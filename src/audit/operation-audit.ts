import type { Audit } from './audit.js';
import type { AuditRecord } from './record.js';

/** Whose request it is. */
export interface Requester {
  readonly requestId: string;
  readonly caller: string;
  /** How the caller proved who it is, such as `api-key`. */
  readonly authMethod?: string | undefined;
  readonly keyId?: string | undefined;
}

/** What was read of one resource type in one request to Graph. */
export type ReadAccess = Pick<
  AuditRecord,
  | 'tenant'
  | 'capabilities'
  | 'resourceType'
  | 'resource'
  | 'resourceIds'
  | 'resourceNames'
  | 'results'
  | 'source'
  | 'graphRequestId'
  | 'cost'
  | 'reason'
>;

/** The audit of one GraphQL request: notes who asks and for what beside everything that is decided and read. */
export class OperationAudit {
  readonly isKept: boolean;
  readonly keepsNames: boolean;
  /** How many reads Graph or the cache answered. */
  readsAnswered = 0;
  readonly #audit: Audit;
  readonly #requester: Requester;
  readonly #refused = new Set<string>();
  #operation: Pick<AuditRecord, 'operationName' | 'operationHash'> = {};

  constructor(audit: Audit, requester: Requester) {
    this.isKept = audit.isKept;
    this.keepsNames = audit.keepsNames;
    this.#audit = audit;
    this.#requester = requester;
  }

  /** Whether what must not happen unnoticed may happen. */
  get isFailing(): boolean {
    return this.#audit.isFailing;
  }

  /** To be told as soon as it is known. */
  names(operationName: string | undefined, operationHash: string | undefined): void {
    this.#operation = { operationName, operationHash };
  }

  read(access: ReadAccess): void {
    this.#record({ event: 'read', decision: 'allow', ...access });
  }

  /** Resolves to whether everything so far is written down for good. */
  written(): Promise<boolean> {
    return this.#audit.flush();
  }

  /** A tenant that is there and not granted, or none at all. Once is enough for each. */
  tenantRefused(tenant: string | undefined): void {
    if (!this.#isFirst(`tenant ${tenant}`)) return;
    this.#record({
      event: 'tenant',
      decision: 'deny',
      tenant,
      reason: tenant === undefined ? 'unknown' : 'not granted',
    });
  }

  /** A capability that was needed for a field and is not granted. Once is enough for each. */
  capabilityRefused(tenant: string, capability: string): void {
    if (!this.#isFirst(`capability ${tenant} ${capability}`)) return;
    const capabilities = [capability];
    this.#record({ event: 'capability', decision: 'deny', tenant, capabilities, reason: 'not granted' });
  }

  /** How the operation ended. A reason is the code of an error. */
  ended(end: Pick<AuditRecord, 'decision' | 'reason' | 'cost'>): void {
    this.#record({ event: 'operation', ...end });
  }

  #isFirst(what: string): boolean {
    if (this.#refused.has(what)) return false;
    this.#refused.add(what);
    return true;
  }

  #record(record: AuditRecord): void {
    if (!this.isKept) return;
    this.#audit.record({ ...this.#requester, ...this.#operation, ...record });
  }
}
