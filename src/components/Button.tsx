import { Button as NativeButton, Text, View } from '@tarojs/components'
import { Icon, type IconName } from './Icon'

export interface ButtonProps {
  /** Names the act, and the thing where the text alone does not: the label a screen reader says. */
  label: string
  /** What is written; the label when left out. */
  text?: string
  kind?: 'filled' | 'soft' | 'line' | 'text' | 'danger'
  /** A pill of 36 in a hit area of 44. */
  small?: boolean
  /** As wide as its row. */
  wide?: boolean
  icon?: IconName
  /** Keeps its width and label, turns an arc; a second tap does nothing. */
  loading?: boolean
  /** Sunken; with a reason, a tap still reports so that the screen can say why. */
  disabled?: boolean
  /** Called instead of `onPress` when disabled: show why. */
  onDisabledPress?: () => void
  onPress?: () => void
  id?: string
}

/** A button with a word in it. One filled button on a screen. */
export function Button(props: ButtonProps) {
  const { label, text, kind = 'filled', small, wide, icon, loading, disabled, onDisabledPress, onPress, id } = props
  const press = () => {
    if (loading) return
    if (disabled) onDisabledPress?.()
    else onPress?.()
  }
  const look = ['btn', `btn--${kind}`, small && 'btn--s', wide && !small && 'btn--wide', disabled && 'btn--off'].filter(
    Boolean,
  )
  const button = (
    <View
      id={small ? undefined : id}
      className={look.join(' ')}
      {...(small
        ? {}
        : {
            ariaRole: 'button',
            ariaLabel: label,
            ariaDisabled: disabled,
            ariaBusy: loading,
            onClick: press,
            hoverClass: disabled || loading ? 'none' : 'btn--pressed',
            hoverStayTime: 60,
          })}
    >
      {loading ? <View className="btn__arc" ariaHidden /> : icon && <Icon name={icon} size={20} />}
      <Text ariaHidden>{text ?? label}</Text>
    </View>
  )
  if (!small) return button
  return (
    <View
      id={id}
      className="hit btn-hit"
      hoverClass={disabled || loading ? 'none' : 'btn-hit--pressed'}
      hoverStayTime={60}
      ariaRole="button"
      ariaLabel={label}
      ariaDisabled={disabled}
      ariaBusy={loading}
      onClick={press}
    >
      {button}
    </View>
  )
}

export interface IconButtonProps {
  icon: IconName
  /** Always: 返回, 关闭, 更多. */
  label: string
  /** Icon px; 20 in rows. The hit area is 44 whatever the icon. */
  size?: 20 | 22 | 24
  disabled?: boolean
  onPress?: () => void
  id?: string
}

/** An icon in a 44 × 44 hit area. */
export function IconButton({ icon, label, size = 24, disabled, onPress, id }: IconButtonProps) {
  return (
    <View
      id={id}
      className={`hit icon-button${disabled ? ' icon-button--off' : ''}`}
      hoverClass={disabled ? 'none' : 'icon-button--pressed'}
      hoverStayTime={60}
      ariaRole="button"
      ariaLabel={label}
      ariaDisabled={disabled}
      onClick={() => {
        if (!disabled) onPress?.()
      }}
    >
      <Icon name={icon} size={size} />
    </View>
  )
}

export interface OpenButtonProps extends Pick<ButtonProps, 'label' | 'text' | 'kind' | 'wide' | 'icon'> {
  /** What WeChat opens: only its own button element may. */
  opens: 'share' | 'chooseAvatar'
  /** The picture chosen, as a temporary file. */
  onAvatar?: (file: string) => void
}

/** A button whose tap WeChat itself answers; looks like ours. In the browser it does nothing and should not be shown. */
export function OpenButton({ label, text, kind = 'filled', wide, icon, opens, onAvatar }: OpenButtonProps) {
  return (
    <NativeButton
      className={`btn btn--${kind} btn--native${wide ? ' btn--wide' : ''}`}
      hoverClass="btn--pressed"
      openType={opens}
      ariaLabel={label}
      onChooseAvatar={(event) => {
        const file: unknown = event.detail?.avatarUrl
        if (typeof file === 'string') onAvatar?.(file)
      }}
    >
      {icon && <Icon name={icon} size={20} />}
      <Text>{text ?? label}</Text>
    </NativeButton>
  )
}
