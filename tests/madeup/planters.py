# SPDX-License-Identifier: MIT
"""One planter a rule: from a clean dossier it yields faults, each (file, line number, files): the dossier with one fault
and where the finding is due. What a fault may report besides stands in BESIDES with the reason."""
import re
import unicodedata

PLANTERS = {}

# What a fault brings about besides, as a fault of its own.
NO_TASK = {'A207'}  # the agency that the fault takes out of a task had no other
CAUSED = {
    'A201': NO_TASK, 'A203': NO_TASK, 'A206': NO_TASK, 'A216': NO_TASK,
    'N104': {'C308'}, 'N108': {'C308'},  # a reference of the plan leads to the item that was relabelled
    'N111': {'S008', 'A207'},    # what is no item leaves its block to the item before it
    'F401': {'X601'},            # the letter cites the plan by the symbol it had
    'X601': {'C303'},            # 15/KH-HĐND is no symbol of the People's Committee
    'T503': {'C307'}, 'T506': {'C307'},  # "củа", "nghày" are no words that lead to an issuer, a date
}

KH, CV = 'ke-hoach.md', 'cong-van.md'


def plants(code):
    def add(fn):
        PLANTERS.setdefault(code, []).append(fn)
        return fn
    return add


def put(files, name, at, *lines, instead=1):
    """The files with `lines` in the place of `instead` lines from index `at` on."""
    new = dict(files)
    new[name] = files[name][:at] + list(lines) + files[name][at + instead:]
    return new


def each(files, name, pattern, start=0):
    """(index, match) of the lines that fit."""
    for i, line in enumerate(files[name]):
        m = re.search(pattern, line)
        if m and i >= start:
            yield i, m


def body_of(files, name):
    return files[name].index('---', 1) + 1


def swap(files, name, i, old, new):
    line = files[name][i]
    assert old in line and old != new, (old, line)
    return name, i + 1, put(files, name, i, line.replace(old, new, 1))


# ---- numbering ----

LETTERS = 'abcdđeghiklmnopqrstuvxy'
LABEL = r'^(#+ )?(?P<label>(?:[IVX]+|\d+(?:\.\d+)*)\.|[a-zđ]\))(?= )'


def labels(files):
    """(index, label, siblings) where siblings are (index, label) of one series, in order."""
    series, found = {}, []
    parent = ''
    roman = ''
    for i, m in each(files, KH, LABEL, body_of(files, KH)):
        label = m['label']
        if re.match('[IVX]', label):
            roman, parent = label, label
            key = ''
        elif label[0].isdigit():
            depth = label.count('.')
            key = roman if depth == 1 else roman + label[:label.rindex('.', 0, -1)]
            parent = roman + label
        else:
            key = parent + 'abc'
        series.setdefault(key, []).append((i, label))
        found.append((i, label, series[key]))
    return found


def with_last(label, change):
    """The label with its last number or letter changed by a function of its value (from 1)."""
    if re.match('[IVX]', label):
        roman = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X']
        return roman[change(roman.index(label[:-1]) + 1) - 1] + '.'
    if label[0].isdigit():
        parts = label[:-1].split('.')
        parts[-1] = str(change(int(parts[-1])))
        return '.'.join(parts) + '.'
    return LETTERS[change(LETTERS.index(label[0]) + 1) - 1] + ')'


def has_children(files, i, label):
    """Renumbering an item with numbered children would make theirs wrong too."""
    nxt = label[:-1] + '.'
    return any(m['label'].startswith(nxt) and m['label'] != label for _, m in each(files, KH, LABEL, i + 1)) \
        if label[0].isdigit() else False


@plants('N101')
def gap(files):
    for i, label, series in labels(files):
        if series[-1][0] == i and len(series) > 1 and not has_children(files, i, label):
            for by in (1, 2):
                yield swap(files, KH, i, label, with_last(label, lambda v: v + by))


