// A form with data-live="ID" answers while it is typed: the page is asked for
// again with what stands in the form, and the element ID is replaced by the one
// in the answer. Without this script the form is sent as usual.
export function live(form) {
	const id = form.dataset.live;
	let timer, asked = 0;
	form.addEventListener("input", () => {
		clearTimeout(timer);
		timer = setTimeout(ask, 150);
	});
	async function ask() {
		const turn = ++asked;
		const address = `${location.pathname}?${new URLSearchParams(new FormData(form))}`;
		try {
			const answer = await fetch(address, { headers: { Accept: "text/html" } });
			const page = new DOMParser().parseFromString(await answer.text(), "text/html");
			const next = page.getElementById(id);
			if (turn !== asked || !next) return; // a later answer is on its way
			document.getElementById(id).replaceChildren(...next.childNodes);
			history.replaceState(null, "", address);
		} catch {
			// Offline: what stands there stays, and the button still asks.
		}
	}
}
