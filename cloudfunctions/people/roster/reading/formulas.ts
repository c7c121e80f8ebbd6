/** A sheet without its formula cells, and where they were: columns from 0, by the row from 1. */
export interface WithoutFormulas {
  xml: string
  formulas: Map<number, number[]>
}

const cellBegins = /<(\w+:)?c(?=[\s>])/y
const formulaBegins = /<(?:\w+:)?f[\s/>]/g

/**
 * Takes the cells that hold a formula (`<c r="B5"><f>…</f><v>…</v></c>`) out of a sheet's XML. Goes through the text
 * once, whatever it holds.
 */
export function withoutFormulas(xml: string): WithoutFormulas {
  const formulas = new Map<number, number[]>()
  const kept: string[] = []
  let from = 0
  formulaBegins.lastIndex = 0
  for (let found = formulaBegins.exec(xml); found; found = formulaBegins.exec(xml)) {
    const begin = beginOfCell(xml, found.index, from)
    const end = endOfCell(xml, found.index)
    if (begin === undefined || end === undefined) continue
    const place = placeOf(xml.slice(begin, found.index))
    if (place) formulas.set(place.row, [...(formulas.get(place.row) ?? []), place.column])
    kept.push(xml.slice(from, begin))
    from = end
    formulaBegins.lastIndex = end
  }
  return { xml: kept.join('') + xml.slice(from), formulas }
}

/** Where the cell around a place begins, not before `from`. */
function beginOfCell(xml: string, at: number, from: number): number | undefined {
  // A formula is the first thing in its cell: the tag before it is the cell's.
  const tag = xml.lastIndexOf('<', at - 1)
  cellBegins.lastIndex = tag
  return tag >= from && cellBegins.test(xml) ? tag : undefined
}

function endOfCell(xml: string, at: number): number | undefined {
  const close = /<\/(?:\w+:)?c>/g
  close.lastIndex = at
  return close.exec(xml) ? close.lastIndex : undefined
}

/** `B5` is column 1 of row 5. */
function placeOf(tag: string): { row: number; column: number } | undefined {
  const [, letters, digits] = /\sr="([A-Z]{1,3})(\d{1,7})"/.exec(tag) ?? []
  if (letters === undefined || digits === undefined) return undefined
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
  return { row: Number(digits), column }
}
