import { ConfigError, formatConfigError, formatPath } from '../../src/config/config-error.js';
import { loadConfig } from '../../src/config/load-config.js';

describe('a configuration error', () => {
  it('is a text with one line for each mistake', () => {
    const error = new ConfigError('orggraph.yaml', [
      { path: 'server.port', message: 'must be a number', line: 3 },
      { path: '', message: 'is empty' },
    ]);

    expect(formatConfigError(error)).toBe(
      [
        'The configuration has 2 mistakes:',
        '  orggraph.yaml:3 server.port: must be a number',
        '  orggraph.yaml: is empty',
      ].join('\n'),
    );
    expect(error.message).toBe('orggraph.yaml: 2 mistakes');
  });

  it('says when the file is not there', () => {
    expect.assertions(1);
    try {
      loadConfig({ file: '/nonexistent/orggraph.yaml', environment: {} });
    } catch (error) {
      expect(formatConfigError(error as ConfigError)).toBe(
        'The configuration has 1 mistake:\n' +
          '  /nonexistent/orggraph.yaml: cannot be read: there is no such file',
      );
    }
  });

  it.each([
    [[], ''],
    [['tenants', 'contoso', 'tenantId'], 'tenants.contoso.tenantId'],
    [['callers', 'portal', 'apiKeys', 0, 'sha256'], 'callers.portal.apiKeys[0].sha256'],
    [['tenants', 'contoso.com', 'app'], 'tenants["contoso.com"].app'],
  ])('writes the path %j as %s', (path, text) => {
    expect(formatPath(path)).toBe(text);
  });
});
