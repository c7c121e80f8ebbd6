import * as fc from 'fast-check'
import * as v from 'valibot'
import { type Comment, commentLimits, type StandingComment } from '@domain/okr/comment'
import { commentApi } from '@domain/okr/commentApi'
import { commentOn, hearersOf, isSameComment, takeBack } from '@domain/okr/commenting'
import { archive, close, newDraft } from '@domain/okr/lifecycle'
import { acting, content, noonOn, published as publishedOn } from './fixtures'

const at = Date.parse('2026-11-18T02:00:00Z')
const by = { byId: 'member-zhou', at }
const published = publishedOn()
const owner = { companyId: 'company-1', memberId: 'member-lin', departmentPath: ['department-1'] }
const [first, second] = published.keyResults.map(({ id }) => id)
const input = { commentId: 'comment-1', keyResultId: null, text: '导入引导的做法可以写给销售看看' }
const said = commentOn(published, input, by)

describe('a comment', () => {
  test('is about the objective, or about one of its key results, and carries who and when', () => {
    expect(said).toMatchObject({
      _id: 'comment-1',
      companyId: published.companyId,
      objectiveId: published._id,
      keyResultId: null,
      byId: 'member-zhou',
      at,
      state: 'standing',
      text: input.text,
    })
    expect(commentOn(published, { ...input, keyResultId: second ?? '' }, by).keyResultId).toBe(second)
  })

  test.each`
    state          | objective                                                          | code
    ${'published'} | ${published}                                                       | ${'ok'}
    ${'closed'}    | ${close(published, [], '', acting(at)).objective}                  | ${'ok'}
    ${'draft'}     | ${newDraft('objective-2', owner, content(), noonOn('2026-09-20'))} | ${'wrongState'}
    ${'archived'}  | ${archive(published, acting(at)).objective}                        | ${'wrongState'}
  `('on a $state objective: $code', ({ objective, code }) => {
    const saying = () => commentOn(objective, input, by)
    if (code === 'ok') expect(saying().objectiveId).toBe(objective._id)
    else expect(saying).toThrow(expect.objectContaining({ code }))
  })

  test('written on the draft stays one, also where it arrives once the objective is public', () => {
    const draft = newDraft('objective-2', owner, content(), noonOn('2026-09-20'))
    const [keyResult] = draft.draft.keyResults
    const help = { ...input, keyResultId: keyResult?.id ?? '', onDraft: true }
    expect(commentOn(draft, help, by)).toMatchObject({ onDraft: true, keyResultId: keyResult?.id })
    expect(commentOn(published, { ...input, onDraft: true }, by).onDraft).toBe(true)
    expect(said).not.toHaveProperty('onDraft')
    expect(takeBack(commentOn(draft, help, by), at).onDraft).toBe(true)
  })

  test('on a key result that the objective does not have is refused', () => {
    expect(() => commentOn(published, { ...input, keyResultId: 'keyResult-none' }, by)).toThrow(
      expect.objectContaining({ code: 'notFound', field: 'keyResultId' }),
    )
  })

  test('sorts by the time at which it was written, and no two alike', () => {
    const times = fc.array(fc.integer({ min: at, max: at + 1e9 }), { minLength: 2, maxLength: 20 })
    fc.assert(
      fc.property(times, (instants) => {
        const comments = instants.map((each, place) =>
          commentOn(
            published,
            { ...input, commentId: `comment-${String(place).padStart(3, '0')}` },
            { ...by, at: each },
          ),
        )
        const sorted = [...comments].sort((one, other) => (one.order < other.order ? -1 : 1))
        expect(sorted.map((comment) => comment.at)).toEqual([...instants].sort((one, other) => one - other))
        expect(new Set(comments.map(({ order }) => order)).size).toBe(comments.length)
      }),
    )
  })

  test.each`
    text                                   | fits
    ${'好'}                                | ${true}
    ${'好'.repeat(commentLimits.text)}     | ${true}
    ${'👍'.repeat(commentLimits.text)}     | ${true}
    ${'好'.repeat(commentLimits.text + 1)} | ${false}
    ${'  \n '}                             | ${false}
  `('of $text.length characters fits: $fits', ({ text, fits }) => {
    const asked = {
      companyId: 'company-1',
      objectiveId: 'objective-1',
      commentId: 'comment-1',
      keyResultId: null,
      text,
    }
    expect(v.is(commentApi.comment.input, asked)).toBe(fits)
  })
})

describe('taken back', () => {
  test('it leaves who and when, and not a word', () => {
    const gone = takeBack(said, at + 60_000)
    expect(gone).toEqual({ ...omitText(said), state: 'takenBack', takenBackAt: at + 60_000 })
    expect(JSON.stringify(gone)).not.toContain(input.text)
  })
})

const omitText = ({ text: _text, ...rest }: StandingComment) => rest

describe('the same request again', () => {
  const same = (there: Comment, part: Partial<typeof input> = {}, byId = by.byId, objectiveId = published._id) =>
    isSameComment(there, { ...input, ...part }, objectiveId, byId)

  test('is the same comment, also once it was taken back', () => {
    expect(same(said)).toBe(true)
    expect(same(takeBack(said, at))).toBe(true)
  })

  test('in other words, by somebody else or about something else is another', () => {
    expect(same(said, { text: '换一句' })).toBe(false)
    expect(same(said, {}, 'member-else')).toBe(false)
    expect(same(said, {}, by.byId, 'objective-else')).toBe(false)
    expect(isSameComment(said, { ...input, onDraft: true }, published._id, by.byId)).toBe(false)
    expect(isSameComment(said, { ...input, keyResultId: first ?? '' }, published._id, by.byId)).toBe(false)
  })
})

describe('whom it concerns', () => {
  const objective = {
    ownerId: 'owner',
    keyResults: [
      { id: 'first', ownerId: 'owner' },
      { id: 'second', ownerId: 'keyResultOwner' },
    ],
  }
  test.each`
    keyResultId | byId                | earlier                              | hearers
    ${null}     | ${'zhou'}           | ${[]}                                | ${['owner']}
    ${'second'} | ${'zhou'}           | ${[]}                                | ${['owner', 'keyResultOwner']}
    ${'first'}  | ${'zhou'}           | ${[]}                                | ${['owner']}
    ${null}     | ${'owner'}          | ${[]}                                | ${[]}
    ${'second'} | ${'keyResultOwner'} | ${['he', 'keyResultOwner', 'owner']} | ${['owner', 'he']}
    ${null}     | ${'zhou'}           | ${['he', 'zhou', 'he', 'owner']}     | ${['owner', 'he']}
    ${'gone'}   | ${'zhou'}           | ${[]}                                | ${['owner']}
  `('of one on $keyResultId by $byId, after $earlier: $hearers', ({ keyResultId, byId, earlier, hearers }) => {
    expect(hearersOf({ keyResultId, byId }, objective, earlier)).toEqual(hearers)
  })

  test('is nobody twice, never the writer, and at most twenty', () => {
    const people = fc.array(fc.nat({ max: 60 }).map(String), { maxLength: 200 })
    fc.assert(
      fc.property(people, fc.nat({ max: 60 }).map(String), (earlier, byId) => {
        const hearers = hearersOf({ keyResultId: null, byId }, objective, earlier)
        expect(new Set(hearers).size).toBe(hearers.length)
        expect(hearers).not.toContain(byId)
        expect(hearers.length).toBeLessThanOrEqual(commentLimits.hearers)
        expect(hearers[0]).toBe('owner')
      }),
    )
  })
})
