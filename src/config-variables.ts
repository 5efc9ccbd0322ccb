import { telemetryVariables } from './config-telemetry-variables.ts';
import type { ConfigVariable } from './config-variable.ts';

/** Every variable that the server reads, once: help texts and the table of the README come from here. */
export const configVariables = [
  { name: 'PORT', default: '4000', description: 'Port to listen on. 0 takes any free one and needs PUBLIC_BASE_URL.' },
  { name: 'HOST', default: '127.0.0.1', description: 'Address or host name to listen on.' },
  {
    name: 'PUBLIC_BASE_URL',
    default: 'http://localhost:<PORT>',
    description:
      'Scheme and host under which others reach the server: what secure embed paths begin with. Required in production.',
  },
  { name: 'NODE_ENV', default: 'development', description: 'development, test or production.' },
  {
    name: 'DATABASE_URL',
    default: 'none: everything is in memory',
    description:
      'PostgreSQL database that keeps everything, 14 or newer: postgres://user:password@host:5432/database, with special characters percent-encoded. Needs EMBEDPATH_MASTER_KEYS.',
  },
  {
    name: 'DATABASE_POOL_SIZE',
    default: '10',
    description: 'Connections to the database that this server opens at most: 1 to 200.',
  },
  {
    name: 'DATABASE_QUEUE_SIZE',
    default: '200',
    description: 'How many calls may wait for a connection at once; further ones are refused: 0 to 10000.',
  },
  {
    name: 'DATABASE_CONNECT_TIMEOUT_MS',
    default: '5000',
    description: 'How long a call may wait for a connection, in milliseconds.',
  },
  {
    name: 'DATABASE_START_TIMEOUT_MS',
    default: '60000',
    description: 'How long the start waits for the database, in milliseconds.',
  },
  {
    name: 'DATABASE_MIGRATE',
    default: '0',
    description: 'Whether the start brings the schema of the database up to date: 1 or 0; npm start sets 1.',
  },
  {
    name: 'EMBEDPATH_MASTER_KEYS',
    default: 'one random key for this process',
    description:
      'Keys that encrypt secrets at rest: id:key, separated by commas; a key is 32 bytes in base64, e.g. from openssl rand -base64 32. The first encrypts, all decrypt. Required in production and with DATABASE_URL.',
  },
  {
    name: 'ENDED_SECRET_DAYS',
    default: '30',
    description:
      'For how many days the secret of a client credential is kept, encrypted, after its end, for diagnosis alone: 0 to 365. 0 destroys it at once.',
  },
  {
    name: 'EMBED_CLOCK_SKEW_SECONDS',
    default: '60',
    description: 'How far the clock of whoever signs embed URLs may be ahead, in seconds: 0 to 600.',
  },
  {
    name: 'EMBED_JWT_AUDIENCE',
    default: 'sigmacomputing',
    description: 'What the claim aud of an embed JWT of version 1.1 must be.',
  },
  {
    name: 'AUDIT_RETENTION_DAYS',
    default: '400',
    description: 'For how many days audit events are kept at least: 0 to 36500. 0 keeps them for ever.',
  },
  {
    name: 'WEBHOOK_ALLOW_PRIVATE_TARGETS',
    default: '0',
    description:
      'Whether webhooks may lead to addresses that are not public, as in an intranet, and, except in production, without TLS to this machine: 1 or 0.',
  },
  {
    name: 'WEBHOOK_INTERVAL_MS',
    default: '1000',
    description: 'How often this server looks for webhooks to deliver, in milliseconds.',
  },
  {
    name: 'WEBHOOK_TIMEOUT_MS',
    default: '10000',
    description: 'How long the target of a webhook may take to answer, in milliseconds: 100 to 60000.',
  },
  {
    name: 'DIAGNOSES_PER_MINUTE',
    default: '300',
    description: 'How many embed URLs each caller may have diagnosed within a minute, by this server: 1 to 100000.',
  },
  {
    name: 'EMBEDPATH_INIT_TOKEN',
    default: 'none: POST /v2/init is off',
    description:
      'Bearer token, at least 32 characters, with which embedpath init makes the first organization. Required in production.',
  },
  {
    name: 'EMBEDPATH_PLAYGROUND',
    default: 'on, in production off',
    description: 'Whether GET /graphql shows GraphiQL to browsers and introspection is answered: 1 or 0.',
  },
  {
    name: 'EMBEDPATH_DEMO',
    default: '0',
    description:
      'Seeds the demo organization and prints its tokens: 1 or 0; npm start sets 1. Without effect in production.',
  },
  {
    name: 'DEMO_ADMIN_TOKEN',
    default: 'random',
    description:
      'Token of the administrator of the demo organization: 16 to 255 printable characters, as the four after it.',
  },
  {
    name: 'DEMO_HOLDER_TOKEN',
    default: 'random',
    description: 'Token of the credential holder of the demo organization.',
  },
  { name: 'DEMO_VIEWER_TOKEN', default: 'random', description: 'Token of the viewer of the demo organization.' },
  {
    name: 'DEMO_CLIENT_ID',
    default: 'a7000000000040008000000000000001',
    description: 'Client id of the administrator of the demo organization.',
  },
  { name: 'DEMO_EMBED_SECRET', default: 'random', description: 'Secret of that client id.' },
  {
    name: 'CORS_ORIGINS',
    default: 'none, in the demo localhost',
    description:
      'Origins whose front ends may query the API from a browser, separated by commas, e.g. https://app.example.com.',
  },
  ...telemetryVariables,
  { name: 'LOG_LEVEL', default: 'info', description: 'fatal, error, warn, info, debug, trace or silent.' },
  {
    name: 'REQUEST_TIMEOUT_MS',
    default: '10000',
    description:
      'How long answering may take, in milliseconds, once a request was received; then it is answered with 503.',
  },
  {
    name: 'BODY_TIMEOUT_MS',
    default: '60000',
    description: 'How long a client may take to send a request, in milliseconds; then the connection is closed.',
  },
  {
    name: 'SHUTDOWN_DELAY_MS',
    default: '0',
    description:
      'How long a stop goes on taking connections after /readyz has begun to answer 503, in milliseconds: for load balancers to notice.',
  },
  {
    name: 'SHUTDOWN_TIMEOUT_MS',
    default: '10000',
    description: 'How long a stop waits for requests under way, in milliseconds.',
  },
] as const satisfies readonly ConfigVariable[];

export type ConfigVariableName = (typeof configVariables)[number]['name'];
