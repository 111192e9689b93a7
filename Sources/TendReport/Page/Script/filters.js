// Filters by team, state and kind, and the month that the map shows.

const chosen = { team: '', band: '', kind: '', month: '' };
let filterables = [];

function isFiltered() {
  return Boolean(chosen.team || chosen.band || chosen.kind);
}

function readFilterables() {
  filterables = all('main tr[data-a], main tr[data-p], main tr[data-team], main li[data-team]')
    .map((row) => ({ row, facts: factsOfRow(row) }));
}

// A row names the tie or the person that it is about, or says so itself. What it says nothing about
// is no reason to hide it.
function factsOfRow(row) {
  const { a, b, p, team, band, kind } = row.dataset;
  let facts = {};
  if (a !== undefined) facts = factsOfTie(tieBetween(Number(a), Number(b)), a, b);
  else if (people[p]) facts = { teams: [people[p].team] };
  if (team !== undefined) facts.teams ??= team.split('|');
  if (band !== undefined) facts.band ??= band;
  if (kind !== undefined) facts.kinds ??= ` ${kind} `;
  return facts;
}

function factsOfTie(tie, a, b) {
  const facts = { teams: [people[a]?.team, people[b]?.team] };
  if (!tie) return facts;
  const kinds = record.kinds.filter((_, place) => hasKind(tie, place));
  return { ...facts, band: tie.band, kinds: ` ${kinds.join(' ')} ` };
}

function passes(facts) {
  return (!chosen.team || !facts.teams || facts.teams.includes(chosen.team))
    && (!chosen.band || facts.band === undefined || facts.band === chosen.band)
    && (!chosen.kind || facts.kinds === undefined || facts.kinds.includes(` ${chosen.kind} `));
}

function applyFilters() {
  for (const { row, facts } of filterables) row.hidden = !passes(facts);
  all('table').forEach(showFirstRows);
  paint();
  paintMonth();
  first('#reset').hidden = !isFiltered() && !chosen.month;
  first('#filters').textContent = isFiltered() || chosen.month ? 'Filters, in use' : 'Filters';
  say(filterLine());
}

function filterLine() {
  const lines = [];
  if (isFiltered()) {
    const shown = filterables.filter(({ row }) => !row.hidden).length;
    lines.push(`${shown.toLocaleString('en-US')} of ${counted(filterables.length, 'row')} pass`);
  }
  if (chosen.month) lines.push(monthLine());
  return lines.join('. ');
}

/** Puts the controls in step with what is chosen. */
function showChosen() {
  for (const name of ['team', 'band', 'kind']) {
    const control = first(`#by-${name}`);
    control.value = chosen[name];
    // What nothing here has is no choice.
    if (control.value !== chosen[name]) control.value = chosen[name] = '';
  }
  const place = months.findIndex((month) => month.key === chosen.month);
  if (place < 0) chosen.month = '';
  const slider = first('#by-month');
  const name = place < 0 ? 'the whole log' : months[place].name;
  slider.value = place + 1;
  slider.setAttribute('aria-valuetext', name);
  first('output[for="by-month"]').textContent = name;
  applyFilters();
}

function choose(changes) {
  Object.assign(chosen, changes);
  showChosen();
  writeAddress();
}

function readyFilters() {
  const fill = (name, values) => {
    const control = first(`#by-${name}`);
    control.append(...values.map((value) => option(value)));
    control.closest('label').hidden = values.length < 2;
    control.addEventListener('change', () => choose({ [name]: control.value }));
  };
  first('#team-word').textContent = record.teamWord;
  fill('team', record.teams);
  fill('band', record.bands.filter((band) => ties.some((tie) => tie.band === band)));
  fill('kind', record.kinds);
  const slider = first('#by-month');
  slider.max = months.length;
  slider.closest('label').hidden = months.length < 2 || !drawnLines().length;
  slider.addEventListener('input', () => {
    chosen.month = months[Number(slider.value) - 1]?.key ?? '';
    showChosen();
  });
  // Browsers refuse an address that changes with every pixel.
  slider.addEventListener('change', writeAddress);
  first('#reset').addEventListener('click', () => {
    choose({ team: '', band: '', kind: '', month: '' });
    first('#find').focus();
  });
  const more = first('#filters');
  more.addEventListener('click', () => {
    more.setAttribute('aria-expanded', first('.bar').classList.toggle('open'));
  });
}

function shownMonth() {
  return months.findIndex((month) => month.key === chosen.month);
}

/** Fades the lines that the map draws by their contact in the month. */
function paintMonth() {
  const month = shownMonth();
  map.root?.classList.toggle('by-month', month >= 0);
  for (const { tie, pieces } of drawnLines()) {
    const state = month >= 0 && tie ? stateIn(tie, month) : '';
    for (const piece of pieces) {
      piece.classList.remove('active', 'thinning', 'silent');
      if (state) piece.classList.add(state);
    }
  }
}

function monthLine() {
  const month = shownMonth();
  const count = { active: 0, thinning: 0, silent: 0 };
  for (const { tie } of drawnLines()) if (tie) count[stateIn(tie, month)] += 1;
  return `${months[month].name}: ${count.active} of the drawn ${discs.length ? 'links' : 'ties'} active, `
    + `${count.thinning} thinning, ${count.silent} silent`;
}
