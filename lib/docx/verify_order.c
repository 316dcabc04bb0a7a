/* SPDX-License-Identifier: MIT
 * Group of package rules: which element stands where, and in which order. */
#include "docx/verify_rules.h"

static const struct xml_node *last_w_child(const struct xml_node *node)
{
    const struct xml_node *last = NULL;
    for (const struct xml_node *c = node->first; c; c = c->next) {
        last = str_is(c->ns, NS_W) ? c : last;
    }
    return last;
}

struct nesting {
    const char *child, *parent;
};

/* Children that never stand directly in these parents. */
static const struct nesting forbidden[] = {
    {"p", "p"},    {"tbl", "p"},    {"p", "r"},      {"tbl", "r"}, {"r", "body"}, {"t", "p"},
    {"t", "body"}, {"r", "tc"},     {"t", "tc"},     {"r", "hdr"}, {"r", "ftr"},  {"r", "r"},
    {"tc", "tbl"}, {"tr", "body"},  {"tc", "body"},  {"tr", "tc"}, {"p", "tbl"},  {"p", "tr"},
    {"pBdr", "p"}, {"pBdr", "r"},   {"pBdr", "rPr"}, {"jc", "p"},  {"ind", "p"},  {"b", "r"},
    {"sz", "r"},   {"sectPr", "p"},
};

static void containment(struct verify *v, const struct xml_node *node)
{
    if (!node->parent || !str_is(node->parent->ns, NS_W)) {
        return;
    }
    for (size_t i = 0; i < COUNT_OF(forbidden); i++) {
        if (str_is(node->name, forbidden[i].child) &&
            str_is(node->parent->name, forbidden[i].parent)) {
            fault(v, node, "w:%s / w:%s", forbidden[i].child, forbidden[i].parent);
        }
    }
}

/* Properties come before everything else in their element. */
static void properties_first(struct verify *v, const struct xml_node *node)
{
    static const struct nesting first[] = {
        {"pPr", "p"}, {"rPr", "r"}, {"tblPr", "tbl"}, {"trPr", "tr"}, {"tcPr", "tc"},
    };
    for (size_t i = 0; i < COUNT_OF(first); i++) {
        if (str_is(node->name, first[i].child) && is_w(node->parent, first[i].parent)) {
            const struct xml_node *c = node->parent->first;
            while (c && c != node && (is_mark(c) || is_w(c, "tblPrEx"))) {
                c = c->next;
            }
            if (c != node) {
                fault(v, node, "w:%s", first[i].child);
            }
        }
    }
}

/* The sequences of wml.xsd, names between blanks. Word forgives disorder in some of them: what
 * other programs write in any order and Word was seen to open. */
