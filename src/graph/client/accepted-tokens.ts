/** The token that Graph accepted last, for each tenant: one that was never accepted is not worth a replay. */
export class AcceptedTokens {
  readonly #tokens = new Map<string, string>();

  accepted(tenantId: string, token: string): void {
    this.#tokens.set(tenantId, token);
  }

  refused(tenantId: string): void {
    this.#tokens.delete(tenantId);
  }

  has(tenantId: string, token: string): boolean {
    return this.#tokens.get(tenantId) === token;
  }
}
