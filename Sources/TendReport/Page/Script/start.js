// Everything in its order, once the page stands.

document.body.append(document.getElementById('tend-controls').content.cloneNode(true));
document.documentElement.classList.add('live');
readMap();
linkMentions();
readMentions();
readFilterables();
readyTables();
readyFilters();
readySearch();
readyOwn();
readyContents();
listenToPointing();
window.addEventListener('hashchange', followAddress);
window.addEventListener('popstate', followAddress);
followAddress();
if (readAddress() === null) showChosen();
