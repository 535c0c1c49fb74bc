// What screens of a meeting add to pages that work without it: one stream of
// events, the board's lights, and on a delegate's phone the delivery of a ballot
// that the network has held up.

import { share } from "./stream.js";

const words = { yes: "in favour", no: "against", abstain: "abstaining", "not-voting": "not voting" };
const stages = { called: "put to the vote", open: "voting is open", locked: "locked", announced: "announced", cancelled: "cancelled" };
const $ = (s, e = document) => e.querySelector(s);

let skew = 0; // of the server's clock against this one, in milliseconds

// stream follows the meeting and calls back; it wakes when the page wakes or the
// network returns.
function stream(address, on) {
	const wake = share(address, $("[data-who]")?.dataset.who ?? "", ({ type, data }) => {
		if (type === "net") on.net?.(data);
		else if (type === "skew") skew = data;
		else if (type === "revoked") location.reload();
		else if (type === "me") on.me?.(JSON.parse(data));
		else if (type === "view") { on.net?.(true); on.view?.(JSON.parse(data)); }
	});
	addEventListener("online", () => wake(true));
	addEventListener("offline", () => on.net?.(false));
	addEventListener("pageshow", e => { if (e.persisted) wake(true); });
	document.addEventListener("visibilitychange", () => { if (!document.hidden) wake(false); });
}

// numbered gives things keys, those with the same key apart by their order.
function numbered(list, key) {
	const seen = {};
	return list.map(x => { const k = key(x); seen[k] = (seen[k] || 0) + 1; return [`${k}#${seen[k]}`, x]; });
}

// folds are the parts that can be folded, by what stands on them but numbers.
const folds = p => numbered([...p.querySelectorAll("details")], d => $("summary", d)?.textContent.replace(/\d+/g, ""));

// about is what a form is about.
const about = f => [f.getAttribute("action"), ...[...f.querySelectorAll("[type=hidden]:is([name=draft],[name=motion],[name=vote],[name=seat])")].map(h => h.value)].join(" ");

// forms are the forms, by what they are about.
const forms = p => numbered([...p.querySelectorAll("form")], about);

// fields are the fields that people fill, by what their form is about.
const fields = p => numbered([...p.querySelectorAll("form :is(input:not([type=hidden]),textarea,select)")], f => [about(f.form), f.name].join(" "));

// controls are what keys can be pressed on.
const controls = p => numbered([...p.querySelectorAll("button,a[href],summary")], c => [c.form?.getAttribute("action"), c.textContent].join(" "));

// written is what somebody has written into a part and not sent yet.
function written(p) {
	const out = new Map();
	for (const [k, f] of fields(p)) {
		if (f.matches("select")) {
			if ([...f.options].some((o, i) => o.selected !== (o.defaultSelected || !f.multiple && i === 0 && ![...f.options].some(x => x.defaultSelected)))) out.set(k, [...f.selectedOptions].map(o => o.value));
		} else if (f.type === "checkbox" ? f.checked !== f.defaultChecked : f.value !== f.defaultValue) out.set(k, f.type === "checkbox" ? f.checked : f.value);
	}
	return out;
}

function put(f, v) {
	if (f.matches("select")) {
		if (f.multiple || [...f.options].some(o => v.includes(o.value))) [...f.options].forEach(o => { o.selected = v.includes(o.value); });
	} else if (f.type === "checkbox") f.checked = v;
	else f.value = v;
}

// refresh replaces the parts of the page that are drawn by the server, unless
// somebody is typing in one.
let drawn = 0, late = false;
addEventListener("focusout", () => setTimeout(() => { if (late) refresh(-1); }, 200)); // what was put off while typing
async function refresh(version) {
	const parts = [...document.querySelectorAll("[data-refresh]")];
	const busy = p => p.contains(document.activeElement) && document.activeElement.matches("input:not([type=hidden]),textarea,select");
	late = parts.some(busy);
	if (!parts.length || late || version === drawn) return;
	drawn = version;
	const answer = await fetch(location.pathname, { headers: { Accept: "text/html" } }).catch(() => null);
	if (!answer?.ok) { drawn = 0; return; }
	const page = new DOMParser().parseFromString(await answer.text(), "text/html");
	for (const p of parts) {
		const next = page.getElementById(p.id);
		if (!next || busy(p)) continue;
		const open = new Set(folds(p).filter(([, d]) => d.open).map(([k]) => k)), typed = written(p);
		const step = document.activeElement?.accessKey && p.contains(document.activeElement), at = controls(p).find(([, c]) => c === document.activeElement)?.[0];
		p.replaceChildren(...next.childNodes);
		folds(p).forEach(([k, d]) => { if (open.has(k)) d.open = true; });
		fields(p).forEach(([k, f]) => { if (typed.has(k)) put(f, typed.get(k)); });
		const same = at && controls(p).find(([k]) => k === at)?.[1];
		if (same) same.focus();
		else if (step) $("[accesskey]", p)?.focus();
	}
}

