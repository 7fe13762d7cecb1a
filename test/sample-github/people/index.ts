import type { SampleAccount } from '../person';
import { hex } from './hex';
import { ines } from './ines';
import { lara } from './lara';
import { mira } from './mira';
import { noel } from './noel';
import { nora } from './nora';
import { organisations } from './organisations';
import { quiet } from './quiet';
import { tessa } from './tessa';
import { victor } from './victor';

/** The sample people, in the order in which the demo shows them. All of them are invented and say so. */
export const people: readonly SampleAccount[] = [mira, noel, tessa, victor, quiet, ines, hex, lara, nora];

export const accounts: readonly SampleAccount[] = [...people, ...organisations];
