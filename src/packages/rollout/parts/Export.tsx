import '../reportWords'
import type { Board } from '@domain/rollout/boardApi'
import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../../components/Button'
import { Card } from '../../../components/Card'
import { Cell } from '../../../components/Cell'
import { Sheet } from '../../../components/Sheet'
import { showToast } from '../../../components/Toast'
import type { Member } from '../../../session'
import { useExport } from './useExport'

interface Props {
  member: Member
  /** The company's, or a department's. */
  board: Pick<Board, 'place' | 'today' | 'computedAt'>
}

/** The way to take a board along: a row that opens a sheet with two choices. For those who may export it. */
export function Export({ member, board }: Props) {
  const { t } = useTranslation(['rolloutReport', 'components'])
  const [isOpen, setOpen] = useState(false)
  const { make, making, kept, send } = useExport(member, board)
  const press = () => (board.computedAt === null ? showToast({ text: t('export.notCounted') }) : setOpen(true))
  return (
    <>
      <View className="report__export">
        <Card>
          <Cell icon="share" title={t('export.title')} onPress={press} />
        </Card>
      </View>
      <Sheet open={isOpen} title={t('export.title')} onClose={() => setOpen(false)}>
        <View className="stack g3">
          <Card>
            {(['pdf', 'csv'] as const).map((kind) => (
              <Cell
                key={kind}
                icon="doc"
                title={t(`export.${kind}`)}
                text={t(`export.${kind}Hint`)}
                disabled={making !== null}
                {...(making === kind ? { value: t('components:loading') } : {})}
                onPress={() => void make(kind)}
              />
            ))}
          </Card>
          {kept !== null && (
            <View className="stack g2" ariaRole="status">
              <Text className="t-strong">{t('export.ready')}</Text>
              <Text className="t-sub c2">{t('export.readyHint')}</Text>
              <Button wide icon="share" label={t('export.send')} onPress={() => void send()} />
            </View>
          )}
          <Text className="t-cap c2">{t('export.hint')}</Text>
        </View>
      </Sheet>
    </>
  )
}
