import 'react'
import '@tarojs/components/types/common'

/**
 * ARIA on Taro's base elements. Taro types and emits next to none: on phones config/plugins/elements.ts puts
 * them into the templates, in the browser h5/attributes.h5.ts makes them real attributes.
 */
declare module '@tarojs/components/types/common' {
  interface StandardProps {
    ariaRole?: string
    ariaLabel?: string
    /** In the browser only: WeChat's screen readers do not follow it, and each attribute is a kilobyte of templates. */
    ariaDescribedby?: string
    ariaHidden?: boolean
    ariaDisabled?: boolean
    ariaBusy?: boolean
    ariaLive?: 'polite' | 'assertive' | 'off'
    ariaChecked?: boolean
    ariaSelected?: boolean
    ariaPressed?: boolean
    ariaHaspopup?: boolean
    ariaModal?: boolean
    ariaLevel?: number
    ariaValuenow?: number
    ariaValuemin?: number
    ariaValuemax?: number
    ariaValuetext?: string
  }
}

/** CSS custom properties in inline styles: `--share: 57%`. */
declare module 'react' {
  interface CSSProperties {
    [name: `--${string}`]: string | number | undefined
  }
}
