package org.linli.app;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an operator may set, as {@code linli.*}.
 *
 * @param data the data folder
 * @param node the sides that this process runs; in embedded mode both
 * @param demo whether the accounts of the demo may sign in with its password
 */
@ConfigurationProperties("linli")
public record LinliSettings(
        Path data,
        @DefaultValue("both") Node node,
        @DefaultValue("false") boolean demo) {}
