/**
 * The part of wx-server-sdk's database that is used here, in its promise form. Its own declarations (4.0.2) answer
 * `Promise | void | string` for callbacks, and `any` for documents.
 */
export interface SdkDatabase<Collections> {
  readonly command: SdkCommand
  collection<Name extends keyof Collections & string>(name: Name): SdkCollection<Collections[Name]>
  runTransaction<Result>(
    work: (transaction: SdkTransaction<Collections>) => Promise<Result>,
    repeats: number,
  ): Promise<Result>
}

/** Query operators; what they make is only ever handed back. */
export interface SdkCommand {
  in(values: readonly unknown[]): unknown
  all(values: readonly unknown[]): unknown
  and(conditions: readonly unknown[]): unknown
  eq(value: unknown): unknown
  /** A list of exactly so many. */
  size(length: number): unknown
  neq(value: unknown): unknown
  /** Whether the document has the field at all. */
  exists(there: boolean): unknown
  gt(value: unknown): unknown
  lt(value: unknown): unknown
  lte(value: unknown): unknown
  gte(value: unknown): unknown
  /** In an update: the field becomes exactly this, where a plain object would be merged into what is there. */
  set(value: unknown): unknown
}

export interface SdkQuery<Document> {
  orderBy(field: string, direction: 'asc' | 'desc'): SdkQuery<Document>
  field(fields: Readonly<Record<string, boolean>>): SdkQuery<Document>
  limit(most: number): SdkQuery<Document>
  get(): Promise<{ data: Document[] }>
  count(): Promise<{ total: number }>
  update(options: { data: object }): Promise<{ stats: { updated: number } }>
  remove(): Promise<{ stats: { removed: number } }>
}

export interface SdkCollection<Document> {
  where(condition: object): SdkQuery<Document>
  aggregate(): SdkAggregate<Document>
  /** One document or several in one write; what is there already is refused. */
  add(options: { data: object | readonly object[] }): Promise<unknown>
}

/** Stages of an aggregation; each says what a row is afterwards. */
export interface SdkAggregate<Row> {
  match(condition: object): SdkAggregate<Row>
  sort(fields: Readonly<Record<string, 1 | -1>>): SdkAggregate<Row>
  limit(most: number): SdkAggregate<Row>
  lookup<Foreign, As extends string>(stage: {
    from: string
    /** A field, or one inside of what an earlier stage joined. */
    localField: (keyof Row & string) | `${keyof Row & string}.${string}`
    foreignField: string
    as: As
  }): SdkAggregate<Row & Record<As, Foreign[]>>
  /** The fields that are wanted, or with 0 those that are not. */
  project<Projected>(fields: Readonly<Record<string, 1>> | Readonly<Record<string, 0>>): SdkAggregate<Projected>
  end(): Promise<{ list: Row[] }>
}

/** By id alone: `where` does not exist in a transaction. */
export interface SdkTransaction<Collections> {
  collection<Name extends keyof Collections & string>(
    name: Name,
  ): {
    doc(id: string): {
      get(): Promise<{ data: Collections[Name] | null }>
      set(options: { data: object }): Promise<unknown>
      remove(): Promise<unknown>
    }
  }
}
