package org.linli.app.signin;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.web.problem.Language;
import org.linli.web.problem.ProblemReply;
import org.springframework.http.HttpHeaders;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.util.HtmlUtils;

/** The page that members sign in on: large type, few words, no script, nothing from elsewhere. */
@SuppressWarnings("InlineFormatString") // pages are read more easily whole
final class SignInPage {
    static final String PATH = "/sign-in";
    static final String CODE = "code";
    static final String ACCOUNT = "account";
    static final String PASSWORD = "password";
    private static final String LANGUAGE = "lang";

    private static final String STYLE = """
            :root{color-scheme:light dark}
            body{margin:0;font:1.375rem/1.6 system-ui,"Noto Sans CJK SC","PingFang SC","Microsoft YaHei",sans-serif;background:#fbf9f4;color:#1d1b16}
            main{max-width:30rem;margin:0 auto;padding:1.5rem}
            h1{font-size:2rem;line-height:1.25;margin:.5rem 0}
            p{margin:.5rem 0 1rem}
            label{display:block;font-weight:600;margin-top:1rem}
            input,select,button{box-sizing:border-box;width:100%;min-height:3.5rem;font:inherit;border-radius:.5rem;padding:.5rem .75rem}
            input,select{border:2px solid #6b665a;background:#fff;color:#1d1b16}
            input[name=code]{font-size:1.75rem;letter-spacing:.08em}
            button{margin-top:1.25rem;border:0;background:#a3261d;color:#fff;font-weight:700}
            :focus-visible{outline:4px solid #1a5fb4;outline-offset:2px}
            .error{border-left:.4rem solid #a3261d;background:#fdeceb;color:#1d1b16;padding:.75rem 1rem}
            hr{border:0;border-top:1px solid #b8b2a3;margin:2rem 0 1rem}
            a{color:inherit;display:inline-block;padding:.5rem 0}
            @media(prefers-color-scheme:dark){body{background:#1c1b19;color:#f3efe6}button{background:#c9443a}}
            """;
    private static final String STYLE_HASH = hash(STYLE);

    private static final String FRAME = """
            <!doctype html>
            <html lang="%1$s"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
            <title>%2$s</title><style>%3$s</style></head>
            <body><main><h1>%2$s</h1>
            %4$s
            <hr><a href="/sign-in?lang=%5$s" lang="%5$s" hreflang="%5$s">%6$s</a></main></body></html>
            """;

    private static final String ERROR = "<p class=\"error\" role=\"alert\" lang=\"%s\">%s</p>";

    private static final String CODE_FORM = """
            <form method="post" action="/sign-in?lang=%1$s">%2$s
            <label for="code">%3$s</label>
            <input id="code" name="code" inputmode="numeric" autocomplete="one-time-code" required maxlength="20" placeholder="0000 0000 0000" aria-describedby="hint"%4$s>
            <p id="hint">%5$s</p>
            <button>%6$s</button></form>
            """;

    private static final String DEMO_FORM = """
            <form method="post" action="/sign-in?lang=%1$s">%2$s
            <label for="account">%3$s</label><select id="account" name="account">%4$s</select>
            <label for="password">%5$s</label>
            <input id="password" name="password" type="password" autocomplete="current-password" required maxlength="50" autofocus>
            <button>%6$s</button></form><hr>
            """;

    private final DemoAccounts demo;
    private final Map<String, String> apps;

    SignInPage(DemoAccounts demo, Map<String, String> apps) {
        this.demo = demo;
        this.apps = apps;
    }

    /**
     * An answer.
     *
     * @param problem key of the sentence that says what went wrong, or null
     * @param waiting what waits for the sign-in; null: nothing does, and there is nothing to fill in
     */
    record View(
            int status, @Nullable String problem, @Nullable Waiting waiting) {}

    /**
     * The app's request that goes on after the sign-in.
     *
     * @param app its client id
     * @param origin where it wants its user sent back to: scheme and host, for the browser's rule about forms
     */
    record Waiting(String app, String origin) {}

    void write(HttpServletRequest request, HttpServletResponse response, View view) throws IOException {
        Language language = language(request);
        Language other = language == Language.EN ? Language.ZH_CN : Language.EN;
        ResourceBundle words = words(language);
        StringBuilder body = new StringBuilder();
        Waiting waiting = view.waiting();
        if (waiting == null) {
            if (view.problem() == null) {
                body.append("<p>").append(text(words, "nothing-waits")).append("</p>");
            }
        } else {
            String app = apps.getOrDefault(waiting.app(), waiting.app());
            body.append("<p>")
                    .append(text(words, "for-app").replace("{app}", HtmlUtils.htmlEscape(app)))
                    .append("</p>");
        }
        if (view.problem() != null) {
            body.append(ERROR.formatted(language.tag(), text(words, view.problem())));
            if (waiting == null) {
                // the link to the page in the other language would lose what went wrong
                body.append(ERROR.formatted(other.tag(), text(words(other), view.problem())));
            }
        }
        if (waiting != null) {
            body.append(forms(request, language, words));
        }
        String page = FRAME.formatted(
                language.tag(), text(words, "heading"), STYLE, body, other.tag(), text(words(other), "this-language"));
        headers(response, language, view);
        response.getOutputStream().write(page.getBytes(UTF_8));
    }

    private String forms(HttpServletRequest request, Language language, ResourceBundle words) {
        String csrf = csrf(request);
        String demoForm = demo.all().isEmpty()
                ? ""
                : DEMO_FORM.formatted(
                        language.tag(),
                        csrf,
                        text(words, "account"),
                        options(words),
                        text(words, "demo-password"),
                        text(words, "sign-in"));
        return demoForm
                + CODE_FORM.formatted(
                        language.tag(),
                        csrf,
                        text(words, "code"),
                        demoForm.isEmpty() ? " autofocus" : "",
                        text(words, "code-hint"),
                        text(words, "sign-in"));
    }

    private String options(ResourceBundle words) {
        return demo.all().keySet().stream()
                .map(account -> "<option value=\"%s\">%s</option>"
                        .formatted(HtmlUtils.htmlEscape(account), option(words, account)))
                .collect(Collectors.joining());
    }

    private static String option(ResourceBundle words, String account) {
        String key = "account." + account;
        return words.containsKey(key) ? text(words, key) : HtmlUtils.htmlEscape(account);
    }

    private static String csrf(HttpServletRequest request) {
        return request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token
                ? "<input type=\"hidden\" name=\"%s\" value=\"%s\">"
                        .formatted(token.getParameterName(), HtmlUtils.htmlEscape(token.getToken()))
                : "";
    }

    private static void headers(HttpServletResponse response, Language language, View view) {
        String to = view.waiting() == null ? "" : " " + view.waiting().origin();
        response.setStatus(view.status());
        response.setContentType("text/html;charset=UTF-8");
        response.setHeader(HttpHeaders.CONTENT_LANGUAGE, language.tag());
        response.setHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(
                "Content-Security-Policy",
                "default-src 'none'; style-src '" + STYLE_HASH + "'; form-action 'self'" + to
                        + "; frame-ancestors 'none'; base-uri 'none'");
    }

    private static Language language(HttpServletRequest request) {
        String chosen = request.getParameter(LANGUAGE);
        return chosen == null ? ProblemReply.language(request) : Language.preferred(chosen);
    }

    private static ResourceBundle words(Language language) {
        return ResourceBundle.getBundle(
                "sign-in",
                Locale.forLanguageTag(language.tag()),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    private static String text(ResourceBundle words, String key) {
        return HtmlUtils.htmlEscape(words.getString(key));
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
