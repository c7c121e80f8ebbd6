import fc from 'fast-check'
import { Failure } from '@domain/failure'
import { recordCheckIn } from '@domain/okr/checkIn'
import { archive, close, edit, newDraft, publish, restore, rewritten, sharedWith } from '@domain/okr/lifecycle'
import type {
  ArchivedObjective,
  DraftObjective,
  KeyResultMeasure,
  ObjectiveContent,
  PublicObjective,
} from '@domain/okr/model'
import { indexOf } from '@domain/okr/search'
import { finalResults } from '@domain/review/ending'
import { acting, content, keyResult, keyResultDraft, lastCheckIn, noonOn, published, rising, rules } from './fixtures'

const begun = noonOn('2026-09-20')
const noon = noonOn('2026-11-18')
const owner = { companyId: 'company-1', memberId: 'member-lin', departmentPath: ['department-1', 'department-2'] }
const draft = newDraft('objective-1', owner, content(), begun)
const objective = published()

function failureOf(act: () => unknown): Failure {
  try {
    act()
  } catch (error) {
    if (error instanceof Failure) return error
    throw error
  }
  throw new Error('nothing was refused')
}

describe('a draft', () => {
  test('begins at version 1, with its owner alone', () => {
    expect(draft).toEqual({
      _id: 'objective-1',
      companyId: 'company-1',
      cycleId: '2026-10-01.3',
      ownerId: 'member-lin',
      departmentPath: ['department-1', 'department-2'],
      version: 1,
      sharedWith: [],
      createdAt: begun,
      updatedAt: begun,
      state: 'draft',
      draft: content(),
      index: { involved: ['member-lin'] },
    })
  })

  test('rewritten has the new text and cycle, and all else as before', () => {
    const text = content({ title: '另一个目标', cycleId: '2027-01-01.3' })
    expect(rewritten(draft, text, noon)).toEqual({
      ...draft,
      draft: text,
      cycleId: '2027-01-01.3',
      version: 2,
      updatedAt: noon,
    })
  })

  test.each`
    members                           | shown                             | why
    ${['member-wang', 'member-zhao']} | ${['member-wang', 'member-zhao']} | ${'those it is shared with'}
    ${['member-wang', 'member-wang']} | ${['member-wang']}                | ${'each once'}
    ${['member-lin', 'member-wang']}  | ${['member-wang']}                | ${'not its owner, who sees it anyway'}
    ${[]}                             | ${[]}                             | ${'nobody any more'}
  `('is shown to $shown: $why', ({ members, shown }) => {
    expect(sharedWith(sharedWith(draft, ['member-old'], noon), members, noon)).toEqual({
      ...draft,
      sharedWith: shown,
      index: { involved: ['member-lin', ...shown] },
      version: 3,
      updatedAt: noon,
    })
  })
})

describe('publishing', () => {
  test('makes public what was written, with nothing said yet', () => {
    const { objective: made, change } = publish(draft, rules, acting(noon))
    const { draft: _draft, index: _index, ...base } = draft
    expect(made).toEqual({
      ...base,
      ...content(),
      keyResults: content().keyResults.map((each) => ({ ...each, lastCheckIn: null })),
      state: 'published',
      version: 2,
      publishedAt: noon,
      updatedAt: noon,
      index: indexOf(made),
    })
    expect(change).toEqual({
      _id: 'change-1',
      companyId: 'company-1',
      objectiveId: 'objective-1',
      byId: 'member-lin',
      at: noon,
      kind: 'published',
      keyResult: null,
      reason: '',
    })
  })

  test('is refused while something is missing, with its field', () => {
    const unfinished = rewritten(
      draft,
      { ...content(), keyResults: [keyResultDraft('keyresult-1', { title: '' })] },
      noon,
    )
    expect(failureOf(() => publish(unfinished, rules, acting(noon)))).toMatchObject({
      code: 'missing',
      field: 'keyResults.0.title',
    })
  })

  test('is refused with a milestone where the company does not allow them', () => {
    const withMilestone = rewritten(
      draft,
      content({ keyResults: [keyResult('keyresult-1', { measure: { type: 'milestone' } })] }),
      noon,
    )
    expect(failureOf(() => publish(withMilestone, { milestonesAllowed: false }, acting(noon))).code).toBe(
      'milestoneNotAllowed',
    )
  })
})

