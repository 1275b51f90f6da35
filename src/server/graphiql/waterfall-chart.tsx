import type { TraceEntry } from './answer';
import { type HttpRequest, httpRequestsOf, type Part } from './waterfall';

/** The HTTP requests of an operation, one below the other along its time. */
export function WaterfallChart({ trace }: { trace: readonly TraceEntry[] }) {
  const requests = httpRequestsOf(trace);
  if (requests.length === 0) return <p>Nothing was asked of Microsoft Graph.</p>;
  const endMs = Math.max(1, ...requests.map(({ startMs, durationMs }) => startMs + durationMs));
  return (
    <ol className="waterfall" aria-label="HTTP requests to Microsoft Graph">
      {requests.map((request, index) => (
        <li key={index} className={request.cached ? 'cached' : ''}>
          <details open={request.parts.length > 1 || request.batch === null}>
            <summary>
              <span className="what">{titleOf(request)}</span>
              <span className="when">{timeOf(request)}</span>
              <Bar request={request} endMs={endMs} />
            </summary>
            <ul>
              {request.parts.map((part) => (
                <PartOf key={`${part.template} ${part.status}`} part={part} />
              ))}
            </ul>
          </details>
        </li>
      ))}
    </ol>
  );
}

function titleOf({ batch, parts, tenant, cached }: HttpRequest): string {
  const count = parts.reduce((sum, { paths }) => sum + paths.length, 0);
  if (cached) return `cache · ${tenant}`;
  return batch === null ? `request · ${tenant}` : `$batch of ${count} · ${tenant}`;
}

function timeOf({ cached, durationMs, waitMs, attempt, units }: HttpRequest): string {
  if (cached) return 'not sent';
  return [
    ...(attempt > 1 ? [`attempt ${attempt}`] : []),
    ...(waitMs > 0 ? [`waited ${waitMs} ms`] : []),
    `${durationMs} ms`,
    `${units} ${units === 1 ? 'unit' : 'units'}`,
  ].join(' · ');
}

function Bar({ request: { startMs, durationMs, waitMs }, endMs }: { request: HttpRequest; endMs: number }) {
  const percent = (ms: number) => `${((100 * ms) / endMs).toFixed(2)}%`;
  const waitedMs = Math.min(waitMs, startMs);
  return (
    <span className="track" aria-hidden="true">
      <span className="waited" style={{ left: percent(startMs - waitedMs), width: percent(waitedMs) }} />
      <span className="bar" style={{ left: percent(startMs), width: percent(durationMs) }} />
    </span>
  );
}

function PartOf({ part: { method, template, status, paths } }: { part: Part }) {
  const isBad = status !== null && (status === 0 || status >= 400);
  const [path, query] = template.split(/\?(.*)/s);
  return (
    <li title={paths.slice(0, 20).join('\n')}>
      {paths.length > 1 && <b>{paths.length} × </b>}
      <code>
        {method} {path}
        {query !== undefined && <small>?{query}</small>}
      </code>{' '}
      {status !== null && (
        <span className={isBad ? 'status bad' : 'status'}>{status === 0 ? 'no answer' : status}</span>
      )}
    </li>
  );
}
