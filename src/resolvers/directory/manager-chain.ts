import type { User } from '@microsoft/microsoft-graph-types';
import { BadUserInputError } from '../../errors.js';
import type { GraphResource } from '../../graph/query/resource.js';
import { checkedObject } from '../../graph/query/checked-values.js';
import { estimateUnits } from '../../graph/throttling/units.js';
import type { Projection } from '../../graph/query/projection.js';
import type { Entity } from '../entity.js';
import { isUserOrNoted } from './object-type.js';
import { selectionOf, projectionOf, type Selection } from '../selection/selection.js';
import type { Resolvers } from '../types.generated.js';
import { userPath, users } from './user-resource.js';

const usualLevels = 20;
const mostLevels = 1000;

/** A user as the beginning of a chain: what is read of it is nothing but its manager, and so on. */
const chains: GraphResource<User> = { ...users, typeName: 'ManagerChain' };

/** https://learn.microsoft.com/graph/api/user-list-manager */
function chainProjection(selection: Selection, levels: number): Projection<User> {
  const manager = { ...projectionOf(users, selection), levels };
  return { resource: chains, select: new Set(chains.keys), expand: new Map([['manager', manager]]) };
}

/** @throws BadUserInputError */
function readLevels(levels: number | null | undefined): number {
  if (isChainLength(levels)) return levels ?? usualLevels;
  throw new BadUserInputError(`"levels" must be from 1 to ${mostLevels}.`, {
    hint: 'Leave it out to see the next twenty managers.',
  });
}

function isChainLength(levels: number | null | undefined): boolean {
  return levels == null || (levels >= 1 && levels <= mostLevels);
}

/** The managers one inside the other, one after the other, as far as they are users. */
function managersAbove(user: User, isOne: (manager: object) => boolean): User[] {
  const managers: User[] = [];
  let above = checkedObject(user.manager);
  while (above !== undefined && isOne(above)) {
    // A manager's own manager is the next of the chain, and has what is selected of those.
    const { manager: next, ...manager }: User = above;
    managers.push(manager);
    above = checkedObject(next);
  }
  return managers;
}

const resolvers: Resolvers = {
  User: {
    managerChain: async (user, args, context, info) => {
      const levels = readLevels(args.levels);
      const loaders = context.forTenant(user.tenantId);
      const found = await loaders.one(userPath(user.id!), chainProjection(selectionOf(info), levels));
      return (
        found &&
        managersAbove(found, (manager) => isUserOrNoted(manager, context, loaders))
          .slice(0, levels)
          .flatMap((manager) => loaders.authorize(users, manager) ?? [])
      );
    },
  },
};

export const managerChain: Entity = {
  resolvers,
  costs: {
    fields: {
      User: {
        managerChain: (field, estimator) => {
          const { levels } = field.args as { levels?: number | null };
          if (!isChainLength(levels)) return;
          const count = levels ?? usualLevels;
          estimator.add(estimateUnits(chainProjection(field.selection, count)));
          estimator.separate(field, { count });
        },
      },
    },
  },
};
