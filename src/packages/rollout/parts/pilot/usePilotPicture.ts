import type { Language } from '@domain/people/model'
import type { PilotReport } from '@domain/rollout/reportApi'
import { sayPilot } from '@domain/rollout/sayPilot'
import { useTranslation } from 'react-i18next'
import { usePicture } from '../../../../features/picture/usePicture'
import { longestOf, pictureOfPilot } from './pilotPicture'
import { wordsIn } from './words'

interface Options {
  report: PilotReport
  company: string
  language: Language
}

/** The report as a picture, drawn on the phone. */
export function usePilotPicture({ report, company, language }: Options) {
  const { t } = useTranslation('rolloutReport')
  const words = wordsIn(language)
  const said = sayPilot(words, report, company)
  return usePicture({
    title: t('pilot.picture'),
    hint: t('pilot.pictureHint'),
    label: t('pilot.pictureOf'),
    count: longestOf(said),
    wordsOf: (shown) => pictureOfPilot(words, said, shown),
  })
}
