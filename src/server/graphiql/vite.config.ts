import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { defineConfig, type Plugin } from 'vite';

export default defineConfig({
  root: import.meta.dirname,
  // Relative addresses, so that the same files work behind any path prefix.
  base: './',
  plugins: [onlyGraphiqlsOwnStyles(), compressedAssets()],
  build: {
    outDir: '../../../dist/graphiql',
    emptyOutDir: true,
    target: 'es2022',
    // Every visit needs the whole code editor, so nothing is gained by splitting it.
    chunkSizeWarningLimit: 4000,
    // React packages mark their modules with "use client", which means nothing in a browser.
    rolldownOptions: { checks: { moduleLevelDirective: false } },
  },
});

/**
 * GraphiQL's style sheet begins with a copy of Monaco's, which Monaco's own modules bring too, and with a dozen
 * web fonts: nine tenths of its weight. The fonts of the reader's system do as well.
 */
function onlyGraphiqlsOwnStyles(): Plugin {
  return {
    name: 'only-graphiqls-own-styles',
    enforce: 'pre',
    transform(code, id) {
      if (!id.endsWith('/graphiql/dist/style.css')) return;
      const lastFont = code.lastIndexOf('@font-face');
      if (lastFont === -1) this.error('GraphiQL no longer ships fonts in its style sheet: drop this step');
      return code.slice(code.indexOf('}', lastFont) + 1);
    },
  };
}

/** Compressed once here, because the gateway serves these files and compresses nothing while it runs. */
function compressedAssets(): Plugin {
  let directory: string;
  return {
    name: 'compressed-assets',
    apply: 'build',
    configResolved(config) {
      directory = join(config.root, config.build.outDir, config.build.assetsDir);
    },
    closeBundle() {
      for (const name of readdirSync(directory).filter((file) => /\.(js|css|ttf)$/.test(file))) {
        writeFileSync(
          join(directory, `${name}.gz`),
          gzipSync(readFileSync(join(directory, name)), { level: 9 }),
        );
      }
    },
  };
}
