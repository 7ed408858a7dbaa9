// On the page of an old address, before its «refresh» is read: go on to the same place on the new
// page. Without scripts, or without a place, the «refresh» leads on.

if (location.hash) location.replace(document.currentScript.dataset.to + location.hash);
