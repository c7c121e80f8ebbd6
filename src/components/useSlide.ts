import type { ViewProps } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useRef } from 'react'
import { touchX } from './touch'

export interface Slide {
  /** @param share where the finger is along the control, 0 at its left end to 1 at its right */
  onSlide(share: number): void
  onEnd(): void
  /** Arrow keys, where there is a keyboard. */
  onStep(by: number): void
}

interface Extent {
  left: number
  width: number
}

/** Taro types the answer for every query at once; only the rectangle was asked for. */
function extentOf(answer: unknown): Extent | undefined {
  if (typeof answer !== 'object' || answer === null || !('left' in answer) || !('width' in answer)) return undefined
  const { left, width } = answer
  return typeof left === 'number' && typeof width === 'number' && width > 0 ? { left, width } : undefined
}

/**
 * Follows a finger along the element with this id. WeChat tells an element's place only when asked, so it is asked as
 * the finger comes down, and the first answer places that touch.
 */
export function useSlide(id: string, { onSlide, onEnd }: Slide): ViewProps {
  const extent = useRef<Extent | undefined>(undefined)
  const last = useRef(0)
  const place = () => {
    const at = extent.current
    if (at) onSlide(Math.min(1, Math.max(0, (last.current - at.left) / at.width)))
  }
  const follow = (event: object) => {
    last.current = touchX(event) ?? last.current
    place()
  }
  return {
    onTouchStart: (event: object) => {
      extent.current = undefined
      last.current = touchX(event) ?? 0
      Taro.createSelectorQuery()
        .select(`#${id}`)
        .boundingClientRect((answer) => {
          extent.current = extentOf(answer)
          place()
        })
        .exec()
    },
    onTouchMove: follow,
    onTouchEnd: onEnd,
    onTouchCancel: onEnd,
    // Without a handler that catches it, the page would scroll under the finger.
    catchMove: true,
  }
}
