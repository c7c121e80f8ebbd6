import type { MyPlace } from '@domain/people/myDataApi'
import { myDataApi } from '@domain/people/myDataApi'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { callCloud, CloudFailure, newId, sentenceFor } from '../../../cloud'
import { showToast } from '../../../components/Toast'
import { fetchFile } from '../../../features/file/fetchFile'
import { openSpreadsheet } from '../../../features/file/files'
import { languageFor, useLanguageSetting } from '../../../i18n/language'

/** A file that something was written into meanwhile is begun anew, so often. */
const attempts = 3

/** Fetches everything that a company holds of the reader, and opens it. */
export function useExport() {
  const { t } = useTranslation('myData')
  const language = useLanguageSetting(({ choice }) => languageFor(choice))
  /** The company whose file is on its way. */
  const [making, setMaking] = useState<string | null>(null)

  const fetchAnew = async (companyId: string, attempt = 1): Promise<string> => {
    const input = { companyId, exportId: newId(), language }
    try {
      const file = await fetchFile((from) => callCloud(myDataApi.exportMyData, { ...input, from }))
      return file.base64
    } catch (error) {
      const isOvertaken = error instanceof CloudFailure && error.code === 'busy'
      if (isOvertaken && attempt < attempts) return fetchAnew(companyId, attempt + 1)
      throw error
    }
  }
  const make = async ({ companyId, companyName }: Pick<MyPlace, 'companyId' | 'companyName'>) => {
    setMaking(companyId)
    try {
      const end = await openSpreadsheet(await fetchAnew(companyId), `${t('title')}-${companyName}.xlsx`)
      if (end !== 'opened') showToast({ text: t(`export.${end}`) })
    } catch (error) {
      showToast({ text: sentenceFor(error) })
    }
    setMaking(null)
  }
  return { make, making }
}
