import { DomainError } from '../../errors.ts';
import { check, learn, type Step } from '../check/step.ts';
import type { SigningMethod } from '../url/embed-request.ts';
import type { EmbedUrl } from '../url/url-facts.ts';
import type { OpeningFacts } from './opening-facts.ts';
import type { OpeningTarget, Signer } from './opening-repository.ts';
import { requireBoundEmbed } from './require-bound-embed.ts';
import {
  type AskedContent,
  requireContent,
  requireNotArchived,
  requireNotDeleted,
  requirePublished,
  requireSource,
  requireTag,
  requireTagOfEmbed,
} from './require-shown.ts';

function targetOf({ target }: EmbedUrl): OpeningTarget {
  if ('embedId' in target) return { embedId: target.embedId };
  return { workbookId: target.workbookId, tagName: target.tagName };
}

function askedOf({ target }: EmbedUrl): AskedContent {
  return { source: 'source' in target ? target.source : null, tagName: target.tagName };
}

/** Throws `WORKBOOK_NOT_FOUND` when a URL names another organization than that of its credential. */
function requireOwnSlug({ organization }: Signer, { target }: EmbedUrl): void {
  if ('embedId' in target || target.slug === organization.slug) return;
  throw new DomainError('WORKBOOK_NOT_FOUND', 'The URL names another organization than that of the credential.');
}

const named = ({ signer, parsed }: OpeningFacts) => signer && parsed && { signer, parsed };
const content = ({ content: found }: OpeningFacts) => found;
const asked = ({ content: found, parsed }: OpeningFacts) => found && parsed && { found, asked: askedOf(parsed) };

const ownOrganization = check('ORGANIZATION_OF_URL', named, ({ signer, parsed }) => requireOwnSlug(signer, parsed));

/** Nothing of another organization is looked up, whatever the URL names. */
const known: readonly Step<OpeningFacts>[] = [
  learn(named, async ({ signer, parsed }, facts) => {
    const { organizationId, slug } = signer.organization;
    if ('slug' in parsed.target && parsed.target.slug !== slug) return;
    facts.foundContent = (await facts.deps.repository.findOpeningContent(organizationId, targetOf(parsed))) ?? null;
  }),
  check(
    'CONTENT_KNOWN',
    ({ foundContent, parsed }) => (foundContent === undefined || !parsed ? undefined : { foundContent, parsed }),
    ({ foundContent, parsed }, facts) => {
      facts.content = requireContent(foundContent, askedOf(parsed));
    },
  ),
];

const ofEmbed: readonly Step<OpeningFacts>[] = [
  check('EMBED_NOT_DELETED', content, requireNotDeleted),
  check('TAG_OF_EMBED', asked, ({ found, asked: wanted }) => requireTagOfEmbed(found, wanted)),
];

const published: readonly Step<OpeningFacts>[] = [
  check('WORKBOOK_NOT_ARCHIVED', content, requireNotArchived),
  check('WORKBOOK_PUBLISHED', content, requirePublished),
  check(
    'TAG_KNOWN',
    ({ content: found }) => (found && found.workbook.latestVersion !== null ? found : undefined),
    (found) => void requireTag(found),
  ),
  check(
    'SOURCE_EMBEDDABLE',
    (facts) => (facts.content?.version ? asked(facts) : undefined),
    ({ found, asked: wanted }, facts) => {
      facts.shown = requireSource(found, wanted);
      facts.attempt.shown = facts.shown;
    },
  ),
  check(
    'CONTENT_BOUNDS',
    ({ signer, shown }) => signer && shown && { signer, shown },
    ({ signer, shown }, { deps }) => requireBoundEmbed(deps, signer, shown),
  ),
];

/** Embed or workbook, published, tag, source, embeddable (O8). */
export const contentSteps: Readonly<Record<SigningMethod, readonly Step<OpeningFacts>[]>> = {
  CLIENT_CREDENTIALS: [...known, ...ofEmbed, ...published],
  JWT: [ownOrganization, ...known, ...published],
};
