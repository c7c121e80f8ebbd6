import type { ViewProps } from '@tarojs/components'
import { useEffect, useRef } from 'react'
import type { Slide } from './useSlide'

const steps: Record<string, number> = {
  ArrowRight: 1,
  ArrowUp: 1,
  ArrowLeft: -1,
  ArrowDown: -1,
  PageUp: 2,
  PageDown: -2,
  Home: -10,
  End: 10,
}

/** The browser's: finger, mouse and pen by pointer events, and the arrow keys. */
export function useSlide(id: string, slide: Slide): ViewProps {
  const latest = useRef(slide)
  latest.current = slide
  useEffect(() => {
    const element = document.getElementById(id)
    if (!element) return
    let down = false
    const place = (event: PointerEvent) => {
      const { left, width } = element.getBoundingClientRect()
      latest.current.onSlide(Math.min(1, Math.max(0, (event.clientX - left) / width)))
    }
    const press = (event: PointerEvent) => {
      down = true
      element.setPointerCapture(event.pointerId)
      place(event)
    }
    const move = (event: PointerEvent) => {
      if (down) place(event)
    }
    const release = () => {
      if (down) latest.current.onEnd()
      down = false
    }
    const key = (event: KeyboardEvent) => {
      const by = steps[event.key]
      if (by === undefined) return
      event.preventDefault()
      latest.current.onStep(by)
    }
    element.tabIndex = 0
    element.style.touchAction = 'none'
    element.addEventListener('pointerdown', press)
    element.addEventListener('pointermove', move)
    element.addEventListener('pointerup', release)
    element.addEventListener('pointercancel', release)
    element.addEventListener('keydown', key)
    return () => {
      element.removeEventListener('pointerdown', press)
      element.removeEventListener('pointermove', move)
      element.removeEventListener('pointerup', release)
      element.removeEventListener('pointercancel', release)
      element.removeEventListener('keydown', key)
    }
  }, [id])
  return {}
}
