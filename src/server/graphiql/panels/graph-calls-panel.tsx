import type { GraphiQLPlugin } from '@graphiql/react';
import { useGraphiQL } from '@graphiql/react';
import { GraphQLError, type ExecutionResult } from 'graphql';
import { useState } from 'react';
import { type Cost, reportOf } from '../requests/answer';
import { Explanation } from './explanation';
import { Failures } from './failures';
import { operationToRun } from '../requests/operation-name';
import { WaterfallChart } from './waterfall-chart';
import { useWorkbench } from '../workbench';

export const graphCallsPlugin: GraphiQLPlugin = {
  title: 'Graph calls',
  icon: () => (
    <svg viewBox="0 0 20 20" fill="none" stroke="currentColor" strokeWidth="1.8" aria-hidden="true">
      <path d="M2 4h6M5 10h9M10 16h8" strokeLinecap="round" />
    </svg>
  ),
  content: GraphCalls,
};

function GraphCalls() {
  const { run, hasKey, viewer } = useWorkbench();
  const [explained, setExplained] = useState<ExecutionResult>();
  const [seenRun, setSeenRun] = useState(run);
  if (run !== seenRun) {
    setSeenRun(run);
    setExplained(undefined);
  }
  const mayExplain = viewer?.capabilities.has('explain') === true;

  return (
    <section className="panel" aria-label="Graph calls">
      <h2>Graph calls</h2>
      {mayExplain && <ExplainButton onExplained={setExplained} />}
      {viewer && !mayExplain && (
        <p className="note">
          Totals only: this key was not granted <code>explain</code>, which shows each request and what a
          query would cost. Whoever runs this gateway can add it to the caller’s grants.
        </p>
      )}
      <div aria-live="polite">
        {explained ? (
          <Explanation answer={explained} />
        ) : !hasKey ? (
          <p>Enter an API key above to begin.</p>
        ) : (
          <LastRun />
        )}
      </div>
    </section>
  );
}

function LastRun() {
  const { run } = useWorkbench();
  if (!run) return <p>Run a query (Ctrl-Enter) to see what Microsoft Graph is asked for it.</p>;
  const { operationName = 'The query', state, answer } = run;
  if (!answer)
    return <p>{state === 'running' ? `${operationName} is running…` : `${operationName} was stopped.`}</p>;
  const report = reportOf(answer);
  if (!report) return <Failures answer={answer} />;
  return (
    <>
      <h3>{operationName}</h3>
      <Totals cost={report.cost} />
      {report.trace && <WaterfallChart trace={report.trace} />}
      <Failures answer={answer} />
    </>
  );
}

function Totals({ cost }: { cost: Cost }) {
  const rows: [string, string, boolean][] = [
    ['Graph requests', `${cost.graphRequests}`, true],
    ['HTTP requests', `${cost.httpRequests}`, true],
    ['Resource units', `${cost.resourceUnits} of at most ${cost.bound}`, true],
    ['Merged into others', `${cost.merged}`, cost.merged > 0],
    ['From the cache', `${cost.cached}`, cost.cached > 0],
    ['Repeated', `${cost.retried}`, cost.retried > 0],
    ['Waited', `${cost.waitedMs} ms`, cost.waitedMs > 0],
  ];
  return (
    <dl className="totals">
      {rows
        .filter(([, , isShown]) => isShown)
        .map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}

function ExplainButton({ onExplained }: { onExplained: (answer: ExecutionResult) => void }) {
  const { ask } = useWorkbench();
  const [isAsking, setAsking] = useState(false);
  const { queryEditor, variableEditor, operationName } = useGraphiQL(
    ({ queryEditor, variableEditor, operationName }) => ({ queryEditor, variableEditor, operationName }),
  );

  const explain = async () => {
    setAsking(true);
    const query = queryEditor?.getValue() ?? '';
    const name = operationToRun(query, operationName);
    const variables = parseVariables(variableEditor?.getValue() ?? '');
    onExplained(
      variables instanceof GraphQLError
        ? { errors: [variables] }
        : await ask({ query, variables, operationName: name }, { detail: 'explain' }),
    );
    setAsking(false);
  };

  return (
    <button type="button" className="explain" disabled={isAsking} onClick={() => void explain()}>
      Explain without running
    </button>
  );
}

function parseVariables(text: string): unknown {
  if (text.trim() === '') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return new GraphQLError('The variables are not JSON: correct them, then explain again.');
  }
}
