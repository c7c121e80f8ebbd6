import type { AnnouncedYear, DaysOff, Festival } from './announced'
import { addDays, type CivilDate, daysBetween, isCivilDate, type Weekday, weekdayOf } from './civilDate'

/** Why a notice could not be read; the first that is found. */
export type NoticeProblem =
  /** Nothing in it says when a festival is. */
  | { kind: 'noFestival' }
  /** A festival is named, and no days for it. */
  | { kind: 'noDays'; festival: Festival }
  | { kind: 'noSuchDay'; text: string }
  /** The notice calls a day by another weekday than it has in this year: it may be of another year. */
  | { kind: 'otherWeekday'; date: CivilDate; said: Weekday }
  /** The notice counts the days off otherwise than they are. */
  | { kind: 'otherCount'; festival: Festival; said: number; counted: number }

/** What stands in a notice. */
export type ReadNotice = { read: true; announcement: AnnouncedYear } | { read: false; problem: NoticeProblem }

/** 国庆 before 中秋: where the two fall together, the days are National Day's. */
const namesOf: readonly (readonly [Festival, RegExp])[] = [
  ['nationalDay', /国庆/],
  ['midAutumn', /中秋/],
  ['newYear', /元旦/],
  ['springFestival', /春节/],
  ['qingming', /清明/],
  ['labourDay', /劳动/],
  ['dragonBoat', /端午/],
]

const heading = /(?:(?:元旦|春节|清明|劳动|端午|中秋|国庆)节?[、和与]?)+[:：]/g
const title = /(\d{4})年(?:部分)?节假日/
const signature = /国务院办公厅(\d{4})年(\d{1,2})月(\d{1,2})日/
const dayText = /(?:(\d{4})年)?(?:(\d{1,2})月)?(\d{1,2})日(?:[(（]([^)）]*)[)）])?(至|到|[-—–~～])?/g
const count = /共(\d{1,2})天/
const weekdays: readonly RegExp[] = [/一/, /二/, /三/, /四/, /五/, /六/, /[日天]/]

class Unreadable extends Error {
  constructor(readonly problem: NoticeProblem) {
    super(problem.kind)
  }
}

/**
 * Reads a notice of the State Council's office on the holidays of a year (国务院办公厅关于…年部分节假日安排的通知) as it
 * is published: `一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。` Only what the notice says is
 * checked here, its weekdays and counts; whether it can be true is `refuseAnnouncement`'s.
 *
 * @param text as it was pasted, with or without what stands around the list
 * @param otherwise the year and the day of the notice where the text does not say them
 */
export function readNotice(text: string, otherwise: { year: number; announcedOn: CivilDate }): ReadNotice {
  const plain = text
    .replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
    .replace(/\s/g, '')
  const year = Number(title.exec(plain)?.[1] ?? otherwise.year)
  try {
    const off: DaysOff[] = []
    const makeUp: CivilDate[] = []
    for (const { festival, sentences } of sectionsOf(plain)) {
      off.push(daysOffIn(festival, sentences, year))
      makeUp.push(...makeUpDaysIn(sentences, year))
    }
    if (off.length === 0) throw new Unreadable({ kind: 'noFestival' })
    const announcedOn = signedOn(plain) ?? otherwise.announcedOn
    return { read: true, announcement: { year, announcedOn, off, makeUp: makeUp.sort() } }
  } catch (error) {
    if (error instanceof Unreadable) return { read: false, problem: error.problem }
    throw error
  }
}

function signedOn(text: string): CivilDate | undefined {
  const [, year = '', month = '', day = ''] = signature.exec(text) ?? []
  const date = dateText(Number(year), Number(month), Number(day))
  return isCivilDate(date) ? date : undefined
}

/** Each festival with what is said of it, sentence by sentence, until the next one. */
function sectionsOf(text: string): { festival: Festival; sentences: string[] }[] {
  const heads = [...text.matchAll(heading)]
  return heads.flatMap((head, place) => {
    const body = text.slice(head.index + head[0].length, heads[place + 1]?.index)
    const festival = namesOf.find(([, name]) => name.test(head[0]))?.[0]
    return festival ? [{ festival, sentences: body.split(/[。;；]/) }] : []
  })
}

/** The days off of a festival: one day, or from one to another. */
function daysOffIn(festival: Festival, sentences: readonly string[], year: number): DaysOff {
  const sentence = sentences.find((each) => /放假/.test(each)) ?? ''
  const [from, next] = daysIn(sentence, year)
  if (!from) throw new Unreadable({ kind: 'noDays', festival })
  const until = from.leadsOn && next ? next.date : from.date
  const said = count.exec(sentence)?.[1]
  const counted = daysBetween(from.date, until) + 1
  if (said !== undefined && Number(said) !== counted) {
    throw new Unreadable({ kind: 'otherCount', festival, said: Number(said), counted })
  }
  return { festival, from: from.date, until }
}

const makeUpDaysIn = (sentences: readonly string[], year: number): CivilDate[] =>
  sentences.filter((each) => /上班/.test(each)).flatMap((each) => daysIn(each, year).map(({ date }) => date))

interface SaidDay {
  date: CivilDate
  /** A range begins with it. */
  leadsOn: boolean
}

/** The days that a sentence names; a month or year that is left out is the one before. */
function daysIn(sentence: string, year: number): SaidDay[] {
  let [lastYear, lastMonth] = [year, 0]
  return [...sentence.matchAll(dayText)].map(([text, saidYear, saidMonth, day, aside = '', leads]) => {
    lastYear = Number(saidYear ?? lastYear)
    lastMonth = Number(saidMonth ?? lastMonth)
    const date = dateText(lastYear, lastMonth, Number(day))
    const said = text.slice(0, text.length - (leads?.length ?? 0))
    if (!isCivilDate(date)) throw new Unreadable({ kind: 'noSuchDay', text: said })
    refuseOtherWeekday(date, aside)
    return { date, leadsOn: leads !== undefined }
  })
}

function refuseOtherWeekday(date: CivilDate, aside: string): void {
  const named = /(?:周|星期)(.)/.exec(aside)?.[1]
  if (named === undefined) return
  const place = weekdays.findIndex((name) => name.test(named)) + 1
  // The weekday is counted from the Monday of the week, so that it stays one of the seven.
  const said = place === 0 ? undefined : weekdayOf(addDays(date, place - weekdayOf(date)))
  if (said !== undefined && said !== weekdayOf(date)) throw new Unreadable({ kind: 'otherWeekday', date, said })
}

const dateText = (year: number, month: number, day: number): string =>
  `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
