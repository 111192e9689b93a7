// What the page knows: people and ties, read once from the data that stands before this script.

const record = JSON.parse(document.getElementById('tend-data').textContent);

const people = record.people.map(([id, name, team, role, manager, strength, lines], index) => ({
  index, id, name: name || id, team: record.teams[team] ?? '', role, manager,
  strength: strength / 100, lines, ties: [], steps: [],
}));
const indexOfID = new Map(people.map((person) => [person.id, person.index]));

const tieOfPair = new Map();
const ties = record.ties.map(([a, b, strength, band, kinds, silent, days]) => {
  const tie = {
    a, b, strength: strength / 100, band: record.bands[band] ?? '', kinds, silent, days,
    counts: strength / 100 > record.minStrength,
  };
  people[a].ties.push(tie);
  people[b].ties.push(tie);
  tieOfPair.set(`${a}-${b}`, tie);
  return tie;
});

for (const [place, why, next] of record.steps) {
  const tie = ties[place];
  for (const end of [tie.a, tie.b]) people[end].steps.push({ tie, why, next });
}

const months = Array.from({ length: record.monthCount }, (_, place) => monthAt(place));

// The names that sections and the address use for the states of a tie that needs tending.
const needsTending = (tie) => ['slipping', 'neglected', 'dormant'].includes(tie.band);

function monthAt(place) {
  const [firstYear, firstMonth] = record.firstMonth;
  const number = firstYear * 12 + firstMonth - 1 + place;
  const [year, month] = [Math.floor(number / 12), number % 12];
  const date = new Date(0);
  date.setUTCFullYear(year, month, 1);
  const name = date.toLocaleDateString('en-GB', { month: 'long', timeZone: 'UTC' });
  return {
    key: `${String(year).padStart(4, '0')}-${String(month + 1).padStart(2, '0')}`,
    name: `${name} ${year}`,
    letter: name[0],
    // How much of the month the log covers: it may start or end in the middle.
    share: place === record.monthCount - 1 ? record.lastMonthShare : 1,
  };
}

function otherEnd(tie, index) {
  return people[tie.a === index ? tie.b : tie.a];
}

function tieBetween(a, b) {
  return tieOfPair.get(a < b ? `${a}-${b}` : `${b}-${a}`);
}

/** Days with contact in a month, 0 to 31; of a line between discs those of all its ties. */
function contactDays(tie, month) {
  if (Array.isArray(tie.days)) return tie.days[month] ?? 0;
  return parseInt(tie.days[month] ?? '0', 32);
}

/**
 * How a tie stood in a month: active, thinning below half of its usual days until then, or silent.
 */
function stateIn(tie, month) {
  const days = contactDays(tie, month);
  if (days === 0) return 'silent';
  let sum = 0;
  let count = 0;
  for (let earlier = 0; earlier < month; earlier += 1) {
    sum += contactDays(tie, earlier);
    if (sum > 0) count += 1;
  }
  const usual = count === 0 ? 0 : sum / count;
  return days < (usual * months[month].share) / 2 ? 'thinning' : 'active';
}

function hasKind(tie, place) {
  return ((tie.kinds >>> place) & 1) === 1;
}

function counted(count, noun, plural = `${noun}s`) {
  return `${count.toLocaleString('en-US')} ${count === 1 ? noun : plural}`;
}

/** Somebody, or a disc of the map, in one line, for the line that is read out. */
function inOneLine(person) {
  if (isDisc(person)) return person.words;
  const counting = person.ties.filter((tie) => tie.counts);
  const quiet = person.ties.filter(needsTending).length;
  const team = person.team ? `, ${person.team}` : '';
  const tended = quiet ? `, ${quiet.toLocaleString('en-US')} to tend` : '';
  return `${person.name}${team}: ${counted(counting.length, 'tie')}${tended}`;
}
