package org.linli.app.cli;

import org.springframework.boot.SpringBootVersion;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;

/** The command line. What goes wrong is one line on standard error and an exit code other than 0. */
@Command(
        name = "linli",
        description = "Linli (邻里): the back end of a shared community.",
        mixinStandardHelpOptions = true,
        versionProvider = Linli.Version.class,
        subcommands = {
            ServeCommand.class,
            DemoCommand.class,
            TokenCommand.class,
            ImportCommand.class,
            DeadLettersCommand.class,
            ErasuresCommand.class,
            ReplayCommand.class,
            KeysCommand.class,
            BenchCommand.class,
            VerifyCommand.class,
            TrainCommand.class
        })
public final class Linli implements Runnable {

    @CommandLine.Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandLine.Model.CommandSpec spec;

    public static void main(String[] arguments) {
        // the service calls nobody it was not told to call
        System.setProperty("axoniq.update-checker.disabled", "true");
        System.setProperty("disable-axoniq-console-message", "true");
        int code = line().execute(arguments);
        if (code != 0 || !Serving.isUp()) {
            System.exit(code);
        }
    }

    /** The commands there are, and what is said when one fails. */
    public static CommandLine line() {
        CommandLine line = new CommandLine(new Linli());
        line.setErr(Terminal.err());
        line.setParameterExceptionHandler((wrong, given) -> {
            CommandLine command = wrong.getCommandLine();
            String name = command.getCommandSpec().qualifiedName();
            command.getErr().println("linli: " + wrong.getMessage() + ". Try " + name + " --help.");
            return CommandLine.ExitCode.USAGE;
        });
        line.setExecutionExceptionHandler((failure, command, parsed) -> {
            command.getErr().println("linli: " + Complaint.of(failure));
            return CommandLine.ExitCode.SOFTWARE;
        });
        return line;
    }

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "Name a command, for example: linli demo");
    }

    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = Linli.class.getPackage().getImplementationVersion();
            return new String[] {
                "Linli " + (version == null ? "(development)" : version),
                "Java " + Runtime.version() + ", Spring Boot " + SpringBootVersion.getVersion()
            };
        }
    }
}
