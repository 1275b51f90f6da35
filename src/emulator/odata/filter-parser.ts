import type { Comparison, Filter, Literal } from './filter-syntax.js';
import { syntaxError, tokenize, type Token } from './filter-tokens.js';

const comparisons = new Set(['eq', 'ne', 'gt', 'ge', 'lt', 'le']);
const functions: Readonly<Record<string, string>> = {
  startsWith: 'startsWith',
  startswith: 'startsWith',
  endsWith: 'endsWith',
  endswith: 'endsWith',
  contains: 'contains',
};
const deepest = 50;

/** Parses the `$filter` dialect of Microsoft Graph. https://learn.microsoft.com/graph/filter-query-parameter */
export function parseFilter(text: string): Filter {
  return new FilterParser(text).parse();
}

class FilterParser {
  private readonly tokens: readonly Token[];
  private next = 0;
  private depth = 0;

  constructor(private readonly text: string) {
    this.tokens = tokenize(text);
  }

  parse(): Filter {
    const filter = this.disjunction();
    if (this.peek().kind !== 'end') throw this.error();
    return filter;
  }

  private disjunction(): Filter {
    return this.chain('or', () => this.chain('and', () => this.unary()));
  }

  private chain(kind: 'and' | 'or', operand: () => Filter): Filter {
    this.depth += 1;
    if (this.depth > 2 * deepest) throw this.error();
    const first = operand();
    const operands = [first];
    while (this.takeWord(kind)) operands.push(operand());
    this.depth -= 1;
    return operands.length === 1 ? first : { kind, operands };
  }

  private unary(): Filter {
    if (this.takeWord('not')) return { kind: 'not', operand: this.unary() };
    if (this.takePunctuation('(')) {
      const filter = this.disjunction();
      this.expect(')');
      return filter;
    }
    const word = this.word();
    if (this.takePunctuation('(')) return this.call(word);
    return this.comparison(word.split('/'));
  }

  private call(word: string): Filter {
    const path = word.split('/');
    const last = path.at(-1) ?? '';
    if (path.length > 1 && (last === 'any' || last === 'all')) return this.lambda(path.slice(0, -1), last);
    const name = Object.hasOwn(functions, word) ? functions[word] : undefined;
    if (name === undefined) throw this.error();
    const argument = this.word().split('/');
    this.expect(',');
    const value = this.literal();
    this.expect(')');
    return { kind: 'function', name, path: argument, value };
  }

  private lambda(path: readonly string[], quantifier: 'any' | 'all'): Filter {
    if (quantifier === 'any' && this.takePunctuation(')')) {
      return { kind: 'lambda', quantifier, path, variable: '', body: undefined };
    }
    const variable = this.word();
    this.expect(':');
    const body = this.disjunction();
    this.expect(')');
    return { kind: 'lambda', quantifier, path, variable, body };
  }

  private comparison(path: readonly string[]): Filter {
    const operator = this.word();
    if (operator === 'in') {
      this.expect('(');
      const values = [this.literal()];
      while (this.takePunctuation(',')) values.push(this.literal());
      this.expect(')');
      return { kind: 'in', path, values };
    }
    if (!comparisons.has(operator)) throw this.error();
    return { kind: 'compare', path, operator: operator as Comparison, value: this.literal() };
  }

  private peek(): Token {
    return this.tokens[this.next]!;
  }

  private word(): string {
    const token = this.peek();
    if (token.kind !== 'word') throw this.error();
    this.next += 1;
    return token.text;
  }

  private literal(): Literal {
    const token = this.peek();
    if (token.kind !== 'literal') throw this.error();
    this.next += 1;
    return token.literal;
  }

  private takeWord(text: string): boolean {
    const token = this.peek();
    const found = token.kind === 'word' && token.text === text;
    if (found) this.next += 1;
    return found;
  }

  private takePunctuation(text: string): boolean {
    const token = this.peek();
    const found = token.kind === 'punctuation' && token.text === text;
    if (found) this.next += 1;
    return found;
  }

  private expect(text: string): void {
    if (!this.takePunctuation(text)) throw this.error();
  }

  private error(): Error {
    return syntaxError(this.text, this.peek().at);
  }
}
