package org.linli.query.trail;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.places.OpeningHours;
import org.linli.query.trail.StatementLine.Undoing;
import org.linli.query.words.Words;
import org.linli.web.problem.Language;
import org.springframework.web.util.HtmlUtils;

/**
 * A statement on paper, for people who do not use the application: large, black on white, one matter a block.
 *
 * @param isCut true when there are more lines, all of them earlier
 */
record Statement(List<StatementLine> lines, Instant at, boolean all, boolean isCut, Language language) {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(OpeningHours.ZONE);

    private static final String STYLE = """
            body{font:20px/1.6 "Noto Sans CJK SC","Source Han Sans SC","Microsoft YaHei",sans-serif;color:#000;background:#fff;max-width:44em;margin:2em auto;padding:0 1em}
            :lang(en) body{font-family:Arial,"Liberation Sans","Noto Sans","Noto Sans CJK SC","Microsoft YaHei",sans-serif}
            h1{font-size:32px;margin:0 0 .2em}p{margin:.2em 0}ol{list-style:none;margin:1.2em 0;padding:0}
            li{border-top:2px solid #000;padding:.7em 0;break-inside:avoid}
            .what{font-size:24px;font-weight:bold}.undo{border-left:6px solid #000;padding-left:.7em;margin-top:.4em}
            .no{font-size:16px;color:#333;overflow-wrap:anywhere}
            """;

    String text() {
        StringBuilder text = new StringBuilder();
        text.append(word(all ? "page.title-all" : "page.title")).append('\n');
        text.append(word("page.as-of")).append(TIME.format(at)).append("\n\n");
        if (lines.isEmpty()) {
            text.append(word("page.nothing")).append('\n');
        }
        for (StatementLine line : lines) {
            text.append(TIME.format(line.line().occurred())).append('\n');
            text.append(line.line().text()).append('\n');
            text.append(by(line)).append('\n');
            String undo = undo(line.undo());
            if (undo != null) {
                text.append(undo).append('\n');
            }
            text.append(number(line)).append("\n\n");
        }
        return isCut ? text.append(word("page.more")).append('\n').toString() : text.toString();
    }

    String html() {
        StringBuilder html = new StringBuilder();
        html.append("<!doctype html><html lang=\"").append(language.tag()).append("\"><head><meta charset=\"utf-8\">");
        html.append("<meta name=\"viewport\" content=\"width=device-width\"><title>");
        html.append(safe(word(all ? "page.title-all" : "page.title"))).append("</title><style>");
        html.append(STYLE).append("</style></head><body><h1>");
        html.append(safe(word(all ? "page.title-all" : "page.title"))).append("</h1>");
        paragraph(html, "as-of", word("page.as-of") + TIME.format(at));
        if (lines.isEmpty()) {
            paragraph(html, "what", word("page.nothing"));
        }
        html.append("<ol>");
        for (StatementLine line : lines) {
            html.append("<li>");
            paragraph(html, "when", TIME.format(line.line().occurred()));
            paragraph(html, "what", line.line().text());
            paragraph(html, "by", by(line));
            String undo = undo(line.undo());
            if (undo != null) {
                paragraph(html, "undo", undo);
            }
            paragraph(html, "no", number(line));
            html.append("</li>");
        }
        html.append("</ol>");
        if (isCut) {
            paragraph(html, "more", word("page.more"));
        }
        return html.append("</body></html>").toString();
    }

    private String by(StatementLine line) {
        return word("page.by") + line.by() + word("page.through") + line.channel() + word("page.stop");
    }

    private @Nullable String undo(@Nullable Undoing undo) {
        if (undo == null) {
            return null;
        }
        String now = undo.now() == null ? "" : word(undo.now() ? "page.undo-now" : "page.undo-over");
        return word("page.undo") + undo.how() + now;
    }

    private String number(StatementLine line) {
        return word("page.number") + line.line().position() + " · "
                + line.line().id();
    }

    private static void paragraph(StringBuilder html, String kind, String text) {
        html.append("<p class=\"").append(kind).append("\">").append(safe(text)).append("</p>");
    }

    private static String safe(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }

    private String word(String key) {
        return Words.standard().word(key, language);
    }
}
