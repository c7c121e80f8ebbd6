/** The languages of the product; everything a person reads exists in both. */
export const languages = ['zh-CN', 'en'] as const
export type Language = (typeof languages)[number]

/** Any Chinese reads Chinese, whatever the script or region; everybody else English. */
export function languageOf(hostLanguage: string | undefined): Language {
  return hostLanguage === undefined || /^zh/i.test(hostLanguage) ? 'zh-CN' : 'en'
}
