import type { Page } from '@playwright/test'
import { expectAccessible } from '../fixtures/axe.ts'
import { DESK, expectNoOverflow, PHONE } from './layout.ts'

/**
 * What every screen has to stand: axe in both colour schemes, and a phone without anything sticking out.
 *
 * @param name what is on the screen, for the message
 */
export async function expectUsable(page: Page, name: string): Promise<void> {
  await expectAccessible(page, name)
  await page.setViewportSize(PHONE)
  await expectNoOverflow(page, name)
  await page.setViewportSize(DESK)
}
