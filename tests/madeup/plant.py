# SPDX-License-Identifier: MIT
"""Plants single faults into made-up dossiers, checks all of them in one run, and holds the findings against the faults:
the right code at the right line in at least 99 %, at most 1 % other errors and warnings. tests/planted does so with
the example; here the words, the structure and the planters are others.

Usage: plant.py [CODE...]   only these codes; what was missed or found besides is printed"""
import collections
import json
import os
import random
import shutil
import subprocess
import sys
import tempfile

import clean
import planters

VANTHU = os.environ.get('VANTHU', 'build/vanthu')
A_RULE = 26  # faults of one rule: more would only repeat the sites
LEAST_FAULTS, LEAST_FOUND, MOST_EXTRA = 1000, 0.99, 0.01


def write(folder, files):
    os.makedirs(folder)
    for name, lines in files.items():
        with open(os.path.join(folder, name), 'w', encoding='utf-8') as f:
            f.write('\n'.join(lines) + '\n')


def check(folder):
    run = subprocess.run([VANTHU, 'check', '--format', 'jsonl', '--fail-on', 'never', '.'], cwd=folder,
                         capture_output=True, text=True)
    found = collections.defaultdict(list)
    for line in run.stdout.splitlines():
        finding = json.loads(line)
        if 'file' in finding:
            path = os.path.normpath(finding['file'])
            dossier, name = path.split(os.sep)[:2]
            found[dossier].append((finding['code'], finding['severity'], name, finding['line'], finding['message']))
    return found


def plant_all(codes):
    """(code, file, line, files), a choice of all that the planters offer."""
    sources = clean.dossiers()
    faults = []
    for code, makers in planters.PLANTERS.items():
        if codes and code not in codes:
            continue
        offered = []
        for make in makers:
            for name, files in sources.items():
                offered += [(code, *fault) for fault in make(files)]
        random.Random(code).shuffle(offered)
        faults += offered[:A_RULE]
    return faults


def is_found(code, name, line, findings):
    return any(f[0] == code and (name is None or f[2] == name) and (line is None or f[3] == line) for f in findings)


def main(argv):
    VERBOSE = bool(argv)
    with tempfile.TemporaryDirectory() as work:
        for name, files in clean.dossiers().items():
            write(os.path.join(work, 'clean', name), files)
        dirty = [f for fs in check(os.path.join(work, 'clean')).values() for f in fs if f[1] != 'note']
        faults = plant_all(argv)
        for i, (code, name, line, files) in enumerate(faults):
            write(os.path.join(work, 'planted', f'{code}-{i:04}'), files)
        found = check(os.path.join(work, 'planted'))
        table = collections.defaultdict(lambda: [0, 0, 0])
        extras = []
        for i, (code, name, line, files) in enumerate(faults):
            findings = found[f'{code}-{i:04}']
            row = table[code]
            row[0] += 1
            if is_found(code, name, line, findings):
                row[1] += 1
            else:
                where = f'{name}:{line}'
                shown = files[name or 'cong-van.md'][(line or 1) - 1]
                print(f'missed {code} {where} {shown!r}: {[f for f in findings if f[1] != "note" or f[0] == code]}')
            besides = [f for f in findings if f[1] != 'note' and f[0] != code
                       and f[0] not in planters.CAUSED.get(code, ())]
            same = [f for f in findings if f[0] == code and f[1] != 'note']
            besides += same[1:] if name is not None else []
            if besides:
                row[2] += 1
                extras.append((code, name, line, besides))
                print(f'besides {code} {name}:{line} {files[name or "cong-van.md"][(line or 1) - 1]!r}: {besides}')
        print(f'{"code":6}{"planted":>8}{"found":>7}{"extra":>7}')
        for code, (n, right, extra) in sorted(table.items()):
            print(f'{code:6}{n:8}{right:7}{extra:7}' + ('   <--' if right < n or extra else ''))
    total = sum(r[0] for r in table.values())
    right = sum(r[1] for r in table.values())
    extra = sum(r[2] for r in table.values())
    print(f'{"all":6}{total:8}{right:7}{extra:7}')
    if VERBOSE:
        return 0

    def case(ok, name, why=''):
        print(f'ok {name}' if ok else f'not ok {name}: {why}')
        return ok
    fine = [case(not dirty, 'the clean dossiers are clean', str(dirty[:3])),
            case(total >= LEAST_FAULTS, f'{total} faults planted under {len(table)} codes', f'only {total}'),
            case(right >= LEAST_FOUND * total, f'{right / total:.2%} found with code and line', f'{right / total:.2%}'),
            case(extra <= MOST_EXTRA * total, f'{extra / total:.2%} report something besides', f'{extra / total:.2%}')]
    return 0 if all(fine) else 1


if __name__ == '__main__':
    sys.exit(main(sys.argv[1:]))
