"""count.py FOLDER: the real dossier gives 52 DOCX, and a source for each of the 50 agency plans."""
import pathlib
import sys

out = pathlib.Path(sys.argv[1])
docx = sorted(p.relative_to(out).as_posix() for p in out.rglob("*.docx"))
plans = {pathlib.Path(p).stem for p in docx if p.startswith("ke-hoach/")}
sources = {p.stem for p in (out / "ke-hoach").glob("*.md")}
assert {"115-KH-UBND.docx", "1884-SYT-VP.docx"} <= set(docx), docx[:5]
assert len(docx) == 52, f"{len(docx)} DOCX"
assert len(plans) == 50 and plans == sources, f"{len(plans)} plans, {len(sources)} sources"
assert {"so-y-te", "bao-thanh-hoa", "bhxh", "ubmttq", "ubnd-yen-dinh"} <= plans
assert "ubnd-tinh" not in plans and "lien-hiep-huu-nghi" not in plans
