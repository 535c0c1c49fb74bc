// The stream of events of a meeting, one for all tabs of a browser: browsers open
// few connections to a server, and a tab more must not stop the others. This file
// is a module of the pages and, where there is one, the worker that they share.

// listen keeps a stream open and tells what comes; it opens a new one when the
// server has ended it. The function that it gives wakes it: at once when again is
// true, else if it is not open.
export function listen(address, tell) {
	let source;
	function open() {
		source?.close();
		source = new EventSource(address);
		for (const type of ["view", "me"]) source.addEventListener(type, e => tell({ type, data: e.data }));
		source.addEventListener("clock", e => tell({ type: "skew", data: +e.data - Date.now() }));
		source.addEventListener("revoked", () => { source.close(); tell({ type: "revoked" }); });
		source.addEventListener("open", () => tell({ type: "net", data: true }));
		source.addEventListener("error", () => {
			tell({ type: "net", data: false });
			if (source.readyState === EventSource.CLOSED) setTimeout(open, 1000);
		});
	}
	open();
	return again => { if (again || source.readyState !== EventSource.OPEN) open(); };
}

// share is listen through the worker of all tabs that follow the same meeting as
// the same person; without workers it is listen.
export function share(address, who, tell) {
	if (!window.SharedWorker) return listen(address, tell);
	const worker = new SharedWorker("/meetings/stream.js", { name: `${address} ${who}`, type: "module" });
	worker.port.onmessage = e => tell(e.data);
	worker.port.postMessage({ address });
	return again => worker.port.postMessage({ address, again });
}

if (typeof SharedWorkerGlobalScope !== "undefined") {
	const ports = [], last = new Map(); // the last of each kind, for a tab that comes later
	let wake;
	const tell = m => { last.set(m.type, m); ports.forEach(p => p.postMessage(m)); };
	self.onconnect = ({ ports: [port] }) => {
		ports.push(port);
		last.forEach(m => port.postMessage(m));
		port.onmessage = ({ data }) => {
			if (!wake) wake = listen(data.address, tell);
			else if ("again" in data) wake(data.again);
		};
	};
}
