export { allowOrigin } from './embed-origin.ts';
export * from './listeners.ts';
export type * from './messages.ts';
export { type EmbedOptions, type MountedEmbed, mountEmbed } from './mount-embed.ts';
export * from './mutations.ts';
export type { EmbedError, SignedUrl } from './session-renewal.ts';
export * from './vendor-names.ts';
