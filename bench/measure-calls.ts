import { createHmac, randomUUID } from 'node:crypto';
import { toUrlId, type WorkbookId } from '../src/domain/ids.ts';
import type { Repository } from '../src/domain/ports.ts';
import { hashToken } from '../src/domain/tokens/mint-token.ts';
import { aCredential, aToken } from '../test/support/builders.ts';
import type { Query } from '../test/support/postgres/administer.ts';
import type { LoadedOrganization } from './load-organization.ts';
import type { Subject } from './measure-in-turns.ts';
import { startServer } from './start-server.ts';

const secret = 'secret-of-the-bench';
const treeOf = (workbookId: string) =>
  `{ workbook(by: { workbookId: "${workbookId}" }) { name pages { name elements { elementId name kind columns } } } }`;
const generate = (workbookId: string) =>
  `mutation { generateSecureEmbedPath(input: { workbookId: "${workbookId}", source: { pageId: "overview" } }) { created userErrors { code } } }`;

const seconds = () => Math.floor(Date.now() / 1000);

function signJwt(baseUrl: string, clientId: string): string {
  const encode = (part: object) => Buffer.from(JSON.stringify(part)).toString('base64url');
  const times = { iat: seconds(), exp: seconds() + 600 };
  const claims = { sub: 'ben@host.example', jti: randomUUID(), teams: ['Team 1'], ...times };
  const text = `${encode({ alg: 'HS256', kid: clientId })}.${encode(claims)}`;
  return `${baseUrl}?:jwt=${text}.${createHmac('sha256', secret).update(text).digest('base64url')}&:embed=true`;
}

/** A server that is measured. */
export async function startMeasured(repository: Repository) {
  const { app, deps, stop } = await startServer(repository);
  const requireOk = async (answer: Promise<{ statusCode: number; body: string }>) => {
    const { statusCode, body } = await answer;
    if (statusCode !== 200 || /"errors":|"code":/.test(body)) throw new Error(`${statusCode} ${body.slice(0, 500)}`);
  };
  return { app, deps, repository, stop, requireOk };
}

/** Some that anybody in the first of the big teams may open, far from each other. */
async function someWorkbooks(query: Query, { organization, readerOfMany }: LoadedOrganization): Promise<WorkbookId[]> {
  const { rows } = await query(
    `select w.workbook_id as id
    from grants g join workbooks w on w.organization_id = g.organization_id and w.workbook_id = g.workbook_id
    where g.organization_id = $1 and g.team_id = $2 and not w.is_archived order by md5(w.name) limit 1000`,
    [organization.organizationId, readerOfMany.teamIds[0]],
  );
  return rows.map(({ id }) => id);
}

/** What callers of an organization do, each time with another workbook. */
export async function callsOf(
  { app, deps, repository, requireOk }: Awaited<ReturnType<typeof startMeasured>>,
  query: Query,
  loaded: LoadedOrganization,
): Promise<Subject[]> {
  const { organization, admin } = loaded;
  const { organizationId, slug } = organization;
  const token = `token-of-${slug}`;
  const times = { createdAt: new Date(), expiresAt: new Date(Date.now() + 86_400_000) };
  await repository.createToken(organizationId, aToken({ memberId: admin.memberId, hash: hashToken(token), ...times }));
  const credential = aCredential({ ownerId: admin.memberId });
  const { clientId } = credential;
  const sealed = deps.secretBox.seal({ organizationId, clientId, version: 1 }, secret);
  await repository.createCredential(organizationId, credential, sealed);

  const workbookIds = await someWorkbooks(query, loaded);
  let turn = 0;
  const nextWorkbook = () => {
    turn += 1;
    return workbookIds[turn % workbookIds.length] as WorkbookId;
  };
  const ask = (source: string) =>
    requireOk(
      app.inject({
        method: 'POST',
        url: '/graphql',
        headers: { authorization: `Bearer ${token}` },
        payload: { query: source },
      }),
    );
  const open = async (workbookId: WorkbookId) => {
    const path = `/${slug}/workbook/${toUrlId(workbookId)}`;
    await requireOk(app.inject(signJwt(path, clientId)));
  };
  return [
    { name: 'tree of a workbook', run: () => ask(treeOf(nextWorkbook())) },
    { name: 'generating a path', run: () => ask(generate(nextWorkbook())) },
    { name: 'opening by JWT', run: () => open(nextWorkbook()) },
  ];
}
