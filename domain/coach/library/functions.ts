import en from '@locales/en/library.json'
import zh from '@locales/zh-CN/library.json'
import type { Language } from '../../people/model'

/** What the library is sorted by; `operations` holds manufacturing, stores, logistics and service too. */
export const businessFunctions = [
  'engineering',
  'product',
  'marketing',
  'sales',
  'hr',
  'legal',
  'finance',
  'operations',
] as const
export type BusinessFunction = (typeof businessFunctions)[number]

export const functionNames: Readonly<Record<Language, Readonly<Record<BusinessFunction, string>>>> = {
  'zh-CN': zh.function,
  en: en.function,
}
