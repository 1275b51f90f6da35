import { guid } from '../hash.js';
import { dayMs, daysAgo, newestMs, timestamp } from '../moments.js';
import { mailName, type FullName, type Region } from '../names.js';
import { departmentOf, jobTitleOf } from './organisation-chart.js';
import { Random } from '../random.js';
import { account, addresses, licences, onPremises, profile } from './user-account.js';
import type { UserSeed } from './user-seed.js';
import type { PersonOptions } from '../../tenant-options.js';

/** A user with every property the emulator knows, whether or not it was asked for; null is unset. */
export type UserRecord = Readonly<Record<string, unknown>> & {
  readonly id: string;
  readonly displayName: string;
  readonly userPrincipalName: string;
  readonly mail: string | null;
};

export function userId(seed: string, ordinal: number): string {
  return guid(`${seed}|user|${ordinal}`);
}

export function userName(name: FullName, person: PersonOptions | undefined): string {
  if (person) return person.userName;
  const plain = `${mailName(name.givenName)}.${mailName(name.surname)}`;
  return name.namesake === 0 ? plain : `${plain}${name.namesake + 1}`;
}

/** Generates one user without looking at any other. */
export function createUserRecord(at: UserSeed): UserRecord {
  const random = new Random(`${at.seed}|profile|${at.ordinal}`);
  const nickname = userName(at.name, at.person);
  const guest = at.person?.userType === 'Guest';
  const mail = guest ? nickname.replace('#EXT#', '').replace(/_(?=[^_]*$)/, '@') : `${nickname}@${at.domain}`;
  return {
    id: userId(at.seed, at.ordinal),
    ...names(at),
    userPrincipalName: `${nickname}@${at.domain}`,
    mail,
    mailNickname: nickname,
    ...position(at, random),
    ...location(at.name.region, random),
    ...phones(at.name.region, random),
    ...account(at, random, guest),
    ...addresses(at, nickname, mail, guest),
    ...onPremises(at, nickname, random),
    ...licences(at, random, guest),
    ...profile(at, random),
  };
}

function names({ name, person }: UserSeed) {
  if (!person) {
    const suffix = name.namesake === 0 ? '' : ` ${name.namesake + 1}`;
    return {
      displayName: `${name.givenName} ${name.surname}${suffix}`,
      givenName: name.givenName,
      surname: name.surname,
    };
  }
  return {
    displayName: person.displayName,
    givenName: person.givenName ?? null,
    surname: person.surname ?? null,
  };
}

function position({ ordinal, userCount, person, companyName }: UserSeed, random: Random) {
  const hired = newestMs - random.between(30, 4000) * dayMs;
  const contractor = random.chance(0.1);
  const title = person ? (person.jobTitle ?? null) : jobTitleOf(ordinal, userCount);
  return {
    jobTitle: contractor && !person ? null : title,
    department: random.chance(0.04) ? null : departmentOf(ordinal),
    companyName: random.chance(0.1) ? null : companyName,
    employeeId: random.chance(0.15) ? null : `E${String(100_000 + ordinal)}`,
    employeeType: contractor ? 'Contractor' : 'Employee',
    employeeHireDate: timestamp(hired),
    employeeLeaveDateTime: null,
    employeeOrgData: random.chance(0.5)
      ? null
      : { costCenter: `CC-${random.between(100, 180)}`, division: 'Corporate' },
    createdDateTime: timestamp(hired - random.between(1, 20) * dayMs + random.between(0, 86_399) * 1000),
    lastPasswordChangeDateTime: daysAgo(random.between(1, 300)),
    signInSessionsValidFromDateTime: daysAgo(random.between(1, 300)),
  };
}

function location(region: Region, random: Random) {
  const known = random.chance(0.9);
  return {
    city: known ? region.city : null,
    state: known ? region.state : null,
    country: known ? region.country : null,
    usageLocation: region.usageLocation,
    officeLocation: random.chance(0.85) ? `${random.between(1, 40)}/${random.between(1000, 4999)}` : null,
    postalCode: known ? String(random.between(10_000, 99_999)) : null,
    streetAddress: known ? `${random.between(1, 250)} Market Street` : null,
    preferredLanguage: random.chance(0.7) ? region.language : null,
    preferredDataLocation: null,
  };
}

function phones(region: Region, random: Random) {
  const number = () => `${region.dialCode} ${random.between(200, 999)} ${random.between(1000, 9999)}`;
  return {
    businessPhones: random.chance(0.8) ? [number()] : [],
    mobilePhone: random.chance(0.5) ? number() : null,
    faxNumber: null,
  };
}