@plants('N102')
def duplicate(files):
    for i, label, series in labels(files):
        if series[-1][0] == i and len(series) > 1 and not has_children(files, i, label):
            yield swap(files, KH, i, label, with_last(label, lambda v: v - 1))


@plants('N103')
def out_of_order(files):
    for i, label, series in labels(files):
        if series[-1][0] == i and len(series) > 2 and not has_children(files, i, label):
            before = series[-2]
            if has_children(files, *before):
                continue
            first = put(files, KH, before[0], files[KH][before[0]].replace(before[1], label, 1))
            yield KH, i + 1, put(first, KH, i, files[KH][i].replace(label, before[1], 1))


@plants('N104')
def not_from_the_first(files):
    for i, label, series in labels(files):
        whole = [s for _, _, s in labels(files) if s[0][0] == i][-1:]
        if series[0][0] == i and whole and not has_children(files, i, label) and not re.match('[IVX]', label):
            new = files
            for k, other in whole[0]:
                new = put(new, KH, k, new[KH][k].replace(other, with_last(other, lambda v: v + 1), 1))
            if not any(has_children(files, k, o) for k, o in whole[0]):
                yield KH, i + 1, new


@plants('N105')
def wrong_prefix(files):
    for i, label, _ in labels(files):
        if re.fullmatch(r'\d+\.\d+\.', label):
            head, tail = label[:-1].split('.')
            for other in (int(head) + 3, int(head) + 5):
                yield swap(files, KH, i, label, f'{other}.{tail}.')


@plants('N106')
def other_form(files):
    for i, label, series in labels(files):
        siblings = [s for _, _, s in labels(files) if (i, label) in s][-1]
        if len(siblings) > 2 and label[0] in LETTERS:
            yield swap(files, KH, i, label, label[0] + '.')
        if len(siblings) > 2 and re.fullmatch(r'[IVX]+\.', label):
            yield swap(files, KH, i, label, label[:-1] + ')')


@plants('N107')
def wrong_depth(files):
    for i, m in each(files, KH, r'^## \d\.'):
        yield swap(files, KH, i, '## ', '### ')
        yield swap(files, KH, i, '## ', '# ')


@plants('N108')
def skipped_level(files):
    for i, m in each(files, KH, r'^1\. ', body_of(files, KH)):
        if files[KH][i - 2].startswith('# ') and files[KH][i + 2].startswith('2. '):
            new, k = files, i
            for letter in 'abc':
                if re.match(r'\d\. ', files[KH][k]):
                    new = put(new, KH, k, f'{letter}) ' + files[KH][k][3:])
                    k += 2
            yield KH, i + 1, new


@plants('N109')
def foreign_letter(files):
    for i, m in each(files, KH, r'^c\) '):
        lines = ['d) Bảo đảm an toàn.', '', 'e) Bảo đảm đúng hạn.', '']
        yield KH, i + 5, put(files, KH, i + 2, *lines, instead=0)
        for wrong in 'fjw':
            yield KH, i + 7, put(files, KH, i + 2, 'd) Bảo đảm an toàn.', '', 'đ) Làm đúng hạn.', '',
                                 f'{wrong}) Bảo đảm tiết kiệm.', '', instead=0)


@plants('N111')
def damaged_label(files):
    for i, m in each(files, KH, r'^(\d)\.(\d)\. ', body_of(files, KH)):
        a, b = m[1], m[2]
        rest = files[KH][i][m.end():]
        if b != '1':  # the first of a series damaged leaves nothing to hold it against
            for wrong in (f'{a} .{b}. ', f'{a}.{b}', f'{a},{b}. '):
                yield KH, i + 1, put(files, KH, i, wrong + rest)
        if a == '1' and b != '1':
            yield KH, i + 1, put(files, KH, i, f'l.{b}. ' + rest)


# ---- assignments ----

