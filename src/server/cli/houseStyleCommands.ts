import { readConfig } from '../config.ts'
import { faultInWords } from '../house-styles/checkHouseStyle.ts'
import { readHouseStyles } from '../house-styles/houseStyles.ts'
import type { Command } from './command.ts'

export const houseStyleCommands: readonly Command[] = [
  {
    name: 'house-style check',
    summary: 'says of every house style whether everybody can read it',
    help: 'Reads the examples and the folder house-styles in DATA_DIR. Exit code 1 when one is too faint; such a one is not offered.',
    options: {},
    async run({ say }) {
      const styles = readHouseStyles(readConfig(process.env).dataDir).all()
      for (const { name, file, faults } of styles) {
        say(`${name}: ${faults.length === 0 ? 'readable' : 'too faint, not offered'} (${file})`)
        for (const fault of faults) say(`  ${faultInWords(fault)}`)
      }
      return styles.some(({ faults }) => faults.length > 0) ? 1 : 0
    },
  },
]
