import { templates } from '@config/templates'
import { type CivilDate, civilDateAt } from '@domain/calendar/civilDate'
import type { Language } from '@domain/people/model'
import { minuteOfDay } from '@domain/reminder/days'
import type { MessageKind, Reminder } from '@domain/reminder/model'
import type { TemplateName } from '@domain/reminder/templates'
import en from '@locales/en/reminder.json'
import zh from '@locales/zh-CN/reminder.json'

const words: Record<Language, typeof zh> = { 'zh-CN': zh, en }

/** What a message is about: neutral words alone, since it is shown on a locked screen. */
export interface MessageContent {
  kind: MessageKind
  step: Reminder['step']
  /** The day by which, or on which. */
  due: CivilDate
  startsAt?: number
  /** Minute of the day by which, where nothing begins at a time. */
  byMinute: number
  /** More than one makes it a digest. */
  things: number
}

/** The fields of a message, as `subscribeMessage.send` takes them. */
export type MessageData = Record<string, { value: string }>

/** A template filled in a person's language; no field is longer than WeChat takes. */
export function fill(name: TemplateName, content: MessageContent, language: Language): MessageData {
  const { message } = words[language]
  const isDigest = content.things > 1
  const texts = {
    what: isDigest ? put(message.things, { count: content.things }) : message.what[content.kind],
    hint: isDigest ? message.hint.digest : message.hint[content.step],
  }
  return Object.fromEntries(
    templates[name].fields.map(({ key, kind, holds }) => [
      key,
      { value: holds === 'when' ? put(message[kind === 'time' ? 'time' : 'date'], whenOf(content)) : texts[holds] },
    ]),
  )
}

function whenOf({ due, startsAt, byMinute }: MessageContent): Record<string, string> {
  const [year = '', month = '', day = ''] = (startsAt === undefined ? due : civilDateAt(startsAt)).split('-')
  const minute = startsAt === undefined ? byMinute : minuteOfDay(startsAt)
  const two = (value: number): string => String(value).padStart(2, '0')
  // 24:00 is no time of a day.
  const shown = Math.min(minute, 24 * 60 - 1)
  return { year, month, day, hour: two(Math.floor(shown / 60)), minute: two(shown % 60) }
}

const put = (sentence: string, values: Record<string, string | number>): string =>
  sentence.replace(/\{\{(\w+)\}\}/g, (_whole, name: string) => String(values[name] ?? ''))
