/** Elements of one document (W4). */
export const maxElements = 20_000;
/** Pages, overlays and panels of one document (ours). */
export const maxPages = 20_000;
/** Bytes of one document in UTF-8: 10 MB (W4). */
export const maxBytes = 10 * 1024 * 1024;
/** Levels of lists and objects, or of tags in a layout (W7). */
export const maxDepth = 100;
/** Values of one document, so that handing it from thread to thread stays quick; a rich element has about 30 (ours). */
export const maxValues = 1_000_000;
/** Tags of one layout: each element may have one, a wrapper and a page (ours). */
export const maxTags = 100_000;
/** Characters of the id of a page, an element or a control, which become keys of a database (ours). */
export const maxIdLength = 255;
/** Warnings that are listed; the rest is only counted (ours). */
export const maxWarnings = 1_000;
/** Characters of one tag of a layout; the longest that real ones have are some hundreds (ours). */
export const maxTagLength = 10_000;
/**
 * Lexical tokens of one YAML text, a comma as four, since each begins an entry of a flow list: reading that many takes the library
 * up to 900 MB. 20,000 rich elements in blocks have some two million (ours).
 */
export const maxYamlTokens = 3_000_000;
/** Lines such as `%YAML 1.2` before a YAML document; the library reads many in quadratic time (ours). */
export const maxYamlDirectives = 10;
