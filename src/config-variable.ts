export interface ConfigVariable {
  readonly name: string;
  /** What counts when it is absent, in words. */
  readonly default: string;
  readonly description: string;
}