def blocks(files):
    """Index of each lead line, with the index of the item above it."""
    item = 0
    for i, line in enumerate(files[KH]):
        if re.match(r'(## )?\d+(\.\d+)*\. ', line):
            item = i
        if line.startswith('> Chủ trì: '):
            yield i, item


def end_of_block(files, i):
    while i < len(files[KH]) and files[KH][i].startswith('>'):
        i += 1
    return i


@plants('A201')
def no_lead(files):
    for i, item in blocks(files):
        if ' chủ trì ' not in files[KH][item]:
            yield KH, i + 1, put(files, KH, i)


@plants('A202')
def two_leads(files):
    for i, item in blocks(files):
        lead = files[KH][i][len('> Chủ trì: '):]
        other = 'Sở Tư pháp' if lead != 'Sở Tư pháp' else 'Sở Y tế'
        if 'Các' not in lead and other not in ' '.join(files[KH][i:end_of_block(files, i)]):
            yield KH, i + 1, put(files, KH, i, f'{files[KH][i]}; {other}')


@plants('A203')
def unknown_name(files):
    for i, item in blocks(files):
        if ' chủ trì ' in files[KH][item]:
            continue
        for old, new in (('Sở', 'Sởx'), ('tỉnh', 'tình'), ('Sở', 'Cục')):
            if old in files[KH][i]:
                yield swap(files, KH, i, old, new)


@plants('A204')
def other_name(files):
    for i, line in enumerate(files[KH]):
        if line.startswith(('> Chủ trì', '> Phối hợp')):
            for name, alias in (('Sở Văn hóa, Thể thao và Du lịch', 'Sở VHTTDL'), ('Công an tỉnh Vân Sơn', 'Công an tỉnh'),
                                ('Sở Giáo dục và Đào tạo', 'Sở GD&ĐT')):
                if name in line:
                    yield swap(files, KH, i, name, alias)


@plants('A205')
def lead_twice(files):
    for i, item in blocks(files):
        lead = files[KH][i][len('> Chủ trì: '):]
        if files[KH][i + 1].startswith('> Phối hợp: '):
            yield KH, i + 2, put(files, KH, i + 1, f'{files[KH][i + 1]}; {lead}')
        else:
            yield KH, i + 2, put(files, KH, i + 1, f'> Phối hợp: {lead}', instead=0)


@plants('A206')
def words_disagree(files):
    for i, item in blocks(files):
        lead = files[KH][i][len('> Chủ trì: '):]
        if files[KH][item].split(' ', 1)[1].startswith(lead + ' chủ trì'):
            others = files[KH][i + 1]
            for other in ('Sở Tư pháp', 'Sở Xây dựng'):
                if other != lead and other not in others:
                    yield KH, i + 1, put(files, KH, i, f'> Chủ trì: {other}')


@plants('A207')
def nothing_to_do(files):
    for i, m in each(files, KH, r'^  - Công an tỉnh Vân Sơn'):
        new = put(files, 'danh-ba.yaml', files['danh-ba.yaml'].index('nhóm:'),
                  '  kho-bac: {tên: Kho bạc tỉnh, viết tắt: KBT}', 'nhóm:')
        yield KH, i + 2, put(new, KH, i + 1, '  - Kho bạc tỉnh', instead=0)


@plants('A208')
def unreadable_deadline(files):
    for i, m in each(files, KH, r'^> Thời hạn: (.*)'):
        for wrong in ('sớm nhất có thể', 'trứơc ngày mai', 'quý V/2026', 'trước 31'):
            yield KH, i + 1, put(files, KH, i, '> Thời hạn: ' + wrong)


@plants('A209')
def past_deadline(files):
    for i, m in each(files, KH, r'^> Thời hạn: (.*)'):
        for wrong in ('trước ngày 30/4/2026', 'quý I/2026', 'năm 2025', 'tháng 3/2026'):
            yield KH, i + 1, put(files, KH, i, '> Thời hạn: ' + wrong)


