import type { RequestContext } from './context.js';

/** Notes go to callers beside the data, where null alone would leave them guessing. They are never errors. */
type Noting = Pick<RequestContext, 'granted' | 'note'>;

const mostNames = 50;

/**
 * What a caller may know when a tenant is null: the tenants of its own. The words are the same whether there is no such
 * tenant or whether it was not granted.
 */
export function noteTenants({ granted, note }: Noting): void {
  const names = granted.map(({ tenant }) => `"${tenant.name}"`);
  const more =
    names.length > mostNames ? `, and ${names.length - mostNames} more: ask for "tenants { name }"` : '';
  const has = names.length === 0 ? 'It has none' : `It has ${names.slice(0, mostNames).join(', ')}${more}`;
  note(`A tenant is null: this key has no tenant of that name, id or domain. ${has}.`);
}

/** What is null may have been named by a text that is encoded as in an address. */
export function noteEncoded<Found>({ note }: Noting, text: string | null | undefined, found: Found): Found {
  if (found === null && /%[0-9a-f]{2}/i.test(text ?? '')) {
    note(
      'A name or path that looks percent-encoded led nowhere. Write it as people read it: "/Annual report", not ' +
        '"/Annual%20report".',
    );
  }
  return found;
}

/** What Graph has as a manager or a report may be another object of the directory. */
export function noteNoUsers({ note }: Noting): void {
  note(
    'A manager or a report is left out, since it is no user but another object of the directory, such as an ' +
      'organisational contact.',
  );
}

/** Deleted items stand among the others, and look like them where nothing but an id is selected. */
export function noteDeleted({ note }: Noting): void {
  note(
    'Some items of a delta are deleted. Select "deleted { state }" in its nodes: it is null for the others.',
  );
}
