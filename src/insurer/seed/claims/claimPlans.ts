import { carClaimPlans } from './carClaimPlans.ts';
import type { ClaimPlan } from './claimPlan.ts';
import { homeClaimPlans } from './homeClaimPlans.ts';
import { personClaimPlans } from './personClaimPlans.ts';

/** Every demo claim. Between them they show each type and each state of a claim. */
export const claimPlans: readonly ClaimPlan[] = [...carClaimPlans, ...homeClaimPlans, ...personClaimPlans];
