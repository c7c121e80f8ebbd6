import { type Column, isColumn, type SheetName } from './words'

export type Cell = string | number

/** One sheet: what its columns are about, and its rows under them. */
export interface Table {
  sheet: SheetName
  columns: Column[]
  rows: Cell[][]
}

/** What each column says of a document. */
export type Columns<Document> = Partial<Record<Column, (document: Document) => Cell | null | undefined>>

const columnsOf = <Document>(columns: Columns<Document>) =>
  Object.keys(columns)
    .filter(isColumn)
    .flatMap((name) => {
      const of = columns[name]
      return of ? [{ name, of }] : []
    })

/** A sheet of some documents, in the columns' order. */
export function table<Document>(sheet: SheetName, documents: readonly Document[], columns: Columns<Document>): Table {
  const named = columnsOf(columns)
  return {
    sheet,
    columns: named.map(({ name }) => name),
    rows: documents.map((document) => named.map(({ of }) => of(document) ?? '')),
  }
}
