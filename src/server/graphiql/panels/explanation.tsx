import type { ExecutionResult } from 'graphql';
import { reportOf } from '../requests/answer';
import { Failures } from './failures';

/** What an operation may cost, and which of its fields are to blame. */
export function Explanation({ answer }: { answer: ExecutionResult }) {
  const report = reportOf(answer);
  if (!report?.explain) return <Failures answer={answer} />;
  const { explain, cost } = report;
  return (
    <>
      <h3>At most {cost.bound} resource units</h3>
      <p className="note">Nothing was sent to Microsoft Graph.</p>
      <ol className="explanation">
        {explain.map(({ path, units }) => (
          <li key={path.join('.')}>
            <code>{path.join('.')}</code>
            <b>{units}</b>
            <meter min={0} max={cost.bound} value={units} aria-label={`${units} of ${cost.bound} units`} />
          </li>
        ))}
      </ol>
      {explain.length === 0 && <p>No field of it needs Microsoft Graph.</p>}
    </>
  );
}
