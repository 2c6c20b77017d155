import type { DataLabel } from '../../../schema/directives';
import { areaOf } from '../accessMatrix';
import type { PolicyRule } from '../decide';

/** FW-2 at run time: publication refuses such schemas, but what is served need not have been published here. */
export const firewallInflow: PolicyRule = {
  id: 'firewall-inflow',
  basis: '§ 87 Abs. 1, § 88 Abs. 2 AufenthG (FW-2): what immigration computes from must be its own',
  effect: 'bar',
  reason: 'FIREWALL',
  remedy: 'NONE',
  applies: ({ requirement: { label, inputs }, requirements }) =>
    (label?.controller ?? []).some((controller) => areaOf[controller] === 'immigration') &&
    inputs.some((input) => {
      const [type = '', field = ''] = input.split('.');
      return isForeign(requirements.of(type, field)?.label ?? null);
    }),
};

function isForeign(label: DataLabel | null): boolean {
  if (label === null) return true;
  if (label.class === 'S0' || label.class === 'S1') return false;
  return !label.controller?.every((controller) => areaOf[controller] === 'immigration');
}
