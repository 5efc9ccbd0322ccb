import type { KeyCanary } from '../../domain/credentials/secret-box.ts';
import type { ClientId, EmbedId, OrganizationId, SessionId, TokenId } from '../../domain/ids.ts';
import type { Organization } from '../../domain/organizations/organization.ts';
import { createTrail, type Trail } from '../trail.ts';
import { emptyData, type OrganizationData } from './organization-data.ts';

/** The way to data of all methods that name their organization: they can reach no other. */
export interface Organizations {
  /** Empty for an unknown organization. */
  read(organizationId: OrganizationId): OrganizationData;
  /** Throws for an unknown organization: no request can name one, so that is a fault of the program. */
  write(organizationId: OrganizationId): OrganizationData;
}

interface Place<Id> {
  readonly organizationId: OrganizationId;
  readonly id: Id;
}

/** All organizations, for what founds one, finds the organization by a token or client id, or concerns the keys of the server. */
export interface Store extends Organizations {
  /** Of the one write for which the methods over this store were made. */
  readonly trail: Trail;
  readonly organizations: Map<OrganizationId, Organization>;
  readonly data: Map<OrganizationId, OrganizationData>;
  readonly tokenPlaces: Map<string, Place<TokenId>>;
  readonly organizationIdsByClient: Map<ClientId, OrganizationId>;
  readonly organizationIdsByEmbed: Map<EmbedId, OrganizationId>;
  /** By the hash of the token. */
  readonly sessionPlaces: Map<string, Place<SessionId>>;
  /** By key id. */
  readonly keyCanaries: Map<string, KeyCanary>;
}

export function createStore(): Store {
  const data = new Map<OrganizationId, OrganizationData>();
  return {
    trail: createTrail(null),
    organizations: new Map(),
    data,
    tokenPlaces: new Map(),
    organizationIdsByClient: new Map(),
    organizationIdsByEmbed: new Map(),
    sessionPlaces: new Map(),
    keyCanaries: new Map(),
    read: (organizationId) => data.get(organizationId) ?? emptyData(),
    write: (organizationId) => {
      const found = data.get(organizationId);
      if (found === undefined) throw new Error('There is no organization of this id.');
      return found;
    },
  };
}

/** Adds all that another store holds; nothing of it is in both. */
export function takeOver(store: Store, other: Store): void {
  const move = <Key, Value>(from: ReadonlyMap<Key, Value>, to: Map<Key, Value>) => {
    for (const [key, value] of from) to.set(key, value);
  };
  move(other.organizations, store.organizations);
  move(other.data, store.data);
  move(other.organizationIdsByClient, store.organizationIdsByClient);
  move(other.organizationIdsByEmbed, store.organizationIdsByEmbed);
  move(other.tokenPlaces, store.tokenPlaces);
  move(other.sessionPlaces, store.sessionPlaces);
  move(other.keyCanaries, store.keyCanaries);
}
