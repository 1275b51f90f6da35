import type { GroupPlan } from './group-plans.js';
import { guid } from '../hash.js';
import { daysAgo } from '../moments.js';
import { mailName } from '../names.js';
import { Random } from '../random.js';

/** A group with every property the emulator knows; null is unset. */
export type GroupRecord = Readonly<Record<string, unknown>> & {
  readonly id: string;
  readonly displayName: string;
  readonly mail: string | null;
  readonly mailNickname: string;
};

export interface GroupAt {
  /** Distinguishes the tenant and the emulator's seed. */
  readonly seed: string;
  readonly index: number;
  readonly domain: string;
  readonly plan: GroupPlan;
}

export function groupId(seed: string, index: number): string {
  return guid(`${seed}|group|${index}`);
}

/** Generates one group without looking at any other. */
export function createGroupRecord({ seed, index, domain, plan }: GroupAt): GroupRecord {
  const { displayName, description, kind, isBare } = plan;
  const random = new Random(`${seed}|group profile|${index}`);
  const mailNickname = mailName(displayName);
  const mail = kind === 'security' ? null : `${mailNickname}@${domain}`;
  const isSynced = kind !== 'unified' && isBare !== true && random.chance(0.4);
  return {
    id: groupId(seed, index),
    deletedDateTime: null,
    displayName,
    description,
    mail,
    mailNickname,
    mailEnabled: mail !== null,
    securityEnabled: kind === 'security',
    securityIdentifier: `S-1-12-1-${random.between(1, 4e9)}-${random.between(1, 2e9)}-${random.between(1, 4e9)}-${index}`,
    groupTypes: kind === 'unified' ? ['Unified'] : [],
    visibility: kind === 'unified' ? (index === 0 ? 'Public' : 'Private') : null,
    classification: isBare !== true && random.chance(0.3) ? 'Confidential' : null,
    createdDateTime: daysAgo(random.between(30, 2000)),
    renewedDateTime: daysAgo(random.between(1, 30)),
    expirationDateTime: null,
    isAssignableToRole: isBare === true ? null : false,
    membershipRule: null,
    membershipRuleProcessingState: null,
    proxyAddresses: mail === null ? [] : [`SMTP:${mail}`],
    resourceBehaviorOptions: [],
    resourceProvisioningOptions: plan.isTeam === true ? ['Team'] : [],
    onPremisesSyncEnabled: isSynced ? true : null,
    onPremisesLastSyncDateTime: isSynced ? daysAgo(1) : null,
    onPremisesDomainName: isSynced ? 'corp.example' : null,
    onPremisesNetBiosName: null,
    onPremisesSamAccountName: isSynced ? mailNickname.slice(0, 20) : null,
    onPremisesSecurityIdentifier: isSynced
      ? `S-1-5-21-1004336348-1177238915-682003330-${50_000 + index}`
      : null,
    onPremisesProvisioningErrors: [],
    serviceProvisioningErrors: [],
    preferredDataLocation: null,
    preferredLanguage: null,
    theme: null,
    uniqueName: null,
    assignedLicenses: [],
    assignedLabels: [],
    allowExternalSenders: false,
    autoSubscribeNewMembers: false,
    hideFromAddressLists: false,
    hideFromOutlookClients: false,
    isSubscribedByMail: true,
    unseenCount: 0,
    isArchived: false,
  };
}
