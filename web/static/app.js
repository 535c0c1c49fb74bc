// What scripts add to pages that already work: nothing here is needed to read.
import { sortable } from "./table.js";
import { views } from "./views.js";
import { strip } from "./strip.js";
import { live } from "./live.js";

for (const table of document.querySelectorAll("table[data-sortable]")) sortable(table);
for (const box of document.querySelectorAll(".views")) views(box);
for (const box of document.querySelectorAll(".strips")) strip(box);
for (const form of document.querySelectorAll("form[data-live]")) live(form);

// "/" goes to the search field, as long as nothing is being typed.
document.addEventListener("keydown", (e) => {
	if (e.key !== "/" || e.ctrlKey || e.metaKey || e.altKey) return;
	if (e.target.closest("input:not([type=radio], [type=checkbox]), textarea, select, [contenteditable]")) return;
	const field = document.querySelector("input[type=search]");
	if (field) {
		e.preventDefault();
		field.focus();
		field.select();
	}
});
