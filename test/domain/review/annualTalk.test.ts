import { civilDate } from '@domain/calendar/civilDate'
import { Failure } from '@domain/failure'
import type { CycleRhythm } from '@domain/okr/cycle'
import {
  type AnnualTalk,
  approvedWords,
  documentOf,
  emptyTalk,
  gather,
  rewrite,
  share,
  sharedWith,
  takeBack,
  talkCycles,
  talkYear,
  type TalkWriting,
  writingOf,
} from '@domain/review/annualTalk'
import type { ReviewText } from '@domain/review/model'

const quarters: CycleRhythm = { fiscalStartMonth: 1, cycleLength: 3 }
const thirds: CycleRhythm = { fiscalStartMonth: 1, cycleLength: 4 }
const fromApril: CycleRhythm = { fiscalStartMonth: 4, cycleLength: 3 }

const idsOn = (today: string, rhythm: CycleRhythm, approved: string[] = []) =>
  talkCycles(civilDate(today), rhythm, approved).map(({ id }) => id)

test.each`
  today           | rhythm       | approved            | cycles
  ${'2026-12-20'} | ${quarters}  | ${[]}               | ${['2025-10-01.3', '2026-01-01.3', '2026-04-01.3', '2026-07-01.3']}
  ${'2026-12-20'} | ${quarters}  | ${['2026-10-01.3']} | ${['2026-01-01.3', '2026-04-01.3', '2026-07-01.3', '2026-10-01.3']}
  ${'2027-01-01'} | ${quarters}  | ${[]}               | ${['2026-01-01.3', '2026-04-01.3', '2026-07-01.3', '2026-10-01.3']}
  ${'2027-02-10'} | ${quarters}  | ${[]}               | ${['2026-01-01.3', '2026-04-01.3', '2026-07-01.3', '2026-10-01.3']}
  ${'2027-02-10'} | ${thirds}    | ${[]}               | ${['2026-01-01.4', '2026-05-01.4', '2026-09-01.4']}
  ${'2027-04-20'} | ${fromApril} | ${[]}               | ${['2026-04-01.3', '2026-07-01.3', '2026-10-01.3', '2027-01-01.3']}
`('on $today the past four quarters are $cycles, with $approved approved', ({ today, rhythm, approved, cycles }) => {
  expect(idsOn(today, rhythm, approved)).toEqual(cycles)
})

test.each`
  today           | rhythm       | year    | why
  ${'2026-12-31'} | ${quarters}  | ${2026} | ${'its last quarter runs'}
  ${'2027-01-01'} | ${quarters}  | ${2026} | ${'the year has just ended'}
  ${'2027-03-31'} | ${quarters}  | ${2026} | ${'talks are held after the year’s end'}
  ${'2027-04-01'} | ${quarters}  | ${2027} | ${'the first quarter of the next is over'}
  ${'2027-05-01'} | ${thirds}    | ${2027} | ${'the first third of the next is over'}
  ${'2027-04-20'} | ${fromApril} | ${2027} | ${'a fiscal year is named by the year it ends in'}
`('on $today the talk is about $year: $why', ({ today, rhythm, year }) => {
  expect(talkYear(civilDate(today), rhythm)).toBe(year)
})

const text = (possible: string, note = '纪要'): Pick<ReviewText, 'submitted' | 'note'> => ({
  submitted: {
    possible,
    moved: '推动',
    movedKeyResult: { objectiveId: 'objective-1', keyResultId: 'keyResult-1', title: '上手天数' },
    next: '下季',
  },
  note,
})
const [spring, summer] = ['2026-01-01.3', '2026-04-01.3']
const sectionOf = (cycleId: string, possible = cycleId) => approvedWords({ cycleId }, text(possible))
const talkWith = (...cycleIds: string[]): AnnualTalk =>
  gather(
    emptyTalk('company-1', 'member-lin', 2026),
    cycleIds.map((each) => sectionOf(each)),
  )
const codeOf = (act: () => unknown): string | undefined => {
  try {
    act()
  } catch (error) {
    if (error instanceof Failure) return error.code
    throw error
  }
  return undefined
}

