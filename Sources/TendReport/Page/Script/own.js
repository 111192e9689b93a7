// One person's own view, beside the page: a dialog that leaves the page in use.

/** Where the focus goes when the view is closed. */
let cameFrom = null;

function isOwnOpen() {
  return first('.own').open;
}

function openOwn(person) {
  const view = first('.own');
  view.replaceChildren(...ownContent(person));
  if (!view.open) view.show();
  view.scrollTop = 0;
  first('#own-name').focus({ preventScroll: true });
  light.pinned = person.index;
  lightUp(null);
}

function closeOwn() {
  if (!isOwnOpen()) return;
  first('.own').close();
  light.pinned = null;
  lightUp(null);
  cameFrom?.focus?.({ preventScroll: true });
  cameFrom = null;
}

function readyOwn() {
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    if (isOwnOpen()) leavePerson();
    else lightUp(null);
  });
}

function ownContent(person) {
  const close = element('button', { type: 'button', class: 'close' }, 'Close');
  close.addEventListener('click', leavePerson);
  const name = element('h2', { id: 'own-name', tabindex: '-1' }, isolated(person.name));
  const parts = [close, name, standingOf(person)];
  for (const line of person.lines || []) parts.push(element('p', {}, line));
  if (!person.ties.length) parts.push(element('p', {}, 'This page holds no tie of this person.'));
  parts.push(...stepsOf(person), ...tiesByState(person));
  const last = element('p', { class: 'small' }, 'Ties and their rhythm; nobody is ranked here.');
  parts.push(last);
  return parts;
}

function standingOf(person) {
  const line = element('p', { class: 'small' });
  line.append([person.team, person.role].filter(Boolean).join(', '));
  if (person.name !== person.id) line.append(line.textContent ? '. ' : '', isolated(person.id));
  const manager = people[person.manager];
  if (manager) line.append(line.textContent ? '. Reports to ' : 'Reports to ', personLink(manager));
  return line;
}

function stepsOf(person) {
  const steps = person.steps.slice(0, 3);
  if (!steps.length) return [];
  const rows = steps.map(({ why, next }) =>
    element('li', {}, next, element('span', { class: 'sub' }, why)));
  return [element('h3', {}, 'To tend first'), element('ol', { class: 'steps' }, ...rows)];
}

const stateOrder = ['neglected', 'slipping', 'on rhythm', 'dormant', 'away', ''];
const stateNames = {
  neglected: 'Neglected', slipping: 'Slipping', 'on rhythm': 'On rhythm', dormant: 'Dormant',
  away: 'With somebody who left or is away', '': 'Too little contact to judge',
};
const rowsOfState = 12;

function tiesByState(person) {
  return stateOrder.flatMap((state) => {
    const found = person.ties.filter((tie) => tie.band === state);
    if (!found.length) return [];
    found.sort((one, other) => other.strength - one.strength);
    const name = months.length ? stateNames[state] : 'Ties';
    const count = element('span', {}, `${found.length}`);
    const head = element('h3', { class: state }, `${name} `, count);
    return [head, tieTable(person, found, state)].concat(restOf(person, found, state));
  });
}

function tieTable(person, found, state) {
  const rows = found.slice(0, rowsOfState).map((tie) => tieRow(person, tie));
  const label = `${months.length ? stateNames[state] : 'Ties'} of ${person.name}`;
  return element('table', { 'aria-label': label }, element('tbody', {}, ...rows));
}

function restOf(person, found, state) {
  if (found.length <= rowsOfState) return [];
  const button = element(
    'button', { type: 'button', class: 'more' }, `Show all ${found.length}`);
  button.addEventListener('click', () => {
    const body = first('tbody', button.previousElementSibling);
    body.append(...found.slice(rowsOfState).map((tie) => tieRow(person, tie)));
    first('a', body.rows[rowsOfState]).focus();
    button.remove();
  });
  return [button];
}

function tieRow(person, tie) {
  const name = element('th', { scope: 'row' }, personLink(otherEnd(tie, person.index)));
  if (!months.length) {
    return element('tr', {}, name, element('td', { class: 'n' }, `${tie.strength}`));
  }
  const silence = tie.silent === 0 ? 'today' : `${counted(tie.silent, 'day')} ago`;
  return element(
    'tr', {}, name, element('td', { class: 'n' }, silence), element('td', {}, spark(tie)));
}

/** Contact days by month: a bar each on the tie's own scale, and a line under the silence. */
function spark(tie) {
  const [width, height] = [96, 24];
  const days = months.map((_, month) => contactDays(tie, month));
  const most = Math.max(1, ...days);
  const step = width / days.length;
  let bars = '';
  let empty = '';
  days.forEach((count, month) => {
    const x = ((month + 0.5) * step).toFixed(1);
    if (count) bars += `M${x} 20v-${(2 + (count / most) * 16).toFixed(1)}`;
    else empty += `M${(month * step + step * 0.2).toFixed(1)} 20h${(step * 0.6).toFixed(1)}`;
  });
  const picture = drawing('svg', {
    class: 'months', width, height, viewBox: `0 0 ${width} ${height}`, role: 'img',
    'aria-label': `contact days by month: ${days.join(', ')}`,
  });
  const bar = Math.max(1, step * 0.55).toFixed(1);
  picture.append(
    drawing('path', { class: 'empty', d: empty }),
    drawing('path', { class: 'bars', d: bars, 'stroke-width': bar }));
  if (needsTending(tie)) {
    const start = Math.max(0, width - (tie.silent / 30.44) * step);
    picture.append(drawing('path', { class: 'silence', d: `M${start.toFixed(1)} 23H${width}` }));
  }
  return picture;
}
