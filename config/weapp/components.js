/**
 * In place of `@tarojs/shared/dist/components.js`: Taro's table of every element there is, which
 * plugins/elements.runtime.ts fills with those in use.
 */
export const internalComponents = {}

/** Elements whose value the screen holds and not the phone's keyboard. */
export const controlledComponent = new Set(['input', 'textarea'])

/** The rest of that module's exports are the build's; on the phone nobody asks for more than their names. */
const buildOnly = undefined
export {
  buildOnly as animation,
  buildOnly as focusComponents,
  buildOnly as nestElements,
  buildOnly as singleQuote,
  buildOnly as touchEvents,
  buildOnly as voidElements,
}
