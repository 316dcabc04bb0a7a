/* SPDX-License-Identifier: MIT
 * Group T: the text itself. What is found in one walk over the document (text_walk.c) is reported
 * here, rule by rule. */
#include "rules/text.h"
#include "rules/groups.h"

/* T501-T504, T506-T508, T510 */
static void check_slips(const struct rule_run *run)
{
    const struct text_facts *facts = text_facts_of(run);
    for (size_t i = 0; i < facts->slips.n; i++) {
        if (slip_is(&facts->slips.v[i], run->code)) {
            slip_report(run, &facts->slips.v[i]);
        }
    }
}

/* One finding a document, at the rarer way of writing. */
static void check_tones(const struct rule_run *run)
{
    const struct text_facts *facts = text_facts_of(run);
    const struct tone_use *rare = &facts->second, *usual = &facts->first;
    if (!facts->first.n || !facts->second.n) {
        return;
    }
    if (rare->n > usual->n) {
        rare = &facts->first;
        usual = &facts->second;
    }
    struct finding *f = report(
        run->sink, run->document->source, rare->at, run->code,
        "dấu thanh đặt hai kiểu trong một văn bản: %zu chữ như \"%.*s\", %zu chữ như \"%.*s\"",
        "two ways of placing tones in one document: %zu words like \"%.*s\", %zu like "
        "\"%.*s\"",
        rare->n, STR_ARG(rare->word), usual->n, STR_ARG(usual->word));
    hint(run->sink, f, "viết theo một kiểu, như \"%.*s\"", "keep to one of them, as in \"%.*s\"",
         STR_ARG(usual->word));
    related(run->sink, f, run->document->source, usual->at, "kiểu kia: chỗ đầu tiên ở đây",
            "the other one, first here");
}

static void check_repeats(const struct rule_run *run)
{
    const struct text_facts *facts = text_facts_of(run);
    for (size_t i = 0; i < facts->repeats.n; i++) {
        const struct repeat *r = &facts->repeats.v[i];
        const struct str where = item_reference(run->arena, r->earlier);
        struct finding *f = report(
            run->sink, run->document->source, r->at, run->code,
            "đoạn này giống %u%% đoạn đã có%s%.*s",
            "this paragraph is %u%% the same as one before%s%.*s", r->percent,
            where.n ? msg_in((struct msg){" ở ", ", in "}, run->sink->lang) : "", STR_ARG(where));
        hint(run->sink, f, "bỏ một trong hai đoạn, hoặc chỉ dẫn chiếu đến đoạn trước",
             "drop one of the two, or refer to the first");
        related(run->sink, f, run->document->source, r->earlier_at, "đoạn trước ở đây",
                "the earlier one is here");
    }
}

static const char capitals_law[] = "Phụ lục II, Nghị định 30/2020/NĐ-CP";
static const char unicode_law[] =
    "Mục I Phần I Phụ lục I, Nghị định 30/2020/NĐ-CP (bộ mã ký tự Unicode theo TCVN 6909:2001)";

