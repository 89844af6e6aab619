import { useId, useState, type ComponentProps, type MouseEvent } from 'react'
import { Link, type LinkProps } from 'react-router'
import styles from './Button.module.css'
import { joinClasses } from './joinClasses.ts'
import { Kbd } from './Kbd.tsx'
import { announce } from './LiveRegion.tsx'

export type ButtonLook = 'primary' | 'secondary' | 'quiet' | 'danger'

type ButtonProps = Omit<ComponentProps<'button'>, 'disabled'> & {
  look?: ButtonLook
  small?: boolean
  /** Why the action cannot be done now. The button stays pressable and then says so: a dead button explains nothing. */
  unavailable?: string | undefined
  /** The key that does the same, shown as a hint. */
  keyHint?: string
}

const classesFor = (look: ButtonLook, small: boolean, className?: string) =>
  joinClasses(styles.button, styles[look], small && styles.small, className)

/** A button with a verb on it; never disabled, see `unavailable`. */
export function Button({
  look = 'secondary',
  small = false,
  unavailable,
  keyHint,
  className,
  onClick,
  children,
  ...rest
}: ButtonProps) {
  const reasonId = useId()
  const [asked, setAsked] = useState(false)

  const press = (event: MouseEvent<HTMLButtonElement>) => {
    if (unavailable === undefined) return onClick?.(event)
    event.preventDefault()
    setAsked(true)
    announce(unavailable)
  }

  const button = (
    <button
      type="button"
      {...rest}
      className={classesFor(look, small, className)}
      onClick={press}
      aria-disabled={unavailable !== undefined || undefined}
      aria-describedby={unavailable === undefined ? rest['aria-describedby'] : reasonId}
    >
      {children}
      {keyHint !== undefined && <Kbd decorative>{keyHint}</Kbd>}
    </button>
  )
  if (unavailable === undefined) return button
  return (
    <span className={styles.explained}>
      {button}
      <span id={reasonId} className={asked ? styles.reason : styles.unasked}>
        {unavailable}
      </span>
    </span>
  )
}

/** A link that looks like a button: for going somewhere to act, not for acting. */
export function ButtonLink({
  look = 'secondary',
  small = false,
  keyHint,
  className,
  children,
  ...rest
}: LinkProps & Pick<ButtonProps, 'look' | 'small' | 'keyHint'>) {
  return (
    <Link {...rest} className={classesFor(look, small, className)}>
      {children}
      {keyHint !== undefined && <Kbd decorative>{keyHint}</Kbd>}
    </Link>
  )
}

/** A row of buttons that wraps, the primary one first. */
export const ButtonRow = ({ className, ...rest }: ComponentProps<'div'>) => (
  <div {...rest} className={joinClasses(styles.row, className)} />
)
