import { ConfigError, formatConfigError } from '../../src/config/config-error.js';
import { exampleYaml, load } from './example-file.js';

function lines(text: string): string[] {
  try {
    load(text);
    return [];
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    return formatConfigError(error).replaceAll('/etc/orggraph/', '').split('\n').slice(1);
  }
}

describe('the place of a mistake', () => {
  it('is the line of the key, or of the nearest parent that exists', () => {
    const text = exampleYaml
      .replace('app: files }', 'app: fils }')
      .replace('expires: 2027-03-01', 'expires: 2027-03-01, wrong: 1');

    expect(lines(`${text}\nserver:\n  port: x\n`)).toEqual([
      '  orggraph.yaml:5 tenants.contoso.app: there is no app "fils"; did you mean "files"?',
      '  orggraph.yaml:9 callers.portal.apiKeys[0].wrong: is not a known key',
      '  orggraph.yaml:13 server.port: must be a number, not text',
    ]);
  });

  it('is found through aliases', () => {
    const text = exampleYaml.replace('credential: {', 'credential: &c { bad: 1,') + 'log: *c\n';

    expect(lines(text)).toEqual(
      expect.arrayContaining([
        '  orggraph.yaml:3 apps.files.credential.bad: is not a known key',
        '  orggraph.yaml:3 log.bad: is not a known key',
      ]),
    );
  });

  it.each([
    ['an unclosed quote', 'log: "inf', 1, /^is not valid YAML: Missing closing .* \(column \d+\)$/],
    ['a tab', 'log:\n\tlevel: info', 2, /^tabs cannot indent YAML/],
    ['two documents', 'log: {}\n---\nlog: {}', 2, /^only one YAML document/],
    ['an unknown tag', 'log: !js info', 1, /Unresolved tag/],
    ['an alias without an anchor', 'log: *nowhere', undefined, /alias/],
  ])('is the line and column for %s', (_title, text, line, message) => {
    expect.assertions(1);
    try {
      load(text);
    } catch (error) {
      expect((error as ConfigError).mistakes[0]).toEqual({
        path: '',
        message: expect.stringMatching(message),
        ...(line !== undefined && { line }),
      });
    }
  });

  it('is the second of two equal keys, and other mistakes are still found', () => {
    const text = exampleYaml + 'server: { port: x }\nserver: { port: y }\n';

    expect(lines(text)).toEqual([
      '  orggraph.yaml:11 server.port: must be a number, not text',
      '  orggraph.yaml:12: this key appears a second time in the same map (column 1)',
    ]);
  });

  it.each([
    ['at the top', '__proto__: { x: 1 }'],
    ['as a name', 'clouds: { __proto__: { authority: https://a.b, graph: https://c.d } }'],
    ['inside a section', 'log: { __proto__: { level: debug } }'],
  ])('is told for a __proto__ key %s', (_title, text) => {
    expect(lines(`${exampleYaml}${text}\n`)).toEqual([
      '  orggraph.yaml:11: "__proto__" cannot be used as a key',
    ]);
  });

  it('is the file itself when it is empty or cannot be read', () => {
    expect(lines('')[0]).toMatch(/^ {2}orggraph\.yaml: is empty/);
    expect(lines('- a')[0]).toMatch(/^ {2}orggraph\.yaml:1: must be a map/);
  });

  it('never shows the text of a line that cannot be parsed', () => {
    expect(lines('secretEnv: "hunter2').join()).not.toContain('hunter2');
  });
});
