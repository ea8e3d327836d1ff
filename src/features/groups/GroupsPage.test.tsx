import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { managedIdOf } from './managedIdOf'