// result says how a vote ended, as the server writes it on the page.
function result(w, name) {
	if (w.reason) return `Cancelled: ${w.reason}`;
	if (!w.outcome) return "";
	const by = w.vetoed_by?.length ? " by " + w.vetoed_by.map(name).join(", ") : "";
	const needed = w.needed != null ? `. ${w.needed} in favour were needed` : "";
	const said = w.outcome.replaceAll("-", " ");
	return `${said[0].toUpperCase()}${said.slice(1)}${by}${needed} (${w.question} question, ${w.cite || w.rule}).`;
}

// name is the name of a seat, from the page.
function name(code, e) {
	const seat = $(`[data-name="${CSS.escape(code)}"]`, e);
	return seat ? ($("span", seat) ?? seat).textContent : code;
}

function board(e) {
	const rows = [...e.querySelectorAll("[data-seat]")];
	stream(e.dataset.events, {
		view(v) {
			const w = v.vote, floor = $("[data-floor]", e), timer = $("[data-since]", e), now = v.speakers.current;
			if (floor) floor.textContent = now ? `${name(now.seat, e)} has the floor` : "";
			if (timer) { timer.dataset.since = now?.from ?? 0; timer.dataset.limit = now?.limit ?? 0; }
			if (!w) return;
			$("[data-title]", e).textContent = (w.symbol ? w.symbol + ": " : "") + w.title;
			$("[data-stage]", e).textContent = (stages[w.stage] || w.stage) + (w.trial ? ", trial" : "");
			$("[data-voted]", e).textContent = w.voted;
			$("[data-tally]", e).hidden = !w.tally;
			for (const k of ["yes", "no", "abstain"]) $(`[data-count=${k}]`, e).textContent = w.tally?.[k] ?? "–";
			$("[data-outcome]", e).textContent = result(w, c => name(c, e));
			rows.forEach((r, i) => {
				if ("none" in r.dataset) return;
				const c = w.lights?.[i] || "-";
				r.className = { y: "y", n: "n", a: "a" }[c] || "";
				$("i", r).textContent = { y: "✓", n: "✕", a: "–" }[c] || "○";
				$("b", r).textContent = { y: ", in favour", n: ", against", a: ", abstaining" }[c] || "";
			});
		},
	});
	const tick = () => { $("[data-clock]", e).textContent = new Date(Date.now() + skew).toLocaleTimeString(); };
	tick();
	setInterval(tick, 1000);
}

// phone is a delegate's screen. A choice gets the next cast number and is kept
// in the browser until the server says that it is recorded, superseded or late:
// a lost answer is asked for again with the same number.
function phone(e) {
	const none = "votes" in e.dataset ? "You cast no ballot." : "";
	const base = e.dataset.base, seat = e.dataset.seat, key = `${base}/${seat}`;
	let view = null, me = { vote: e.dataset.vote, n: +e.dataset.n }, held = JSON.parse(localStorage.getItem(key) || "null"), online = true, sending = false, last = "", lastOf = "";
	const keep = h => { held = h; h ? localStorage.setItem(key, JSON.stringify(h)) : localStorage.removeItem(key); };
	function show() {
		const w = view?.vote, says = $("[data-says]", e), net = $("[data-net]", e);
		net.textContent = online ? "connected" : "no connection";
		net.toggleAttribute("data-off", !online);
		if (!w) return;
		const mine = me.vote === w.id ? me : { n: 0 };
		$("[data-title]", e).textContent = (w.symbol ? w.symbol + ": " : "") + w.title;
		const ballot = $("[data-ballot]", e);
		if (ballot) ballot.hidden = w.stage !== "open";
		$("[data-receipt]", e).hidden = !w.receipts;
		$("[data-receipt-link]", e).href = `${base}/votes/${w.id}/receipt`;
		const qr = $("[data-receipt-qr]", e), png = `${base}/votes/${w.id}/receipt.png`;
		if (w.receipts && qr.getAttribute("src") !== png) qr.src = png;
		$("[data-vote-link]", e).href = `${base}/votes/${w.id}`;
		const chosen = held?.vote === w.id ? held.position : mine.n ? mine.position : "";
		e.querySelectorAll(".cast").forEach(b => b.setAttribute("aria-pressed", b.value === chosen));
		let text = stages[w.stage] || w.stage;
		if (held?.vote === w.id) text = online ? `Sending: ${words[held.position]}…` : `Held on this phone: ${words[held.position]}. It is not recorded yet; it is sent when the connection returns.`;
		else if (last && lastOf === w.id) text = last;
		else if (w.stage === "open") text = mine.n ? `You voted ${words[mine.position]}. You may change until the lock.` : "Voting is open.";
		else if (w.stage === "locked") text = mine.n ? `Locked. You voted ${words[mine.position]}.` : `Locked. ${none}`;
		else if (w.stage === "announced") text = `Result: ${w.outcome}. ` + (mine.n ? `Recorded as you cast it: ${words[mine.position]}.` : none);
		else if (w.stage === "cancelled") text = `The vote was cancelled: ${w.reason}`;
		if (last && lastOf !== w.id) text = `In the vote before: ${last} Now: ${text}`;
		says.textContent = text;
	}
	async function send() {
		if (!held || sending) return;
		sending = true;
		const h = held;
		try {
			const answer = await fetch(`${base}/do/cast`, { method: "POST", headers: { "Content-Type": "application/json" },
				body: JSON.stringify({ vote: h.vote, seat, position: h.position, n: h.n, source: "device" }), signal: AbortSignal.timeout(8000) });
			const r = await answer.json();
			if (answer.status === 503) throw new Error(r.text);
			if (r.ballot) me = { ...me, vote: h.vote, position: r.ballot.position, n: r.ballot.n };
			if (held === h) keep(null);
			lastOf = h.vote;
			last = r.late ? `Too late: the voting was locked before your ballot came. ${r.ballot ? "Recorded: " + words[r.ballot.position] + "." : "You cast no ballot."}`
				: r.status === "superseded" ? `Another device of your seat voted ${words[r.ballot.position]}. Choose again to change it.`
				: r.status === "refused" || r.status === "invalid" ? `Not recorded: ${r.text}` : "";
			online = true;
		} catch {
			online = navigator.onLine && online;
			setTimeout(send, 1000); // not known whether it was recorded: ask again
		}
		sending = false;
		show();
		if (held && held !== h) send();
	}
	e.querySelectorAll(".cast").forEach(b => b.addEventListener("click", ev => {
		ev.preventDefault();
		const w = view?.vote;
		if (!w) return;
		last = "";
		const n = Math.max(me.vote === w.id ? me.n : 0, held?.vote === w.id ? held.n : 0) + 1;
		keep({ vote: w.id, position: b.value, n });
		show();
		send();
	}));
	addEventListener("online", send);
	stream(e.dataset.events, {
		view(v) { if (view && view.vote?.id !== v.vote?.id) last = ""; view = v; show(); refresh(v.version); send(); },
		me(m) { me = m; show(); },
		net(ok) { online = ok; show(); if (ok) send(); },
	});
}

