import type { SaidPilot } from '@domain/rollout/sayPilot'
import type { Words } from '../../../../features/okr/words'
import type { PictureEntry, PictureWords } from '../../../../features/picture/layout'

const about = (text: string): PictureEntry['under'] => (text === '' ? [] : [{ text, mark: 'none' }])

const plain = (text: string, under = ''): PictureEntry => ({ text, strong: false, under: about(under) })

/** A pilot's report as a picture says it. @param lessons how many of its lessons there is room for */
export function pictureOfPilot(t: Words, said: SaidPilot, lessons: number): PictureWords {
  const { factors, adoption, changes, next } = said
  return {
    title: t('rolloutReport:pilot.title'),
    subtitle: [said.of, said.period].join(' · '),
    sections: [
      {
        heading: t('rolloutReport:pilot.success'),
        entries: [plain(said.success, said.departments)],
      },
      {
        heading: t('rolloutReport:pilot.factors'),
        entries: factors.rows.map(({ name, state, word, line }) => ({
          text: name,
          strong: true,
          under: [{ text: [word, line].join(' · '), mark: state === 'inPlace' ? 'reached' : 'not' }],
        })),
      },
      {
        heading: [t('rolloutReport:pilot.adoption'), adoption?.on].filter(Boolean).join(' · '),
        entries: (adoption?.rows ?? []).map(({ name, steps }) => ({
          text: name,
          strong: true,
          under: about(
            steps
              .flatMap(({ text, share }, place) => (share === null ? [] : [`${adoption?.heads[place]?.text} ${text}`]))
              .join(' · '),
          ),
        })),
      },
      {
        heading: t('rolloutReport:pilot.lessons'),
        entries: said.lessons.slice(0, lessons).map(({ title, by }) => plain(title, by)),
      },
      {
        heading: t('rolloutReport:pilot.changes'),
        entries: changes.map(({ text, because }) => plain(text, because)),
      },
      {
        heading: t('rolloutReport:pilot.next'),
        entries: [plain(next.intro), ...next.rows.map(({ name, why }) => ({ ...plain(name, why), strong: true }))],
      },
    ],
    foot: [t('rolloutReport:pilot.foot'), t('rolloutReport:pilot.sign')],
  }
}
