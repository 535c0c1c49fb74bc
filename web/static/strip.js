// Names the hairline under the pointer; a click opens its vote.
const perLine = 1500;

export function strip(box) {
	const hint = box.parentElement.querySelector(".hint");
	let names;
	const load = () =>
		(names ??= fetch(box.dataset.names)
			.then((r) => r.json())
			.catch(() => {
				hint.textContent = "The names of the votes could not be loaded. Choose a line to list its votes.";
				names = undefined;
				return [];
			}));
	const under = async (event) => {
		const line = event.target.closest("a[data-from]");
		const svg = line?.querySelector("svg");
		if (!svg) return null;
		const at = svg.getBoundingClientRect();
		const x = Math.floor(((event.clientX - at.left) / at.width) * perLine);
		if (x < 0 || x >= perLine) return null;
		return (await load())[Number(line.dataset.from) + x] ?? null;
	};
	box.addEventListener("pointermove", async (event) => {
		const vote = await under(event);
		if (vote) hint.textContent = `${vote[1] || vote[0]}, ${vote[2]}: ${vote[3]}`;
	});
	box.addEventListener("click", async (event) => {
		if (event.ctrlKey || event.metaKey || event.shiftKey || !event.detail || !event.target.closest("svg")) return;
		event.preventDefault();
		const line = event.target.closest("a[data-from]");
		const vote = await under(event);
		location.href = vote ? "/votes/" + vote[0] : line.href;
	});
}