describe('editing what is published', () => {
  const otherMeasure: KeyResultMeasure = { ...rising, target: 80 }
  const [first, second] = [keyResult('keyresult-1'), keyResult('keyresult-2')]
  const differently = content({ keyResults: [{ ...first, measure: otherMeasure }, second] })

  test.each`
    what                          | next                                                                              | needs
    ${'nothing'}                  | ${content()}                                                                      | ${false}
    ${'another title'}            | ${content({ title: '另一个目标' })}                                               | ${false}
    ${'another why'}              | ${content({ why: '' })}                                                           | ${false}
    ${'another key result title'} | ${content({ keyResults: [{ ...first, title: '另一个结果' }, second] })}           | ${false}
    ${'another order'}            | ${content({ keyResults: [second, first] })}                                       | ${false}
    ${'one more key result'}      | ${content({ keyResults: [first, second, keyResult('keyresult-3')] })}             | ${false}
    ${'another owner'}            | ${content({ keyResults: [{ ...first, ownerId: 'member-wang' }, second] })}        | ${false}
    ${'another threshold'}        | ${differently}                                                                    | ${true}
    ${'another type'}             | ${content({ keyResults: [{ ...first, measure: { type: 'baseline' } }, second] })} | ${true}
    ${'a key result dropped'}     | ${content({ keyResults: [second] })}                                              | ${true}
    ${'one exchanged'}            | ${content({ keyResults: [first, keyResult('keyresult-3')] })}                     | ${true}
  `('$what needs a written reason: $needs', ({ next, needs }: { next: ObjectiveContent; needs: boolean }) => {
    const act = (reason: string) => edit(objective, next, reason, rules, acting(noon))
    if (needs) expect(failureOf(() => act(''))).toMatchObject({ code: 'reasonNeeded', field: 'reason' })
    else expect(act('').objective.version).toBe(objective.version + 1)
    expect(act('客户的口径变了').objective.version).toBe(objective.version + 1)
  })

  test('leaves one line of history for each key result that counts differently, with both measures and the reason', () => {
    const next = content({
      keyResults: [
        { ...first, measure: otherMeasure },
        { ...second, measure: { type: 'baseline' } },
      ],
    })
    const { changes } = edit(objective, next, '客户的口径变了', rules, acting(noon, 'member-wang'))
    const line = { companyId: 'company-1', objectiveId: 'objective-1', byId: 'member-wang', at: noon }
    expect(changes).toEqual([
      {
        ...line,
        _id: 'change-1',
        kind: 'thresholds',
        keyResult: { id: 'keyresult-1', title: first.title, before: rising, after: otherMeasure },
        reason: '客户的口径变了',
      },
      {
        ...line,
        _id: 'change-2',
        kind: 'thresholds',
        keyResult: { id: 'keyresult-2', title: second.title, before: rising, after: { type: 'baseline' } },
        reason: '客户的口径变了',
      },
    ])
  })

  test.each`
    what                                           | next                                                              | kinds
    ${'other words'}                               | ${content({ title: '另一个目标' })}                               | ${['edited']}
    ${'a dropped key result'}                      | ${content({ keyResults: [second] })}                              | ${['edited']}
    ${'another threshold'}                         | ${differently}                                                    | ${['thresholds']}
    ${'one dropped, and one counting differently'} | ${content({ keyResults: [{ ...first, measure: otherMeasure }] })} | ${['thresholds', 'edited']}
  `('$what is in the history as $kinds', ({ next, kinds }) => {
    expect(edit(objective, next, '口径变了', rules, acting(noon)).changes.map(({ kind }) => kind)).toEqual(kinds)
  })

  test('keeps each check-in with its key result, whatever the order, and begins new ones from today', () => {
    const { objective: said } = recordCheckIn(
      objective,
      { checkInId: 'checkin-1', keyResultId: 'keyresult-2', value: 40, confidence: 7, note: '', basedOn: null },
      'member-lin',
      noonOn('2026-11-10'),
    )
    const next = content({ keyResults: [keyResult('keyresult-3'), second, first] })
    const { objective: edited } = edit(said, next, '', rules, acting(noon))
    expect(edited.keyResults).toEqual([
      { ...keyResult('keyresult-3'), lastCheckIn: null, addedOn: '2026-11-18' },
      {
        ...second,
        lastCheckIn: { ...lastCheckIn('2026-11-10'), id: 'checkin-1' },
        checkedInWeeks: ['2026-11-09'],
      },
      { ...first, lastCheckIn: null },
    ])
    const again = edit(edited, content({ ...next, title: '再改' }), '', rules, acting(noonOn('2026-12-01')))
    expect(again.objective.keyResults).toEqual(edited.keyResults)
  })

  test('keeps who owns it, when it was published and where it belongs', () => {
    const { objective: edited } = edit(
      objective,
      content({ title: '另一个目标' }),
      '',
      rules,
      acting(noon, 'member-wang'),
    )
    expect(edited).toEqual({
      ...objective,
      title: '另一个目标',
      version: objective.version + 1,
      updatedAt: noon,
      index: indexOf(edited),
    })
  })

  test('is refused where the new text is incomplete, and changes nothing', () => {
    const before = structuredClone(objective)
    const wrong = content({ keyResults: [keyResult('keyresult-1', { measure: { ...rising, stretch: 0 } })] })
    expect(failureOf(() => edit(objective, wrong, '口径变了', rules, acting(noon))).code).toBe('sameBaselineAndStretch')
    expect(objective).toEqual(before)
  })
})