/* clang-format off: prose */
static const struct rule table[] = {
    {{"T501",
      SEV_WARNING,
      {"chữ chưa ở dạng Unicode dựng sẵn", "text is not in NFC"},
      {"Cùng một chữ, Unicode tổ hợp ghi bằng nhiều ký tự (chữ cái rồi dấu), Unicode dựng sẵn bằng "
       "một. Hai cách hiện ra như nhau nhưng tìm kiếm và so tên cơ quan thì khác. vanthu luôn đọc "
       "theo dạng dựng sẵn (NFC); \"vanthu fmt\" ghi lại tệp như vậy.",
       "Decomposed Unicode writes one letter as several characters, composed Unicode as one. They "
       "look alike but differ when searched or compared. vanthu reads everything composed (NFC); "
       "`vanthu fmt` writes the file so."},
      "e + U+0302 + U+0301",
      "ế (U+1EBF)",
      unicode_law,
      ""},
     check_slips,
     NULL},
    {{"T502",
      SEV_ERROR,
      {"ký tự ẩn hoặc ký tự điều khiển", "invisible or control character"},
      {"Ký tự không bề rộng, dấu chiều viết, dấu ngắt từ mềm, ký tự điều khiển thường theo vào khi "
       "chép từ trang web hay PDF. Mắt không thấy, nhưng từ có ký tự ấy thì không tìm kiếm được và "
       "Word "
       "có thể báo tệp hỏng. Dấu cách không ngắt (U+00A0) thì được dùng.",
       "Zero-width characters, direction marks, soft hyphens and control characters come along "
       "when "
       "text is pasted from web pages or PDFs. Nobody sees them, yet words that hold them cannot "
       "be "
       "found and Word may call the file damaged. The no-break space (U+00A0) is fine."},
      "kế<U+200B>hoạch",
      "kế hoạch",
      NULL,
      ""},
     check_slips,
     NULL},
    {{"T503",
      SEV_ERROR,
      {"chữ cái trông giống chữ Việt nhưng không phải", "letter that only looks Vietnamese"},
      {"Chữ a của tiếng Nga, chữ Ð của tiếng Iceland, ƣ thay cho ư hay chữ toàn khổ trông như chữ "
       "Việt nhưng là ký tự khác: từ ấy không tìm kiếm được, không khớp với danh bạ.",
       "A Cyrillic а, an Icelandic Ð for Đ, ƣ for ư or a fullwidth letter look right but are other "
       "characters: the word cannot be found, does not match the register and is misread aloud."},
      "Ðiều 5 (Ð là U+00D0)",
      "Điều 5",
      unicode_law,
      ""},
     check_slips,
     NULL},
    {{"T504",
      SEV_WARNING,
      {"tên cơ quan viết gạch nối khác với danh bạ", "name with another dash than in the register"},
      {"Tên cơ quan phải viết đúng như trong danh bạ, kể cả dấu gạch nối và dấu cách quanh nó, để "
       "mọi văn bản ghi như nhau và dễ tìm kiếm.",
       "The name of an agency is written as the register has it, dash and blanks around it "
       "included, so that all documents agree and can be searched."},
      "Sở Lao động – Thương binh và Xã hội",
      "Sở Lao động - Thương binh và Xã hội",
      NULL,
      ""},
     check_slips,
     NULL},
    {{"T505",
      SEV_NOTE,
      {"dấu thanh đặt hai kiểu trong một văn bản", "tones placed in two ways in one document"},
      {"Cả \"hòa\" và \"hoà\" đều được dùng, nhưng một văn bản nên theo một kiểu. Phát hiện này "
       "nêu số "
       "chữ mỗi kiểu và chỉ chỗ đầu tiên của kiểu ít dùng hơn.",
       "Both \"hòa\" and \"hoà\" are in use, but one document should keep to one. The finding "
       "counts "
       "both and shows the first place of the rarer one."},
      "hòa giải … hoà nhập",
      "hòa giải … hòa nhập",
      NULL,
      NULL},
     check_tones,
     NULL},
    {{"T506",
      SEV_WARNING,
      {"âm tiết tiếng Việt không thể có", "syllable that Vietnamese cannot have"},
      {"Một âm tiết gồm âm đầu, âm đệm, âm chính, âm cuối và thanh, theo luật chính tả: ngh chỉ "
       "đứng "
       "trước e, ê, i; âm tiết khép bằng c, ch, p, t chỉ mang thanh sắc hoặc nặng; dấu thanh đặt ở "
       "âm chính. Chữ không theo luật là gõ nhầm. Từ nước ngoài, tên riêng, chữ viết tắt, từ có "
       "gạch "
       "nối không bị xét.",
       "A syllable has onset, glide, nucleus, coda and tone, by the rules of spelling: ngh stands "
       "before e, ê, i only; syllables closed by c, ch, p, t take two tones only; the tone stands "
       "on "
       "the nucleus. What breaks them is a slip of typing. Foreign words, names, abbreviations and "
       "words with hyphens are not judged."},
      "nghành y tế, đuợc giao, tòan tỉnh",
      "ngành y tế, được giao, toàn tỉnh",
      NULL,
      NULL},
     check_slips,
     NULL},
    {{"T507",
      SEV_WARNING,
      {"dấu cách thừa hoặc thiếu", "blanks too many or too few"},
      {"Giữa hai từ có một dấu cách. Dấu . , ; : ! ? viết liền chữ đứng trước và cách chữ đứng "
       "sau; "
       "ngoặc đơn viết liền chữ bên trong. Số (1.000; 1,5; 10:30), \"./.\", \"v.v…\", chữ viết tắt "
       "(TP.HCM), địa chỉ mạng và chỗ trống để điền tay không bị xét.",
       "One blank stands between words. The signs . , ; : ! ? join the word before and leave a "
       "blank "
       "after; brackets join what they hold. Numbers, \"./.\", \"v.v…\", abbreviations, addresses "
       "and "
       "room left for a pen are not judged."},
      "các xã,phường ;thị trấn",
      "các xã, phường; thị trấn",
      NULL,
      ""},
     check_slips,
     NULL},
    {{"T508",
      SEV_ERROR,
      {"chữ còn sót của bảng mã cũ", "residue of a legacy encoding"},
      {"Chữ gõ bằng phông .Vn… (TCVN3) hay VNI-… chép sang văn bản Unicode thành chữ vô nghĩa; chữ "
       "UTF-8 bị đọc nhầm bảng mã cũng vậy. Gợi ý cho biết chữ đúng. Cả tệp như thế thì đọc với "
       "--from-code.",
       "Text typed in .Vn (TCVN3) or VNI fonts and pasted into a Unicode text becomes gibberish; "
       "so "
       "does UTF-8 read as another encoding. The hint says what was meant. Where the whole file is "
       "like that, read it with --from-code."},
      "Céng hßa x· héi chñ nghÜa ViÖt Nam",
      "Cộng hòa xã hội chủ nghĩa Việt Nam",
      unicode_law,
      NULL},
     check_slips,
     NULL},
    {{"T509",
      SEV_WARNING,
      {"đoạn văn lặp lại", "repeated paragraph"},
      {"Một đoạn từ 20 chữ trở lên giống một đoạn trước đó từ 85% trở lên: thường là chép hai lần, "
       "hoặc một nhiệm vụ giao ở hai mục. Bỏ một đoạn, hoặc ở đoạn sau chỉ dẫn chiếu đến đoạn "
       "trước. Hai đoạn nêu tên, con số, ngày tháng khác nhau, hoặc chỉ khác ở đối tượng đứng đầu "
       "(\"Người cao tuổi … được …\", \"Trẻ em … được …\") thì không bị báo; các điều của một quy "
       "định dùng chung câu mẫu cũng vậy.",
       "A paragraph of 20 words or more that is 85% the same as an earlier one was usually pasted "
       "twice, or gives one task in two places. Drop one, or let the second refer to the first. "
       "Paragraphs with other names, figures or dates, or only with another subject at their head, "
       "are not reported, nor are the formulas that the articles of a regulation share."},
      "1.1. … (một đoạn)  3.2. … (cũng đoạn ấy)",
      "1.1. … (một đoạn)  3.2. Thực hiện như mục 1.1",
      NULL,
      NULL},
     check_repeats,
     NULL},
    {{"T510",
      SEV_WARNING,
      {"viết hoa không theo Phụ lục II", "capitals against Annex II"},
      {"Khi viện dẫn, viết hoa Điều, Mục, Chương, Phần và viết thường khoản, điểm; Nhân dân và Nhà "
       "nước viết hoa, Ủy ban nhân dân thì không; tên cơ quan viết hoa như trong danh bạ. Chỉ xét "
       "những trường hợp chắc chắn: "
       "\"quản lý nhà nước\", \"Ủy ban nhân dân\", \"các sở y tế\" không bị báo.",
       "In citations Điều, Mục, Chương, Phần take a capital, khoản and điểm do not; Nhân dân and "
       "Nhà "
       "nước do, Ủy ban nhân dân does not; names of bodies are as in the register. Only certain "
       "cases are judged: fixed "
       "phrases such as \"quản lý nhà nước\" are left alone."},
      "theo điều 5; Đảng và nhà nước; Sở y tế",
      "theo Điều 5; Đảng và Nhà nước; Sở Y tế",
      capitals_law,
      NULL},
     check_slips,
     NULL},
};
/* clang-format on */

RULE_GROUP(rules_text, "text", "Chữ viết", "Text", table);
