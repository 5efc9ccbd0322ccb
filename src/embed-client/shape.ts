/** Whether a value from outside is what its type says. */
export type Shape<Type> = (value: unknown) => value is Type;

type Shapes<Type> = { readonly [Key in keyof Required<Type>]: Shape<Type[Key]> };

// A frame may send what it likes: what is longer is not one of these messages.
const longestText = 65_536;
const longestList = 100_000;
const mostEntries = 1_000;

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const anything: Shape<unknown> = (_value): _value is unknown => true;

export const text: Shape<string> = (value): value is string => typeof value === 'string' && value.length <= longestText;

export const flag: Shape<boolean> = (value): value is boolean => typeof value === 'boolean';

/** A number from 0 to `most`. */
export const upTo =
  (most: number): Shape<number> =>
  (value): value is number =>
    typeof value === 'number' && value >= 0 && value <= most;

export const oneOf =
  <Text extends string>(...texts: Text[]): Shape<Text> =>
  (value): value is Text =>
    texts.some((each) => each === value);

export const orNull =
  <Type>(shape: Shape<Type>): Shape<Type | null> =>
  (value): value is Type | null =>
    value === null || shape(value);

export const orAbsent =
  <Type>(shape: Shape<Type>): Shape<Type | undefined> =>
  (value): value is Type | undefined =>
    value === undefined || shape(value);

export const listOf =
  <Type>(shape: Shape<Type>): Shape<Type[]> =>
  (value): value is Type[] =>
    Array.isArray(value) && value.length <= longestList && value.every(shape);

export const recordOf =
  <Type>(shape: Shape<Type>): Shape<Record<string, Type>> =>
  (value): value is Record<string, Type> => {
    if (!isObject(value)) return false;
    const values = Object.values(value);
    return values.length <= mostEntries && values.every(shape);
  };

/** An object with these fields of its own, and perhaps others. */
export const fields =
  <Type extends object>(shapes: Shapes<Type>): Shape<Type> =>
  (value): value is Type =>
    isObject(value) && Object.entries<Shape<unknown>>(shapes).every(([key, shape]) => shape(ownValue(value, key)));

function ownValue(value: Record<string, unknown>, key: string): unknown {
  return Object.hasOwn(value, key) ? value[key] : undefined;
}
