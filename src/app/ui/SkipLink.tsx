import styles from './SkipLink.module.css'

/** The first stop of the Tab key: jumps over the navigation to the element with this id. */
export const SkipLink = ({ to, children }: { to: string; children: string }) => (
  <a
    className={styles.skip}
    href={`#${to}`}
    onClick={(event) => {
      // Not through the address: with hash routing that would be a navigation.
      event.preventDefault()
      document.getElementById(to)?.focus()
    }}
  >
    {children}
  </a>
)
