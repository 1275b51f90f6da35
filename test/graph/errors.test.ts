import { toGatewayError } from '../../src/graph/errors/errors.js';
import type { GraphAnswer, GraphRequest } from '../../src/graph/client/request.js';

const request: GraphRequest = {
  workload: 'files',
  method: 'GET',
  url: '/drives/d',
  permission: 'Files.Read.All',
  units: 1,
};
const upstreamText = 'tenant-private words of Graph';

function answer(status: number, code = '', extra: Partial<GraphAnswer> = {}): GraphAnswer {
  return {
    status,
    headers: new Map(),
    body: { error: { code, message: upstreamText, innerError: { 'request-id': 'ab-12', code: 'deeper' } } },
    ...extra,
  };
}

describe('a failed answer of Graph', () => {
  it.each<[string, GraphAnswer, string, boolean]>([
    ['401', answer(401, 'InvalidAuthenticationToken'), 'TOKEN_UNAVAILABLE', true],
    ['403', answer(403, 'accessDenied'), 'GRAPH_FORBIDDEN', false],
    ['404', answer(404, 'itemNotFound'), 'GRAPH_REJECTED', false],
    ['400', answer(400, 'invalidRequest'), 'GRAPH_REJECTED', false],
    ['an expired page token', answer(400, 'Directory_ExpiredPageToken'), 'CURSOR_EXPIRED', false],
    ['429', answer(429, 'activityLimitReached'), 'GRAPH_THROTTLED', true],
    ['503', answer(503), 'GRAPH_UNAVAILABLE', true],
    ['a 503 with an empty body', answer(503, '', { body: undefined }), 'GRAPH_UNAVAILABLE', true],
    ['no connection', answer(0, '', { failure: 'network', body: undefined }), 'GRAPH_UNAVAILABLE', true],
    ['no answer in time', answer(0, '', { failure: 'timeout', body: undefined }), 'GRAPH_TIMEOUT', true],
    [
      'something unreadable',
      answer(0, '', { failure: 'malformed', body: undefined }),
      'GRAPH_BAD_RESPONSE',
      true,
    ],
  ])('%s becomes one code', (_, failed, code, retryable) => {
    const error = toGatewayError(request, failed, undefined);
    expect(error).toMatchObject({ code, retryable });
    expect(error.hint).toEqual(expect.any(String));
    expect(`${error.message} ${error.hint}`).not.toContain(upstreamText);
  });

  it('names the permission that is missing', () => {
    expect(toGatewayError(request, answer(403), undefined).hint).toContain('Files.Read.All');
  });

  it('says how long to wait when throttled', () => {
    expect(toGatewayError(request, answer(429), 7_000).retryAfterMs).toBe(7_000);
  });

  it('keeps Graph’s request id, from the header or the body, and no other text in its place', () => {
    const header = new Map([['request-id', 'from-header']]);
    expect(toGatewayError(request, answer(400, 'x', { headers: header }), undefined).graphRequestId).toBe(
      'from-header',
    );
    expect(toGatewayError(request, answer(400), undefined).graphRequestId).toBe('ab-12');
    const forged = { error: { innerError: { 'request-id': '<b>private</b>' } } };
    expect(
      toGatewayError(request, answer(400, '', { body: forged }), undefined).graphRequestId,
    ).toBeUndefined();
  });

  it('survives a body that nests without end', () => {
    const body: { error: object } = { error: {} };
    let level: Record<string, unknown> = body.error as Record<string, unknown>;
    for (let depth = 0; depth < 10_000; depth += 1)
      level = level['innerError'] = { code: `code${depth}` } as never;
    expect(toGatewayError(request, answer(400, '', { body }), undefined).code).toBe('GRAPH_REJECTED');
  });
});
