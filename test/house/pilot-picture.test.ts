import { wordsIn } from '../../cloudfunctions/rollout/paper/words'
import { reportLimits } from '../../domain/rollout/pilotReport'
import { sayPilot } from '../../domain/rollout/sayPilot'
import { fitted, type MeasureType } from '../../src/features/picture/layout'
import { longestOf, pictureOfPilot } from '../../src/packages/rollout/parts/pilot/pilotPicture'
import { stepsOf } from '../support/rolloutBoard'
import { reportOf } from '../support/rolloutReport'

/** Every character as wide as its type: no text is longer than this. */
const measure: MeasureType = (type) => (text) => [...text].length * type.size

const textsOf = (language: 'zh-CN' | 'en', report = reportOf()) => {
  const t = wordsIn(language)
  const said = sayPilot(t, report, '屿川科技')
  const picture = fitted(longestOf(said), (shown) => pictureOfPilot(t, said, shown), measure)
  return { picture, text: picture.parts.flatMap((part) => (part.kind === 'text' ? [part.text] : [])).join('') }
}

test.each`
  language   | title             | factor              | change                        | foot
  ${'zh-CN'} | ${'试点小结'}     | ${'培训到位'}       | ${'请发起人写两三个公司目标'} | ${'同频 OKR'}
  ${'en'}    | ${'Pilot report'} | ${'Training given'} | ${'company objectives'}       | ${'Tongpin OKR'}
`('a picture says in $language what the report says', ({ language, title, factor, change, foot }) => {
  const { text } = textsOf(language)
  for (const said of [title, factor, change, foot, '市场部', '第0部', '先说为什么']) {
    expect(text.replace(/\s/g, '')).toContain(said.replace(/\s/g, ''))
  }
})

test('with every list at its end it is no taller than WeChat draws', () => {
  const long = (length: number) => '长'.repeat(length)
  const { picture, text } = textsOf(
    'zh-CN',
    reportOf({
      success: long(300),
      departments: Array.from({ length: 50 }, () => long(30)),
      adoption: {
        on: reportOf().until,
        cycleId: '2026-10-01.3',
        groups: Array.from({ length: 20 }, (_, at) => ({
          name: `${long(20)}${at}`,
          people: 30,
          steps: stepsOf(30, { trained: 20, drafted: 20, published: 20, checkedIn: 20, midQuarter: 20, review: 20 }),
        })),
        hidden: [],
      },
      lessons: Array.from({ length: reportLimits.lessons }, (_, at) => ({
        id: String(at),
        title: long(60),
        writer: long(30),
      })),
    }),
  )
  expect(picture.height).toBeLessThanOrEqual(4_096)
  // What there was no room for is said to be elsewhere.
  expect(text).toContain('完整的小结在小程序里看')
})
