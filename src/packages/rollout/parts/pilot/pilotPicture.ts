import type { SaidPilot } from '@domain/rollout/sayPilot'
import type { Words } from '../../../../features/okr/words'
import type { PictureEntry, PictureWords } from '../../../../features/picture/layout'

const about = (text: string): PictureEntry['under'] => (text === '' ? [] : [{ text, mark: 'none' }])

const plain = (text: string, under = ''): PictureEntry => ({ text, strong: false, under: about(under) })

/** The longest of a report's lists: as many of each are shown as there is room for. */
export const longestOf = ({ lessons, adoption, changes }: SaidPilot): number =>
  Math.max(1, lessons.length, changes.length, adoption?.rows.length ?? 0)

/** A pilot's report as a picture says it. @param shown how many of each list there is room for */
export function pictureOfPilot(t: Words, said: SaidPilot, shown: number): PictureWords {
  const { factors, adoption, changes, next } = said
  const isWhole = shown >= longestOf(said)
  return {
    title: t('rolloutReport:pilot.title'),
    subtitle: [said.of, said.period].join(' · '),
    sections: [
      {
        heading: t('rolloutReport:pilot.success'),
        entries: [plain(said.success, isWhole ? said.departments : '')],
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
        entries: (adoption?.rows ?? []).slice(0, shown).map(({ name, steps }) => ({
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
        entries: said.lessons.slice(0, shown).map(({ title, by }) => plain(title, by)),
      },
      {
        heading: t('rolloutReport:pilot.changes'),
        entries: changes.slice(0, shown).map(({ text, because }) => plain(text, because)),
      },
      {
        heading: t('rolloutReport:pilot.next'),
        entries: [plain(next.intro), ...next.rows.map(({ name, why }) => ({ ...plain(name, why), strong: true }))],
      },
    ],
    foot: [
      ...(isWhole ? [] : [t('rolloutReport:pilot.rest')]),
      t('rolloutReport:pilot.foot'),
      t('rolloutReport:pilot.sign'),
    ],
  }
}
