#!/usr/bin/env python3
"""Documents of two builds of the server, in turn: python3 against.py SITE NEW/server OLD/server

SITE is a built site, and `documents` lies beside a server that needs it. Each server gets a database of published workshops
of two values, ten norms and ten taboos each, of which no two say the same: nothing is remembered from the one before. «pdf»
is the poster on A3; «all» is from opening the leader's page, which sets all files going, until «Last ned alt» has come. The
processor's time is that of the server and its children. RUNS=9,5 says how often.
"""
import hashlib, json, os, sqlite3, statistics, subprocess, sys, tempfile, time, urllib.request, uuid

NORMS = [["Lytte til barnet", "Ta barnets opplevelser og følelser på alvor", "La barnet få medvirke", "Lytte til barnets meninger",
    "Se hele bildet, bli kjent med «ryggsekken» til barnet.", "Bli kjent med barnet for å skape trygghet",
    "Hjelpe barnet til å takle utfordringer og bli robuste", "Lytte til barnets tanker og ønsker", "Se barnets behov", "Se barnet bak handlingen"],
    ["Være nysgjerrig på hverandres kompetanse", "La alle få snakke ferdig", "Si fra til den det gjelder, på en god måte",
    "Gi hverandre rom til å prøve og feile", "Møte forberedt og i rett tid", "Snakke med foreldrene, ikke om dem", "Rose i andres påhør",
    "Spørre før vi dømmer", "Holde det vi lover", "Dele det vi kan"]]
TABOOS = [["Misbruke vår makt", "Handle ut fra egne ønsker og behov", "Prate over hodet på barnet", "Behandle alle likt",
    "Kun se handling, ikke barnet bak", "Overse vanskelige situasjoner, tema.", "Avvise, «dømme» eleven",
    "Tolke situasjoner uten all informasjon", "Synlig ikke like barnet", "Bestemme uten å ta med barna (barnets medvirkning)"],
    ["Baksnakke kolleger eller andre tjenester", "Himle med øynene", "Ta æren for det andre har gjort", "Skyve ansvaret over på de andre",
    "Avbryte", "Komme for sent", "Le av nye forslag", "Tie når noe er galt", "Vente og se for lenge", "Snakke om folk, ikke med dem"]]
VALUES = ["Barnets beste", "Respekt og raushet"]
PDFS, ALLS = (int(n) for n in os.environ.get("RUNS", "9,5").split(","))
NOW = int(time.time() * 1000)

def log(n):
    wid = str(uuid.UUID(int=0x4000_8000_0000_0000_0000 + n | 4 << 76 | 8 << 60))
    settings = {"title": f"Verdier for samhandling {n}", "organisation": "Siljan kommune", "lang": "nb", "services": ["NAV", "PPT", "Skole"],
        "values": [{"name": v, "individual_prompt": "Finn normer.", "group_prompt": "Bli enige."} for v in VALUES],
        "individual_seconds": 300, "rehearsal": False, "retention_days": 30}
    texts = [{"id": str(uuid.UUID(int=n * 1000 + v * 100 + k * 50 + i + 1 | 4 << 76 | 8 << 60)), "value": v, "kind": kind, "words": f"{w} {n}",
              "labels": list(range(1 + (i * 7 + v) % 5)), "under": None, "rewording": False, "hidden": False}
             for v in range(2) for k, (kind, all) in enumerate((("norm", NORMS), ("taboo", TABOOS))) for i, w in enumerate(all[v])]
    snapshot = {"id": wid, "code": f"PAP{n:05}", "settings": settings, "stage_rev": 7, "participants": 20,
        "values": [{"groups": 5, "truth": ""}] * 2, "texts": texts, "kept_apart": [], "next_steps": [], "evaluation": {"answers": [[0, 0, 0, 0]] * 3}}
    events = [{"type": "Created", "id": wid, "code": f"PAP{n:05}", "settings": settings}, {"type": "Closed", "snapshot": snapshot}]
    events += [{"type": "MessageWritten", "value": v, "words": f"Vi lytter og ser hele bildet {n}."} for v in range(2)]
    events += [{"type": "Approved", "value": v, "on": True} for v in range(2)] + [{"type": "Published"}]
    return wid, f"PAP{n:05}", [{"v": 1, "at": NOW + i, **e} for i, e in enumerate(events)]

