import { createHash } from 'node:crypto';
import type { FastifyInstance } from 'fastify';

/** How a tenant stands, for everybody to see. */
export interface ShownTenant {
  readonly name: string;
  /** Such as `READY`. */
  readonly status: string;
}

export interface LandingOptions {
  readonly hasGraphiql: boolean;
  /**
   * The tenants and how they stand at the moment. Only for the demo, whose tenants are nobody's: whoever has no key
   * learns nothing of real ones, not even how many there are. Undefined shows none.
   */
  readonly showTenants?: (() => Promise<readonly ShownTenant[]>) | undefined;
}

/** `GET /`: what this is, as a page for browsers and as JSON for everybody else. Addresses are relative. */
export function registerLanding(app: FastifyInstance, { hasGraphiql, showTenants }: LandingOptions): void {
  const summary = { name: 'OrgGraph', graphql: '/graphql', ...(hasGraphiql && { graphiql: '/graphiql' }) };
  app.get('/', async (request, reply) => {
    reply.header('vary', 'accept');
    if (!wantsHtml(request.headers.accept)) return summary;
    const html = renderLanding(hasGraphiql, await showTenants?.());
    reply.header('content-security-policy', contentSecurityPolicy);
    return reply.type('text/html; charset=utf-8').send(html);
  });
}

/** Browsers name it; scripts accept anything, or JSON. */
function wantsHtml(accept = ''): boolean {
  return accept.split(',').some((range) => /^\s*text\/html\s*(;|$)/i.test(range));
}

function renderLanding(hasGraphiql: boolean, tenants: readonly ShownTenant[] | undefined): string {
  const graphiql = hasGraphiql
    ? '<p><a class="button" href="graphiql/">Explore in GraphiQL</a></p><p>It has examples to begin with, the documentation of every field, and shows what each question costs in Microsoft Graph. You need an API key: <code>orggraph demo</code> prints one when it starts, and elsewhere whoever runs this gateway makes them.</p>'
    : '<p>GraphiQL is not served here: <code>server.graphiql: true</code> in the configuration turns it on.</p>';
  return [
    '<!doctype html>',
    '<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">',
    `<meta name="color-scheme" content="light dark"><link rel="icon" href="data:,"><title>OrgGraph</title><style>${style}</style></head><body><main>`,
    '<h1>OrgGraph</h1>',
    '<p>A read-only GraphQL gateway over Microsoft Graph: the users, OneDrives and files of many Entra tenants, in the fewest requests that answer the question.</p>',
    graphiql,
    ...(tenants === undefined ? [] : [renderTenants(tenants)]),
    '<h2>For programs</h2>',
    '<p><code>POST graphql</code> with a JSON body and the headers <code>Authorization: Bearer ggw_…</code> and <code>Content-Type: application/json</code>.</p>',
    '<h2>Documentation</h2>',
    '<p><code>README.md</code> and the folder <code>docs/</code> come with the program: the configuration, the entities and their permissions, costs, errors and what to do about them. Microsoft documents <a rel="noreferrer" href="https://learn.microsoft.com/graph/auth-v2-service">access without a user</a> and <a rel="noreferrer" href="https://learn.microsoft.com/graph/permissions-reference">the permissions</a>.</p>',
    '</main></body></html>',
    '',
  ].join('\n');
}

function renderTenants(tenants: readonly ShownTenant[]): string {
  const rows = tenants.map(
    ({ name, status }) =>
      `<tr><td>${escape(name)}</td><td>${escape(status.toLowerCase().replaceAll('_', ' '))}</td></tr>`,
  );
  return `<h2>Tenants of this demo</h2><table><tbody>${rows.join('')}</tbody></table>`;
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escape(text: string): string {
  return text.replace(/[&<>"]/g, (character) => entities[character] ?? '');
}

const style = `
body { margin: 0; font: 16px/1.5 system-ui, sans-serif; color: light-dark(#2a3750, #d5ddec); background: light-dark(#fff, #1b2333); }
main { max-width: 40rem; margin: 0 auto; padding: 2rem 1rem; }
h1 { color: light-dark(#b8047c, #ff7fb0); }
h2 { margin-top: 2rem; font-size: 1.1rem; }
a { color: light-dark(#b8047c, #ff7fb0); }
a.button { display: inline-block; padding: .5rem 1rem; border-radius: .3rem; background: #b8047c; color: #fff; text-decoration: none; font-weight: 600; }
td { padding: .1rem 2rem .1rem 0; }
code { font-family: ui-monospace, monospace; font-size: .9em; }
`;

const contentSecurityPolicy = [
  "default-src 'none'",
  'img-src data:',
  `style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'`,
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');
