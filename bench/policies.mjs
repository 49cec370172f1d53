/** Policies for benchmarks: the same for the same size, on every machine. */

const SCHEDULES = [
  (i) => `weekly: ${["mon", "tue", "wed", "thu", "fri"][i % 5]} ${pad(i % 24)}:00-${pad((i % 24) + 1)}:00`,
  (i) => `weekly: fri ${pad(i % 24)}:30 to mon 06:00`,
  (i) => `yearly: ${pad((i % 12) + 1)}-${pad((i % 27) + 1)} to ${pad((i % 12) + 1)}-28`,
  (i) => `yearly: ${["first", "second", "third", "fourth", "last"][i % 5]} thu of nov`,
  (i) => `dates: 2026-${pad((i % 12) + 1)}-${pad((i % 27) + 1)} 09:00-12:00`,
];

function pad(number) {
  return String(number).padStart(2, "0");
}

/** A policy of so many rules of all kinds; `covering` of them cover production, the others an environment each. */
export function mixedPolicy(count, covering = count) {
  const rules = Array.from({ length: count }, (_, i) => {
    const environment = i < covering ? "production" : `other-${i}`;
    return `  - { id: rule-${i}, reason: A reason., ${SCHEDULES[i % SCHEDULES.length](i)}, environments: ${environment} }`;
  });
  return ["version: 1", "timezone: Europe/Berlin", "freezes:", ...rules].join("\n");
}

/** Five years of which no minute is open, put together from freezes of a week each. */
export function blockedForYears() {
  const days = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
  const rules = days.map((day) => `  - { id: ${day}, reason: A reason., weekly: ${day} }`);
  return ["version: 1", "timezone: Europe/Berlin", "freezes:", ...rules].join("\n");
}
