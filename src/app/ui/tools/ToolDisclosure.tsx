import type { ComponentProps, ReactNode } from 'react'
import { Disclosure } from '../Disclosure.tsx'
import { ChevronIcon } from '../icons.tsx'
import styles from './Tools.module.css'

type ToolDisclosureProps = Pick<ComponentProps<typeof Disclosure>, 'align' | 'children'> & {
  readonly label: ReactNode
  /** How many answers behind it are chosen; said when there are any. */
  readonly chosen?: number
}

/** A quiet button above a list that opens what narrows or arranges it. */
export const ToolDisclosure = ({ label, chosen = 0, ...disclosure }: ToolDisclosureProps) => (
  <Disclosure
    {...disclosure}
    buttonClassName={styles.tool}
    label={
      <>
        {label}
        {chosen > 0 && <b> {chosen}</b>}
        <ChevronIcon size="1em" />
      </>
    }
  />
)

/** Many answers under such a button: they scroll within it. */
export const ToolPanel = ({ children }: { children: ReactNode }) => <div className={styles.panel}>{children}</div>
