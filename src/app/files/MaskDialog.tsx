import { useRef, useState, type KeyboardEvent, type PointerEvent } from 'react'
import { newIdempotencyKey } from '../client/request.ts'
import { upload } from '../client/upload.ts'
import { filesText } from '../text/files.ts'
import { useText } from '../text/LanguageProvider.tsx'
import { useProblemSentence } from '../text/useProblemSentence.ts'
import { Alert } from '../ui/Alert.tsx'
import { Button, ButtonRow } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { announce } from '../ui/LiveRegion.tsx'
import { drawCovered } from './drawCovered.ts'
import styles from './MaskDialog.module.css'
import { between, inTheMiddle, moved, moveOfKey, moves, type Region, type Size } from './maskRegions.ts'

type MaskDialogProps<Answer> = {
  /** The address of the picture. */
  readonly address: string
  readonly name: string
  /** Where the copy is sent, below /api/v1. */
  readonly to: string
  readonly onSaved: (answer: Answer) => void
  readonly onClose: () => void
}

type Point = { readonly x: number; readonly y: number }

/** Covers parts of a picture with black boxes, by mouse, touch or keyboard, and keeps the result as a copy. */
export function MaskDialog<Answer>({ address, name, to, onSaved, onClose }: MaskDialogProps<Answer>) {
  const text = useText(filesText)
  const sentence = useProblemSentence()
  const image = useRef<HTMLImageElement>(null)
  const [picture, setPicture] = useState<Size | null>(null)
  const [regions, setRegions] = useState<readonly Region[]>([])
  const [chosen, setChosen] = useState<number | null>(null)
  const [fault, setFault] = useState('')
  const [saving, setSaving] = useState(false)

  const add = (region: Region) => {
    setRegions([...regions, region])
    setChosen(regions.length)
    setFault('')
  }
  const change = (at: number, next: Region) => setRegions(regions.map((one, index) => (index === at ? next : one)))
  const remove = (at: number) => {
    setRegions(regions.filter((_, index) => index !== at))
    setChosen(null)
    announce(text.mask.removed)
  }
  const save = async () => {
    if (regions.length === 0 || !image.current) return setFault(text.mask.none)
    if (saving) return
    setSaving(true)
    setFault('')
    try {
      const copy = new File([await drawCovered(image.current, regions)], text.maskedFileName, { type: 'image/png' })
      const { signal } = new AbortController()
      onSaved(await upload<Answer>(to, copy, { idempotencyKey: newIdempotencyKey(), signal, onProgress: () => {} }))
      announce(text.mask.saved)
      onClose()
    } catch (refused) {
      setFault(sentence(refused))
    } finally {
      setSaving(false)
    }
  }

  const actions = (
    <>
      <Button look="primary" onClick={() => void save()}>
        {saving ? text.mask.saving : text.mask.save}
      </Button>
      <Button onClick={onClose}>{text.cancel}</Button>
    </>
  )
  return (
    <Dialog title={text.mask.title(name)} wide onClose={onClose} actions={actions}>
      <div className={styles.editor}>
        <p>{text.mask.hint}</p>
        <ButtonRow>
          <Button small onClick={() => picture && add(inTheMiddle(picture))}>
            {text.mask.add}
          </Button>
          {chosen !== null && picture && regions[chosen] && (
            <Steps
              onMove={(move) => change(chosen, moved(regions[chosen] ?? inTheMiddle(picture), move, picture))}
              onRemove={() => remove(chosen)}
            />
          )}
        </ButtonRow>
        <div className={styles.stage}>
          <img
            ref={image}
            src={address}
            alt=""
            draggable={false}
            className={styles.picture}
            onLoad={({ currentTarget: { naturalWidth: width, naturalHeight: height } }) =>
              setPicture({ width, height })
            }
            onError={() => setFault(text.cannotShow)}
          />
          {picture && (
            <Boxes
              picture={picture}
              regions={regions}
              chosen={chosen}
              onAdd={add}
              onChoose={setChosen}
              onChange={change}
              onRemove={remove}
            />
          )}
        </div>
        <p className={styles.quiet}>{text.mask.keys}</p>
        {fault !== '' && <Alert kind="error">{fault}</Alert>}
      </div>
    </Dialog>
  )
}

