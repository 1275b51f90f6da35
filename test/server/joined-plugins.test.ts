import type { ApolloServerPlugin, GraphQLRequestListener } from '@apollo/server';
import type { GraphqlRequest } from '../../src/server/context.js';
import { joinedPlugins } from '../../src/server/joined-plugins.js';

type Listener = GraphQLRequestListener<GraphqlRequest>;

const plugin = (listener: Listener): ApolloServerPlugin<GraphqlRequest> => ({
  requestDidStart: () => Promise.resolve(listener),
});

async function joined(...listeners: Listener[]): Promise<Listener> {
  return (await joinedPlugins(listeners.map(plugin)).requestDidStart!({} as never))!;
}

describe('plugins that are one', () => {
  it('are asked in their order, and none behind one that refuses at once', async () => {
    const asked: string[] = [];
    const listener = await joined(
      { didResolveOperation: () => Promise.resolve(void asked.push('first')) },
      {
        didResolveOperation: () => {
          throw new Error('refused');
        },
      },
      { didResolveOperation: () => Promise.resolve(void asked.push('behind')) },
    );
    expect(() => listener.didResolveOperation!({} as never)).toThrow('refused');
    expect(asked).toEqual(['first']);
  });

  it('answer with what the first of them answers', async () => {
    const response = { http: {}, body: {} } as never;
    const listener = await joined(
      { responseForOperation: () => Promise.resolve(null) },
      {},
      { responseForOperation: () => Promise.resolve(response) },
    );
    expect(await listener.responseForOperation!({} as never)).toBe(response);
    expect(await (await joined({})).responseForOperation!({} as never)).toBeNull();
  });

  it('take part in no step that is not asked of them', async () => {
    await expect(joined({ parsingDidStart: () => Promise.resolve() })).rejects.toThrow('parsingDidStart');
  });
});
