/** Similar claims of one place: which were declared, and the event that they make together. */

export interface ClaimSignalTable {
  claim_number: string;
  peril: string;
  department: string;
  event_id: string | null;
  declared_at: number;
}

export interface StormEventTable {
  id: string;
  peril: string;
  department: string;
  opened_at: number;
  /** When the last claim of it was declared. */
  last_at: number;
}