static const struct {
    const char *parent;
    bool forgiven;
    const char *order;
} orders[] = {
    {"pPr", true,
     " pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers "
     "pBdr shd tabs suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct "
     "autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid spacing ind contextualSpacing "
     "mirrorIndents suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl "
     "divId cnfStyle rPr sectPr pPrChange "},
    {"rPr", true,
     " ins del moveFrom moveTo rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline "
     "shadow emboss imprint noProof snapToGrid vanish webHidden color spacing w kern position "
     "sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang eastAsianLayout "
     "specVanish oMath rPrChange "},
    {"tblPr", false,
     " tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc "
     "tblCellSpacing tblInd tblBorders shd tblLayout tblCellMar tblLook tblCaption "
     "tblDescription tblPrChange "},
    {"tcPr", true,
     " cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText "
     "vAlign hideMark headers cellIns cellDel cellMerge tcPrChange "},
    {"tbl", false, " bookmarkStart tblPr tblGrid "},
    {"sectPr", false,
     " headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders "
     "lnNumType pgNumType cols formProt vAlign noEndnote titlePg textDirection bidi rtlGutter "
     "docGrid printerSettings sectPrChange "},
    {"style", true,
     " name aliases basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed "
     "qFormat locked personal personalCompose personalReply rsid pPr rPr tblPr trPr tcPr "
     "tblStylePr "},
    {"lvl", false,
     " start numFmt lvlRestart pStyle isLgl suff lvlText lvlPicBulletId legacy lvlJc pPr rPr "},
    {"settings", true,
     " writeProtection view zoom removePersonalInformation removeDateAndTime "
     "doNotDisplayPageBoundaries displayBackgroundShape printPostScriptOverText "
     "printFractionalCharacterWidth printFormsData embedTrueTypeFonts embedSystemFonts "
     "saveSubsetFonts saveFormsData mirrorMargins alignBordersAndEdges "
     "bordersDoNotSurroundHeader bordersDoNotSurroundFooter gutterAtTop hideSpellingErrors "
     "hideGrammaticalErrors activeWritingStyle proofState formsDesign attachedTemplate "
     "linkStyles stylePaneFormatFilter stylePaneSortMethod documentType mailMerge revisionView "
     "trackRevisions doNotTrackMoves doNotTrackFormatting documentProtection "
     "autoFormatOverride styleLockTheme styleLockQFSet defaultTabStop autoHyphenation "
     "consecutiveHyphenLimit hyphenationZone doNotHyphenateCaps showEnvelope summaryLength "
     "clickAndTypeStyle defaultTableStyle evenAndOddHeaders bookFoldRevPrinting "
     "bookFoldPrinting bookFoldPrintingSheets drawingGridHorizontalSpacing "
     "drawingGridVerticalSpacing displayHorizontalDrawingGridEvery "
     "displayVerticalDrawingGridEvery doNotUseMarginsForDrawingGridOrigin "
     "drawingGridHorizontalOrigin drawingGridVerticalOrigin doNotShadeFormData "
     "noPunctuationKerning characterSpacingControl printTwoOnOne strictFirstAndLastChars "
     "noLineBreaksAfter noLineBreaksBefore savePreviewPicture doNotValidateAgainstSchema "
     "saveInvalidXml ignoreMixedContent alwaysShowPlaceholderText doNotDemarcateInvalidXml "
     "saveXmlDataOnly useXSLTWhenSaving saveThroughXslt showXMLTags alwaysMergeEmptyNamespace "
     "updateFields hdrShapeDefaults footnotePr endnotePr compat docVars rsids attachedSchema "
     "themeFontLang clrSchemeMapping doNotIncludeSubdocsInStats doNotAutoCompressPictures "
     "forceUpgrade captions readModeInkLockDown smartTagType shapeDefaults doNotEmbedSmartTags "
     "decimalSymbol listSeparator "},
    {"numbering", false, " numPicBullet abstractNum num numIdMacAtCleanup "},
    {"abstractNum", false, " nsid multiLevelType tmpl name styleLink numStyleLink lvl "},
};

static size_t place_in(const char *order, struct str name)
{
    const struct str s = str_of(order);
    for (size_t at = str_find(s, name, 0); at != STR_NPOS; at = str_find(s, name, at + 1)) {
        if (at && s.p[at - 1] == ' ' && s.p[at + name.n] == ' ') {
            return at;
        }
    }
    return STR_NPOS;
}

/* headerReference and footerReference may be mixed. */
static struct str order_name(const struct xml_node *node)
{
    return str_is(node->name, "footerReference") ? STR("headerReference") : node->name;
}

static void check_order(struct verify *v, const struct xml_node *node, size_t i)
{
    size_t last = 0;
    for (const struct xml_node *c = node->first; c; c = c->next) {
        const size_t at = str_is(c->ns, NS_W) ? place_in(orders[i].order, order_name(c)) : STR_NPOS;
        if (at != STR_NPOS && at < last) {
            fault(v, c, "w:%.*s / w:%s", STR_ARG(c->name), orders[i].parent);
            return;
        }
        last = at == STR_NPOS ? last : at;
    }
}

