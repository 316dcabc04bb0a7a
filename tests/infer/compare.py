# SPDX-License-Identifier: MIT
"""Takes the assignment blocks out of plans, lets vanthu infer the assignments from the words, and
compares lead, co-ordinators and deadline with what the blocks said.

What differs must be explained in docs/suy-luan.md: one row "| plan | item | reason |" each."""
import collections
import json
import os
import re
import resource
import shutil
import subprocess
import sys
import tempfile

VANTHU = os.environ['VANTHU']
SHARED = os.environ['VANTHU_SHARED']
LEAST = 0.95


def case(ok, name, why=''):
    print(f'ok {name}' if ok else f'not ok {name}: {why}', flush=True)


def tasks(path):
    run = subprocess.run([VANTHU, 'tasks', path, '--format', 'json'], capture_output=True, text=True)
    return {t['item']: t for t in json.loads(run.stdout)['tasks']}


def without_blocks(folder, work):
    copy = os.path.join(work, os.path.basename(os.path.abspath(folder)))
    shutil.copytree(folder, copy)
    plan = os.path.join(copy, 'ke-hoach.md')
    with open(plan, encoding='utf-8') as f:
        lines = [line for line in f if not line.startswith('>')]
    with open(plan, 'w', encoding='utf-8') as f:
        f.writelines(lines)
    return copy


def who(parties):
    return sorted({p['id'] or p['name'] for p in parties})


def said(task):
    return (who(task['lead']), who(task['with'])) if task else None


def explained():
    """(plan, item) of the table rows in docs/suy-luan.md."""
    with open('docs/suy-luan.md', encoding='utf-8') as f:
        return {tuple(c.strip(' `') for c in row.split('|')[1:3])
                for row in f if re.match(r'\| *`', row)}


def compare(name, folder, copy, known):
    """A plan whose words state its assignments."""
    stated = tasks(os.path.join(folder, 'ke-hoach.md'))
    inferred = tasks(os.path.join(copy, 'ke-hoach.md'))
    wrong = [i for i, t in stated.items() if said(inferred.get(i)) != said(t)]
    share = 1 - len(wrong) / len(stated)
    for item in wrong:
        print(f'{name} {item}: {said(stated[item])}, inferred {said(inferred.get(item))}')
    case(share >= LEAST, f'{name}: lead and co-ordinators agree in {share:.1%} of {len(stated)} tasks',
         f'only {share:.1%}: {wrong}')
    unexplained = [i for i in wrong if (name, i) not in known]
    case(not unexplained, f'{name}: what differs is explained', f'not in docs: {unexplained}')
    extra = sorted(set(inferred) - set(stated))
    case(not extra, f'{name}: no task that is none', str(extra))
    late = [i for i, t in stated.items() if i in inferred
            and (t['deadline_kind'], inferred[i]['deadline_kind']) != ('none', 'none')
            and t['deadline_kind'] != inferred[i]['deadline_kind']]
    case(len(late) <= len(stated) * (1 - LEAST), f'{name}: deadlines agree but for {len(late)}', str(late))


def careful(name, folder, copy, known):
    """A plan whose words name the lead of some tasks only: what is inferred must be right."""
    stated = tasks(os.path.join(folder, 'ke-hoach.md'))
    inferred = tasks(os.path.join(copy, 'ke-hoach.md'))
    wrong = [i for i, t in inferred.items()
             if i not in stated or who(t['lead']) != who(stated[i]['lead'])]
    case(not wrong, f'{name}: the {len(inferred)} leads inferred of {len(stated)} are right', str(wrong))
    more = [i for i, t in inferred.items() if i in stated
            and set(who(t['with'])) - set(who(stated[i]['with']))]
    unexplained = [i for i in more if (name, i) not in known]
    case(not unexplained, f'{name}: co-ordinators beyond the blocks are explained', str(unexplained))