describe('gathering', () => {
  test('takes what was handed in, the agreed note, and the key result by its title alone', () => {
    expect(sectionOf(spring, '做成了')).toEqual({
      cycleId: spring,
      possible: '做成了',
      moved: '推动',
      next: '下季',
      keyResult: '上手天数',
      note: '纪要',
      included: true,
      withNote: true,
    })
  })

  test('adds what is not there, in the order of time, and leaves what was edited', () => {
    const edited = rewrite(talkWith(summer), {
      ...writingOf(talkWith(summer)),
      sections: writingOf(talkWith(summer)).sections.map((each) => ({ ...each, possible: '改过' })),
    })
    const both = gather(edited, [sectionOf(summer, '原文'), sectionOf(spring)])
    expect(both.sections.map(({ cycleId, possible }) => [cycleId, possible])).toEqual([
      [spring, spring],
      [summer, '改过'],
    ])
    expect(both.version).toBe(edited.version + 1)
  })

  test('with nothing to add changes nothing, not even the version', () => {
    const talk = talkWith(spring)
    expect(gather(talk, [sectionOf(spring, '原文')])).toBe(talk)
  })
})

describe('writing', () => {
  const writing = (talk: AnnualTalk, part: Partial<TalkWriting['sections'][number]>): TalkWriting => ({
    ...writingOf(talk),
    sections: writingOf(talk).sections.map((each) => ({ ...each, ...part })),
  })

  test('changes the member’s words, and never the note nor the title', () => {
    const talk = talkWith(spring)
    const written = rewrite(talk, writing(talk, { possible: '改过', withNote: false }))
    expect(written.sections[0]).toMatchObject({
      possible: '改过',
      note: '纪要',
      keyResult: '上手天数',
      withNote: false,
    })
    expect(Object.keys(writingOf(talk).sections[0] ?? {})).not.toContain('note')
  })

  test('what is left out is not in the document, and comes back as it was edited', () => {
    const talk = talkWith(spring)
    const left = rewrite(talk, writing(talk, { possible: '改过', included: false }))
    expect(documentOf(left).sections).toEqual([])
    const back = rewrite(left, writing(left, { included: true }))
    expect(documentOf(back).sections).toMatchObject([{ possible: '改过', note: '纪要' }])
  })

  test('a quarter that the writer does not know yet stays', () => {
    const talk = talkWith(spring, summer)
    expect(rewrite(talk, { sections: [], wish: '想说' }).sections).toEqual(talk.sections)
  })

  test.each`
    sections            | why
    ${[summer]}         | ${'was not gathered'}
    ${[spring, spring]} | ${'is named twice'}
  `('a quarter that $why is refused', ({ sections }) => {
    const one = writingOf(talkWith(spring)).sections[0]
    const named = sections.map((cycleId: string) => ({ ...one, cycleId }))
    expect(codeOf(() => rewrite(talkWith(spring), { sections: named, wish: '' }))).toBe('notAllowedValue')
  })
})

describe('the document', () => {
  test('leaves out a quarter of which nothing is left, and a title whose answer is gone', () => {
    const talk = talkWith(spring, summer)
    const [first, second] = talk.sections
    if (!first || !second) throw new Error('not gathered')
    const nothing = { possible: '', moved: '', next: '', withNote: false }
    const document = documentOf({
      sections: [
        { ...first, ...nothing },
        { ...second, moved: '' },
      ],
      wish: '',
    })
    expect(document.sections).toMatchObject([{ cycleId: summer, keyResult: '', note: '纪要' }])
  })

  test('holds no number at all', () => {
    const numbers = (value: unknown): number[] =>
      typeof value === 'number'
        ? [value]
        : typeof value === 'object' && value
          ? Object.values(value).flatMap(numbers)
          : []
    expect(numbers(documentOf(talkWith(spring, summer)))).toEqual([])
  })
})

describe('sharing', () => {
  const talk = talkWith(spring)
  const shared = share(talk, 'member-guan', 1000)

  test('shows what it says now, and nothing that is written later', () => {
    const later = rewrite(shared, { sections: [], wish: '后来' })
    expect(sharedWith(later, 'member-guan')).toMatchObject({ version: talk.version, shared: documentOf(talk) })
  })

  test('reaches the reviewer that it was shared with, and no other', () => {
    expect(sharedWith(shared, 'member-new')).toBeUndefined()
    expect(sharedWith(shared, null)).toBeUndefined()
    expect(sharedWith(talk, 'member-guan')).toBeUndefined()
  })

  test('taken back, not a word of the copy is left', () => {
    expect(takeBack(shared)).toEqual(talk)
  })

  test('needs a word in it', () => {
    expect(codeOf(() => share(emptyTalk('company-1', 'member-lin', 2026), 'member-guan', 1))).toBe('missing')
  })
})
