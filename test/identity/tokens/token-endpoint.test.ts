import { MockAgent } from 'undici';
import { TokenEndpoint } from '../../../src/identity/tokens/token-endpoint.js';

describe('the token endpoint of a tenant', () => {
  const endpoint = (believed: string, origin: string) => {
    const dispatcher = new MockAgent();
    dispatcher.disableNetConnect();
    dispatcher.get(origin).intercept({ method: 'POST', path: '/t/token?q=1' }).reply(200, {});
    return new TokenEndpoint({ believed: new URL(believed), origin: new URL(origin), dispatcher });
  };

  it.each([
    ['as it is', 'https://login.example.com/t/token', 'https://login.example.com'],
    ['over http on loopback', 'https://127.0.0.1:8080/t/token', 'http://127.0.0.1:8080'],
    ['over http on a port that is usual for https', 'https://localhost/t/token', 'http://localhost:443'],
  ])('is asked %s', async (_title, believed, origin) => {
    const answer = await endpoint(believed, origin).sendPostRequestAsync(`${believed}?q=1`);

    expect(answer.status).toBe(200);
  });

  it.each([
    ['another host', 'https://login.example.com.evil.com/t/token?q=1'],
    ['a host behind user information', 'https://login.example.com@evil.com/t/token?q=1'],
    ['another port', 'https://login.example.com:444/t/token?q=1'],
    ['another scheme', 'http://login.example.com/t/token?q=1'],
    ['another tenant', 'https://login.example.com/u/token?q=1'],
    ['a path that leads elsewhere', 'https://login.example.com/t/../u/token?q=1'],
  ])('is never exchanged for %s', async (_title, url) => {
    const { sendPostRequestAsync } = bound(
      endpoint('https://login.example.com/t/token', 'https://login.example.com'),
    );

    await expect(sendPostRequestAsync(url)).rejects.toThrow(/Refused to send a credential/);
  });

  it('is never asked by GET', async () => {
    const { sendGetRequestAsync } = bound(
      endpoint('https://login.example.com/t/token', 'https://login.example.com'),
    );

    await expect(sendGetRequestAsync()).rejects.toThrow(/only by POST/);
  });
});

function bound(endpoint: TokenEndpoint) {
  return {
    sendPostRequestAsync: (url: string) => endpoint.sendPostRequestAsync(url),
    sendGetRequestAsync: () => endpoint.sendGetRequestAsync(),
  };
}