function Steps({ onMove, onRemove }: { onMove: (move: (typeof moves)[number]) => void; onRemove: () => void }) {
  const text = useText(filesText)
  return (
    <div role="group" aria-label={text.mask.selected} className={styles.steps}>
      {moves.map((move) => (
        <Button key={move} small look="quiet" onClick={() => onMove(move)}>
          {text.mask.moves[move]}
        </Button>
      ))}
      <Button small look="quiet" onClick={onRemove}>
        {text.mask.remove}
      </Button>
    </div>
  )
}

type BoxesProps = {
  readonly picture: Size
  readonly regions: readonly Region[]
  readonly chosen: number | null
  readonly onAdd: (region: Region) => void
  readonly onChoose: (at: number) => void
  readonly onChange: (at: number, region: Region) => void
  readonly onRemove: (at: number) => void
}

/** The boxes over the picture; a drag beside them makes a new one. */
function Boxes({ picture, regions, chosen, onAdd, onChoose, onChange, onRemove }: BoxesProps) {
  const text = useText(filesText)
  const [drag, setDrag] = useState<{ readonly from: Point; readonly to: Point } | null>(null)

  const pointOf = (event: PointerEvent<SVGSVGElement>): Point => {
    const box = event.currentTarget.getBoundingClientRect()
    return {
      x: ((event.clientX - box.left) / box.width) * picture.width,
      y: ((event.clientY - box.top) / box.height) * picture.height,
    }
  }
  const begin = (event: PointerEvent<SVGSVGElement>) => {
    if (event.button !== 0 || event.target !== event.currentTarget) return
    event.currentTarget.setPointerCapture(event.pointerId)
    setDrag({ from: pointOf(event), to: pointOf(event) })
  }
  const end = (event: PointerEvent<SVGSVGElement>) => {
    if (!drag) return
    const region = between(drag.from, pointOf(event), picture)
    setDrag(null)
    if (region) onAdd(region)
  }
  const press = (event: KeyboardEvent, at: number, region: Region) => {
    const move = moveOfKey(event.key, event.shiftKey)
    if (move) onChange(at, moved(region, move, picture))
    else if (event.key === 'Delete' || event.key === 'Backspace') onRemove(at)
    else return
    event.preventDefault()
  }
  const drawing = drag && between(drag.from, drag.to, picture)
  return (
    <svg
      viewBox={`0 0 ${picture.width} ${picture.height}`}
      className={styles.boxes}
      role="group"
      aria-label={text.mask.canvas}
      onPointerDown={begin}
      onPointerMove={(event) => drag && setDrag({ ...drag, to: pointOf(event) })}
      onPointerUp={end}
      onPointerCancel={() => setDrag(null)}
    >
      {regions.map((region, at) => (
        <rect
          // oxlint-disable-next-line react/no-array-index-key -- boxes have no other name, and a new one comes last
          key={at}
          {...region}
          role="button"
          tabIndex={0}
          aria-pressed={at === chosen}
          aria-label={text.mask.region(at + 1, {
            left: percent(region.x / picture.width),
            top: percent(region.y / picture.height),
            width: percent(region.width / picture.width),
            height: percent(region.height / picture.height),
          })}
          className={at === chosen ? styles.chosen : styles.box}
          onFocus={() => onChoose(at)}
          onClick={() => onChoose(at)}
          onKeyDown={(event) => press(event, at, region)}
        />
      ))}
      {drawing && <rect {...drawing} className={styles.drawing} />}
    </svg>
  )
}

const percent = (part: number): string => `${Math.round(part * 100)}%`