describe('closing, archiving and restoring', () => {
  const { objective: closed, change: closing } = close(
    objective,
    finalResults(objective.keyResults, () => ''),
    '',
    acting(noon),
  )

  test('closing keeps everything and says when', () => {
    expect(closed).toEqual({
      ...objective,
      state: 'closed',
      closedAt: noon,
      closing: { byId: 'member-lin', results: finalResults(objective.keyResults, () => '') },
      version: objective.version + 1,
      updatedAt: noon,
      index: { ...objective.index, places: [] },
    })
    expect(closing).toMatchObject({ kind: 'closed', keyResult: null, reason: '' })
  })

  const states: { was: string; living: DraftObjective | PublicObjective }[] = [
    { was: 'draft', living: sharedWith(draft, ['member-wang'], noon) },
    { was: 'published', living: objective },
    { was: 'closed', living: closed },
  ]

  test.each(states)('an archived one remembers that it was $was', ({ was, living }) => {
    const { objective: archived, change } = archive(living, acting(noon))
    expect(archived).toEqual({
      ...living,
      state: 'archived',
      was,
      archivedAt: noon,
      version: living.version + 1,
      updatedAt: noon,
    })
    expect(change.kind).toBe('archived')
  })

  test.each(states)('restored, it is what it was but for version and time: $was', ({ living }) => {
    const { objective: archived } = archive(living, acting(noon))
    const { objective: restored, change } = restore(archived, acting(noon + 1_000))
    expect(restored).toEqual({ ...living, version: living.version + 2, updatedAt: noon + 1_000 })
    expect(Object.keys(restored).sort()).toEqual(Object.keys(living).sort())
    expect(change.kind).toBe('restored')
  })
})

test('whatever happens to an objective, its version counts by one, its index is of its content, and nothing given is altered', () => {
  type Any = DraftObjective | PublicObjective | ArchivedObjective
  const steps = ['rewrite', 'share', 'publish', 'edit', 'close', 'archive', 'restore'] as const
  const freeze = (each: Any): Any => {
    const walk = (value: unknown): void => {
      if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return
      Object.freeze(value)
      for (const inner of Object.values(value)) walk(inner)
    }
    walk(each)
    return each
  }
  const take = (from: Any, step: (typeof steps)[number], at: number): Any | undefined => {
    const actor = acting(at)
    if (step === 'archive') return from.state === 'archived' ? undefined : archive(from, actor).objective
    switch (from.state) {
      case 'draft':
        if (step === 'rewrite') return rewritten(from, content({ title: `第${at}版` }), at)
        if (step === 'share') return sharedWith(from, [`member-${at}`], at)
        return step === 'publish' ? publish(from, rules, actor).objective : undefined
      case 'published':
        if (step === 'edit') {
          const next = content({ title: `第${at}版`, keyResults: [keyResult(`keyresult-${at % 3}`)] })
          return edit(from, next, '口径变了', rules, actor).objective
        }
        return step === 'close'
          ? close(
              from,
              finalResults(from.keyResults, () => '都做完了'),
              '',
              actor,
            ).objective
          : undefined
      case 'archived':
        return step === 'restore' ? restore(from, actor).objective : undefined
      case 'closed':
        return undefined
    }
  }
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...steps), { maxLength: 20 }), (taken) => {
      let current: Any = freeze(draft)
      for (const [index, step] of taken.entries()) {
        const next = take(current, step, noon + index)
        if (!next) continue
        expect(next.version).toBe(current.version + 1)
        expect(next.updatedAt).toBe(noon + index)
        expect(next).toMatchObject({
          _id: 'objective-1',
          companyId: 'company-1',
          ownerId: 'member-lin',
          createdAt: begun,
        })
        if (next.state === 'published' || next.state === 'closed') expect(next.index).toEqual(indexOf(next))
        if (next.state === 'draft') expect(next.index.involved).toEqual(['member-lin', ...next.sharedWith])
        current = freeze(next)
      }
    }),
  )
})
