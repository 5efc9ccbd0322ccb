import { z } from 'zod';
import type {
  AccountTypeId,
  ClientId,
  EmbedId,
  GrantId,
  MemberId,
  OrganizationId,
  TeamId,
  TokenId,
  WorkbookId,
} from '../../domain/ids.ts';
import { builtInAccountTypes, permissions } from '../../domain/members/account-type.ts';
import { documents } from './documents.ts';

const documentName = z.enum(Object.keys(documents) as [DocumentName, ...DocumentName[]]);
type DocumentName = keyof typeof documents;

function uuid<Id extends string>() {
  return z.uuid().transform((text) => text as Id);
}

const accountType = z
  .strictObject({
    accountTypeId: uuid<AccountTypeId>(),
    name: z.string(),
    /** Of a custom account type; the built-in ones have theirs. */
    permissions: z.array(z.enum(permissions)).optional(),
  })
  .transform(({ permissions: own, ...rest }) => {
    const builtIn = builtInAccountTypes[rest.name];
    return { ...rest, permissions: builtIn ?? own ?? [], builtIn: builtIn !== undefined };
  });

const team = z.strictObject({
  teamId: uuid<TeamId>(),
  name: z.string(),
  description: z.string(),
  visibility: z.enum(['PUBLIC', 'PRIVATE']),
});

const member = z.strictObject({
  memberId: uuid<MemberId>(),
  email: z.email(),
  firstName: z.string(),
  lastName: z.string(),
  kind: z.enum(['INTERNAL', 'GUEST', 'EMBED']),
  accountType: z.string(),
  teams: z.array(z.string()).default([]),
  externalUserId: z.string().nullable().default(null),
  userAttributes: z.record(z.string(), z.string()).default({}),
  deactivatedDaysAgo: z.int().positive().optional(),
});

const edition = z.strictObject({ document: documentName, daysAgo: z.int().positive() });

const grantFacts = {
  grantId: uuid<GrantId>(),
  permission: z.enum(['CAN_VIEW', 'CAN_EXPLORE', 'CAN_EDIT']),
  tagName: z.string().nullable().default(null),
};

const workbook = z.strictObject({
  folder: z.string(),
  owner: z.email(),
  /** What was published, oldest first. */
  versions: z.array(edition).default([]),
  /** Absent: the draft is what was published last. */
  draft: edition.optional(),
  tags: z
    .array(z.strictObject({ name: z.string(), colour: z.string(), versionNumber: z.int().positive() }))
    .default([]),
  archivedDaysAgo: z.int().positive().optional(),
  grants: z.array(
    z.union([
      z.strictObject({ ...grantFacts, team: z.string() }),
      z.strictObject({ ...grantFacts, member: z.email() }),
    ]),
  ),
});

const credential = z.strictObject({
  clientId: z
    .string()
    .regex(/^[0-9a-f]{32}$/)
    .transform((text) => text as ClientId),
  name: z.string(),
  description: z.string(),
  owner: z.email(),
  privileges: z.array(z.enum(['API', 'EMBED'])),
});

const opened = z.strictObject({
  credential: z.string(),
  method: z.enum(['CLIENT_CREDENTIALS', 'JWT']),
  /** All at once. */
  daysAgo: z.int().positive(),
  times: z.int().positive(),
  /** Names of parameters in the URLs that opened. */
  parameters: z.array(z.string()).default([]),
});

const embed = z.strictObject({
  embedId: z
    .string()
    .regex(/^1-[0-9A-Za-z]{22}$/)
    .transform((text) => text as EmbedId),
  workbook: uuid<WorkbookId>(),
  /** Neither: the whole workbook. */
  pageId: z.string().optional(),
  elementId: z.string().optional(),
  tagName: z.string().nullable().default(null),
  createdBy: z.email(),
  daysAgo: z.int().positive(),
  opened: z.array(opened).default([]),
});

const organization = z.strictObject({
  organizationId: uuid<OrganizationId>(),
  slug: z.string(),
  name: z.string(),
  daysOld: z.int().positive(),
  secureEmbeddingEnabled: z.boolean(),
  autoProvisionEmbedUsers: z.boolean(),
  allowedEmbedOrigins: z.array(z.string()),
  accountTypes: z.array(accountType),
  teams: z.array(team),
  members: z.array(member),
  workbooks: z.array(workbook),
  credentials: z.array(credential),
  embeds: z.array(embed).default([]),
});

const personalToken = z.strictObject({ member: z.email(), tokenId: uuid<TokenId>() });

const people = z.strictObject({
  organizations: z.array(organization),
  /** Whose tokens and which credential the start shows. */
  access: z.strictObject({
    organization: z.string(),
    admin: personalToken,
    holder: personalToken,
    viewer: personalToken,
    credential: z.string(),
  }),
});

export type People = z.infer<typeof people>;
export type DemoOrganization = z.infer<typeof organization>;
export type DemoWorkbook = z.infer<typeof workbook>;

/** The people file as it is meant; throws an error with every place at fault. */
export function readPeople(file: unknown): People {
  const { success, data, error } = people.safeParse(file);
  if (success) return data;
  throw new Error(`The people file of the demo is wrong:\n${z.prettifyError(error)}`);
}

/** The one of `things` that the people file means by `name`; throws when there is none. */
export function named<Thing>(
  what: string,
  name: string,
  things: readonly Thing[],
  nameOf: (thing: Thing) => string,
): Thing {
  const thing = things.find((one) => nameOf(one) === name);
  if (thing !== undefined) return thing;
  throw new Error(`The people file of the demo names the ${what} "${name}", which it does not have.`);
}
