import Taro from '@tarojs/taro'
import { type ReactNode, type TouchEvent, useCallback, useEffect, useRef, useState } from 'react'

/** Pulled this far, px, the page refreshes when the finger lifts. */
const enough = 72

type Phase = 'rest' | 'pulled' | 'turning'

/** Taro's browser page: its element scrolls and carries the page's lifecycle. */
interface PageElement extends HTMLElement {
  __page?: { onPullDownRefresh?: () => void }
}

/** What Taro.startPullDownRefresh and Taro.stopPullDownRefresh send. */
interface Request {
  successHandler(result: { errMsg: string }): void
}

/**
 * Pull to refresh in the browser, around every page whose config enables it. The page itself stays put, because its
 * top row is fixed; an arc comes in below that row, and turns until `Taro.stopPullDownRefresh`.
 */
export function PullDownRefresh({ children }: { children?: ReactNode }) {
  const box = useRef<HTMLDivElement>(null)
  const from = useRef<number | undefined>(undefined)
  const [phase, setPhase] = useState<Phase>('rest')
  const page = useCallback(() => box.current?.closest<PageElement>('.taro_page') ?? undefined, [])

  const refresh = useCallback(() => {
    setPhase('turning')
    page()?.__page?.onPullDownRefresh?.()
  }, [page])

  useEffect(() => {
    const start = ({ successHandler }: Request) => {
      if (page()?.offsetParent) refresh()
      successHandler({ errMsg: 'startPullDownRefresh:ok' })
    }
    const stop = ({ successHandler }: Request) => {
      setPhase('rest')
      successHandler({ errMsg: 'stopPullDownRefresh:ok' })
    }
    Taro.eventCenter.on('__taroStartPullDownRefresh', start)
    Taro.eventCenter.on('__taroStopPullDownRefresh', stop)
    return () => {
      Taro.eventCenter.off('__taroStartPullDownRefresh', start)
      Taro.eventCenter.off('__taroStopPullDownRefresh', stop)
    }
  }, [page, refresh])

  const touched = (event: TouchEvent) => event.touches[0]?.clientY
  return (
    <div
      ref={box}
      className="pull"
      onTouchStart={(event) => {
        const overlaid = event.target instanceof Element && event.target.closest('[aria-modal="true"]') !== null
        from.current = page()?.scrollTop === 0 && phase === 'rest' && !overlaid ? touched(event) : undefined
      }}
      onTouchMove={(event) => {
        const now = touched(event)
        if (from.current === undefined || now === undefined) return
        setPhase(now - from.current > enough ? 'pulled' : 'rest')
      }}
      onTouchEnd={() => {
        from.current = undefined
        if (phase === 'pulled') refresh()
      }}
      onTouchCancel={() => {
        from.current = undefined
        if (phase === 'pulled') setPhase('rest')
      }}
    >
      <div
        aria-hidden
        className={`pull__arc${phase === 'rest' ? '' : ' pull__arc--seen'}${phase === 'turning' ? ' pull__arc--turning' : ''}`}
      />
      {children}
    </div>
  )
}
