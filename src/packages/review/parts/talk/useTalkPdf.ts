import { annualTalkApi } from '@domain/review/annualTalkApi'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { callCloud, sentenceFor } from '../../../../cloud'
import { showToast } from '../../../../components/Toast'
import { fetchFile } from '../../../../features/file/fetchFile'
import { openPdf } from '../../../../features/file/files'
import { languageFor, useLanguageSetting } from '../../../../i18n/language'
import type { Member } from '../../../../session'
import { useYearTitle } from './titles'

/** Fetches the document as a PDF, part by part, and shows it. */
export function useTalkPdf({ company, me }: Member, year: number) {
  const { t } = useTranslation('annualTalk')
  const language = useLanguageSetting(({ choice }) => languageFor(choice))
  const title = useYearTitle(company)(year)
  const [isMaking, setMaking] = useState(false)

  const fetchAll = (version: number) =>
    fetchFile((from) =>
      callCloud(annualTalkApi.annualTalkPdf, { companyId: company.id, year, version, language, from }),
    )
  const make = async (version: number) => {
    setMaking(true)
    try {
      const { base64, leavesOut } = await fetchAll(version)
      const end = await openPdf(base64, t('pdf.name', { title: t('title'), name: me.name, year: title }))
      if (end === 'failed' || end === 'noRoom') showToast({ text: t(`pdf.${end}`) })
      else if (leavesOut) showToast({ text: t('pdf.leavesOut') })
      else if (end === 'saved') showToast({ text: t('pdf.saved') })
    } catch (error) {
      showToast({ text: sentenceFor(error) })
    }
    setMaking(false)
  }
  return { make, isMaking }
}
