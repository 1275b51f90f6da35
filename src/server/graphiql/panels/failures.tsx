import type { ExecutionResult } from 'graphql';

const mostShown = 5;

/** The errors of an answer, with what to do about them. */
export function Failures({ answer: { errors = [] } }: { answer: ExecutionResult }) {
  if (errors.length === 0) return null;
  return (
    <ul className="failures">
      {errors.slice(0, mostShown).map(({ message, extensions }, index) => (
        <li key={index}>
          {message} {typeof extensions?.['hint'] === 'string' && <span>{extensions['hint']}</span>}
        </li>
      ))}
      {errors.length > mostShown && <li>and {errors.length - mostShown} more, in the answer</li>}
    </ul>
  );
}
