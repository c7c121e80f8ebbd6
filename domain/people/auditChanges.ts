import * as v from 'valibot'
import { announcementSchema } from '../calendar/announcing'
import { isCivilDate } from '../calendar/civilDate'
import { calendarExceptionSchema } from '../calendar/exceptions'
import {
  type AuditChange,
  type AuditField,
  auditFields,
  type AuditValue,
  type Fields,
  type OwnDay,
  showsAll,
  unsaid,
} from './audit'
import type { CheckInCadence } from './model'

/** What ids are called; `undefined` for what is not, or no longer, in the company. */
export interface AuditNames {
  person: (id: string) => string | undefined
  department: (id: string) => string | undefined
}

const isAuditField = (field: string): field is AuditField => Object.hasOwn(auditFields, field)

/** The ids of people and departments that the shown fields of some entries name. */
export function idsIn(entries: readonly { action: string; before: Fields; after: Fields }[]) {
  const found = { people: new Set<string>(), departments: new Set<string>() }
  for (const { before, after } of entries.filter(showsAll)) {
    for (const [field, value] of [...Object.entries(before), ...Object.entries(after)]) {
      const reading = isAuditField(field) ? auditFields[field] : undefined
      if (reading === 'person' || reading === 'people') for (const id of textsIn(value)) found.people.add(id)
      if (reading === 'department' || reading === 'departments')
        for (const id of textsIn(value)) found.departments.add(id)
    }
  }
  return { people: [...found.people], departments: [...found.departments] }
}

/** What a change did, field by field, as far as it is shown; the same before and after is no change, unless it is left unsaid. */
export function changesIn(entry: { action: string; before: Fields; after: Fields }, names: AuditNames): AuditChange[] {
  if (!showsAll(entry)) return []
  const [before, after] = [unfolded(entry.before), unfolded(entry.after)]
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(isAuditField).flatMap((field) => {
    const change = { field, before: shown(field, before[field], names), after: shown(field, after[field], names) }
    const isSame = before[field] !== unsaid && JSON.stringify(change.before) === JSON.stringify(change.after)
    return isSame ? [] : [change]
  })
}

const weekdays = [1, 2, 3, 4, 5] as const satisfies readonly CheckInCadence['weekday'][]
const ownDaysSchema = v.array(calendarExceptionSchema)
/** A change is about one year. */
const holidaysSchema = v.array(announcementSchema)

const fieldsOf = (value: unknown): Fields =>
  typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value)) : {}

/** What is stored as one and read as several: the fields that its parts are shown as. */
const parts: Readonly<Record<string, Readonly<Record<string, AuditField>>>> = {
  cadence: { weekday: 'weekday' },
  rules: {
    weeklyMost: 'weeklyMost',
    draftLead: 'draftLead',
    midQuarterLead: 'midQuarterLead',
    readReviewAfter: 'readReviewAfter',
  },
  counts: { departments: 'newDepartments', added: 'added', changed: 'changed', moved: 'moved', left: 'notInFile' },
  choices: { owned: 'owned', leaving: 'leaving' },
}

/** Fields with the parts of those that are read part by part; of what is counted, none is not worth a line. */
function unfolded(fields: Fields): Fields {
  const all = Object.entries(fields).flatMap(([field, value]): [string, unknown][] => {
    const shownAs = Object.hasOwn(parts, field) ? parts[field] : undefined
    if (!shownAs) return [[field, value]]
    const held = fieldsOf(value)
    return Object.entries(shownAs)
      .map(([part, name]): [string, unknown] => [name, held[part]])
      .filter(([, each]) => field !== 'counts' || each !== 0)
  })
  return Object.fromEntries(all)
}

const textsIn = (value: unknown): string[] =>
  (Array.isArray(value) ? value : [value]).filter((each) => typeof each === 'string')

function shown(field: AuditField, value: unknown, { person, department }: AuditNames): AuditValue | null {
  const named = (name: AuditNames['person']): AuditValue | null => {
    const names = textsIn(value).flatMap((id) => name(id) ?? [])
    return names.length > 0 ? { kind: 'names', names } : null
  }
  switch (auditFields[field]) {
    case 'text':
      return typeof value === 'string' && value !== '' ? { kind: 'text', text: value } : null
    case 'person':
    case 'people':
      return named(person)
    case 'department':
    case 'departments':
      return named(department)
    case 'words': {
      const words = textsIn(value)
      return words.length > 0 ? { kind: 'words', words } : null
    }
    case 'standing': {
      const state: unknown = Object(value).state
      return typeof state === 'string' ? { kind: 'words', words: [state] } : null
    }
    case 'day':
      return typeof value === 'string' && isCivilDate(value) ? { kind: 'day', day: value } : null
    case 'flag':
      return typeof value === 'boolean' ? { kind: 'flag', on: value } : null
    case 'number':
      return typeof value === 'number' ? { kind: 'number', number: value } : null
    case 'hours': {
      const { from, until } = fieldsOf(value)
      return typeof from === 'number' && typeof until === 'number' ? { kind: 'hours', from, until } : null
    }
    case 'weekday': {
      const weekday = weekdays.find((each) => each === value)
      return weekday === undefined ? null : { kind: 'weekday', weekday }
    }
    case 'ownDays': {
      const read = v.safeParse(ownDaysSchema, value)
      const days = read.success ? read.output.map(({ id: _id, ...day }): OwnDay => day) : []
      return days.length > 0 ? { kind: 'ownDays', days } : null
    }
    case 'holidays': {
      const read = v.safeParse(holidaysSchema, value)
      const [announced] = read.success ? read.output : []
      if (!announced) return null
      const { year, off, makeUp } = announced
      return { kind: 'holidays', year, off: off.map(({ from, until }) => ({ from, until })), makeUp }
    }
  }
}
