export interface Signal {
  readonly given: Promise<void>;
  give(): void;
}

/** Something to wait for, until it is given. */
export function aSignal(): Signal {
  let give = () => {};
  const given = new Promise<void>((resolve) => {
    give = resolve;
  });
  return { given, give };
}
