import { quoted } from '../../../../quoted.ts';
import { isOf, readBrokenUrl, type WrittenParameter } from '../../../url/broken-url.ts';
import { type Cause, cause } from '../guess.ts';
import { requiredNames } from '../parameters/added-parameters.ts';
import { repairsOf } from '../repairs.ts';
import type { UrlSubject } from './subject-texts.ts';

/** A text to search, with the signature that it came with. */
export interface SignedSubject extends UrlSubject {
  readonly signature: string;
}

const looksLikeDigest = /^[0-9a-f]{40,128}$/i;

function nameCauses(parameter: WrittenParameter): readonly Cause[] {
  const { rawName, name } = parameter;
  if (name === ':signature') return [];
  if (/^(?:amp;|%)/.test(name))
    return [
      cause(
        'RE_ENCODED',
        'The URL was encoded once more after signing: send the very text that was signed.',
        `The signature is named ${quoted(rawName.toWellFormed())}.`,
      ),
    ];
  const message = 'The signature has another name than ":signature": send it under this name, with the colon.';
  return [cause('PARAMETER_CHANGED', message, `It is named ${quoted(rawName.toWellFormed())}.`)];
}

function behindCause(after: readonly WrittenParameter[]): readonly Cause[] {
  if (after.length === 0) return [];
  const text = after.map(({ raw }) => `&${raw}`).join('');
  const message =
    'A parameter stands behind ":signature": add all parameters first, sign last, and let ":signature" be the end.';
  return [cause('PARAMETER_ADDED', message, `Behind the signature: ${quoted(text.toWellFormed())}.`)];
}

/** What a browser keeps to itself: all behind a bare `#`. */
function cutFragment(target: string): { readonly text: string; readonly causes: readonly Cause[] } {
  const place = target.indexOf('#');
  if (place < 0) return { text: target, causes: [] };
  if (/[?&](?:amp;)?(?::|%3a|%253a)?(?:signature|jwt)=/i.test(target.slice(0, place)))
    return { text: target.slice(0, place), causes: [] };
  const message =
    'A bare "#" ends the URL: browsers send nothing of what follows, so write it as "%23" before you sign.';
  return {
    text: target,
    causes: [cause('TRUNCATED', message, `It stands before ${quoted(target.slice(place + 1).toWellFormed())}.`)],
  };
}

function placesOfSignature(parameters: readonly WrittenParameter[]): readonly number[] {
  const named = parameters.flatMap((parameter, place) => (isOf(parameter, ':signature') ? [place] : []));
  const alike = parameters.flatMap(({ rawValue, name }, place) =>
    looksLikeDigest.test(rawValue) && !/client_id|nonce/.test(name) ? [place] : [],
  );
  const places = named.length > 0 ? named : alike;
  return [...new Set([places.at(-1), places[0]])].filter((place) => place !== undefined);
}

function subjectsIn(target: string, repaired: readonly Cause[]): readonly SignedSubject[] {
  const fragment = cutFragment(target);
  const { path, hasQuery, parameters } = readBrokenUrl(fragment.text);
  return placesOfSignature(parameters).flatMap((place) => {
    const parameter = parameters[place];
    if (parameter === undefined) return [];
    const before = parameters.slice(0, place);
    const after = parameters.slice(place + 1);
    const common = [...fragment.causes, ...repaired, ...nameCauses(parameter)];
    const twice = before.some((one) => isOf(one, ':signature'));
    const again = twice
      ? [
          cause(
            'PARAMETER_ADDED',
            'The text that was signed held a ":signature" already: sign a URL once, over the text before "&:signature=".',
          ),
        ]
      : [];
    const signature = parameter.rawValue;
    const subject: SignedSubject = {
      path,
      hasQuery: hasQuery && before.length > 0,
      parameters: before,
      signature,
      causes: [...again, ...behindCause(after), ...common],
    };
    if (after.every(({ raw }) => raw === '')) return [subject];
    const message = '":signature" stands before other parameters that were signed: it must be the last one of the URL.';
    const moved = cause('REORDERED', message, `It stands at place ${place + 1} of ${parameters.length}.`);
    const whole: SignedSubject = {
      path,
      hasQuery,
      parameters: [...before, ...after],
      signature,
      causes: [moved, ...common],
    };
    return after.some(({ name }) => requiredNames.has(name)) ? [whole, subject] : [subject, whole];
  });
}

/** What may have been signed, as the URL came and as it may have been before something broke it; the most mended last. */
export function urlSubjects(received: string): readonly (readonly SignedSubject[])[] {
  return repairsOf(received)
    .map(({ target, causes }) => subjectsIn(target, causes))
    .filter((subjects) => subjects.length > 0);
}