@plants('A210')
def no_deadline(files):
    for i, item in blocks(files):
        for k in range(i, end_of_block(files, i)):
            if files[KH][k].startswith('> Thời hạn') and 'ngày' not in files[KH][item]:
                yield KH, None, put(files, KH, k)


@plants('A211')
def no_product(files):
    for i, m in each(files, KH, r'^> Sản phẩm'):
        yield KH, None, put(files, KH, i)


@plants('A212')
def dead_agency(files):
    for i, item in blocks(files):
        if ' chủ trì ' not in files[KH][item] and 'Các' not in files[KH][i]:
            if files[KH][i + 1].startswith('> Phối hợp: '):
                yield KH, i + 2, put(files, KH, i + 1, '> Phối hợp: Sở Lao động - Thương binh và Xã hội')


@plants('A213')
def no_reporting(files):
    i = files[KH].index('báo cáo:')
    yield KH, None, put(files, KH, i, instead=4)
    yield KH, i + 2, put(files, KH, i + 2)
    yield KH, i + 2, put(files, KH, i + 3)


@plants('A214')
def named_twice(files):
    for i, m in each(files, KH, r'^> Phối hợp: (.*)'):
        yield KH, i + 1, put(files, KH, i, f'{files[KH][i]}; {m[1].split("; ")[0]}')


@plants('A215')
def inferred(files):
    for i, item in blocks(files):
        if ' chủ trì ' in files[KH][item]:
            yield KH, item + 1, put(files, KH, i, instead=end_of_block(files, i) - i)


@plants('A216')
def unknown_head(files):
    for i, item in blocks(files):
        m = re.match(r'\d+\.\d+\. (.*) chủ trì ', files[KH][item])
        if m:
            new = put(files, KH, i, instead=end_of_block(files, i) - i)
            for wrong in ('Sở Ytế', 'Trung tâm Khuyến nông tỉnh', 'Chi cục Thống kê'):
                yield KH, item + 1, put(new, KH, item, files[KH][item].replace(m[1], wrong, 1))


# ---- citations ----

SYMBOL = r'(?P<type>Nghị định|Quyết định|Nghị quyết|Thông tư|Kế hoạch|Chỉ thị|Công văn) số ' \
         r'(?P<symbol>(?P<number>\d+[a-z]?)(?P<rest>[/-]\S+)) ngày (?P<day>\d+/\d+/\d{4}) của (?P<issuer>Chính phủ|' \
         r'Thủ tướng Chính phủ|Ban Chấp hành Trung ương|Bộ Y tế|Ủy ban nhân dân tỉnh|Tỉnh ủy)'


def citations(files, name=KH):
    return each(files, name, SYMBOL, body_of(files, name))


@plants('C301')
def malformed(files):
    for i, m in citations(files):
        s = m['symbol']
        groups = re.split(r'[/-]', m['rest'].lstrip('/-'))
        spoilt = [s.replace('-', ' - '), s.replace('/', ' / '), s.replace('-', '–'), s.replace('/', '//', 1)]
        if m['type'] != 'Công văn':
            spoilt += [s.replace('Đ-', 'DD-') if 'Đ-' in s else s.lower(), s.lower()]
            if '-NQ/' not in s and '-QĐ/' not in s:
                spoilt += [''.join([s[:s.rindex('-')], s[s.rindex('-') + 1:]])]
                if len(groups) == 2:
                    spoilt += [f"{m['number']}{groups[0]}-{groups[1]}", f"{m['number']}-{groups[0]}-{groups[1]}"]
        for wrong in spoilt:
            if wrong != s:
                yield swap(files, KH, i, s, wrong)


TYPES = {'Nghị định': ['Quyết định', 'Thông tư'], 'Quyết định': ['Nghị quyết', 'Chỉ thị'],
         'Nghị quyết': ['Nghị định', 'Chỉ thị'], 'Thông tư': ['Nghị định', 'Quyết định'],
         'Kế hoạch': ['Quyết định', 'Chương trình'], 'Chỉ thị': ['Quyết định', 'Kế hoạch']}


