/**
 * Puts a text on the clipboard; where the browser does not allow it, selects the text on the screen, so that Ctrl+C does it.
 * @param shown the element that shows the text
 */
export async function copyText(text: string, shown: Element | null): Promise<'copied' | 'selected'> {
  try {
    await navigator.clipboard.writeText(text)
    return 'copied'
  } catch {
    if (shown instanceof HTMLTextAreaElement) shown.select()
    else if (shown) getSelection()?.selectAllChildren(shown)
    return 'selected'
  }
}
