// The own view of a person, or of a disc of the map, beside the page: a dialog that leaves the page
// in use.

/** Where the focus goes when the view is closed. */
let cameFrom = null;

function isOwnOpen() {
  return first('.own').open;
}

function openOwn(shown) {
  const view = first('.own');
  view.replaceChildren(...ownContent(shown));
  if (!view.open) view.show();
  view.scrollTop = 0;
  first('#own-name').focus({ preventScroll: true });
  light.pinned = shown;
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
    if (isOwnOpen()) leaveOwn();
    else lightUp(null);
  });
}

function ownContent(shown) {
  const close = element('button', { type: 'button', class: 'close' }, 'Close');
  close.addEventListener('click', leaveOwn);
  const name = element('h2', { id: 'own-name', tabindex: '-1' }, isolated(shown.name));
  return [close, name, ...(isDisc(shown) ? discContent(shown) : personContent(shown))];
}

function personContent(person) {
  const parts = [standingOf(person)];
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
  if (manager) line.append(line.textContent ? '. Reports to ' : 'Reports to ', subjectLink(manager));
  const disc = discOf(person);
  if (disc) line.append(line.textContent ? '. On the map in ' : 'On the map in ', subjectLink(disc));
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
const rowsOfList = 12;

function tiesByState(person) {
  return stateOrder.flatMap((state) => {
    const found = person.ties.filter((tie) => tie.band === state);
    if (!found.length) return [];
    found.sort((one, other) => other.strength - one.strength);
    const name = months.length ? stateNames[state] : 'Ties';
    return listed(name, found, (tie) => cellsOfTie(person, tie), state);
  });
}

/** A head with a count and a table, cut to its first rows until more are asked for. */
function listed(name, found, cells, state = '') {
  if (!found.length) return [];
  const row = (one) => element('tr', {}, ...cells(one));
  const count = element('span', {}, found.length.toLocaleString('en-US'));
  const body = element('tbody', {}, ...found.slice(0, rowsOfList).map(row));
  const parts = [
    element('h3', { class: state }, `${name} `, count),
    element('table', { 'aria-label': name }, body),
  ];
  if (found.length <= rowsOfList) return parts;
  const button = element('button', { type: 'button', class: 'more' }, `Show all ${found.length}`);
  button.addEventListener('click', () => {
    body.append(...found.slice(rowsOfList).map(row));
    first('a, button', body.rows[rowsOfList]).focus();
    button.remove();
  });
  return [...parts, button];
}

function cellsOfTie(person, tie) {
  const name = element('th', { scope: 'row' }, subjectLink(otherEnd(tie, person.index)));
  if (!months.length) return [name, element('td', { class: 'n' }, `${tie.strength}`)];
  const silence = tie.silent === 0 ? 'today' : `${counted(tie.silent, 'day')} ago`;
  return [name, element('td', { class: 'n' }, silence), element('td', {}, spark(tie))];
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
