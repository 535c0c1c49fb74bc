// Makes the columns of a table sortable by buttons in its head.
export function sortable(table) {
	const body = table.tBodies[0];
	const heads = [...table.tHead.rows[0].cells];
	heads.forEach((head, column) => {
		const button = document.createElement("button");
		button.type = "button";
		button.append(...head.childNodes);
		head.append(button);
		button.addEventListener("click", () => {
			const down = head.getAttribute("aria-sort") === "ascending";
			for (const h of heads) h.removeAttribute("aria-sort");
			head.setAttribute("aria-sort", down ? "descending" : "ascending");
			const rows = [...body.rows];
			const key = (row) => row.cells[column].dataset.key ?? row.cells[column].textContent.trim();
			rows.sort((a, b) => key(a).localeCompare(key(b), "en", { numeric: true }));
			if (down) rows.reverse();
			body.append(...rows);
		});
	});
}
