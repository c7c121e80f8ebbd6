import { longestNumber } from '@domain/people/roster'
import { answeringFor } from '@domain/people/invite'
import { type JoinRequestView, joiningApi } from '@domain/people/joiningApi'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { refresh, sentenceFor, useCall, useKeptText, useSend } from '../../../../cloud'
import { Banner } from '../../../../components/Banner'
import { Button } from '../../../../components/Button'
import { Card } from '../../../../components/Card'
import { Cell } from '../../../../components/Cell'
import type { Person } from '../../../../components/PeoplePicker'
import { Sheet } from '../../../../components/Sheet'
import { TextField } from '../../../../components/TextField'
import { showToast } from '../../../../components/Toast'
import { peopleApi } from '@domain/people/api'
import { DepartmentSheet } from '../../../../features/departments/DepartmentSheet'
import { PeopleSheet } from '../../../../features/people/PeopleSheet'
import { type Member, useDepartments } from '../../../../session'

interface Props {
  open: boolean
  member: Member
  /** Kept while the sheet leaves. */
  request: JoinRequestView | undefined
  onDone(): void
  onDecline(): void
  onClose(): void
}

/** Where somebody who asked is let in: on their line of the list, or in a department under a manager. */
export function ApproveSheet({ request, ...props }: Props) {
  return request ? <Approval key={request.id} request={request} {...props} /> : null
}

const nobody: readonly Person[] = []

/** Mounted anew for each request. While a department or a manager is looked for, the sheet makes room. */
function Approval({ open, member, request, onDone, onDecline, onClose }: Props & { request: JoinRequestView }) {
  const { t } = useTranslation('joining')
  const { company, me } = member
  const companyId = company.id
  const departments = useDepartments(member)
  const { data } = useCall(joiningApi.joining, { companyId })
  const approve = useSend(joiningApi.approveRequest)
  const [typed, keepTyped, letTypedGo] = useKeptText(`approve:${request.id}`)
  const number = request.employeeNumber ?? typed
  const [chosenId, setChosenId] = useState(request.departmentId)
  const [manager, setManager] = useState<Person>()
  const [choosing, setChoosing] = useState<'department' | 'manager'>()
  const close = () => setChoosing(undefined)
  const from = answeringFor(me)
  const offered = departments.filter(({ path }) => from === null || path.some((id) => from.includes(id)))
  // An invite for the whole company names none: the top of what the reader answers for, until they choose.
  const departmentId = chosenId ?? offered[0]?.id ?? null
  const byLine = number.trim() !== ''

  const onApprove = async () => {
    if (!byLine && departmentId === null) return
    try {
      await approve.send({
        companyId,
        joinRequestId: request.id,
        to: byLine
          ? { kind: 'line', employeeNumber: number }
          : { kind: 'place', departmentId: departmentId ?? '', managerId: manager?.memberId ?? null },
      })
    } catch {
      // The banner shows `approve.error`; what was chosen stays.
      return
    }
    letTypedGo()
    showToast({ text: t('isIn', { name: request.name }) })
    void refresh(peopleApi.members)
    onDone()
  }
  return (
    <View>
      <Sheet open={open && choosing === undefined} title={t('approve', { name: request.name })} onClose={onClose}>
        <View className="stack g3">
          {approve.error && <Banner boxed kind="error" text={sentenceFor(approve.error)} />}
          {request.employeeNumber !== null ? (
            <Card>
              <Cell title={t('asLine', { number: request.employeeNumber })} text={t('asLineText')} />
            </Card>
          ) : (
            <>
              {data?.hasRoster && request.as.kind === 'member' && (
                <TextField
                  label={t('findLine')}
                  hint={t('findLineHint')}
                  value={number}
                  max={longestNumber}
                  onChange={keepTyped}
                />
              )}
              {!byLine && (
                <Card>
                  <Cell
                    title={t('department')}
                    value={departments.find(({ id }) => id === departmentId)?.name ?? t('choose')}
                    onPress={() => setChoosing('department')}
                  />
                  {request.as.kind === 'member' && (
                    <Cell
                      title={t('manager')}
                      value={manager?.name ?? t('nobody')}
                      onPress={() => setChoosing('manager')}
                    />
                  )}
                </Card>
              )}
            </>
          )}
          <Button
            wide
            label={t('let')}
            loading={approve.isSending}
            disabled={!byLine && departmentId === null}
            onPress={() => void onApprove()}
          />
          <Button wide kind="text" label={t('decline')} onPress={onDecline} />
        </View>
      </Sheet>
      <DepartmentSheet
        open={choosing === 'department'}
        title={t('department')}
        departments={offered}
        value={departmentId ?? ''}
        onChoose={setChosenId}
        onClose={close}
      />
      <PeopleSheet
        open={choosing === 'manager'}
        companyId={companyId}
        title={t('manager')}
        chosen={manager ? [manager] : nobody}
        staffOnly
        onChoose={([person]) => {
          setManager(person)
          close()
        }}
        onClose={close}
      />
    </View>
  )
}
