package org.linli.app.cli;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.linli.app.DataFolder;
import org.linli.app.client.Api;
import org.linli.app.client.Api.Answer;
import org.linli.app.client.Api.Origin;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

@Command(
        name = "dead-letters",
        description = {
            "Lists the events that a view of the running server could not fold, or tries them again.",
            "Without VIEW: how many each view has. Exit code 1 when some are left after a retry."
        },
        mixinStandardHelpOptions = true)
final class DeadLettersCommand implements Callable<Integer> {
    @Mixin
    private final DataOption data = new DataOption();

    @Parameters(paramLabel = "VIEW", arity = "0..1", description = "The name of a projection, for example feed.")
    private String view = "";

    @Option(names = "--retry", description = "Tries them again, record by record, each up to its first failure.")
    private boolean retry;

    @Option(names = "--record", paramLabel = "ID", description = "With --retry: of this record alone.")
    private String record = "";

    @picocli.CommandLine.Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private picocli.CommandLine.Model.CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException {
        if ((retry && view.isEmpty()) || (!retry && !record.isEmpty())) {
            throw new picocli.CommandLine.ParameterException(
                    spec.commandLine(), "--retry needs a VIEW, and --record needs --retry");
        }
        Api operator = operator();
        if (view.isEmpty()) {
            items(answered(operator.get("/api/v1/projections", null))).forEach(DeadLettersCommand::printView);
            return 0;
        }
        String path = "/api/v1/projections/" + URLEncoder.encode(view, StandardCharsets.UTF_8);
        return retry ? retry(operator, path) : list(operator, path);
    }

    /** Of the folder that is given, or of the first usual one that is being served. */
    private Api operator() {
        List<DataFolder> folders = data.isGiven()
                ? List.of(data.orDefault("linli-data"))
                : List.of(data.orDefault("linli-data"), data.orDefault("linli-demo"));
        for (DataFolder folder : folders) {
            DataFolder.Running running = folder.running();
            if (running != null) {
                return Serving.operator(folder, running);
            }
        }
        throw new Inoperable(
                "No server runs on the data folder. Start one with ./linli serve, or name it with --data.");
    }

    private int list(Api operator, String path) throws IOException, InterruptedException {
        String next = path + "/dead-letters?limit=100";
        while (next != null) {
            Answer page = answered(operator.get(next, null));
            items(page).forEach(DeadLettersCommand::printLetter);
            next = page.next();
        }
        return 0;
    }

    private int retry(Api operator, String path) throws IOException, InterruptedException {
        Map<String, String> body = record.isEmpty() ? Map.of() : Map.of("record", record);
        JsonNode result = answered(operator.post(
                        path + "/dead-letter-retries", body, UUID.randomUUID().toString(), Origin.OWN))
                .body();
        int left = result.path("left").asInt();
        System.out.printf("%d settled, %d left.%n", result.path("settled").asInt(), left);
        return left == 0 ? 0 : 1;
    }

    private Answer answered(Answer answer) {
        if (answer.status() == 404) {
            throw new Inoperable("There is no view " + view + ". Without a name the command lists them.");
        }
        if (!answer.isSuccess()) {
            throw new Inoperable(
                    "The server answered: " + answer.body().path("detail").asString(answer.code()));
        }
        return answer;
    }

    private static Iterable<JsonNode> items(Answer page) {
        return page.body().path("items");
    }

    private static void printView(JsonNode row) {
        System.out.printf(
                "%-16s %6d%s%n",
                row.path("name").asString(),
                row.path("deadLetters").asInt(),
                row.path("standstill").isNull()
                        ? ""
                        : "  " + row.path("standstill").asString());
    }

    private static void printLetter(JsonNode letter) {
        boolean waits = letter.path("attempts").asInt() == 0;
        System.out.printf(
                "%s  position %d  %s  %s%n",
                letter.path("record").asString(),
                letter.path("position").asLong(),
                letter.path("event").asString(),
                waits
                        ? "waits"
                        : "%s, %d attempts, last %s"
                                .formatted(
                                        letter.path("error").asString(),
                                        letter.path("attempts").asInt(),
                                        letter.path("lastFailed").asString()));
    }
}
