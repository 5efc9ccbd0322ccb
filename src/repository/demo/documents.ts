import boardReport from './board-report.json' with { type: 'json' };
import customerHealth from './customer-health.json' with { type: 'json' };
import freightOverview from './freight-overview.json' with { type: 'json' };
import marketingPlan from './marketing-plan.json' with { type: 'json' };
import sales2024 from './sales-2024.json' with { type: 'json' };
import salesOverviewDraft from './sales-overview.draft.json' with { type: 'json' };
import salesOverview1 from './sales-overview.v1.json' with { type: 'json' };
import salesOverview2 from './sales-overview.v2.json' with { type: 'json' };
import supplyChain from './supply-chain.json' with { type: 'json' };

/** The workbooks of the demo in the code representation, by the names under which the people file knows them. */
export const documents = {
  'board-report': boardReport,
  'customer-health': customerHealth,
  'freight-overview': freightOverview,
  'marketing-plan': marketingPlan,
  'sales-2024': sales2024,
  'sales-overview.draft': salesOverviewDraft,
  'sales-overview.v1': salesOverview1,
  'sales-overview.v2': salesOverview2,
  'supply-chain': supplyChain,
} as const;