document.querySelectorAll("[data-phone]").forEach(phone);
document.querySelectorAll("[data-board]").forEach(board);
if (!$("[data-phone],[data-board]")) {
	const e = $("[data-refresh][data-events]");
	if (e) {
		stream(e.dataset.events, { view: v => refresh(v.version) });
		// Commands are sent without leaving the page; a refusal is said where it stands.
		document.addEventListener("submit", async ev => {
			let f = ev.target;
			if (!/\/(do\/[a-z-]+|enter|roll-call|item|amend|divide|order|revise)$/.test(f.getAttribute("action"))) return;
			ev.preventDefault();
			const sent = forms(document).find(([, x]) => x === f)?.[0];
			const data = new URLSearchParams(new FormData(f, ev.submitter));
			const answer = await fetch(f.getAttribute("action"), { method: "POST", body: data, headers: { Accept: "application/json" } }).catch(() => null);
			const r = answer ? await answer.json().catch(() => ({})) : { text: "No connection: it is not known whether it was done." };
			// The event of what was done may have come, and drawn the form anew, before the answer.
			if (!f.isConnected) f = forms(document).find(([k]) => k === sent)?.[1];
			if (answer?.ok && f) {
				const source = f.elements.source?.value; // whoever enters slips of paper goes on with paper
				f.reset();
				if (source) f.elements.source.value = source;
			}
			if (document.activeElement?.matches("input,textarea,select")) document.activeElement.blur();
			let p = $("#refusal");
			if (!p) { p = document.createElement("p"); p.id = "refusal"; p.className = "notice"; p.setAttribute("role", "alert"); e.before(p); }
			p.hidden = answer?.ok ?? false;
			const said = t => t ? t[0].toUpperCase() + t.slice(1).replace(/\.$/, "") + "." : "";
			p.textContent = answer?.ok ? "" : [said(r.text || "not done"), r.rule && said(r.rule), said(r.hint)].filter(Boolean).join(" ");
			drawn = 0;
			refresh(-1);
		});
	}
}
// A speaker's timer: what is left of the limit, or how long it has been.
const clock = s => `${s < 0 ? "−" : ""}${Math.floor(Math.abs(s) / 60)}:${String(Math.abs(s) % 60).padStart(2, "0")}`;
setInterval(() => document.querySelectorAll("[data-since]").forEach(t => {
	const { since, limit } = t.dataset, gone = Math.max(0, Math.round((Date.now() + skew - since) / 1000));
	t.textContent = +since ? clock(+limit ? Math.round(limit / 1000) - gone : gone) : "";
	t.toggleAttribute("data-over", !!+limit && gone * 1000 > +limit);
}), 500);
$("[data-print]")?.addEventListener("click", () => print());
if ($("#join") && location.hash.length > 6) {
	$("#code").value = location.hash.slice(1);
	history.replaceState(null, "", location.pathname); // no code stays in the address
}
