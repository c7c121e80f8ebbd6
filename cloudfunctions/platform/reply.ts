import type { CallReply } from '@domain/call'
import type { FailureReport } from '@domain/failure'
import type { Language } from '@domain/people/model'
import en from '@locales/en/errors.json'
import zh from '@locales/zh-CN/errors.json'
import { fill } from './fill'

type Words = typeof zh

const words: Record<Language, Words> = { 'zh-CN': zh, en }

/** A refusal as the client gets it, told in the reader's language. */
export const refusal = ({ code, field, details }: FailureReport, language: Language): CallReply<never> => ({
  ok: false,
  failure: {
    code,
    ...(field === undefined ? {} : { field }),
    ...(details === undefined ? {} : { details }),
    message: messageOf({ code, field, details }, language),
  },
})

/** The sentence that a person reads, with what the failure is about and the bound that it broke. */
export function messageOf({ code, field, details }: FailureReport, language: Language): string {
  const { messages, messagesWithoutBound } = words[language]
  const boundless: Partial<Record<string, string>> = messagesWithoutBound
  const sentence = (details?.bound === undefined ? boundless[code] : undefined) ?? messages[code]
  const filled = fill(sentence, { ...details, field: labelOf(field, language) })
  return filled.charAt(0).toUpperCase() + filled.slice(1)
}

/** What a path is called: `content.keyResults.1.title` is 第 2 个关键结果的标题. */
function labelOf(field: string | undefined, language: Language): string {
  const { fields, places, anything } = words[language]
  // Maps, since an object would also answer to `constructor`, which a stranger may send as a field's name.
  const labels = new Map(Object.entries(fields))
  const frames = new Map(Object.entries(places))
  const segments = field?.split('.') ?? []
  const label = labels.get(segments.filter((segment) => !isPlace(segment)).at(-1) ?? '') ?? anything
  const place = segments.findIndex(isPlace)
  const frame = place > 0 ? frames.get(segments[place - 1] ?? '') : undefined
  return frame === undefined ? label : fill(frame, { field: label, ordinal: Number(segments[place]) + 1 })
}

const isPlace = (segment: string): boolean => /^\d+$/.test(segment)
