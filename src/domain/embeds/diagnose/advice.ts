/** Something that is not as it should be, for which no URL is refused. */
export class Advice extends Error {
  override readonly name = 'Advice';
  readonly remedy: string;

  constructor(message: string, remedy: string) {
    super(message);
    this.remedy = remedy;
  }
}
