import * as v from 'valibot'
import { commentApi } from '@domain/okr/commentApi'
import { isDraft, isPublic } from '@domain/okr/states'
import { isAllowed } from '@domain/people/permissions'
import { languages } from '@domain/people/model'
import { buildDemo } from '../../demo/build'
import { companyIdIn, memberIdIn } from '../../demo/company'

/** In the middle of a cycle, while the last one is closing, early in one, and on a festival's Sunday. */
const moments = [
  '2026-11-18T10:00:00+08:00',
  '2026-10-09T09:00:00+08:00',
  '2026-01-16T18:00:00+08:00',
  '2027-02-07T12:00:00+08:00',
]

describe.each(moments)('what the demo company says of its objectives on %s', (moment) => {
  const now = Date.parse(moment)
  const { comments, members, objectives, reminders } = buildDemo(new Date(now))

  test('is about something public or a draft that was shown, by somebody who may read it, in the past, and in words that can be kept', () => {
    expect(comments.length).toBeGreaterThan(0)
    for (const comment of comments) {
      const objective = objectives.find(({ _id }) => _id === comment.objectiveId)
      const writer = members.find(({ _id }) => _id === comment.byId)
      if (!objective || !writer) throw new Error(`${comment._id} is about nothing`)
      if (comment.onDraft) {
        if (!isDraft(objective)) throw new Error(`${comment._id} is about no draft`)
        expect(objective.sharedWith).toContain(writer._id)
        expect(objective.updatedAt).toBeLessThanOrEqual(comment.at)
      } else {
        if (!isPublic(objective)) throw new Error(`${comment._id} is about nothing public`)
        expect(isAllowed('comment', writer.roles)).toBe(true)
        expect(objective.publishedAt).toBeLessThanOrEqual(comment.at)
      }
      expect(comment.at).toBeLessThanOrEqual(now)
      if (comment.state === 'takenBack') continue
      const { companyId, objectiveId, keyResultId, text } = comment
      const asked = {
        companyId,
        objectiveId,
        commentId: comment._id,
        keyResultId,
        text,
        onDraft: comment.onDraft ?? false,
      }
      expect(v.parse(commentApi.comment.input, asked)).toEqual(asked)
    }
  })

  test('came to inboxes, never to its writer’s, and never its words', () => {
    const told = reminders.filter(({ kind }) => kind === 'comment')
    expect(told.length).toBeGreaterThan(0)
    for (const { memberId, occasion, subjectId } of told) {
      const comment = comments.find(({ _id }) => _id === occasion)
      expect(comment).toMatchObject({ state: 'standing', objectiveId: subjectId })
      expect(comment?.byId).not.toBe(memberId)
    }
    const words = comments.flatMap((comment) => (comment.state === 'standing' ? [comment.text] : []))
    const inboxes = JSON.stringify(told)
    for (const text of words) expect(inboxes).not.toContain(text)
  })
})

test.each(languages)('in the middle of a cycle Lin has been spoken to, and one was taken back (%s)', (language) => {
  const { comments, objectives } = buildDemo(new Date('2026-11-18T10:00:00+08:00'))
  const ours = comments.filter(({ companyId }) => companyId === companyIdIn(language))
  const lin = memberIdIn(language, 'lin-zhixia')
  const hers = new Set(objectives.filter(({ ownerId }) => ownerId === lin).map(({ _id }) => _id))
  const toHer = ours.filter(({ objectiveId, byId }) => hers.has(objectiveId) && byId !== lin)
  expect(toHer.length).toBeGreaterThanOrEqual(3)
  expect(new Set(toHer.map(({ state }) => state))).toEqual(new Set(['standing', 'takenBack']))
})

test.each(languages)('a champion helps Lin with a line of a draft that she shows them (%s)', (language) => {
  const { comments, members, objectives, reminders } = buildDemo(new Date('2026-11-18T10:00:00+08:00'))
  const onDrafts = comments.filter(({ companyId, onDraft }) => companyId === companyIdIn(language) && onDraft)
  expect(onDrafts).toHaveLength(1)
  for (const { _id, byId, objectiveId, keyResultId } of onDrafts) {
    expect(members.find((member) => member._id === byId)?.roles).toContain('champion')
    const draft = objectives.find((objective) => objective._id === objectiveId)
    if (draft?.state !== 'draft') throw new Error('no draft')
    expect(draft.draft.keyResults.map(({ id }) => id)).toContain(keyResultId)
    const told = reminders.filter(({ occasion }) => occasion === _id).map(({ memberId }) => memberId)
    expect(told).toEqual([memberIdIn(language, 'lin-zhixia')])
  }
})
