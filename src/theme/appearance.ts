import Taro from '@tarojs/taro'
import * as v from 'valibot'
import { create } from 'zustand'

const choices = v.object({
  appearance: v.fallback(v.picklist(['system', 'light', 'dark']), 'system'),
  textSize: v.fallback(v.picklist(['system', 'standard', 'large', 'largest']), 'system'),
  motion: v.fallback(v.picklist(['system', 'reduced']), 'system'),
})

/** What the reader chose on Me; `system` follows the phone. */
export type AppearanceChoice = v.InferOutput<typeof choices>

interface Appearance extends AppearanceChoice {
  /** Changes one or more choices, here and on the next start. */
  choose(choice: Partial<AppearanceChoice>): void
}

const storageKey = 'appearance'

/** Storage may hold what an older release wrote: whatever is not a known choice follows the phone. */
function stored(): AppearanceChoice {
  const kept = v.safeParse(choices, Taro.getStorageSync(storageKey))
  return kept.success ? kept.output : { appearance: 'system', textSize: 'system', motion: 'system' }
}

/** The reader's own appearance settings, kept on this phone. */
export const useAppearance = create<Appearance>()((set) => ({
  ...stored(),
  choose(choice) {
    set((now) => {
      const { appearance, textSize, motion } = { ...now, ...choice }
      Taro.setStorageSync(storageKey, { appearance, textSize, motion })
      return { appearance, textSize, motion }
    })
  },
}))
