import { isEnumType } from 'graphql';
import { expect, it } from 'vitest';
import { auditActions, auditTargetTypes } from '../../src/domain/audit/audit-action.ts';
import { actorKinds } from '../../src/domain/audit/audit-event.ts';
import { callerLevels } from '../../src/domain/caller.ts';
import { checkNames } from '../../src/domain/embeds/check/check-names.ts';
import { refusalCodes } from '../../src/domain/embeds/open/refusal-families.ts';
import { themes } from '../../src/domain/embeds/url/interface-parameters.ts';
import { permissions } from '../../src/domain/members/account-type.ts';
import { webhookEnds, webhookEvents } from '../../src/domain/webhooks/webhook.ts';
import { deliveryFailures, deliveryStatuses } from '../../src/domain/webhooks/webhook-delivery.ts';
import { createSchema } from '../../src/graphql/schema.ts';
import { readSdl } from '../../src/graphql/sdl.ts';

const schema = createSchema(readSdl());

/** Enums that clients see, and the lists of the domain from which rows are read and checked. */
const lists: Readonly<Record<string, readonly string[]>> = {
  AuditAction: auditActions,
  AuditTargetType: auditTargetTypes,
  AuditActorKind: actorKinds,
  CallerLevel: callerLevels,
  EmbedUrlCheckName: checkNames,
  EmbedRefusalCode: refusalCodes,
  Permission: permissions,
  WebhookEvent: webhookEvents,
  WebhookEnd: webhookEnds,
  WebhookDeliveryStatus: deliveryStatuses,
  WebhookDeliveryEvent: [...webhookEvents, 'WEBHOOK_TEST'],
  WebhookDeliveryFailure: deliveryFailures,
  Theme: themes,
};

it.each(Object.entries(lists))('%s holds the names that the domain has, and no others', (name, names) => {
  const type = schema.getType(name);
  const values = isEnumType(type) ? type.getValues().map((value) => value.name) : [];
  expect(values.toSorted()).toEqual([...names].toSorted());
});
