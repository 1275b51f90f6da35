import { useGraphiQL, useGraphiQLActions } from '@graphiql/react';
import { useEffect } from 'react';
import type { Example } from '../examples/example';
import { examples as examplesOfDemo } from '../examples/examples';
import { operationToRun } from '../requests/operation-name';
import { useWorkbench } from '../workbench';

/** Opens an example in a tab: in its own from before, else in a new one. */
export function ExamplePicker() {
  const { examples } = useWorkbench();
  const actions = useGraphiQLActions();
  const { tabs, queryEditor, variableEditor } = useGraphiQL(({ tabs, queryEditor, variableEditor }) => ({
    tabs,
    queryEditor,
    variableEditor,
  }));

  const write = ({ query, variables }: Example) => {
    queryEditor?.setValue(query);
    variableEditor?.setValue(variables);
    // The editors tell of it a moment later, which is too late when a person changes tabs at once.
    actions.updateActiveTabValues({ query, variables, operationName: operationToRun(query, null) ?? null });
  };

  // The first tab is there before it is known what exists for the key.
  useEffect(() => {
    const written = queryEditor?.getValue();
    const example = examples[examplesOfDemo.findIndex(({ query }) => query === written)];
    if (example !== undefined && example.query !== written) write(example);
  }, [examples, queryEditor]);

  const show = (index: number) => {
    const example = examples[index];
    if (example === undefined) return;
    const open = tabs.findIndex(({ query }) => query === example.query);
    if (open !== -1) {
      actions.changeTab(open);
      return;
    }
    actions.addTab();
    write(example);
  };

  return (
    <select
      className="examples"
      aria-label="Examples"
      value=""
      onChange={(event) => show(Number(event.target.value))}
    >
      <option value="" disabled hidden>
        Examples: what do you want to know?
      </option>
      {examples.map(({ question }, index) => (
        <option key={question} value={index}>
          {question}
        </option>
      ))}
    </select>
  );
}