def builds(name, copy):
    """A plan without any block is checked with notes and built."""
    out = copy + '.out'
    run = subprocess.run([VANTHU, 'check', copy, '--format', 'json'], capture_output=True, text=True)
    codes = collections.Counter(f['code'] for f in json.loads(run.stdout)['findings'])
    n = len(tasks(os.path.join(copy, 'ke-hoach.md')))
    case(codes['A215'] == n, f'{name}: each inferred assignment is noted (A215)', f'{codes["A215"]} of {n}')
    run = subprocess.run([VANTHU, 'build', copy, '-o', out, '-q'], capture_output=True, text=True)
    made = sum(f.endswith('.docx') for _, _, files in os.walk(out) for f in files)
    case(run.returncode == 0 and made > 10, f'{name}: builds without blocks', f'{run.returncode}, {made} files')


def large(work):
    """20,000 agencies, and twelve times the words take about twelve times the time, not a hundred."""
    parts = 'An Bình Cao Đông Giang Hải Khánh Lâm Minh Nam Phong Quang Sơn Tây Vân Xuân'.split()

    def name(i):
        return 'xã ' + ' '.join(parts[(i >> s) & 15] for s in (0, 4, 8, 12)) + ' Thượng' * (i >> 16)

    with open(os.path.join(work, 'danh-ba.yaml'), 'w', encoding='utf-8') as f:
        f.write('cơ quan:\n  tinh: {tên: UBND tỉnh, viết tắt: UBND}\n')
        for i in range(20000):
            f.write(f'  a{i}: {{tên: "Ủy ban nhân dân {name(i)}"}}\n')
    front = ('---\nloại: kế hoạch\nsố: 1\nký hiệu: KH-UBND\nngày: 18/7/2026\ncơ quan: tinh\n'
             'trích yếu: Việc lớn\nngười ký: {chức vụ: CHỦ TỊCH, họ tên: Lê An}\nnơi nhận: ["Lưu: VT."]\n---\n\n')
    seconds = []
    for size in (1, 6, 60):
        plan = os.path.join(work, f'k{size}.md')
        with open(plan, 'w', encoding='utf-8') as f:
            f.write(front + '# I. NHIỆM VỤ\n\n')
            for i in range(size):
                f.write(f'## {i + 1}. Nhóm việc\n\n')
                for k in range(99):
                    n = (i * 99 + k) * 3
                    f.write(f'{i + 1}.{k + 1}. UBND {name(n)} chủ trì, phối hợp với UBND {name(n + 1)}, Ủy ban nhân dân '
                            f'{name(n + 2)} và Ủy ban nhân dân các nơi khác làm việc này trước ngày 31/12/2026.\n\n')
        begin = seconds_of_children()
        found = tasks(plan)
        seconds.append(seconds_of_children() - begin)
        right = sum(who(t['lead']) == [f'a{i * 3}'] and who(t['with']) == sorted([f'a{i * 3 + 1}', f'a{i * 3 + 2}'])
                    for i, t in enumerate(found.values()))
        if right != size * 99:
            case(False, '20,000 agencies', f'{right} of {size * 99} tasks right')
            return
    base, little, much = seconds
    print(f'seconds: {seconds}')
    case(much - base < 35 * max(little - base, 0.05), '20,000 agencies: found, and time grows with the words', str(seconds))


def seconds_of_children():
    return resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime


def main():
    known = explained()
    with tempfile.TemporaryDirectory() as work:
        own = 'tests/infer/dossier'
        compare('dossier', own, without_blocks(own, work), known)
        example = 'input/chuyen-doi-so-2026'
        copy = without_blocks(example, work)
        careful('chuyen-doi-so-2026', example, copy, known)
        real = os.path.join(SHARED, 'dossier', 'thanh-hoa-2017')
        if os.path.isdir(real):
            copy = without_blocks(real, work)
            compare('thanh-hoa-2017', real, copy, known)
            builds('thanh-hoa-2017', copy)
        else:
            print(f'SKIPPED thanh-hoa-2017: no folder {real}')
        large(work)


sys.exit(main())
