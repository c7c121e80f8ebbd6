import { fieldLimits, templates } from '../../config/templates'
import { fill } from '../../cloudfunctions/reminder/words'
import { civilDate } from '../../domain/calendar/civilDate'
import { languages } from '../../domain/people/model'
import { occasionKinds, steps } from '../../domain/reminder/occasions'
import { templateNames } from '../../domain/reminder/templates'
import { checkMessage } from '../../localcloud/wechat/subscribe-message'

const contents = [...occasionKinds, 'nudge' as const].flatMap((kind) =>
  steps.flatMap((step) =>
    [1, 2, 999].map((things) => ({ kind, step, things, due: civilDate('2026-12-31'), byMinute: 24 * 60 })),
  ),
)
const meeting = { ...contents[0], kind: 'meetingTomorrow', startsAt: Date.parse('2026-12-31T23:30:00+08:00') } as const

test('every template is declared, under the name that the rules know', () => {
  expect(Object.keys(templates).sort()).toEqual([...templateNames].sort())
})

describe.each(templateNames)('%s', (name) => {
  test.each(languages)('takes everything that is ever said in %s', (language) => {
    for (const content of contents) {
      const data = fill(name, content, language)
      for (const { key, kind } of templates[name].fields) {
        const value = data[key]?.value ?? ''
        if (value === '' || [...value].length > fieldLimits[kind] || /[{}]/.test(value)) {
          throw new Error(`${name}.${key}: ${value} (${content.kind} ${content.step} ${language})`)
        }
      }
      expect(checkMessage({ touser: 'o', template_id: 't', data })).toEqual({ errcode: 0, errmsg: 'ok' })
    }
  })
})

test.each`
  language   | name         | when
  ${'zh-CN'} | ${'due'}     | ${'2026年12月31日'}
  ${'zh-CN'} | ${'meeting'} | ${'2026年12月31日 23:59'}
  ${'en'}    | ${'due'}     | ${'2026-12-31'}
  ${'en'}    | ${'meeting'} | ${'2026-12-31 23:59'}
`('$name in $language says $when', ({ language, name, when }) => {
  const [content] = contents
  if (!content) throw new Error('nothing is said')
  expect(Object.values(fill(name, content, language)).map(({ value }) => value)).toContain(when)
})

test('a 1:1 is told with the time at which it begins, in Shanghai', () => {
  const [content] = contents
  if (!content) throw new Error('nothing is said')
  expect(fill('meeting', { ...content, ...meeting }, 'en').time2?.value).toBe('2026-12-31 23:30')
})
