// Keeps the chosen view of a vote in the address, so that it can be sent on, and
// shows the table when a member is followed into it from the map.
export function views(box) {
	const choose = () => {
		const id = location.hash.slice(1);
		const view = box.querySelector(":target")?.closest(".view")?.id.replace("view-", "") ?? id;
		const radio = view && box.querySelector("#v-" + CSS.escape(view));
		if (radio) radio.checked = true;
		if (view !== id) box.querySelector(":target").scrollIntoView({ block: "center" });
	};
	for (const radio of box.querySelectorAll(".tabs input")) {
		radio.addEventListener("change", () => location.replace("#" + radio.id.slice(2)));
	}
	addEventListener("hashchange", choose);
	choose();
}
