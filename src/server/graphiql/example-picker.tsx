import { useGraphiQL, useGraphiQLActions } from '@graphiql/react';
import { examples } from './examples';
import { operationToRun } from './operation-name';

/** Opens an example in a tab: in its own from before, else in a new one. */
export function ExamplePicker() {
  const actions = useGraphiQLActions();
  const { tabs, queryEditor, variableEditor } = useGraphiQL(({ tabs, queryEditor, variableEditor }) => ({
    tabs,
    queryEditor,
    variableEditor,
  }));

  const show = (index: number) => {
    const example = examples[index];
    if (example === undefined) return;
    const { query, variables } = example;
    const open = tabs.findIndex((tab) => tab.query === query);
    if (open !== -1) {
      actions.changeTab(open);
      return;
    }
    actions.addTab();
    queryEditor?.setValue(query);
    variableEditor?.setValue(variables);
    // The editors tell of it a moment later, which is too late for whoever changes tabs at once.
    actions.updateActiveTabValues({ query, variables, operationName: operationToRun(query, null) ?? null });
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
