import { guid } from '../hash.js';

/** A directory role or an administrative unit, and who is in it. */
export interface Container {
  readonly kind: 'directoryRole' | 'administrativeUnit';
  readonly record: Readonly<Record<string, unknown>> & { readonly id: string };
  readonly hasMember: (ordinal: number) => boolean;
}

function role(
  seed: string,
  displayName: string,
  description: string,
  hasMember: Container['hasMember'],
): Container {
  const record = {
    id: guid(`${seed}|role|${displayName}`),
    deletedDateTime: null,
    displayName,
    description,
    // The template of a role is the same in all directories of the world.
    roleTemplateId: guid(`role template ${displayName}`),
  };
  return { kind: 'directoryRole', record, hasMember };
}

/** The roles that are activated in a directory, and its administrative units. */
export function containersOf(seed: string): readonly Container[] {
  return [
    role(seed, 'Global Administrator', 'Can manage everything.', (ordinal) => ordinal === 0),
    role(
      seed,
      'User Administrator',
      'Can manage users and groups.',
      (ordinal) => ordinal === 1 || ordinal === 2,
    ),
    role(seed, 'Global Reader', 'Can read everything.', (ordinal) => ordinal % 50 === 3),
    {
      kind: 'administrativeUnit',
      record: {
        id: guid(`${seed}|unit|Headquarters`),
        deletedDateTime: null,
        displayName: 'Headquarters',
        description: 'Who works in the main building.',
        visibility: null,
        membershipType: null,
        membershipRule: null,
        membershipRuleProcessingState: null,
        isMemberManagementRestricted: false,
      },
      hasMember: (ordinal) => ordinal < 20,
    },
  ];
}
