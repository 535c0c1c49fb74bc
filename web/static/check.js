// What a script adds to the form of an article: a file or a text can be dropped
// on it, and a short text that travels in the address is checked at once.
const most = 10 * 1024 * 1024;

for (const form of document.querySelectorAll("form[data-article]")) {
	const text = form.elements.text, file = form.elements.file, status = form.querySelector(".status");
	const say = (words) => { status.textContent = words; };

	file.addEventListener("change", () => {
		const f = file.files[0];
		if (!f) return say("");
		if (f.size > most) {
			file.value = "";
			return say(`${f.name} is larger than 10 MB. Paste the part that speaks of votes.`);
		}
		say(`${f.name} will be checked in place of the text.`);
	});
	form.addEventListener("dragover", (e) => {
		e.preventDefault();
		form.dataset.over = "";
	});
	form.addEventListener("dragleave", (e) => {
		if (!form.contains(e.relatedTarget)) delete form.dataset.over;
	});
	form.addEventListener("drop", (e) => {
		delete form.dataset.over;
		e.preventDefault();
		if (e.dataTransfer.files.length) {
			file.files = e.dataTransfer.files;
			file.dispatchEvent(new Event("change"));
			return;
		}
		const dropped = e.dataTransfer.getData("text/plain");
		if (dropped) text.value = dropped;
	});
	form.addEventListener("submit", () => say("Checking …"));
	// Back from the findings: nothing is being checked any more.
	addEventListener("pageshow", (e) => { if (e.persisted) say(""); });
}

// #text=...&published=...: browsers keep what stands behind the # to themselves.
function carried() {
	const form = document.querySelector("form[data-article]");
	const given = new URLSearchParams(location.hash.slice(1).replaceAll("+", "%2B"));
	const text = given.get("text");
	if (!form || !text) return;
	form.elements.text.value = text;
	form.elements.published.value = given.get("published") ?? "";
	history.replaceState(null, "", "/check"); // so that "back" leads to the form
	form.requestSubmit();
}
carried();
addEventListener("hashchange", carried);
