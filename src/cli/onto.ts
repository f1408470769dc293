import { applyDiff, diffPlan, type PlanDiff } from '../reading/diff/diff-plan';
import { readSource, type PlanSource } from '../workflow';
import type { WorkPlan } from '../plan/workplan';
import type { Arguments } from './arguments';
import { readInput } from './files';
import type { CommandContext } from './io';
import { Refusal } from './refusal';

/** `--onto OLD.xlsx`: the new reading laid over an existing workbook, keeping everything people typed there. */
export async function mergeOnto(
  fresh: PlanSource,
  args: Arguments,
  { io }: CommandContext,
): Promise<{ plan: WorkPlan; diff: PlanDiff | null }> {
  const onto = args.text('onto');
  if (onto === null) return { plan: fresh.plan, diff: null };
  const { name, bytes } = await readInput(io.cwd, onto);
  const doors = { readCells: async (data: Uint8Array) => (await import('../hosts/xlsx/read-cells')).readCells(data) };
  const old = await readSource(bytes, name, doors, { planYear: null, fallbackYear: fresh.plan.planYear });
  if (!old.ok || old.read !== null || fresh.read === null) throw new Refusal('not-our-workbook', { file: onto });
  const diff = diffPlan(old.plan, fresh.read, old.deleted ?? []);
  return { plan: applyDiff(old.plan, diff), diff };
}
