import { generate } from 'lean-qr'
import { toSvgPath } from 'lean-qr/extras/svg'
import styles from './SignIn.module.css'

/** The empty edge that scanners need around a code, in modules. */
const edge = 4

/** A text as a QR code, dark on light in every theme: scanners know no other way. */
export function QrCode({ text, label }: { text: string; label: string }) {
  const code = generate(text)
  const side = code.size + 2 * edge
  return (
    <svg
      role="img"
      aria-label={label}
      className={styles.qr}
      viewBox={`${-edge} ${-edge} ${side} ${side}`}
      shapeRendering="crispEdges"
    >
      <rect x={-edge} y={-edge} width={side} height={side} fill="#fff" />
      <path d={toSvgPath(code)} fill="#000" />
    </svg>
  )
}
