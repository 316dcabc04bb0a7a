# SPDX-License-Identifier: MIT
"""Clean dossiers to plant faults into: made up from templates of sentences, each with a register, a plan and the letter
that forwards it. A dossier is a dict: file name -> list of lines."""
import random

REGISTER = '''cơ quan:
  chinh-phu: {tên: Chính phủ, viết tắt: CP}
  ubnd-tinh:
    tên: Ủy ban nhân dân tỉnh Vân Sơn
    gọi khác: [Ủy ban nhân dân tỉnh, UBND tỉnh]
    viết tắt: UBND
    địa danh: Vân Sơn
    người đứng đầu: CHỦ TỊCH
  so-y-te: {tên: Sở Y tế, viết tắt: SYT, cấp trên: ubnd-tinh, nhóm: [so], địa danh: Vân Sơn, người đứng đầu: GIÁM ĐỐC}
  so-tai-chinh: {tên: Sở Tài chính, viết tắt: STC, cấp trên: ubnd-tinh, nhóm: [so], địa danh: Vân Sơn}
  so-noi-vu: {tên: Sở Nội vụ, viết tắt: SNV, cấp trên: ubnd-tinh, nhóm: [so], địa danh: Vân Sơn}
  so-tu-phap: {tên: Sở Tư pháp, viết tắt: STP, cấp trên: ubnd-tinh, nhóm: [so], địa danh: Vân Sơn}
  so-xay-dung: {tên: Sở Xây dựng, viết tắt: SXD, cấp trên: ubnd-tinh, nhóm: [so], địa danh: Vân Sơn}
  so-vhttdl:
    tên: Sở Văn hóa, Thể thao và Du lịch
    gọi khác: [Sở VHTTDL]
    viết tắt: SVHTTDL
    cấp trên: ubnd-tinh
    nhóm: [so]
    địa danh: Vân Sơn
  so-gddt: {tên: Sở Giáo dục và Đào tạo, gọi khác: ["Sở GD&ĐT"], viết tắt: SGDĐT, cấp trên: ubnd-tinh, nhóm: [so]}
  so-ldtbxh:
    tên: Sở Lao động - Thương binh và Xã hội
    gọi khác: [Sở LĐTBXH]
    viết tắt: SLĐTBXH
    cấp trên: ubnd-tinh
    nhóm: [so]
    đến ngày: 28/02/2025
    thay bằng: [so-noi-vu]
  hoi-doanh-nghiep: {tên: Hội Doanh nghiệp - Hợp tác xã tỉnh, viết tắt: HDN}
  cong-an: {tên: Công an tỉnh Vân Sơn, gọi khác: [Công an tỉnh], viết tắt: CAT}
  bao-chi: {tên: "Báo và Phát thanh, Truyền hình tỉnh", viết tắt: BPTTH}
  xa-ban-mai: {tên: Ủy ban nhân dân xã Bản Mai, viết tắt: UBND, cấp trên: ubnd-tinh, nhóm: [xa]}
nhóm:
  so: {tên: "Các sở, ban, ngành cấp tỉnh", gọi khác: ["Các sở, ban, ngành"]}
  xa: {tên: "Ủy ban nhân dân các xã, phường", gọi khác: ["UBND các xã, phường"]}
  tat-ca: {tên: "Các cấp, các ngành", gồm: [so, xa]}
'''

LEADS = ['Sở Y tế', 'Sở Tài chính', 'Sở Nội vụ', 'Sở Tư pháp', 'Sở Xây dựng', 'Sở Văn hóa, Thể thao và Du lịch',
         'Sở Giáo dục và Đào tạo', 'Công an tỉnh Vân Sơn', 'Hội Doanh nghiệp - Hợp tác xã tỉnh',
         'Báo và Phát thanh, Truyền hình tỉnh']

