/**
 * What to do about mistakes in operations that many people make. The hints are constant texts: they say nothing of the
 * schema that its documentation does not say, to callers who may not look at it either.
 */
const hints: readonly (readonly [mistake: RegExp, hint: string])[] = [
  [
    /^Cannot query field "me" on type "Query"\./,
    'The gateway reads as an application, so there is no signed-in user. A person is tenant(id: ...) { user(id: ...) }, ' +
      'and "viewer" is the caller.',
  ],
  [
    /^Cannot query field "\w+" on type "Query"\./,
    'What Microsoft Graph has is below a tenant: begin with tenant(id: ...) or tenants.',
  ],
  [
    /^Cannot query field "\w+" on type "\w+Connection"\./,
    'This is a list. Did you forget "nodes" around the fields of its entries?',
  ],
  [
    /\bField "(contains|includes|like|matches)" is not defined by type "\w+Filter"\./,
    'Microsoft Graph does not filter by a part of a text. Use "startsWith" where the filter has it, or the argument "search".',
  ],
];

/** What to do about a mistake, by the message of graphql-js; undefined when there is nothing to advise. */
export function hintFor(message: string): string | undefined {
  return hints.find(([mistake]) => mistake.test(message))?.[1];
}
