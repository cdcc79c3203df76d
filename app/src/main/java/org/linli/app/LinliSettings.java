package org.linli.app;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an operator may set, as {@code linli.*}.
 *
 * @param data the data folder
 * @param demo whether the accounts of the demo may sign in with its password
 */
@ConfigurationProperties("linli")
public record LinliSettings(
        Path data, @DefaultValue("false") boolean demo) {}
