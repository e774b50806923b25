import type { DocumentKind } from '../../../domain/document.ts';
import type { Paper, PaperRequest } from '../paper.ts';
import { noClaimsStatement, vehicleMemo } from './carPapers.ts';
import { guaranteeTable, specificTerms } from './contractPapers.ts';
import { homeCertificate, liabilityCertificate, schoolCertificate } from './coverPapers.ts';
import { benefitStatement, healthCard, membershipCertificate } from './healthPapers.ts';
import { jointReportPaper } from './jointReportPaper.ts';
import { dueNotice, premiumStatement, schedulePaper } from './premiumPapers.ts';

export const paperOf = {
  home_certificate: homeCertificate,
  liability_certificate: liabilityCertificate,
  school_certificate: schoolCertificate,
  vehicle_memo: vehicleMemo,
  no_claims_statement: noClaimsStatement,
  health_card: healthCard,
  membership_certificate: membershipCertificate,
  benefit_statement: benefitStatement,
  due_notice: dueNotice,
  schedule: schedulePaper,
  premium_statement: premiumStatement,
  guarantee_table: guaranteeTable,
  specific_terms: specificTerms,
  joint_report: jointReportPaper,
} as const satisfies Record<DocumentKind, (request: PaperRequest) => Paper>;
