import type { TraceEntry } from '../requests/answer';
import { type HttpRequest, httpRequestsOf, type Part } from '../requests/waterfall';

/** Of longer waterfalls, the rest is opened one by one. */
const mostOpen = 12;

/** The HTTP requests of an operation, one below the other along its time. */
export function WaterfallChart({ trace }: { trace: readonly TraceEntry[] }) {
  const requests = httpRequestsOf(trace);
  if (requests.length === 0) return <p>Nothing was asked of Microsoft Graph.</p>;
  const beginMs = Math.min(...requests.map(({ startMs, waitMs }) => startMs - waitMs));
  const endMs = Math.max(...requests.map(({ startMs, durationMs }) => startMs + durationMs));
  const time = { beginMs, spanMs: Math.max(1, endMs - beginMs) };
  return (
    <ol className="waterfall" aria-label="HTTP requests to Microsoft Graph">
      {requests.map((request, index) => (
        <li key={index} className={request.cached ? 'cached' : ''}>
          <details open={index < mostOpen}>
            <summary>
              <span className="what">{titleOf(request)}</span>
              <span className="when">{timeOf(request)}</span>
              <Bar request={request} time={time} />
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

interface Time {
  beginMs: number;
  spanMs: number;
}

function Bar({ request, time }: { request: HttpRequest; time: Time }) {
  const { startMs, durationMs, waitMs } = request;
  const percent = (ms: number) => `${((100 * ms) / time.spanMs).toFixed(2)}%`;
  const sentMs = startMs - time.beginMs;
  return (
    <span className="track" aria-hidden="true">
      <span className="waited" style={{ left: percent(sentMs - waitMs), width: percent(waitMs) }} />
      <span className="bar" style={{ left: percent(sentMs), width: percent(durationMs) }} />
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
