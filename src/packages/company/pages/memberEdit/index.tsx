import { type MemberDetail, membersApi } from '@domain/people/membersApi'
import { ownedChoices } from '@domain/people/model'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { CloudFailure, sentenceFor, useKept, useSend } from '../../../../cloud'
import { Banner } from '../../../../components/Banner'
import { Button } from '../../../../components/Button'
import { Card, Section } from '../../../../components/Card'
import { Cell } from '../../../../components/Cell'
import { PageFrame } from '../../../../components/PageFrame'
import { leavePage } from '../../../../components/PageFrame/TopBar'
import { Segmented } from '../../../../components/Segmented'
import { TextField } from '../../../../components/TextField'
import { showToast } from '../../../../components/Toast'
import { DepartmentSheet } from '../../../../features/departments/DepartmentSheet'
import { type Member, useDepartments } from '../../../../session'
import {
  changed,
  changesSchema,
  conflicts,
  type Field,
  fieldLimits,
  filled,
  formOf,
} from '../../parts/members/memberForm'
import { PersonOrNobodySheet } from '../../parts/members/PersonOrNobodySheet'
import { refreshMembers } from '../../parts/members/refreshing'
import { WithMember } from '../../parts/members/WithMember'

/** Name, title, number, department and manager of somebody, in one form. */
export default function MemberEditPage() {
  const { t } = useTranslation('members')
  return (
    <WithMember title={t('editTitle')}>
      {({ reader, detail, onNewer }) => <Editing reader={reader} detail={detail} onNewer={onNewer} />}
    </WithMember>
  )
}

interface Props {
  reader: Member
  detail: MemberDetail
  onNewer: () => Promise<unknown>
}

const texts = ['name', 'title', 'employeeNumber'] as const

/** Only what was changed is kept, so that what somebody else changes meanwhile stands beside it. */
function Editing({ reader, detail, onNewer }: Props) {
  const { t } = useTranslation(['members', 'departments', 'common'])
  const { company } = reader
  const memberId = detail.person.id
  const departments = useDepartments(reader)
  const [kept, keep, , arrived] = useKept(`member:${memberId}`, changesSchema)
  const changes = kept ?? {}
  const known = formOf(detail)
  const form = filled(known, changes)
  const [choosing, setChoosing] = useState<'department' | 'manager'>()
  const save = useSend(membersApi.placeMember)
  const isStale = save.error instanceof CloudFailure && save.error.code === 'staleVersion'
  const both = conflicts(known, changes)
  const owned = changes.owned ?? 'follow'
  const departmentName = (id: string) => departments.find((each) => each.id === id)?.name ?? ''
  const close = () => setChoosing(undefined)

  const onSave = async () => {
    const { name, title, employeeNumber, departmentId, manager } = form
    try {
      await save.send({
        companyId: company.id,
        memberId,
        version: detail.version,
        name,
        title,
        employeeNumber: employeeNumber.trim() === '' ? null : employeeNumber,
        departmentId,
        managerId: manager?.id ?? null,
        owned,
      })
    } catch (error) {
      if (error instanceof CloudFailure && error.code === 'staleVersion') await onNewer()
      return
    }
    arrived(kept)
    await refreshMembers()
    showToast({ text: t('saved') })
    leavePage()
  }
  /** What somebody else made of a field that was changed here too. */
  const nowOf = (field: Field): string | undefined => {
    if (!both.includes(field)) return undefined
    const value = field === 'manager' ? (known.manager?.name ?? '') : known[field]
    const shown = field === 'departmentId' ? departmentName(known.departmentId) : value
    return shown === '' ? t('nowNone') : t('now', { value: shown })
  }
  const errorOf = (field: string): string | undefined =>
    save.error instanceof CloudFailure && save.error.field === field ? sentenceFor(save.error) : undefined
  const elsewhere = save.error && !isStale && !texts.some((field) => errorOf(field) !== undefined)
  return (
    <PageFrame
      title={t('editTitle')}
      leave="back"
      banner={elsewhere ? <Banner kind="error" text={sentenceFor(save.error)} /> : undefined}
      footer={
        <Button
          wide
          label={t('common:save')}
          disabled={kept === undefined}
          loading={save.isSending}
          onPress={() => void onSave()}
        />
      }
      overlays={
        <>
          <DepartmentSheet
            open={choosing === 'department'}
            title={t('chooseDepartment')}
            search={t('departments:search')}
            departments={departments}
            value={form.departmentId}
            onChoose={(id) => keep(changed(changes, known, 'departmentId', id))}
            onClose={close}
          />
          <PersonOrNobodySheet
            open={choosing === 'manager'}
            companyId={company.id}
            title={t('chooseManager')}
            nobody={t('noManager')}
            hasOne={form.manager !== null}
            without={memberId}
            onChoose={(person) => {
              const manager = person && { id: person.memberId, name: person.name }
              keep(changed(changes, known, 'manager', manager))
              close()
            }}
            onClose={close}
          />
        </>
      }
    >
      <View className="stack g3">
        {(isStale || both.length > 0) && <Banner boxed kind="caution" text={t('changed')} />}
        {texts.map((field) => (
          <TextField
            key={field}
            label={t(`facts.${field}`)}
            value={form[field]}
            max={fieldLimits[field]}
            error={errorOf(field) ?? nowOf(field)}
            {...(field === 'employeeNumber' ? { hint: t('numberHint') } : {})}
            onChange={(text) => {
              save.reset()
              keep(changed(changes, known, field, text))
            }}
          />
        ))}
        <Card>
          <Cell
            title={t('facts.department')}
            text={nowOf('departmentId')}
            value={departmentName(form.departmentId)}
            onPress={() => setChoosing('department')}
          />
          <Cell
            title={t('facts.manager')}
            text={nowOf('manager') ?? (form.manager === null ? t('noManagerText') : undefined)}
            height={form.manager === null ? 68 : 56}
            value={form.manager?.name ?? t('facts.none')}
            onPress={() => setChoosing('manager')}
          />
        </Card>
        {form.departmentId !== known.departmentId && (
          <Section title={t('owned')}>
            <Segmented
              label={t('owned')}
              items={ownedChoices.map((value) => ({ value, text: t(value) }))}
              value={owned}
              onChange={(value) => keep({ ...changes, owned: value })}
            />
          </Section>
        )}
      </View>
    </PageFrame>
  )
}
