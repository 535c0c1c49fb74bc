// Keeps the chosen view of a vote in the address, so that it can be sent on.
export function views(box) {
	const choose = () => {
		const radio = box.querySelector("#v-" + CSS.escape(location.hash.slice(1)));
		if (radio) radio.checked = true;
	};
	for (const radio of box.querySelectorAll(".tabs input")) {
		radio.addEventListener("change", () => history.replaceState(null, "", "#" + radio.id.slice(2)));
	}
	addEventListener("hashchange", choose);
	choose();
}
