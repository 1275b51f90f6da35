import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';

export interface GraphiqlOptions {
  /** Where `npm run build:graphiql` put the page. */
  directory: string;
}

const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  // The code editor positions its lines with inline styles.
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "worker-src 'self' blob:",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Serves the GraphiQL page at /graphiql/. It holds no secret, so it is served without authentication. */
export async function registerGraphiql(app: FastifyInstance, { directory }: GraphiqlOptions): Promise<void> {
  await app.register(async (page) => {
    page.addHook('onSend', async (_request, reply) => {
      void reply.headers({
        'content-security-policy': contentSecurityPolicy,
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
      });
    });

    if (!existsSync(join(directory, 'index.html'))) {
      for (const path of ['/graphiql', '/graphiql/*']) {
        page.get(path, async (_request, reply) =>
          reply.code(503).type('text/plain').send('GraphiQL has not been built: run npm run build:graphiql'),
        );
      }
      return;
    }

    // The page's addresses are relative to /graphiql/. A relative redirect keeps a proxy's path prefix, and
    // browsers carry the fragment, where an API key may be, across it.
    page.get('/graphiql', async (_request, reply) =>
      reply.header('cache-control', 'no-cache').redirect('graphiql/', 302),
    );
    await page.register(fastifyStatic, {
      root: directory,
      prefix: '/graphiql/',
      decorateReply: false,
      preCompressed: true,
      cacheControl: false,
      setHeaders: (reply, path) => {
        const immutable = path.startsWith(join(directory, 'assets'));
        void reply.header('cache-control', immutable ? 'public, max-age=31536000, immutable' : 'no-cache');
      },
    });
  });
}