@plants('C302')
def other_type(files):
    for i, m in citations(files):
        for other in TYPES.get(m['type'], []):
            yield swap(files, KH, i, f"{m['type']} số {m['symbol']}", f"{other} số {m['symbol']}")


ISSUERS = {'Chính phủ': ['Thủ tướng Chính phủ', 'Quốc hội'], 'Thủ tướng Chính phủ': ['Chính phủ', 'Bộ Nội vụ'],
           'Ban Chấp hành Trung ương': ['Chính phủ', 'Tỉnh ủy'], 'Bộ Y tế': ['Bộ Tài chính', 'Chính phủ'],
           'Ủy ban nhân dân tỉnh': ['Hội đồng nhân dân tỉnh', 'Sở Tài chính'], 'Tỉnh ủy': ['Bộ Chính trị', 'Chính phủ']}


@plants('C303')
def other_issuer(files):
    for i, m in citations(files):
        for other in ISSUERS[m['issuer']]:
            yield swap(files, KH, i, f"{m['day']} của {m['issuer']}", f"{m['day']} của {other}")


def again(files, m, day=None, issuer=None, title='', symbol=None):
    """The document cited once more, in the last item but one of the funding."""
    i = next(k for k, _ in each(files, KH, r'^2\. Khuyến khích'))
    words = f"{m['type']} số {symbol or m['symbol']} ngày {day or m['day']} của {issuer or m['issuer']}{title}"
    return KH, i + 1, put(files, KH, i, f'2. Khuyến khích tổ chức, cá nhân đóng góp theo {words}.')


@plants('C304')
def other_date(files):
    for i, m in citations(files):
        day, month, year = (int(x) for x in m['day'].split('/'))
        for wrong in (f'{day % 27 + 1:02}/{month if month > 2 else f"0{month}"}/{year}',
                      f'{day:02}/{month % 12 + 1 if month % 12 + 1 > 2 else f"0{month % 12 + 1}"}/{year}'):
            d, mo, _ = (int(x) for x in wrong.split('/'))
            if (year, mo, d) < (2026, 5, 12):
                yield again(files, m, day=wrong)


@plants('C305')
def impossible(files):
    for i, m in citations(files):
        year = m['day'][-4:]
        for wrong in (f'31/4/{year}', f'30/02/{year}', f'15/13/{year}', f'29/02/{int(year) // 4 * 4 + 1}'):
            if wrong.endswith(year):
                yield swap(files, KH, i, m['day'], wrong)


@plants('C306')
def later(files):
    for i, m in citations(files):
        if not re.search(r'/\d{4}/', m['symbol']):
            for wrong in ('13/5/2026', m['day'][:-4] + '2027', '05/6/2026'):
                yield swap(files, KH, i, m['day'], wrong)


@plants('C307')
def incomplete(files):
    for i, m in citations(files):
        yield swap(files, KH, i, f" ngày {m['day']}", '')
        yield swap(files, KH, i, f" của {m['issuer']} ", ' ')


@plants('C308')
def dangling(files):
    for i, m in each(files, KH, r'các mục II\.1 và III\.1'):
        for old, wrong in (('II.1', 'II.8'), ('III.1', 'III.7'), ('II.1', 'VII.1'), ('II.1', 'II.1.9')):
            yield swap(files, KH, i, f' {old} ', f' {wrong} ')
    for i, m in each(files, KH, r'^2\. Khuyến khích'):
        for wrong in ('mục II.9', 'Phụ lục II', 'điểm h mục I.1'):
            if 'Phụ lục' not in wrong:
                yield KH, i + 1, put(files, KH, i, files[KH][i][:-1] + f' theo {wrong}.')


