import Taro, { useDidShow } from '@tarojs/taro'
import { useEffect, useState } from 'react'
import { useAppearance } from '../../theme/appearance'
import { type Host, readHost, watchTheme } from '../../theme/host'
import { largeTypeFrom, typeScale } from '../../theme/typeScale'

export interface Look {
  /** Classes of the page's root view. */
  classes: string
  typeScale: number
}

/** Window colours that are not CSS: behind a page that is pulled, and the status bar's ink (theme.json has the same). */
const native = {
  light: { surface: '#f5f2ee', ink: '#000000' },
  dark: { surface: '#151116', ink: '#ffffff' },
} as const

/** A browser has none of these and not every phone has all; none is needed to work. */
function paintWindow(theme: 'light' | 'dark'): void {
  if (process.env.TARO_ENV === 'h5') return
  const { surface, ink } = native[theme]
  const ignore = () => undefined
  try {
    Taro.setNavigationBarColor({ frontColor: ink, backgroundColor: surface }).catch(ignore)
    Taro.setBackgroundColor({
      backgroundColor: surface,
      backgroundColorTop: surface,
      backgroundColorBottom: surface,
    }).catch(ignore)
    Taro.setBackgroundTextStyle({ textStyle: theme === 'dark' ? 'light' : 'dark' }).catch(ignore)
  } catch {
    ignore()
  }
}

/**
 * The reader's look on this page: theme, type size, motion. Follows the app's own settings as they change, and the
 * phone's each time the page is shown.
 */
export function useLook(): Look {
  const choice = useAppearance()
  const [host, setHost] = useState<Host>(readHost)
  useDidShow(() => setHost(readHost()))
  useEffect(() => watchTheme((theme) => setHost((known) => ({ ...known, theme }))), [])

  const theme = choice.appearance === 'system' ? host.theme : choice.appearance
  useEffect(() => {
    if (theme) paintWindow(theme)
  }, [theme])
  useDidShow(() => {
    if (theme) paintWindow(theme)
  })

  const scale = typeScale(choice.textSize, host.fontSizeSetting)
  const classes = [
    // Without a theme of the host's to go by, the media query in tokens.scss decides.
    theme && `theme-${theme}`,
    'type-scope',
    scale >= largeTypeFrom && 'type-large',
    choice.motion === 'reduced' && 'motion-reduced',
  ]
  return { classes: classes.filter(Boolean).join(' '), typeScale: scale }
}
