import type { CivilDate } from '@domain/calendar/civilDate'
import type { Language } from '@domain/people/model'
import { reportApi } from '@domain/rollout/reportApi'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { callCloud, newId, sentenceFor } from '../../../../cloud'
import { showToast } from '../../../../components/Toast'
import { fetchFile } from '../../../../features/file/fetchFile'
import { openPdf } from '../../../../features/file/files'
import type { Member } from '../../../../session'
import { wordsIn } from './words'

/** The report as a PDF of one page, in the language that it is looked at in. */
export function usePilotPdf(company: Member['company'], language: Language, today: CivilDate) {
  const { t } = useTranslation('rolloutReport')
  const [isMaking, setMaking] = useState(false)
  const make = async () => {
    setMaking(true)
    const input = { companyId: company.id, exportId: newId(), language }
    const name = wordsIn(language)('rolloutReport:pilot.fileName', { company: company.name, day: today })
    try {
      const { base64, leavesOut } = await fetchFile((from) => callCloud(reportApi.pilotReportPdf, { ...input, from }))
      const end = await openPdf(base64, `${name}.pdf`)
      if (end === 'failed') showToast({ text: t('export.failed') })
      else if (leavesOut) showToast({ text: t('export.leavesOut') })
      else if (end === 'saved') showToast({ text: t('export.saved') })
    } catch (error) {
      showToast({ text: sentenceFor(error) })
    }
    setMaking(false)
  }
  return { make, isMaking }
}