# theme, then things to do about it
THEMES = {
    'phòng, chống bệnh mùa hè': [
        'lập bản đồ các ổ bọ gậy', 'dự trữ thuốc, hóa chất', 'tập huấn cho y tế thôn', 'kiểm tra nguồn nước giếng',
        'thành lập đội phản ứng nhanh', 'in tờ rơi bằng chữ to', 'diệt lăng quăng vào chiều thứ Sáu',
        'giám sát bếp ăn tập thể', 'báo cáo ca bệnh trong ngày', 'tiêm bổ sung cho trẻ nhỏ'],
    'bảo tồn nhà sàn cổ': [
        'kiểm kê nhà sàn trên năm mươi năm', 'chụp ảnh từng ngôi nhà', 'mời nghệ nhân dạy nghề mộc',
        'hỗ trợ thay mái tranh', 'lắp bình chữa cháy', 'mở tuyến tham quan cuối tuần', 'ghi âm lời kể của người già',
        'cấp biển di tích', 'dựng bảng chỉ đường', 'tổ chức hội thi dựng nhà'],
    'trồng cây phân tán ven đường': [
        'ươm giống tại vườn của huyện cũ', 'phát cây cho từng thôn', 'đào hố trước mùa mưa', 'gắn mã cho từng cây',
        'chăm sóc trong hai năm đầu', 'thay cây chết', 'khen thưởng thôn trồng giỏi', 'lập sổ theo dõi tán cây',
        'vận động doanh nghiệp góp giống', 'đo độ che phủ'],
    'học bơi an toàn cho trẻ em': [
        'khảo sát bể bơi hiện có', 'lắp bể di động ở vùng cao', 'đào tạo huấn luyện viên', 'miễn phí cho hộ nghèo',
        'cắm biển nước sâu', 'rào ao, giếng gần trường', 'thi cứu đuối cấp xã', 'phát áo phao cho học sinh đi đò',
        'kiểm tra chất lượng nước', 'mở lớp vào ba tháng hè'],
    'thắp sáng đường quê': [
        'đếm cột đèn đã hỏng', 'chọn bóng tiết kiệm điện', 'kéo dây cho ngõ nhỏ', 'lắp pin mặt trời ở bản xa',
        'giao thôn tự quản giờ bật', 'công khai tiền điện', 'tỉa cành che đèn', 'sửa đèn trong hai ngày',
        'tuần tra ban đêm', 'đánh giá mức giảm tai nạn'],
    'phục hồi giống lúa nếp địa phương': [
        'thu thập mẫu giống', 'lai chọn trên ruộng thử', 'ghi nhãn nguồn gốc', 'xây kho bảo quản lạnh',
        'dạy nông dân giữ giống', 'ký hợp đồng thu mua', 'mở hội thi gói bánh', 'đăng ký chỉ dẫn địa lý',
        'trồng ở ba mươi hộ', 'tính giá thành từng vụ'],
}

CITED = [
    'Nghị định số 96/2023/NĐ-CP ngày 30/12/2023 của Chính phủ về khám bệnh, chữa bệnh',
    'Quyết định số 1719/QĐ-TTg ngày 14/10/2021 của Thủ tướng Chính phủ phê duyệt Chương trình vùng đồng bào dân tộc',
    'Nghị quyết số 20-NQ/TW ngày 25/10/2017 của Ban Chấp hành Trung ương về bảo vệ sức khỏe nhân dân',
    'Thông tư số 27/2021/TT-BYT ngày 20/12/2021 của Bộ Y tế quy định kê đơn thuốc điện tử',
    'Kế hoạch số 45/KH-UBND ngày 06/02/2026 của Ủy ban nhân dân tỉnh về cải cách hành chính',
    'Chỉ thị số 09/CT-TTg ngày 12/02/2024 của Thủ tướng Chính phủ về tuân thủ quy định an toàn thông tin',
    'Nghị quyết số 30c/NQ-CP ngày 08/11/2021 của Chính phủ về cải cách hành chính nhà nước',
    'Công văn số 2457/UBND-VX ngày 16/3/2026 của Ủy ban nhân dân tỉnh về chuẩn bị hồ sơ',
    'Quyết định số 290-QĐ/TU ngày 27/5/2025 của Tỉnh ủy về phân công cấp ủy',
    'Nghị định số 13/2023/NĐ-CP ngày 17/4/2023 của Chính phủ về bảo vệ dữ liệu cá nhân',
]

BASES = [
    'Căn cứ Luật Tổ chức chính quyền địa phương ngày 16/6/2025',
    'Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ về công tác văn thư',
    'Theo đề nghị của Giám đốc Sở Y tế',
]

DEADLINES = ['trước ngày 30/9/2026', 'trước ngày 15/12/2026', 'quý III/2026', 'năm 2027', 'hằng quý', 'tháng 11/2026',
             'thường xuyên', 'trước ngày 31/3/2027']


def block(rng, lead, others):
    lines = [f'> Chủ trì: {lead}']
    if others:
        lines.append(f'> Phối hợp: {"; ".join(others)}')
    return lines + [f'> Thời hạn: {rng.choice(DEADLINES)}', '> Sản phẩm: Báo cáo kết quả', '']


def tasks(rng, actions, leads, cited, prefix):
    """Tasks in three wordings: by name, with a citation, without a name."""
    lines = []
    for i, action in enumerate(actions, 1):
        lead = leads.pop()
        others = rng.sample([a for a in LEADS if a != lead], rng.randint(0, 2))
        words = rng.choice([f'{lead} chủ trì {action}.', f'{action[0].upper() + action[1:]} tại các thôn, bản.'])
        if cited and i % 2:
            words = f'{action[0].upper() + action[1:]} theo {cited.pop()}.'
        lines += [f'{prefix}{i}. {words}', ''] + block(rng, lead, others)
    return lines


