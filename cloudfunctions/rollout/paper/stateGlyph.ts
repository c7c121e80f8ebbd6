import type { FactorState } from '@domain/rollout/factor'
import { colour, type Sheet } from '../../platform/pdf/sheet'

/** A dashed ring, half a disc, a disc with a tick: how a factor stands, beside its word. */
export function stateGlyph(
  { pdf }: Sheet,
  state: FactorState,
  { x, y, size }: { x: number; y: number; size: number },
): void {
  const radius = size / 2 - 0.5
  const [middle, centre] = [x + size / 2, y + size / 2]
  pdf.save().lineWidth(1)
  if (state === 'notStarted') {
    pdf.circle(middle, centre, radius).dash(1.6, { space: 1.6 }).stroke(colour.quiet)
  } else if (state === 'underWay') {
    pdf.circle(middle, centre, radius).stroke(colour.brand)
    pdf
      .path(`M${middle} ${centre - radius} A${radius} ${radius} 0 0 0 ${middle} ${centre + radius} Z`)
      .fill(colour.brand)
  } else {
    pdf.circle(middle, centre, radius + 0.5).fill(colour.brand)
    pdf
      .moveTo(x + size * 0.28, y + size * 0.52)
      .lineTo(x + size * 0.44, y + size * 0.68)
      .lineTo(x + size * 0.73, y + size * 0.34)
      .lineWidth(1.2)
      .stroke('#ffffff')
  }
  pdf.restore()
}