@plants('C309')
def other_family(files):
    for i, m in citations(files):
        s = m['symbol']
        party = re.fullmatch(r'(\d+)-(\w+)/(\w+)', s)
        state = re.fullmatch(r'(\d+[a-z]?)/(\w+)-(\w+)', s)
        if party:
            yield swap(files, KH, i, s, f'{party[1]}/{party[2]}-{party[3]}')
        elif state and m['type'] != 'Công văn':
            yield swap(files, KH, i, s, f'{state[1]}-{state[2]}/{state[3]}')


@plants('C310')
def other_year(files):
    for i, m in citations(files):
        year = re.search(r'/(\d{4})/', m['symbol'])
        if year:
            for by in (-1, 1):
                yield swap(files, KH, i, f'/{year[1]}/', f'/{int(year[1]) + by}/')


@plants('C311')
def other_title(files):
    for i, m in citations(files):
        title = files[KH][i][m.end():]
        if len(title.split()) > 5:
            yield again(files, m, title=' về xây dựng đường giao thông liên xã tại vùng biên giới phía bắc')
        if m['issuer'] == 'Ủy ban nhân dân tỉnh':
            yield again(files, m, issuer='Ủy ban nhân dân xã Bản Mai')


# ---- form ----

@plants('F401')
def wrong_symbol(files):
    for name, wrongs in ((KH, ('UBND-KH', 'QĐ-UBND', 'KH-SYT', 'CTr-UBND')), (CV, ('STC-VP', 'CV-SYT', 'UBND-VX'))):
        i = next(k for k, _ in each(files, name, '^ký hiệu: '))
        for wrong in wrongs:
            yield name, i + 1, put(files, name, i, f'ký hiệu: {wrong}')


@plants('F402')
def no_end(files):
    for name in (KH, CV):
        for i, m in each(files, name, r'\./\.$'):
            for end in ('.', '', ';', '/.'):
                yield name, i + 1, put(files, name, i, files[name][i][:-3] + end)


@plants('F403')
def subject_word(files):
    i = next(k for k, _ in each(files, CV, '^trích yếu: V/v '))
    yield CV, i + 1, put(files, CV, i, 'trích yếu: T' + files[CV][i][len('trích yếu: V/v t'):])
    i = next(k for k, _ in each(files, KH, '^trích yếu: '))
    yield KH, i + 1, put(files, KH, i, files[KH][i].replace('trích yếu: ', 'trích yếu: V/v '))


@plants('F404')
def no_file_copy(files):
    for name in (KH, CV):
        i = next(k for k, _ in each(files, name, '^  - "Lưu: VT'))
        yield name, i, put(files, name, i)
        yield name, i + 1, put(files, name, i, '  - Văn phòng')
        yield name, i + 1, put(files, name, i, '  - Lưu VT')


@plants('F405')
def no_addressee(files):
    i = files[CV].index('kính gửi:')
    yield CV, None, put(files, CV, i, instead=3)
    yield CV, i + 1, put(files, CV, i, 'kính gửi: []', instead=3)


@plants('F406')
def wrong_authority(files):
    for name in (KH, CV):
        i = next(k for k, _ in each(files, name, '^  chức vụ: PHÓ '))
        yield name, i + 1, put(files, name, i, files[name][i].replace('PHÓ ', ''))
        k = i - 1
        for wrong in ('KTT. ', 'TT. ', 'KT '):
            yield name, k + 1, put(files, name, k, files[name][k].replace('KT. ', wrong))
        yield name, i + 1, put(files, name, k, files[name][k].replace('KT. ', 'TL. '))


@plants('F407')
def honour(files):
    for name in (KH, CV):
        i = next(k for k, _ in each(files, name, '^  họ tên: '))
        for title in ('TS. ', 'ThS. ', 'BS. ', 'PGS.TS ', 'Bác sĩ ', 'NGƯT '):
            yield name, i + 1, put(files, name, i, files[name][i].replace('họ tên: ', 'họ tên: ' + title))


