import '../../words'
import { civilDateAt } from '@domain/calendar/civilDate'
import { reminderApi } from '@domain/reminder/api'
import { nudgeLimits } from '@domain/reminder/nudging'
import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import * as v from 'valibot'
import { CloudFailure, newId, sentenceFor, useCallPages, useKept, useSend } from '../../../../cloud'
import { Banner } from '../../../../components/Banner'
import { Button } from '../../../../components/Button'
import { Card, Section } from '../../../../components/Card'
import { Cell } from '../../../../components/Cell'
import { PageFrame } from '../../../../components/PageFrame'
import { TextField } from '../../../../components/TextField'
import { showToast } from '../../../../components/Toast'
import { DepartmentSheet } from '../../../../features/departments/DepartmentSheet'
import { useWords } from '../../../../features/okr/present'
import { MemberPage } from '../../../../features/page/MemberPage'
import { formatDate } from '../../../../i18n/format'
import { type Member, useDepartments } from '../../../../session'
import { Lines } from '../../parts/Lines'
import '../../reminder.scss'

/** A champion's own words to a department, and what was said before. */
export default function NudgePage() {
  const { t } = useTranslation('reminding')
  return (
    <MemberPage leave="back" title={t('nudge.title')}>
      {(member) => <Nudging member={member} />}
    </MemberPage>
  )
}

/** What is being written. The id stays until it has arrived: sent again after a lost answer, it is said once. */
const writingSchema = v.object({ nudgeId: v.string(), departmentId: v.nullable(v.string()), text: v.string() })

function Nudging({ member }: { member: Member }) {
  const { t } = useTranslation('reminding')
  const words = useWords()
  const companyId = member.company.id
  const departments = useDepartments(member)
  const nameOf = (id: string | null) => departments.find((each) => each.id === id)?.name
  const list = useCallPages(reminderApi.nudges, (after) => ({ companyId, after }))
  const [kept, keep, forget] = useKept(`nudge:${companyId}`, writingSchema)
  const [blank, setBlank] = useState(() => ({ nudgeId: newId(), departmentId: null, text: '' }))
  const writing = kept ?? blank
  const [choosing, setChoosing] = useState(false)
  const [lacks, setLacks] = useState<'needsText' | 'needsDepartment'>()
  const send = useSend(reminderApi.nudge)
  const left = list.pages[0]?.leftThisWeek
  const change = (part: Partial<typeof writing>) => {
    setLacks(undefined)
    send.reset()
    keep({ ...writing, ...part })
  }

  const onSend = async () => {
    const { departmentId, nudgeId } = writing
    const text = writing.text.trim()
    if (departmentId === null) return setLacks('needsDepartment')
    if (text === '') return setLacks('needsText')
    try {
      await send.send({ companyId, nudgeId, departmentId, text })
    } catch {
      // `send.error` is shown, and the words stay.
      return
    }
    forget()
    setBlank({ nudgeId: newId(), departmentId: null, text: '' })
    showToast({ text: t('nudge.sent') })
    await list.refresh()
  }

  const refused =
    send.error instanceof CloudFailure && send.error.field === 'text' ? sentenceFor(send.error) : undefined
  return (
    <PageFrame
      leave="back"
      title={t('nudge.title')}
      overlays={
        <DepartmentSheet
          open={choosing}
          title={t('nudge.department')}
          departments={departments}
          value={writing.departmentId ?? ''}
          onChoose={(departmentId) => change({ departmentId })}
          onClose={() => setChoosing(false)}
        />
      }
    >
      <View className="stack g3">
        {send.error && refused === undefined && <Banner boxed kind="error" text={sentenceFor(send.error)} />}
        {lacks === 'needsDepartment' && <Banner boxed kind="error" text={t('nudge.needsDepartment')} />}
        <Card>
          <Cell
            icon="people"
            title={t('nudge.department')}
            value={nameOf(writing.departmentId) ?? t('nudge.choose')}
            onPress={() => setChoosing(true)}
          />
        </Card>
        <TextField
          label={t('nudge.text')}
          lines={5}
          max={nudgeLimits.text}
          value={writing.text}
          error={lacks === 'needsText' ? t('nudge.needsText') : refused}
          onChange={(text) => change({ text })}
        />
        <Text className="t-sub c2">{t('nudge.hint')}</Text>
        {left !== undefined && (
          <Text className="t-sub c2">{left > 0 ? t('nudge.left', { count: left }) : t('nudge.noneLeft')}</Text>
        )}
        <Button
          wide
          label={t('nudge.send')}
          disabled={left === 0}
          loading={send.isSending}
          onPress={() => void onSend()}
        />
      </View>
      <Section title={t('nudge.history')}>
        <Lines list={list} empty={t('nudge.none')}>
          {list.items.map(({ id, text, at, state, by, departmentId }) => (
            <Cell
              key={id}
              title={text}
              text={t('nudge.line', {
                name: by?.name ?? '',
                department: nameOf(departmentId) ?? '',
                day: formatDate(words, civilDateAt(at), member.today),
              })}
              value={t(`nudge.${state}`)}
            />
          ))}
        </Lines>
      </Section>
    </PageFrame>
  )
}
