import { type CivilDate, civilDateAt } from '@domain/calendar/civilDate'
import { formatFullDate } from '@domain/format'
import { cycleById } from '@domain/okr/cycle'
import type { Language } from '@domain/people/model'
import { minuteOfDay } from '@domain/reminder/days'
import enAdoption from '@locales/en/adoption.json'
import enCommon from '@locales/en/common.json'
import enFactors from '@locales/en/factors.json'
import enReport from '@locales/en/rolloutReport.json'
import zhAdoption from '@locales/zh-CN/adoption.json'
import zhCommon from '@locales/zh-CN/common.json'
import zhFactors from '@locales/zh-CN/factors.json'
import zhReport from '@locales/zh-CN/rolloutReport.json'
import i18next, { type TFunction } from 'i18next'
import { printedCycle } from '../../platform/pdf/cycleName'

/** The words that a report is written in, by the phone's own keys. */
const speech = i18next.createInstance()
speech.init({
  resources: {
    'zh-CN': { common: zhCommon, adoption: zhAdoption, factors: zhFactors, rolloutReport: zhReport },
    en: { common: enCommon, adoption: enAdoption, factors: enFactors, rolloutReport: enReport },
  },
  fallbackLng: 'zh-CN',
  ns: ['common', 'adoption', 'factors', 'rolloutReport'],
  defaultNS: 'common',
  initAsync: false,
  interpolation: { escapeValue: false },
})

/** Finds words in a language, wherever the reader is. */
export const wordsIn = (language: Language): TFunction => speech.getFixedT(language)

/** `2026年11月27日 9:05`, in Shanghai. */
export function momentText(t: TFunction, at: number): string {
  const minute = minuteOfDay(at)
  const time = `${Math.floor(minute / 60)}:${String(minute % 60).padStart(2, '0')}`
  return t('rolloutReport:paper.moment', { day: dayText(t, civilDateAt(at)), time })
}

/** A day with its year, as paper is read later. */
export const dayText = (t: TFunction, day: CivilDate): string => formatFullDate(t, day)

/** What a cycle is called, by its id. */
export function cycleText(cycleId: string, fiscalStartMonth: number, language: Language): string {
  const cycle = cycleById(cycleId)
  return cycle ? printedCycle(cycle, fiscalStartMonth, language) : ''
}
