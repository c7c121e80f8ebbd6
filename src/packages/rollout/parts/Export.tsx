import '../reportWords'
import '../report.scss'
import { isAllowed } from '@domain/people/permissions'
import type { Board } from '@domain/rollout/boardApi'
import { Text, View } from '@tarojs/components'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../../components/Button'
import { Card } from '../../../components/Card'
import { Cell } from '../../../components/Cell'
import { Sheet } from '../../../components/Sheet'
import type { Member } from '../../../session'
import { useFiles } from './useFiles'

/** The row that opens the sheet stands in the page, the sheet over it; for those who may export, and once there are figures. */
export interface Exporting {
  entry: ReactNode
  sheet: ReactNode
}

/** The way to take a board along: as a table or as a PDF. @param board the company's, or a department's */
export function useExport(member: Member, board: Board | undefined): Exporting {
  const { t } = useTranslation('rolloutReport')
  const [isOpen, setOpen] = useState(false)
  const files = useFiles(member, board)
  if (!board || board.computedAt === null || !isAllowed('exportBoard', member.me.roles)) {
    return { entry: null, sheet: null }
  }
  return {
    entry: (
      <View className="report__export">
        <Card>
          <Cell icon="share" title={t('export.title')} onPress={() => setOpen(true)} />
        </Card>
      </View>
    ),
    sheet: (
      <Sheet open={isOpen} title={t('export.title')} onClose={() => setOpen(false)}>
        <Choices {...files} />
      </Sheet>
    ),
  }
}

function Choices({ make, making, kept, send }: ReturnType<typeof useFiles>) {
  const { t } = useTranslation('rolloutReport')
  return (
    <View className="stack g3">
      <Text className="t-sub c2">{t('export.hint')}</Text>
      {(['pdf', 'csv'] as const).map((kind) => (
        <View key={kind} className="stack g1">
          <Button
            wide
            kind={kind === 'pdf' ? 'filled' : 'soft'}
            icon="doc"
            label={t(`export.${kind}`)}
            loading={making === kind}
            disabled={making !== null && making !== kind}
            onPress={() => void make(kind)}
          />
          <Text className="t-cap c2">{t(`export.${kind}Hint`)}</Text>
        </View>
      ))}
      {kept !== null && (
        <View className="stack g2" ariaRole="status">
          <Text className="t-strong">{t('export.ready')}</Text>
          <Text className="t-sub c2">{t('export.readyHint')}</Text>
          <Button wide kind="line" icon="share" label={t('export.send')} onPress={() => void send()} />
        </View>
      )}
    </View>
  )
}
