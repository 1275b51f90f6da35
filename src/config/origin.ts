import type { BuildContext } from './sections/build-context.js';
import type { Path } from './config-error.js';

/** A URL that is a scheme, a host and perhaps a port. Credentials travel there, so nothing is guessed. */
export function parseOrigin(text: string, path: Path, context: BuildContext): URL | undefined {
  const mistake = originMistake(text);
  if (mistake === undefined) return new URL(new URL(text).origin);
  context.report(path, mistake);
  return undefined;
}

function originMistake(text: string): string | undefined {
  if (!URL.canParse(text)) return 'must be an origin such as https://login.example.com';
  const url = new URL(text);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return 'must start with https://';
  if (url.username !== '' || url.password !== '') return 'must not contain a user name or password';
  if (url.pathname !== '/' || /[?#]/.test(text)) return 'must be an origin only: no path, query or fragment';
  if (url.protocol === 'http:' && !isLoopback(url.hostname)) {
    return 'must be https: plain http is for loopback (localhost, 127.0.0.1, [::1]) only';
  }
  return undefined;
}

/** Whether a URL's host name is this machine. */
export function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(hostname);
}
