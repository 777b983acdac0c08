/** What we say in English of mirrors month by month; only their history carries it. */
export default {
  calendar: {
    title: "History",
    intro: "How often each mirror answered, month by month, since the first check that is kept.",
    none: "Nothing has been measured yet.",
    alone: "{{mirror}} answered {{share}} of {{checks}} checks in {{year}}.",
    same: "All {{count}} mirrors answered {{share}} of their checks in {{year}}.",
    range:
      "In {{year}}, {{best}} answered most often, {{bestShare}} of {{bestChecks}} checks; {{worst}} least often, {{worstShare}} of {{worstChecks}}.",
    pageTitle: "{{worstShare}} to {{bestShare}} answered in {{year}}: history",
    pageTitleSame: "{{share}} answered in {{year}}: history",
    year: "Year",
    months: "Months of {{year}}",
    mirror: "Mirror",
    wholeYear: "Year",
    of: "of {{checks}}",
    incidents_one: "{{count}} incident",
    incidents_other: "{{count}} incidents",
    noData: "No data",
    how: "Shares are of the availability checks from all vantages, rounded down; months are UTC months. Checks without a result and those in announced maintenance are left out. An incident counts in each month in which it lasted.",
    csv: "Download all years as CSV",
  },
};
