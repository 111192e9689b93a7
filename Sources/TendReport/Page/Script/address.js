// The address keeps what is shown, so that it can be sent: `#person=ID`, `#disc=NAME` on a map of
// teams, `#team=NAME&band=neglected`.

const filterNames = ['team', 'band', 'kind', 'month'];

function addressOf(shown) {
  const asked = isDisc(shown) ? ['disc', shown.name] : ['person', shown.id];
  return `#${asked[0]}=${encodeURIComponent(asked[1])}`;
}

/** The whole address of an own view, to be copied from a link. */
function linkTo(shown) {
  return location.href.split('#')[0] + addressOf(shown);
}

/** What the address asks for; `null` where it only names a section. */
function readAddress() {
  const parts = location.hash.slice(1).split('&').filter((part) => part.includes('='));
  if (!parts.length && location.hash.length > 1) return null;
  const asked = {};
  for (const part of parts) {
    const place = part.indexOf('=');
    try {
      asked[part.slice(0, place)] = decodeURIComponent(part.slice(place + 1));
    } catch {
      // A broken escape asks for nothing.
    }
  }
  return asked;
}

function currentAddress(shown) {
  const parts = filterNames.filter((name) => chosen[name])
    .map((name) => `${name}=${encodeURIComponent(chosen[name])}`);
  if (shown) parts.unshift(addressOf(shown).slice(1));
  return parts.length ? `#${parts.join('&')}` : location.pathname + location.search;
}

function writeAddress() {
  history.replaceState(null, '', currentAddress(light.pinned));
}

/** Opens an own view as a step that the browser's way back undoes. */
function goTo(shown, from) {
  if (!first('.own').contains(from)) cameFrom = from;
  history.pushState(null, '', currentAddress(shown));
  openOwn(shown);
}

function leaveOwn() {
  closeOwn();
  writeAddress();
}

function followAddress() {
  const asked = readAddress();
  if (!asked) return;
  for (const name of filterNames) chosen[name] = asked[name] ?? '';
  showChosen();
  const shown = people[indexOfID.get(asked.person)]
    ?? discs.find((disc) => disc.name === asked.disc);
  if (shown) {
    openOwn(shown);
    return;
  }
  closeOwn();
  if (asked.person !== undefined) say(`Nobody here has the identifier ${asked.person}`);
  else if (asked.disc !== undefined) say(`Nothing on the map is called ${asked.disc}`);
}
