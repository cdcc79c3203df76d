package org.linli.app.cli;

import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import org.linli.app.DataFolder;
import org.linli.app.LocalTokens;
import org.linli.app.demo.Demo;
import org.linli.app.demo.Excerpt;
import org.linli.app.signin.DemoAccounts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "demo",
        description = "Serves a small community with people, offers and requests to try out.",
        mixinStandardHelpOptions = true)
final class DemoCommand implements Runnable {
    private static final String OPERATOR = "operator";

    @Mixin
    private final DataOption data = new DataOption();

    @Mixin
    private final ServerOptions server = new ServerOptions();

    @Override
    public void run() {
        DataFolder folder = data.orDefault("linli-demo");
        Serving serving = Serving.demo(folder, server.host, server.port);
        try {
            Map<String, String> known = folder.accounts();
            if (known == null || !known.keySet().containsAll(Demo.ACCOUNTS)) {
                SequencedMap<String, String> accounts =
                        new Demo(serving.operator(), serving::token, Instant.now()).tell();
                Excerpt.load(serving.operator(), Instant.now());
                accounts.put(OPERATOR, new LocalTokens(folder).operator().value());
                folder.keep(accounts);
            }
            System.out.println(welcome(serving, folder, data.toBeGivenAgain()));
        } catch (IOException e) {
            serving.stop();
            throw new Inoperable("The demo data could not be loaded: " + e.getMessage());
        } catch (Inoperable e) {
            serving.stop();
            throw e;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            serving.stop();
        }
    }

    private static String welcome(Serving serving, DataFolder folder, String option)
            throws IOException, InterruptedException {
        Map<String, String> accounts = Objects.requireNonNull(folder.accounts());
        return """

                Linli is up: %1$s   (interface: %1$s/openapi.json)
                Demo accounts: %2$s.
                Each signs in at the server's own page with the password %6$s (apps: OAuth 2, authorization code with PKCE, client id linli-app);
                ./linli token <account>%5$s prints a token for one of them.

                Try in another terminal, in this folder:
                  curl -s -H "Authorization: Bearer $(./linli token chen%5$s)" "%1$s/api/v1/feed?place=%3$s&limit=5"
                  curl -s -H "Authorization: Bearer $(./linli token chen%5$s)" "%1$s/api/v1/members/me"
                  curl -s -H "Authorization: Bearer $(./linli token wang%5$s)" "%1$s/api/v1/needs/unmet?place=%3$s"
                  curl -s -H "Authorization: Bearer $(./linli token wang%5$s)" "%1$s/api/v1/actions?place=%3$s"
                  curl -s -H "Authorization: Bearer $(./linli token lin%5$s)" "%1$s/api/v1/members/me/time-account"
                  curl -s -H "Authorization: Bearer $(./linli token chen%5$s)" "%1$s/api/v1/campaigns?place=%3$s"

                Worth a look beside them, with the ids from there: the duty that more signed up for than there are places (/api/v1/actions/ID, staff also
                /api/v1/actions/ID/attendance), what a neighbour's illness cost and who paid it (/api/v1/campaigns/ID and …/ledger), a community's
                hours (/api/v1/pools/ID: the digits of the community's id), one's own record (/api/v1/members/me/services, token wang). In the demo a pay-out
                is published for two seconds before it is paid; elsewhere it is a day (linli.rules.giving.notice).

                Ctrl-C ends it; the data stays in %4$s
                """.formatted(
                        serving.address(),
                        String.join(", ", accounts.keySet()),
                        Demo.district(serving.operator()),
                        folder.path(),
                        option,
                        serving.bean(DemoAccounts.class).password());
    }
}
