import { createHmac } from 'node:crypto';

export interface Page {
  /** How many entries the earlier pages held. */
  readonly offset: number;
  readonly issuedAtMs: number;
  /** The first page was an advanced query. */
  readonly advanced: boolean;
}

interface Sealed extends Page {
  readonly scope: string;
}

/** Makes and opens skip tokens. A token is good for the tenant, path and options it was issued for. */
export class PageTokens {
  constructor(private readonly seed: number) {}

  seal(sealed: Sealed): string {
    const { scope, offset, issuedAtMs, advanced } = sealed;
    const text = `${scope}|${offset}|${issuedAtMs}|${advanced ? 1 : 0}`;
    // Directory tokens of Microsoft Graph begin with these letters.
    return Buffer.from(`DSpt|${text}|${this.sign(text)}`).toString('base64url');
  }

  /** Undefined unless the token is, letter for letter, one that was sealed for this scope. */
  open(token: string, scope: string): Page | undefined {
    const [, , offset, issuedAtMs, advanced] = Buffer.from(token, 'base64url').toString().split('|');
    const page = { offset: Number(offset), issuedAtMs: Number(issuedAtMs), advanced: advanced === '1' };
    return this.seal({ ...page, scope }) === token ? page : undefined;
  }

  private sign(text: string): string {
    return createHmac('sha256', `page tokens of seed ${this.seed}`)
      .update(text)
      .digest('base64url')
      .slice(0, 22);
  }
}