/* Settings that may be said more than once; of every other one Word takes one of the two. */
static void said_once(struct verify *v, const struct xml_node *node)
{
    static const char often[] = " activeWritingStyle attachedSchema smartTagType ";
    struct map seen = map_new(v->arena);
    for (struct xml_node *c = node->first; c; c = c->next) {
        if (str_is(c->ns, NS_W) && place_in(often, c->name) == STR_NPOS &&
            map_put(&seen, c->name, c)) {
            fault(v, c, "w:%.*s", STR_ARG(c->name));
        }
    }
}

static void check_orders(struct verify *v, const struct xml_node *node, bool forgiven)
{
    for (size_t i = 0; i < COUNT_OF(orders); i++) {
        if (orders[i].forgiven == forgiven && str_is(node->name, orders[i].parent)) {
            check_order(v, node, i);
        }
    }
}

static void order_kept(struct verify *v, const struct xml_node *node)
{
    check_orders(v, node, false);
}

static void order_forgiven(struct verify *v, const struct xml_node *node)
{
    check_orders(v, node, true);
}

static void section_place(struct verify *v, const struct xml_node *body)
{
    for (const struct xml_node *c = body->first; c; c = c->next) {
        if (is_w(c, "sectPr") && c != last_w_child(body)) {
            fault(v, c, "w:sectPr");
        }
    }
}

static const struct check checks[] = {
    {RULE("P38", SEV_ERROR, "phần tử đặt sai chỗ", "element in a place that cannot hold it",
          "Ví dụ w:p trong w:p, w:r ngay trong w:body.",
          "For example w:p in w:p, or w:r directly in w:body.",
          SAVE_AGAIN_AND("soát lại chữ ở gần chỗ đã nêu.", "look over the text near the place.")),
     .element = containment},
    {RULE("P39", SEV_ERROR, "thuộc tính không đứng đầu", "properties that do not come first",
          "w:pPr, w:rPr, w:tblPr, w:trPr, w:tcPr đứng trước mọi nội dung.",
          "w:pPr, w:rPr, w:tblPr, w:trPr and w:tcPr stand before all content.",
          SAVE_AGAIN_AND("soát lại phông, lề, giãn dòng ở gần chỗ đã nêu.",
                         "look over fonts, indents and spacing near the place.")),
     .element = properties_first},
    {RULE("P40", SEV_WARNING, "phần tử không theo thứ tự của chuẩn",
          "children not in the order of the standard",
          "Tùy chỗ, Word bỏ qua, hoặc bỏ mất thuộc tính, hoặc báo hỏng.",
          "Word forgives it, loses the property, or reports damage, as the place may be.",
          SAVE_AGAIN_AND("soát lại phông, lề, giãn dòng ở gần chỗ đã nêu.",
                         "look over fonts, indents and spacing near the place.")),
     .element = order_kept},
    {RULE("P41", SEV_ERROR, "w:sectPr không ở cuối w:body", "w:sectPr is not the last of w:body",
          "Khổ trang của phần cuối là phần tử cuối, chỉ một lần.",
          "The properties of the last section are the last child, once.",
          SAVE_AGAIN_AND("soát lại khổ giấy, lề và hướng trang.",
                         "look over paper size, margins and orientation.")),
     .element = section_place, .name = "body"},
    {RULE("P76", SEV_WARNING, "cài đặt ghi hai lần", "a setting that stands twice",
          "Chuẩn chỉ cho mỗi cài đặt một lần; không biết Word theo lần nào, có bản báo tệp hỏng.",
          "The standard has each setting once; it is not known which one Word takes, and some "
          "versions report damage.",
          SAVE_AGAIN),
     .element = said_once, .name = "settings"},
    {RULE("P52", SEV_NOTE, "thuộc tính không theo thứ tự của chuẩn",
          "properties not in the order of the standard",
          "Word nhận thuộc tính của đoạn, chữ, ô, kiểu và cài đặt theo thứ tự nào cũng được; "
          "chương trình kiểm tra theo "
          "chuẩn thì không.",
          "Word takes the properties of paragraph, text, cell and style, and settings, in any "
          "order; programs that check by the standard "
          "do not.",
          NOTHING_TO_MEND),
     .element = order_forgiven},
};

const struct check_group verify_order_group = {checks, COUNT_OF(checks)};
