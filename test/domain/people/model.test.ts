import * as v from 'valibot'
import { civilDate } from '@domain/calendar/civilDate'
import {
  companyNameSchema,
  cycleLengthSchema,
  fiscalStartMonthSchema,
  isActive,
  languageSchema,
  personNameSchema,
} from '@domain/people/model'

const today = civilDate('2026-11-18')
const left = { state: 'left', leftOn: '2026-11-30' }

test.each`
  standing               | endsOn          | active   | why
  ${{ state: 'active' }} | ${null}         | ${true}  | ${'a colleague'}
  ${{ state: 'active' }} | ${'2026-11-19'} | ${true}  | ${'an outside coach before the last day'}
  ${{ state: 'active' }} | ${'2026-11-18'} | ${true}  | ${'on the last day'}
  ${{ state: 'active' }} | ${'2026-11-17'} | ${false} | ${'after it'}
  ${left}                | ${null}         | ${false} | ${'somebody who left'}
  ${left}                | ${'2026-12-31'} | ${false} | ${'a coach who left early'}
`('$why has access: $active', ({ standing, endsOn, active }) => {
  expect(isActive({ standing, endsOn }, today)).toBe(active)
})

test.each`
  what                  | schema                    | input              | code
  ${'a name'}           | ${personNameSchema}       | ${'林晓'}          | ${undefined}
  ${'a foreign name'}   | ${personNameSchema}       | ${'Zoë O’Brien'}   | ${undefined}
  ${'no name'}          | ${personNameSchema}       | ${'   '}           | ${'tooShort'}
  ${'a very long name'} | ${personNameSchema}       | ${'林'.repeat(31)} | ${'tooLong'}
  ${'a company'}        | ${companyNameSchema}      | ${'同频'}          | ${undefined}
  ${'a short company'}  | ${companyNameSchema}      | ${'同'}            | ${'tooShort'}
  ${'January'}          | ${fiscalStartMonthSchema} | ${1}               | ${undefined}
  ${'December'}         | ${fiscalStartMonthSchema} | ${12}              | ${undefined}
  ${'month 0'}          | ${fiscalStartMonthSchema} | ${0}               | ${'tooSmall'}
  ${'month 13'}         | ${fiscalStartMonthSchema} | ${13}              | ${'tooLarge'}
  ${'half a month'}     | ${fiscalStartMonthSchema} | ${1.5}             | ${'wrongType'}
  ${'no month'}         | ${fiscalStartMonthSchema} | ${NaN}             | ${'wrongType'}
  ${'endless months'}   | ${fiscalStartMonthSchema} | ${Infinity}        | ${'wrongType'}
  ${'three months'}     | ${cycleLengthSchema}      | ${3}               | ${undefined}
  ${'four months'}      | ${cycleLengthSchema}      | ${4}               | ${undefined}
  ${'six months'}       | ${cycleLengthSchema}      | ${6}               | ${'notAllowedValue'}
  ${'months as text'}   | ${cycleLengthSchema}      | ${'3'}             | ${'notAllowedValue'}
  ${'Chinese'}          | ${languageSchema}         | ${'zh-CN'}         | ${undefined}
  ${'another language'} | ${languageSchema}         | ${'fr'}            | ${'notAllowedValue'}
`('$what is refused as $code', ({ schema, input, code }) => {
  expect(v.safeParse(schema, input).issues?.[0].message).toBe(code)
})
