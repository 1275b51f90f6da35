import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface RecordedRequest {
  method: string;
  path: string;
  query: URLSearchParams;
  contentType: string | undefined;
  form: URLSearchParams;
}

export interface Answer {
  status?: number;
  headers?: Record<string, string>;
  /** Text is sent as it is, everything else as JSON. */
  body?: unknown;
  /** Instead of answering. */
  overrides?: (request: IncomingMessage, response: ServerResponse) => void;
}

/** A token endpoint on loopback that answers from a list; when that is empty, with a token. */
export class TokenServer {
  readonly requests: RecordedRequest[] = [];
  readonly answers: Answer[] = [];
  readonly #server: Server;

  private constructor() {
    this.#server = createServer((request, response) => void this.#handle(request, response));
  }

  static async start(): Promise<TokenServer> {
    const server = new TokenServer();
    await new Promise<void>((resolve) => server.#server.listen(0, '127.0.0.1', resolve));
    return server;
  }

  get url(): URL {
    return new URL(`http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`);
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  async #handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname, searchParams } = new URL(request.url ?? '/', this.url);
    let body = '';
    for await (const chunk of request) body += String(chunk);
    this.requests.push({
      method: request.method ?? '',
      path: pathname,
      query: searchParams,
      contentType: request.headers['content-type'],
      form: new URLSearchParams(body),
    });
    const answer = this.answers.shift() ?? {};
    if (answer.overrides !== undefined) {
      answer.overrides(request, response);
      return;
    }
    const tenant = pathname.split('/')[1] ?? '';
    const { status = 200, headers, body: content = token(`of ${tenant}`) } = answer;
    response.writeHead(status, { 'content-type': 'application/json', ...headers });
    response.end(typeof content === 'string' ? content : JSON.stringify(content));
  }
}

export function token(value: string, more: object = {}): object {
  return { token_type: 'Bearer', expires_in: 3599, ext_expires_in: 3599, access_token: value, ...more };
}

export function refusal(code: number, error = 'invalid_client'): object {
  return {
    error,
    error_description: `AADSTS${code}: text of Microsoft about contoso. Trace ID: x`,
    error_codes: [code],
    trace_id: '11111111-2222-3333-4444-555555555555',
  };
}
