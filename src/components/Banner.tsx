import { Text, View } from '@tarojs/components'
import { Icon, type IconName } from './Icon'

export interface BannerProps {
  kind: 'offline' | 'queued' | 'error' | 'caution'
  text: string
  /** One way on, at the right. */
  action?: { text: string; onPress: () => void }
  /** With rounded corners, inside a page; else full width under the top row. */
  boxed?: boolean
}

const icons: Record<BannerProps['kind'], IconName> = {
  offline: 'offline',
  queued: 'clock',
  error: 'warn',
  caution: 'warn',
}

/** What happened and what follows, pushing the page down; leaves by itself when its reason has gone. */
export function Banner({ kind, text, action, boxed }: BannerProps) {
  return (
    <View
      className={`banner banner--${kind}${boxed ? ' banner--box' : ''}`}
      ariaRole={kind === 'error' ? 'alert' : 'status'}
      ariaLive={kind === 'error' ? 'assertive' : 'polite'}
    >
      <Icon name={icons[kind]} size={20} />
      <Text className="grow">{text}</Text>
      {action && (
        <View className="banner__act" ariaRole="button" onClick={action.onPress}>
          <Text>{action.text}</Text>
        </View>
      )}
    </View>
  )
}

export interface LockLineProps {
  /** Who can see it: 草稿，只有你能看到. */
  text: string
}

/** Says who may read what stands below; never dismissed. */
export function LockLine({ text }: LockLineProps) {
  return (
    <View className="lock">
      <Icon name="lock" size={14} />
      <Text>{text}</Text>
    </View>
  )
}
