import type { Rule } from '../lib/engine/define-rule';
import { deliveryBeyondNotebooks } from './delivery-beyond-notebooks';
import { impactMethod } from './impact-method';
import { technologyDepth } from './technology-depth';
import { upkeep } from './upkeep';

/** Every rule, in the order in which they are asked and shown. A test compares this list with the folder. */
export const rules: readonly Rule[] = [technologyDepth, impactMethod, deliveryBeyondNotebooks, upkeep];
