"""A long plan: 200 tasks on more than 80 pages, annexes. Usage: tests/page/big.py FOLDER [TASKS]"""
import pathlib
import sys

from cases import ANNEXES, END, REGISTER, SENTENCE, Case

WHO = ("Sở Y tế", "Sở Văn hóa, Thể thao và Du lịch", "Ban Quản lý dự án đầu tư xây dựng các công trình giao thông và nông "
       "nghiệp tỉnh Lam Giang")
ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X")


def task(section, number):
    n = section * 20 + number
    lead, partner = WHO[n % 3], WHO[(n + 1) % 3]
    yield f"## {number + 1}. Nhiệm vụ số {n + 1}"
    yield f"{number + 1}.1. {SENTENCE}"
    yield f"{number + 1}.2. Việc cần làm ngay ở nhiệm vụ này:"
    yield from (f"{letter}) {SENTENCE}" for letter in "ab")
    yield f"> Chủ trì: {lead}\n> Phối hợp: {partner}\n> Thời hạn: trước ngày {n % 28 + 1:02}/12/2026\n> Sản phẩm: Báo cáo số {n + 1}"


def body(tasks):
    for section in range(len(ROMAN)):
        yield f"# {ROMAN[section]}. NHÓM NHIỆM VỤ THỨ {section + 1}"
        for number in range(tasks // len(ROMAN)):
            yield from task(section, number)
    yield f"# XI. TỔ CHỨC THỰC HIỆN\n\n{END}"


def main(folder, tasks="200"):
    folder = pathlib.Path(folder)
    folder.mkdir(parents=True)
    (folder / "danh-ba.yaml").write_text(REGISTER, encoding="utf-8")
    plan = Case("lon", "nd30-2020", False, "ubnd-tinh", "Nâng cao chất lượng khám bệnh trên địa bàn tỉnh", "\n\n".join(body(int(tasks)))
                + "\n" + ANNEXES, recipients=["Các sở, ban, ngành", "Lưu: VT."])
    (folder / "ke-hoach.md").write_text(plan.text(), encoding="utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:])
