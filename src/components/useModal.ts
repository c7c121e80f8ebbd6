/**
 * Keeps attention inside an open dialog or sheet. WeChat's screen readers do that themselves for `aria-modal`;
 * the browser's half is in useModal.h5.ts.
 */
export function useModal(_id: string, _open: boolean, _onClose: () => void): void {
  return undefined
}
