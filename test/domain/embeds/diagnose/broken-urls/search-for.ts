import type {
  KnownValues,
  NearMissSearch,
  SearchedCredential,
} from '../../../../../src/domain/embeds/diagnose/near-misses/find-near-misses.ts';
import { base, clientId, otherClientId, secrets } from './sign-by-hand.ts';

const portal: SearchedCredential = {
  clientId,
  name: 'Customer portal',
  secrets: [
    { version: 2, text: secrets.newest, isLive: true },
    { version: 1, text: secrets.ended, isLive: false },
  ],
};
const credentials: readonly SearchedCredential[] = [
  portal,
  {
    clientId: otherClientId,
    name: 'Staging',
    secrets: [
      { version: 2, text: secrets.other, isLive: true },
      { version: 1, text: secrets.otherEnded, isLive: false },
    ],
  },
  {
    clientId: '00112233445566778899aabbccddeeff',
    name: 'Finance',
    secrets: [{ version: 1, text: secrets.third, isLive: true }],
  },
];

const known: KnownValues = {
  teams: ['Embed Team', 'Second Team', 'Operations'],
  accountTypes: ['Admin', 'Creator', 'Explorer', 'Viewer', 'Embed Lite'],
  emails: ['ada@host.example', 'grace@host.example', 'root@acme.example'],
  users: [
    {
      email: 'ada@host.example',
      firstName: 'Ada',
      lastName: 'Byron King',
      externalUserId: 'host-1',
      attributes: { region: 'West' },
    },
    { email: 'grace@host.example', firstName: 'Grace', lastName: 'Hopper', externalUserId: 'host-2', attributes: {} },
  ],
  tagNames: ['prod', 'qa'],
  controlIds: ['Region', 'Order-Date'],
};

/** A search for what is wrong with a URL, in an organization that knows a few things. Time is never up. */
export function searchFor(url: string, named: string | null = clientId): NearMissSearch {
  const [, origin = null, received = ''] = /^(https?:\/\/[^/?#]*)?([\s\S]*)$/.exec(url) ?? [];
  const credential = credentials.find((one) => one.clientId === named) ?? null;
  return {
    received,
    receivedOrigin: origin,
    publicBaseUrl: base,
    named: credential,
    others: credentials.filter((one) => one !== credential),
    known,
    isOver: () => false,
  };
}
