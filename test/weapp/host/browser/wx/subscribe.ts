import type { Loose, PhoneOptions } from '../../package-format'
import { type Callbacks, fail, succeed } from './answer'

/** WeChat's own codes: no gesture of the person, and too many templates. */
const [withoutTap, tooMany] = [20_013, 20_003]

/**
 * `wx.requestSubscribeMessage`: it opens only while a tap is being answered, for three templates at most; here the
 * person answers at once. Source: the page of that name in WeChat's documentation, "用户发生点击行为…后，才可以调起".
 */
export function subscribeApi({ subscribes }: Pick<PhoneOptions, 'subscribes'>): Loose {
  const name = 'requestSubscribeMessage'
  return {
    [name]: (options: Callbacks & { tmplIds: string[] }) => {
      // The browser's event, while its handlers run, is the tap that WeChat wants; after any wait it is gone.
      if (!(window.event instanceof UIEvent)) {
        return fail(options, name, 'can only be invoked by user TAP gesture.', { errCode: withoutTap })
      }
      if (options.tmplIds.length > 3) return fail(options, name, 'too many templates', { errCode: tooMany })
      return succeed(options, name, Object.fromEntries(options.tmplIds.map((id) => [id, subscribes])))
    },
  }
}
