import {
  AlwaysOffSampler,
  AlwaysOnSampler,
  ParentBasedSampler,
  type Sampler,
  TraceIdRatioBasedSampler,
} from '@opentelemetry/sdk-trace';
import type { TracesConfig } from '../config-telemetry.ts';

/** By the names of the standard variables. */
export function createSampler({ sampler, samplerRatio }: Pick<TracesConfig, 'sampler' | 'samplerRatio'>): Sampler {
  const roots = {
    always_on: () => new AlwaysOnSampler(),
    always_off: () => new AlwaysOffSampler(),
    traceidratio: () => new TraceIdRatioBasedSampler(samplerRatio),
  } as const;
  const of = (root: keyof typeof roots) => roots[root]();
  if (sampler === 'parentbased_always_on') return new ParentBasedSampler({ root: of('always_on') });
  if (sampler === 'parentbased_always_off') return new ParentBasedSampler({ root: of('always_off') });
  if (sampler === 'parentbased_traceidratio') return new ParentBasedSampler({ root: of('traceidratio') });
  return of(sampler);
}
