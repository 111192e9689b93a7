// Tables: sorted by any column, and long ones cut to their first rows until more are asked for.

const rowsAtFirst = 12;

function readyTables() {
  for (const table of all('table.sortable')) {
    all('thead th', table).forEach((head, column) => makeSortable(table, head, column));
  }
  all('table.tendlist').forEach(cutLong);
  makeScrollersReachable();
  window.addEventListener('resize', makeScrollersReachable);
}

/** Lets the keyboard scroll what is wider than the screen and holds nothing to focus. */
function makeScrollersReachable() {
  for (const box of all('.scroll')) {
    const isWide = box.scrollWidth > box.clientWidth;
    box.toggleAttribute('tabindex', isWide);
    if (!isWide) continue;
    box.setAttribute('tabindex', '0');
    box.setAttribute('role', 'group');
    box.setAttribute('aria-label', 'Scrolls sideways');
  }
}

function makeSortable(table, head, column) {
  const figures = Array.from(head.children).filter((child) => child.matches('svg'));
  figures.forEach((figure) => figure.remove());
  const words = head.textContent.trim();
  if (!words) {
    head.append(...figures);
    return;
  }
  // A head that only a screen reader knows gets a sign to click on.
  const isUnseen = Boolean(first('.sr', head));
  const name = element('span', isUnseen ? { class: 'sr' } : {}, words);
  const button = element('button', { type: 'button', class: 'sort' }, name);
  if (isUnseen) button.append(element('span', { class: 'sign', 'aria-hidden': 'true' }, '\u2195'));
  // Chromium leaves buttons out of heads that it repeats on printed pages: they print as text.
  const twin = element('span', { class: 'printed', 'aria-hidden': 'true' }, isUnseen ? '' : words);
  head.replaceChildren(button, twin, ...figures);
  button.addEventListener('click', () => sortBy(table, head, column));
}

function sortBy(table, head, column) {
  const wasSorted = head.getAttribute('aria-sort');
  // Numbers are looked at from the largest on.
  const start = head.classList.contains('n') ? 'descending' : 'ascending';
  const turned = wasSorted === 'ascending' ? 'descending' : 'ascending';
  const order = wasSorted ? turned : start;
  all('thead th', table).forEach((other) => other.removeAttribute('aria-sort'));
  head.setAttribute('aria-sort', order);
  const sign = order === 'ascending' ? 1 : -1;
  for (const body of table.tBodies) {
    const rows = Array.from(body.rows).map((row) => ({ row, value: valueOf(row.cells[column]) }));
    rows.sort((one, other) => sign * compared(one.value, other.value));
    body.append(...rows.map(({ row }) => row));
  }
  showFirstRows(table);
  say(`Sorted by ${first('button > span', head).textContent}, ${order}`);
}

/** What a cell sorts by: its number, where it has one, else its words. */
function valueOf(cell) {
  const text = (cell?.dataset.sort ?? cell?.textContent ?? '').trim();
  const plain = text.replace(/(?<=\d),(?=\d{3})/g, '').replace(/\s*(%|days?)$/, '');
  const number = Number(plain);
  return plain !== '' && !Number.isNaN(number) ? number : text;
}

// Numbers come before words, in either direction among themselves.
function compared(one, other) {
  const isNumber = [typeof one === 'number', typeof other === 'number'];
  if (isNumber[0] && isNumber[1]) return one - other;
  if (isNumber[0] !== isNumber[1]) return isNumber[0] ? -1 : 1;
  return one.localeCompare(other, 'en', { numeric: true });
}

function cutLong(table) {
  const rows = table.tBodies[0]?.rows.length ?? 0;
  if (rows <= rowsAtFirst) return;
  const button = element('button', { type: 'button', class: 'more' }, `Show all ${rows} listed`);
  table.dataset.cut = 'true';
  table.closest('.scroll').after(button);
  button.addEventListener('click', () => {
    delete table.dataset.cut;
    button.remove();
    showFirstRows(table);
    first('a', table.tBodies[0].rows[rowsAtFirst])?.focus();
  });
  showFirstRows(table);
}

/** Leaves the first rows of a cut table, or of those that the filters leave. */
function showFirstRows(table) {
  let shown = 0;
  for (const row of table.tBodies[0]?.rows ?? []) {
    if (!row.hidden) shown += 1;
    row.classList.toggle('later', Boolean(table.dataset.cut) && !row.hidden && shown > rowsAtFirst);
  }
}