@plants('F408')
def zeros(files):
    for i, m in citations(files):
        day, month, year = m['day'].split('/')
        wrongs = []
        if day[0] == '0':
            wrongs.append(f'{day[1]}/{month}/{year}')
        if len(month) == 1:
            wrongs.append(f'{day}/0{month}/{year}')
        if month[0] == '0':
            wrongs.append(f'{day}/{month[1]}/{year}')
        for wrong in wrongs:
            yield swap(files, KH, i, m['day'], wrong)
    for i, m in each(files, KH, r'^> Thời hạn: trước ngày (\d+)/(\d)/'):
        yield swap(files, KH, i, f'/{m[2]}/', f'/0{m[2]}/')


@plants('F412')
def basis(files):
    i = files[KH].index('căn cứ:') + 2
    line = files[KH][i]
    for old, new in ((' ngày 05/3/2020', ''), (' của Chính phủ', ''), (' về công tác văn thư', ''), (' số 30/2020/NĐ-CP', ''),
                     ('văn thư', 'văn thư.'), ('văn thư', 'văn thư,')):
        yield swap(files, KH, i, old, new)
    yield KH, i + 2, put(files, KH, i + 1, files[KH][i + 1] + ';')
    assert line


@plants('F413')
def heading(files):
    for i, m in each(files, KH, r'^## \d\. (Nhiệm vụ.*)'):
        yield KH, i + 1, put(files, KH, i, files[KH][i] + ':')
        yield KH, i + 1, put(files, KH, i, files[KH][i].replace(m[1], m[1].upper()))


# ---- text ----

def prose(files, least=6):
    for i, line in enumerate(files[KH]):
        if i > body_of(files, KH) and re.match(r'[a-zđ0-9.]+[.)] ', line) and len(line.split()) >= least:
            yield i, line


@plants('T501')
def decomposed(files):
    for i, line in prose(files):
        yield KH, i + 1, put(files, KH, i, unicodedata.normalize('NFD', line))


@plants('T502')
def invisible(files):
    for n, (i, line) in enumerate(prose(files)):
        sign = ('\u200b', '\u00ad', '\u2060', '\ufeff')[n % 4]
        words = line.split(' ')
        words[3] = words[3][:1] + sign + words[3][1:]
        yield KH, i + 1, put(files, KH, i, ' '.join(words))


@plants('T503')
def look_alike(files):
    for n, (i, line) in enumerate(prose(files)):
        head, rest = line.split(' ', 1)
        for old, new in (('a', '\u0430'), ('o', '\u043e'), ('đ', '\u00f0'), ('c', '\u0441'))[n % 4:n % 4 + 1]:
            if old in rest:
                yield KH, i + 1, put(files, KH, i, head + ' ' + rest.replace(old, new, 1))


@plants('T504')
def other_dash(files):
    for i, line in enumerate(files[KH]):
        if i > body_of(files, KH) and 'Doanh nghiệp - Hợp tác' in line and not line.startswith('>'):
            for dash in (' – ', '-', ' — '):
                yield swap(files, KH, i, ' - ', dash)


@plants('T506')
def impossible_syllable(files):
    wrongs = {'nghe': 'nge', 'được': 'đuợc', 'giám': 'giấmt', 'hạn': 'hạnn', 'việc': 'viêc',
              'kiểm': 'ciểm', 'tập': 'tâp', 'kết': 'kêt', 'tiền': 'tiềng', 'nghị': 'ngị', 'quyết': 'quyêt', 'thực': 'thưc',
              'nghệ': 'ngệ', 'kê': 'cê', 'hợp': 'hơp', 'tại': 'tạii', 'báo': 'bbáo', 'trẻ': 'trrẻ', 'thôn': 'thônn'}
    for i, line in prose(files, 4):
        for right, wrong in wrongs.items():
            if f' {right} ' in line:
                yield swap(files, KH, i, f' {right} ', f' {wrong} ')


