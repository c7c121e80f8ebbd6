import { View } from '@tarojs/components'
import Taro, { useDidShow } from '@tarojs/taro'
import { type ReactNode, useEffect } from 'react'
import { ToastLayer } from '../Toast'
import { topMetrics } from './metrics'
import { TabBar, type TabBarProps } from './TabBar'
import { TopBar, type TopBarProps } from './TopBar'
import { useLook } from './useLook'
import { Watermark } from './Watermark'

export interface PageFrameProps extends TopBarProps {
  /** On a tab page: which tab this is. */
  tab?: TabBarProps['current']
  unread?: TabBarProps['unread']
  /** Full width under the top row: offline, queued, an error. */
  banner?: ReactNode
  /** Stays at the bottom: the page's main action. A page with a tab bar has no footer. */
  footer?: ReactNode
  /**
   * Sheets and dialogs. They belong here: Taro sends all siblings of what appears among them to the phone's view layer
   * again, which in the body would be the whole screen (66 KB where this slot costs 6).
   */
  overlays?: ReactNode
  /** The body keeps the 16 px gutter unless the page draws to its edges. */
  edgeToEdge?: boolean
  /** Shows several people's OKRs: carries the viewer's name where the company wants it. */
  watermarked?: boolean
  children: ReactNode
}

/** What every page stands in: theme, type size, top row, body, footer or tab bar, safe areas, toasts. */
export function PageFrame(props: PageFrameProps) {
  const { title, tab, unread, banner, footer, overlays, edgeToEdge, watermarked, children, ...top } = props
  const look = useLook()
  const { statusBar, capsule } = topMetrics()
  // Not seen with our own top row, but it names the page in WeChat's list of recent ones and in a browser's tab.
  const name = () => Taro.setNavigationBarTitle({ title }).catch(() => undefined)
  useDidShow(() => {
    name()
  })
  useEffect(() => {
    Taro.setNavigationBarTitle({ title }).catch(() => undefined)
  }, [title])
  const bottom = tab ? ' page--tabbed' : footer ? ' page--footed' : ''
  return (
    <View
      className={`page ${look.classes}${bottom}`}
      style={{
        '--type-scale': look.typeScale,
        '--status-bar': `${statusBar}px`,
        '--capsule': `${capsule}px`,
      }}
    >
      <TopBar title={title} {...top} />
      <View className="page__banner">{banner}</View>
      <View className={edgeToEdge ? 'body body--edge' : 'body'} ariaRole="main">
        {children}
      </View>
      {watermarked && <Watermark />}
      {footer && (
        <View className="footer">
          <View className="footer__row">{footer}</View>
        </View>
      )}
      {tab && <TabBar current={tab} unread={unread} />}
      <View>{overlays}</View>
      <ToastLayer />
    </View>
  )
}
