package org.linli.app.cli;

import picocli.CommandLine.Command;

@Command(
        name = "verify",
        description = "Builds and runs every test (mvn verify); needs the sources and Maven, no server and no setting.",
        mixinStandardHelpOptions = true)
final class VerifyCommand implements Runnable {
    @Override
    public void run() {
        throw new Inoperable("verify runs from the sources: use ./linli verify in a clone of the repository.");
    }
}