@plants('T507')
def spacing(files):
    for i, line in prose(files):
        head, rest = line.split(' ', 1)
        yield KH, i + 1, put(files, KH, i, head + ' ' + rest.replace(' ', '  ', 1))
        if ', ' in rest:
            yield KH, i + 1, put(files, KH, i, head + ' ' + rest.replace(', ', ' , ', 1))
            if not re.search(r'\d, ', rest):
                yield KH, i + 1, put(files, KH, i, head + ' ' + rest.replace(', ', ',', 1))


@plants('T508')
def residue(files):
    for i, m in each(files, KH, r'^2\. Khuyến khích'):
        for words in ('Céng hßa x· héi chñ nghÜa', 'Coäng hoøa xaõ hoäi chuû nghóa', 'Thá»±c hiá»‡n nhiá»‡m vá»¥'):
            yield KH, i + 1, put(files, KH, i, f'2. Khuyến khích đóng góp theo tinh thần {words}.')


@plants('T509')
def repeated(files):
    words = 'Khuyến khích các tổ chức, cá nhân trong và ngoài tỉnh đóng góp tự nguyện bằng tiền, hiện vật hoặc ngày công ' \
            'để cùng thực hiện Kế hoạch này, bảo đảm công khai và đúng pháp luật.'
    for i, m in each(files, KH, r'^2\. Khuyến khích'):
        for other in (words, words.replace('cùng thực hiện', 'cùng làm'), words.replace(' này', '')):
            yield KH, i + 5, put(files, KH, i, '2. ' + words, '', files[KH][i + 2], '', '4. ' + other, instead=3)


@plants('T510')
def capitals(files):
    for i, line in prose(files, 4):
        for right, wrong in (('Sở Y tế', 'Sở y tế'),
                             ('Sở Xây dựng', 'Sở xây dựng'), ('Sở Tư pháp', 'Sở tư pháp')):
            if right in line and not re.search(r'\. Sở', line):
                yield swap(files, KH, i, right, wrong)
    for i, m in each(files, KH, r'^2\. Khuyến khích'):
        for wrong in ('điều 5 Luật Đầu tư', 'Khoản 2 Điều 5 Luật Đầu tư', 'chủ trương của Đảng và nhà nước',
                      'tinh thần của các tầng lớp nhân dân'):
            yield KH, i + 1, put(files, KH, i, f'2. Khuyến khích đóng góp theo {wrong}.')


# ---- between documents ----

@plants('X601')
def cites_another(files):
    for i, m in each(files, CV, r'Kế hoạch số (\d+)/KH-UBND ngày 12/5/2026'):
        for old, new in ((m[1], str(int(m[1]) + 1)), (m[1], m[1][::-1]), ('KH-UBND', 'KH-HĐND'), ('12/5/2026', '12/5/2025'),
                         ('12/5/2026', '13/4/2026')):
            if old != new:
                yield swap(files, CV, i, old, new)


@plants('X602')
def names_nothing(files):
    i = next(k for k, _ in each(files, CV, '^trích yếu: V/v '))
    for words in ('triển khai nhiệm vụ được giao', 'mời họp', 'đôn đốc thực hiện văn bản của cấp trên'):
        yield CV, i + 1, put(files, CV, i, f'trích yếu: V/v {words}')


@plants('X603')
def before_the_plan(files):
    i = next(k for k, _ in each(files, CV, '^ngày: '))
    for day in ('11/5/2026', '20/4/2026', '20/5/2025'):
        yield CV, i + 1, put(files, CV, i, f'ngày: {day}')


@plants('X604')
def not_a_recipient(files):
    for name in ('Hội Doanh nghiệp - Hợp tác xã tỉnh', 'Báo và Phát thanh, Truyền hình tỉnh'):
        i = files[KH].index(f'  - {name}')
        yield KH, None, put(files, KH, i)


@plants('X605')
def number_twice(files):
    new = dict(files)
    new['cong-van-2.md'] = [line for line in files[CV] if not line.startswith('triển khai')]
    yield None, 3, new