class Server:
    def __init__(self, program, site, port):
        self.folder = tempfile.mkdtemp(prefix="ratio-")
        self.file = f"{self.folder}/w.sqlite"
        self.port = port
        args = [program, "--database-url", f"sqlite://{self.file}", "--site-root", site, "--listen", f"127.0.0.1:{port}", "--public-url", f"http://127.0.0.1:{port}"]
        start = lambda: subprocess.Popen(args, stdout=open(f"{self.folder}/out", "a"), stderr=subprocess.STDOUT)
        self.process = start(); self.wait()
        self.process.terminate(); self.process.wait()
        db = sqlite3.connect(self.file)
        device = hashlib.sha256(b"device").hexdigest()
        db.execute("INSERT INTO session (hash, lang, seen_at) VALUES (?, NULL, ?)", (device, NOW))
        self.workshops = []
        for n in range(1, 40):
            wid, code, events = log(n)
            db.execute("INSERT INTO workshop (id, code, created_at, delete_at, open) VALUES (?,?,?,?,0)", (wid, code, NOW, NOW + 30 * 86400_000))
            for seq, event in enumerate(events):
                at = event["at"]
                db.execute("INSERT INTO event VALUES (?,?,?,?)", (wid, seq + 1, at, json.dumps(event, ensure_ascii=False)))
            db.execute("INSERT INTO session_grant VALUES (?,?,?,'')", (device, wid, "leader"))
            self.workshops.append(wid)
        db.commit(); db.close()
        self.process = start(); self.wait()
    def wait(self):
        for _ in range(100):
            try: return urllib.request.urlopen(f"http://127.0.0.1:{self.port}/").read()
            except OSError: time.sleep(0.1)
        raise SystemExit(open(f"{self.folder}/out").read())
    def get(self, path):
        request = urllib.request.Request(f"http://127.0.0.1:{self.port}{path}", headers={"Cookie": "verdiverksted=device"})
        return urllib.request.urlopen(request).read()
    def cpu(self):
        "Of the server, and of its children, in seconds: by the clock that each process has of its own (clock_getcpuclockid)."
        pid = self.process.pid
        children = [int(p) for t in os.listdir(f"/proc/{pid}/task") for p in open(f"/proc/{pid}/task/{t}/children").read().split()]
        own = lambda pid: time.clock_gettime(~pid << 3 | 2)
        return own(pid), sum(map(own, children))
    def timed(self, name):
        wid = self.workshops.pop()
        before, start = self.cpu(), time.perf_counter()
        if name == "alt.zip": self.get(f"/r/{wid}")
        got = self.get(f"/r/{wid}/{name}")
        took, (server, children) = time.perf_counter() - start, (now - then for now, then in zip(self.cpu(), before))
        return took, server + children, len(got), children, got

def typical(times, i):
    return statistics.median(x[i] for x in times)

def main():
    site, *programs = sys.argv[1:]
    servers = [Server(p, site, 4790 + i) for i, p in enumerate(programs)]
    try:
        for s in servers:
            for _ in range(3): s.timed("verdiplakat-a3.pdf")
        for what, name, runs in (("pdf", "verdiplakat-a3.pdf", PDFS), ("all", "alt.zip", ALLS)):
            times = [[] for _ in servers]
            for _ in range(runs):
                for s, t in zip(servers, times): t.append(s.timed(name))
            for p, t, s in zip(programs, times, servers):
                wall, cpu, size, children = (typical(t, i) for i in range(4))
                print(f"{what}  {wall*1000:7.1f} ms (least {min(x[0] for x in t)*1000:5.1f})  cpu {cpu*1000:6.1f} ms (children {children*1000:5.1f})  {size/1000:7.0f} kB  {p}")
                open(f"{s.folder}/{name}", "wb").write(t[-1][4])
                print(f"     {s.folder}/{name}")
            if len(times) == 2:
                r = [typical(times[0], i) / typical(times[1], i) for i in range(3)]
                print(f"{what}  ratio: wall {r[0]:.2f}, processor {r[1]:.2f}, bytes {r[2]:.2f}")
    finally:
        for s in servers: s.process.terminate()
main()
