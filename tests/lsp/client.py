"""A language client that says what it is told to say, for tests/lsp/suite."""
import json
import os
import select
import subprocess
import urllib.parse


class Client:
    def __init__(self, program, *options, env=None):
        self.process = subprocess.Popen([program, "lsp", *options], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                                        stderr=open(os.environ.get("LSP_STDERR", os.devnull), "a"), bufsize=0, env=env)
        self.buffer = b""
        self.next_id = 0
        self.diagnostics = {}  # uri -> the last list
        self.versions = {}

    # --- bytes

    def raw(self, data):
        try:
            self.process.stdin.write(data)
        except BrokenPipeError:
            pass

    def send(self, message):
        body = json.dumps(message, ensure_ascii=False).encode()
        self.raw(b"Content-Length: %d\r\n\r\n%b" % (len(body), body))

    def read(self, timeout=20):
        """The next message, None at the end or when none comes."""
        while True:
            head, mark, rest = self.buffer.partition(b"\r\n\r\n")
            if mark:
                length = int(head.split(b":")[1])
                if len(rest) >= length:
                    self.buffer = rest[length:]
                    message = json.loads(rest[:length])
                    if message.get("method") == "textDocument/publishDiagnostics":
                        params = message["params"]
                        self.diagnostics[params["uri"]] = params["diagnostics"]
                        self.versions[params["uri"]] = params.get("version")
                    return message
            if not select.select([self.process.stdout], [], [], timeout)[0]:
                return None
            data = os.read(self.process.stdout.fileno(), 1 << 16)
            if not data:
                return None
            self.buffer += data

    # --- messages

    def notify(self, method, params=None):
        self.send({"jsonrpc": "2.0", "method": method, "params": params or {}})

    def ask(self, method, params=None):
        """The whole answer; notifications before it are kept."""
        self.next_id += 1
        self.send({"jsonrpc": "2.0", "id": self.next_id, "method": method, "params": params or {}})
        while True:
            message = self.read()
            if message is None or message.get("id") == self.next_id:
                return message

    def start(self, encodings=None):
        general = {"positionEncodings": encodings} if encodings else {}
        return self.ask("initialize", {"processId": None, "rootUri": None, "capabilities": {"general": general}})["result"]

    def open(self, path, text=None):
        uri = uri_of(path)
        if text is None:
            text = open(path, encoding="utf-8").read()
        self.notify("textDocument/didOpen", {"textDocument": {"uri": uri, "languageId": "markdown", "version": 1, "text": text}})
        return uri

    def change(self, uri, version, *changes):
        self.notify("textDocument/didChange", {"textDocument": {"uri": uri, "version": version}, "contentChanges": list(changes)})

    def close(self, uri):
        self.notify("textDocument/didClose", {"textDocument": {"uri": uri}})

    def at(self, method, uri, position):
        return self.ask("textDocument/" + method, {"textDocument": {"uri": uri}, "position": position})["result"]

    def actions(self, uri, at):
        return self.ask("textDocument/codeAction", {"textDocument": {"uri": uri}, "range": at, "context": {"diagnostics": []}})["result"]

    def settled(self, uri):
        """Diagnostics of a file once everything sent so far is worked in: a request is answered after a refresh."""
        self.at("hover", uri, {"line": 0, "character": 0})
        return self.diagnostics.get(uri)

    def end(self):
        self.ask("shutdown")
        self.notify("exit")
        return self.wait()

    def wait(self):
        self.process.stdin.close()
        return self.process.wait(timeout=20)


def uri_of(path):
    return "file://" + urllib.parse.quote(os.path.realpath(path))


def codes(diagnostics):
    return sorted(d["code"] for d in diagnostics or [])


def offset(text, place, units):
    """Index into `text` of a place; units(c): how many a character counts."""
    line = text.split("\n")[place["line"]]
    start = sum(len(x) + 1 for x in text.split("\n")[:place["line"]])
    left = place["character"]
    for i, c in enumerate(line):
        if left <= 0:
            return start + i
        left -= units(c)
    return start + len(line)


def utf16(c):
    return 2 if ord(c) > 0xFFFF else 1


def utf8(c):
    return len(c.encode())


def place(text, index, units=utf16):
    before = text[:index]
    line = before.count("\n")
    return {"line": line, "character": sum(units(c) for c in before[before.rfind("\n") + 1:])}


def marked(text, at, units=utf16):
    return text[offset(text, at["start"], units):offset(text, at["end"], units)]


def applied(text, edits, units=utf16):
    for e in sorted(edits, key=lambda e: (e["range"]["start"]["line"], e["range"]["start"]["character"]), reverse=True):
        a, b = offset(text, e["range"]["start"], units), offset(text, e["range"]["end"], units)
        text = text[:a] + e["newText"] + text[b:]
    return text