def plan(rng, theme, actions, number):
    leads = LEADS + rng.sample(LEADS, len(actions) - len(LEADS)) if len(actions) > len(LEADS) else list(LEADS)
    rng.shuffle(leads)
    cited = rng.sample(CITED, 6)
    head = ['---', 'loại: kế hoạch', f'số: {number}', 'ký hiệu: KH-UBND', 'ngày: 12/5/2026', 'địa danh: Vân Sơn',
            'cơ quan: ubnd-tinh', f'trích yếu: {theme[0].upper() + theme[1:]} trên địa bàn tỉnh Vân Sơn', 'căn cứ:']
    head += [f'  - {b}' for b in BASES]
    head += ['báo cáo:', '  - kỳ: hằng năm', '    trước ngày: 10/12', '    gửi: ubnd-tinh', 'người ký:',
             '  quyền hạn: [TM. ỦY BAN NHÂN DÂN, KT. CHỦ TỊCH]', '  chức vụ: PHÓ CHỦ TỊCH', '  họ tên: Lò Thị Mai',
             'nơi nhận:', '  - Các sở, ban, ngành cấp tỉnh', '  - Công an tỉnh Vân Sơn',
             '  - Hội Doanh nghiệp - Hợp tác xã tỉnh', '  - Báo và Phát thanh, Truyền hình tỉnh',
             '  - Ủy ban nhân dân các xã, phường', '  - "Lưu: VT, KGVX."', '---', '']
    body = [f'Thực hiện {cited.pop()}, Ủy ban nhân dân tỉnh ban hành Kế hoạch {theme} như sau:', '',
            '# I. MỤC ĐÍCH, YÊU CẦU', '', '## 1. Mục đích', '',
            f'a) Tạo chuyển biến rõ rệt trong việc {theme}.', '',
            'b) Huy động Nhân dân cùng tham gia, cùng giám sát.', '',
            'c) Sử dụng kinh phí đúng mục đích, tránh lãng phí.', '', '## 2. Yêu cầu', '',
            'a) Phân công rõ người, rõ việc, rõ thời gian.', '',
            'b) Thực hiện đúng các mục II.1 và III.1 của Kế hoạch này.', '',
            '# II. NHIỆM VỤ', '', '## 1. Nhiệm vụ trước mắt', '']
    body += tasks(rng, actions[:4], leads, cited, '1.')
    body += ['## 2. Nhiệm vụ lâu dài', '']
    body += tasks(rng, actions[4:7], leads, cited, '2.')
    body += ['## 3. Nhiệm vụ thường xuyên', '']
    body += tasks(rng, actions[7:10], leads, cited, '3.')
    body += ['# III. KINH PHÍ', '',
             '1. Kinh phí lấy từ ngân sách nhà nước theo phân cấp.', '',
             '2. Khuyến khích tổ chức, cá nhân đóng góp tự nguyện.', '',
             '3. Quỹ do Hội Doanh nghiệp - Hợp tác xã tỉnh quản lý được công khai hằng quý.', '',
             '# IV. TỔ CHỨC THỰC HIỆN', '', '1. Các cấp, các ngành ban hành kế hoạch thực hiện của mình.', '',
             '> Chủ trì: Các cấp, các ngành', '> Thời hạn: trước ngày 30/6/2026', '> Sản phẩm: Kế hoạch của đơn vị', '',
             f'2. Sở Y tế chủ trì tổng hợp, báo cáo Ủy ban nhân dân tỉnh kết quả {theme}./.', '',
             '> Chủ trì: Sở Y tế', '> Thời hạn: trước ngày 20/12 hằng năm', '> Sản phẩm: Báo cáo tổng hợp']
    return head + body


def letter(rng, theme, number):
    return ['---', 'loại: công văn', 'số: 1884', 'ký hiệu: SYT-VP', 'ngày: 20/5/2026', 'địa danh: Vân Sơn',
            'cơ quan: so-y-te',
            f'trích yếu: V/v triển khai Kế hoạch số {number}/KH-UBND ngày 12/5/2026 của Ủy ban nhân dân tỉnh',
            'triển khai: ke-hoach.md', 'kính gửi:', '  - Sở Xây dựng', '  - Công an tỉnh Vân Sơn', 'người ký:',
            '  quyền hạn: KT. GIÁM ĐỐC', '  chức vụ: PHÓ GIÁM ĐỐC', '  họ tên: Hà Thị Lan', 'nơi nhận:', '  - Như trên',
            '  - Ủy ban nhân dân tỉnh (để b/c)', '  - "Lưu: VT, VP."', '---', '',
            f'Thực hiện Kế hoạch số {number}/KH-UBND ngày 12/5/2026 của Ủy ban nhân dân tỉnh về {theme}, '
            'Sở Y tế đề nghị các cơ quan thực hiện một số việc sau:', '',
            '1. Cử một người làm đầu mối và gửi danh sách về Sở Y tế.', '',
            '2. Báo cáo tiến độ vào ngày 25 hằng tháng theo mục IV.2 của Kế hoạch.', '',
            'Sở Y tế mong nhận được sự quan tâm của quý cơ quan./.']


def dossiers():
    """name -> files."""
    made = {}
    for i, (theme, actions) in enumerate(THEMES.items()):
        for turn in range(2):
            rng = random.Random(f'{theme} {turn}')
            actions = rng.sample(actions, len(actions))
            number = 101 + 10 * i + turn
            made[f'm{i}{turn}'] = {'danh-ba.yaml': REGISTER.splitlines(), 'ke-hoach.md': plan(rng, theme, actions, number),
                                   'cong-van.md': letter(rng, theme, number)}
    return made
