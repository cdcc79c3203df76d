package org.linli.app.cli;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.app.DataFolder;
import org.linli.app.LocalTokens;
import org.linli.kernel.membership.MemberId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "token",
        description =
                "Prints an access token (JWT) for a demo account or a member id. Whoever can read the data folder may.",
        mixinStandardHelpOptions = true)
final class TokenCommand implements Runnable {
    @Mixin
    private final DataOption data = new DataOption();

    @Parameters(paramLabel = "ACCOUNT", description = "A demo account such as chen, 'operator', or a member id.")
    private String account = "";

    private int hours;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Option(
            names = "--hours",
            paramLabel = "N",
            defaultValue = "12",
            description = "How long it is valid. Default: ${DEFAULT-VALUE}.")
    void setHours(int hours) {
        if (hours < 1) {
            throw new ParameterException(spec.commandLine(), "A token for " + hours + " hours opens nothing");
        }
        this.hours = hours;
    }

    @Override
    public void run() {
        List<DataFolder> folders = data.isGiven()
                ? List.of(data.orDefault("linli-data"))
                : List.of(data.orDefault("linli-demo"), data.orDefault("linli-data"));
        for (DataFolder folder : folders) {
            DataFolder.Running running = folder.running();
            if (running != null && !running.ownTokens()) {
                throw Serving.foreignIssuer();
            }
            MemberId member = member(folder);
            if (member != null) {
                System.out.println(new LocalTokens(folder).issue(member, Duration.ofHours(hours)));
                return;
            }
        }
        throw new Inoperable("There is no account " + account
                + " in the data folder. The demo's accounts are printed when it starts; a member id works too.");
    }

    private @Nullable MemberId member(DataFolder folder) {
        if (!folder.keys().toFile().exists()) {
            return null;
        }
        if (account.equals("operator")) {
            return new LocalTokens(folder).operator();
        }
        if (account.startsWith("member-")) {
            return new MemberId(account);
        }
        Map<String, String> accounts = folder.accounts();
        String id = accounts == null ? null : accounts.get(account);
        return id == null ? null : new MemberId(id);
    }
}
