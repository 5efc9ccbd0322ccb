import type { CredentialPlan, EmbedPlan, JwtReport } from './jwt-report.ts';
import { count, type Piece, type Print } from './print.ts';
import { printParameters } from './print-jwt-parameters.ts';

const dayMs = 86_400_000;
const indent = ' '.repeat(10);

type Uses = EmbedPlan['jwt'];
type Ago = (time: string) => string;

/** By the clock of the server, in whole days; of a time that was asked for, the days are rounded up. */
function daysAgo({ since, days }: JwtReport): Ago {
  const now = Math.min(Date.parse(since) + days * dayMs, Date.now());
  return (time) => {
    const past = Math.floor((now - Date.parse(time)) / dayMs);
    return past < 1 ? 'today' : `${count(past, 'day')} ago`;
  };
}

function usesText(uses: Uses, ago: Ago): string {
  return uses === null ? 'never' : `${count(uses.uses, 'time')}, last ${ago(uses.lastUsedAt)}`;
}

function waysText({ clientCredentials, jwt }: Pick<EmbedPlan, 'clientCredentials' | 'jwt'>, ago: Ago): string {
  return `client credentials: ${usesText(clientCredentials, ago)}; JWT: ${usesText(jwt, ago)}`;
}

/** `remains`: to be done; `moved`: a JWT opens it instead; `idle`: not for so long; `unused`: never that way. */
function stateOf({
  isRemaining,
  clientCredentials,
  jwt,
}: Pick<EmbedPlan, 'isRemaining' | 'clientCredentials' | 'jwt'>): Piece {
  if (isRemaining) return { text: 'remains'.padEnd(indent.length), style: 'yellow' };
  if (jwt !== null) return { text: 'moved'.padEnd(indent.length), style: 'green' };
  return { text: (clientCredentials ? 'idle' : 'unused').padEnd(indent.length), style: 'dim' };
}

function nameOf({ embed: { workbook, sourceType, source, tagName } }: EmbedPlan): string {
  const part = sourceType === 'WORKBOOK' ? '' : `, ${sourceType.toLowerCase()} ${source?.name ?? '(missing)'}`;
  return `${workbook.path}${part}${tagName === null ? '' : `, tag ${tagName}`}`;
}

function printEmbed(print: Print, plan: EmbedPlan, ago: Ago): void {
  const { embed, parametersSeen } = plan;
  print.answer(stateOf(plan), { text: nameOf(plan), style: 'bold' }, ` (${embed.embedId})`);
  print.answer(`${indent}${waysText(plan, ago)}`);
  print.answer(`${indent}JWT base URL: ${embed.jwtBaseUrl}`);
  if (embed.status !== 'ACTIVE') print.answer(`${indent}It shows nothing at present: ${embed.status}`);
  if (parametersSeen.length === 0) return;
  print.answer(`${indent}parameters: ${parametersSeen.map(({ name }) => name).join(', ')}`);
}

function printCredential(print: Print, plan: CredentialPlan, ago: Ago): void {
  const { name, clientId, owner } = plan.credential;
  const ofOwner = owner ? ` of ${owner.email}` : '';
  print.answer(stateOf(plan), { text: name, style: 'bold' }, ` (${clientId})${ofOwner}`);
  print.answer(`${indent}${waysText(plan, ago)}`);
}

function printVerdict(print: Print, report: JwtReport): void {
  const { canSwitchOff, clientCredentialUrlsEnabled, embedsRemaining, credentialsRemaining, blockers } = report;
  if (!clientCredentialUrlsEnabled) print.answer('URLs signed with client credentials are switched off.');
  else if (canSwitchOff) {
    print.answer(
      { text: 'Done:', style: 'green' },
      ' switch the old way off with updateOrganization(input: { clientCredentialUrlsEnabled: false }).',
    );
  } else if (embedsRemaining + credentialsRemaining === 0) print.answer('Nothing remains of what you reach.');
  else print.answer({ text: 'Not yet:', style: 'yellow' }, ' URLs signed with client credentials are still needed.');
  for (const { message } of blockers) print.answer(`  ${message}`);
}

function printPart(print: Print, title: string, isEmpty: boolean, printRows: () => void): void {
  if (isEmpty) return;
  print.answer();
  print.answer({ text: title, style: 'bold' });
  printRows();
}

/** `period` says from when on openings count. */
export function printJwtReport(print: Print, report: JwtReport, period: string): void {
  const { organization, embedsRemaining, credentialsRemaining, embeds, credentials } = report;
  const ago = daysAgo(report);
  const open = `${count(embedsRemaining, 'embed')} and ${count(credentialsRemaining, 'client credential')}`;
  print.answer(`${organization.name}, ${period}: ${open} to move to JWT`);
  printPart(print, 'Embeds', embeds.length === 0, () => {
    for (const plan of embeds) printEmbed(print, plan, ago);
  });
  const remaining = embeds.filter(({ isRemaining }) => isRemaining).flatMap(({ parametersSeen }) => parametersSeen);
  const parameters = new Map(remaining.map((parameter) => [parameter.name, parameter]));
  printPart(print, 'Parameters of what remains', parameters.size === 0, () =>
    printParameters(print, [...parameters.values()]),
  );
  printPart(print, 'Client credentials', credentials.length === 0, () => {
    for (const plan of credentials) printCredential(print, plan, ago);
  });
  print.answer();
  printVerdict(print, report);
}
