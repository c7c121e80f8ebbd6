import type { Language } from '@domain/people/model'

/** Any Chinese reads Chinese, whatever the script or region; everybody else English. */
export function languageOf(hostLanguage: string | undefined): Language {
  return hostLanguage === undefined || /^zh/i.test(hostLanguage) ? 'zh-CN' : 'en'
}
